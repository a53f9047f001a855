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

/** Milliseconds from each key to the frame that shows its effect, in order. */
async function waits(page: Page, model: string): Promise<number[]> {
  await page.evaluate((id) => {
    const stage = document.querySelector(`[data-model="${id}"]`)!;
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
  const ranges = page.locator(`[data-model="${model}"] .controls input[type="range"]`);
  for (const range of await ranges.all()) {
    await range.focus();
    for (let press = 0; press < PRESSES; press += 1) {
      await page.keyboard.press(press < PRESSES / 2 ? 'ArrowRight' : 'ArrowLeft');
      await page.waitForTimeout(70);
    }
  }
  await page.waitForTimeout(500);
  return page.evaluate(() =>
    (window as unknown as { waited: number[] }).waited.sort((a, b) => a - b),
  );
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
  const stage = page.locator(`[data-model="${model}"]`);
  await stage.scrollIntoViewIfNeeded();
  await page.waitForFunction(
    (id) =>
      !document.querySelector(`[data-model="${id}"]`)!.closest('astro-island')!.hasAttribute('ssr'),
    model,
  );
  await page.waitForTimeout(500);
  const blocked = await page.evaluate(
    () => (window as unknown as { blocked: { ms: number } }).blocked.ms,
  );
  await stage.evaluate((node) => {
    for (const details of node.querySelectorAll('details')) details.open = true;
  });
  const all = await waits(page, model);
  await page.close();
  const at = (share: number) =>
    Math.round(all[Math.min(all.length - 1, Math.floor(share * all.length))] ?? NaN);
  return {
    figure: model,
    moves: all.length,
    'p50 ms': at(0.5),
    'p98 ms': at(0.98),
    'max ms': at(1),
    'blocked on load ms': Math.round(blocked),
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
    const rows = [];
    for (const { path, html } of builtPages(target)) {
      if (!path.startsWith('en/lessons/')) continue;
      for (const [, model] of html.matchAll(/data-model="([^"]+)"/g)) {
        rows.push(await measure(browser, `${site.address}${path}`, model!));
      }
    }
    console.log(`slider to paint, processor ${SLOWER} times slower:`);
    console.table(rows);
    await browser.close();
    await site.close();
  }
}
