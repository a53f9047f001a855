/**
 * How long a build takes, and how long a reader waits between moving a slider and seeing the figure
 * follow, on a processor slowed down four times.
 */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import type { Browser, Page } from 'playwright-core';
import { findBrowser, launch } from '../browser/launch.ts';
import { builtPages } from '../browser/pages.ts';
import { serve } from '../browser/serve.ts';

const SLOWER = 4;
const PRESSES = 24;
/** From key to frame at the 98th percentile, in milliseconds: what is aimed at, and what none may pass. */
const AIM = 60;
const MOST = 100;
/** Sliders of MLU-Explain, measured the same way. */
const PEER = 'MLU-Explain: 232 to 312 ms';
const house = fileURLToPath(new URL('../..', import.meta.url));
const target = `${house}.cache/bench/`;

function build(): { seconds: number; pages: number } {
  const start = performance.now();
  execFileSync('npm', ['run', '--silent', 'build'], {
    cwd: house,
    env: { ...process.env, OUT: '.cache/bench' },
    stdio: ['ignore', 'ignore', 'inherit'],
  });
  return { seconds: (performance.now() - start) / 1000, pages: builtPages(target).length };
}

/** Milliseconds from each key on a slider to the frame that shows its effect, in order. */
async function waits(page: Page, model: string): Promise<Map<string, readonly number[]>> {
  await page.evaluate((id) => {
    const stage = document.querySelector(`.stage[data-model="${id}"]`)!;
    const waited: number[] = [];
    let pressed = 0;
    Object.assign(window, { waited });
    stage.addEventListener('keydown', (event) => (pressed = event.timeStamp), true);
    stage.addEventListener('input', () => {
      const since = pressed;
      requestAnimationFrame(() => {
        const { port1, port2 } = new MessageChannel();
        port1.onmessage = () => waited.push(performance.now() - since);
        port2.postMessage(undefined);
      });
    });
  }, model);
  const found = new Map<string, readonly number[]>();
  const ranges = page.locator(`.stage[data-model="${model}"] .controls input[type="range"]`);
  for (const range of await ranges.all()) {
    await range.focus();
    for (let press = 0; press < PRESSES; press += 1) {
      await page.keyboard.press(press < PRESSES / 2 ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForTimeout(70);
    }
    await page.waitForTimeout(300);
    const times = await page.evaluate(() =>
      (window as unknown as { waited: number[] }).waited.splice(0).sort((a, b) => a - b),
    );
    if (times.length > 0) found.set((await range.getAttribute('name')) ?? '', times);
  }
  return found;
}

function quantile(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? NaN);
}

function verdict(wait: number): string {
  if (wait <= AIM) return 'good';
  return wait <= MOST ? 'above the aim' : 'too slow';
}

async function measure(browser: Browser, url: string, model: string) {
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const session = await page.context().newCDPSession(page);
  await session.send('Emulation.setCPUThrottlingRate', { rate: SLOWER });
  await page.addInitScript(() => {
    const blocked = { ms: 0 };
    Object.assign(window, { blocked });
    new PerformanceObserver((list) => {
      for (const { duration } of list.getEntries()) blocked.ms += Math.max(0, duration - 50);
    }).observe({ type: 'longtask', buffered: true });
  });
  await page.goto(url);
  const stage = page.locator(`.stage[data-model="${model}"]`);
  await stage.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (id) =>
      !document
        .querySelector(`.stage[data-model="${id}"]`)!
        .closest('astro-island')!
        .hasAttribute('ssr'),
    model,
  );
  await page.waitForTimeout(500);
  const blocked = await page.evaluate(
    () => (window as unknown as { blocked: { ms: number } }).blocked.ms,
  );
  await stage.evaluate((node) => {
    for (const details of node.querySelectorAll('details')) details.open = true;
  });
  const found = await waits(page, model);
  await page.close();
  const [control, slowest] = [...found].reduce((most, each) =>
    quantile(each[1], 0.98) > quantile(most[1], 0.98) ? each : most,
  );
  const all = [...found.values()].flat().sort((a, b) => a - b);
  const p98 = quantile(all, 0.98);
  return {
    figure: model,
    moves: all.length,
    'p50 ms': quantile(all, 0.5),
    'p98 ms': p98,
    'slowest control': control,
    'its p98 ms': quantile(slowest, 0.98),
    'blocked on load ms': Math.round(blocked),
    verdict: verdict(p98),
  };
}

export async function figures(): Promise<void> {
  const { seconds, pages } = build();
  console.log(
    `build: ${seconds.toFixed(1)} s, ${pages} pages, ${((seconds * 1000) / pages).toFixed(0)} ms a page`,
  );

  const found = await findBrowser();
  if (!found) {
    console.log('No browser on this machine (set CHROME_PATH to one): nothing more is measured.');
  } else {
    const site = await serve(target);
    const browser = await launch(found);
    const places = new Map<string, string>();
    for (const { path, html } of builtPages(target)) {
      if (!/^en\/(?:lessons|models)\//.test(path)) continue;
      for (const [, model] of html.matchAll(/<div class="stage[^>]*data-model="([^"]+)"/g)) {
        if (!places.has(model!)) places.set(model!, path);
      }
    }
    const rows = [];
    for (const [model, path] of places) {
      rows.push(await measure(browser, `${site.address}${path}`, model));
    }
    console.log(
      `slider to paint, processor ${SLOWER} times slower; aim ${AIM} ms, none above ${MOST}; ${PEER}:`,
    );
    console.table(rows);
    await browser.close();
    await site.close();
  }
}
