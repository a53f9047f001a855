import { readFileSync } from 'node:fs';
import { extname } from 'node:path';
import { gzipSync } from 'node:zlib';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import { dist, lessons } from './pages.ts';
import { fileFor } from './serve.ts';
import { inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';

const KB = 1000;

interface Weight {
  readonly html: number;
  readonly css: number;
  readonly js: number;
  readonly fonts: number;
}

/** Bytes over the wire: text as gzip, fonts as they are. */
function weigh(urls: readonly string[]): Weight {
  const kinds: Readonly<Record<string, keyof Weight>> = {
    '.html': 'html',
    '.css': 'css',
    '.js': 'js',
    '.woff2': 'fonts',
  };
  const sum = { html: 0, css: 0, js: 0, fonts: 0 };
  for (const url of new Set(urls)) {
    const file = fileFor(dist, '/', new URL(url).pathname);
    if (!file) throw new Error(`${url} is not a file of the site`);
    const bytes = readFileSync(file);
    const kind = kinds[extname(file)];
    if (kind) sum[kind] += kind === 'fonts' ? bytes.length : gzipSync(bytes).length;
  }
  return sum;
}

/** Where no font has them, all Chinese letters are one box, of a width no reader will see. */
function drawsChinese(page: Page): Promise<boolean> {
  return page.evaluate(() => {
    const [one, other] = [...'忠诚'].map((letter) => {
      const canvas = document.createElement('canvas');
      const context = canvas.getContext('2d')!;
      context.font = '40px sans-serif';
      context.fillText(letter, 10, 50);
      return canvas.toDataURL();
    });
    return one !== other;
  });
}

inBrowser('a lesson, scrolled through with every figure alive', () => {
  withBrowser();

  test.for(lessons.map((page) => [page.path, page] as const))(
    '%s keeps its budget',
    async ([, { path }]) => {
      await using seen = await visit(path);
      await walkThrough(seen.page);
      const { html, css, js, fonts } = weigh(seen.requests);
      expect(js, 'JavaScript').toBeLessThanOrEqual(70 * KB);
      expect(html + css + js, 'HTML, CSS and JavaScript').toBeLessThanOrEqual(130 * KB);
      expect(fonts, 'fonts').toBeLessThanOrEqual(90 * KB);
      expect(seen.requests.length, seen.requests.join('\n')).toBeLessThanOrEqual(18);
      expect(html, 'the page itself was weighed').toBeGreaterThan(KB);
    },
  );

  test.for(lessons.map((page) => [page.path, page] as const))(
    '%s loads the math font with formulas and not without',
    async ([, page]) => {
      await using seen = await visit(page.path);
      await walkThrough(seen.page);
      const fonts = seen.requests.filter((url) => /\/math\.[^/]*woff2$/.test(url));
      expect(fonts.length).toBe(page.html.includes('<math') ? 1 : 0);
      for (const { fonts: bytes } of [weigh(fonts)]) expect(bytes).toBeLessThanOrEqual(25 * KB);
      const loaded = await seen.page.evaluate(() =>
        [...document.fonts]
          .filter(({ status }) => status === 'loaded')
          .map(({ family }) => family.replace(/["']/g, '')),
      );
      expect(loaded.includes('Lab Math')).toBe(page.html.includes('<math'));
    },
  );

  test.for(['en/course/', 'en/glossary/'])(
    '%s shows no formula and loads no math font',
    async (path) => {
      await using seen = await visit(path);
      await walkThrough(seen.page);
      expect(seen.requests.filter((url) => /\/math\./.test(url))).toEqual([]);
    },
  );

  // On a busy machine a font may miss the first frame and move a line: that is a race, so it may be run again.
  test.for(lessons.map(({ path }) => path))(
    '%s moves nothing that is already seen: layout shift at most 0.02',
    { retry: 2 },
    async (path, { skip }) => {
      await using seen = await visit(path, {
        viewport: { width: 390, height: 844 },
        init: `window.shift = 0; new PerformanceObserver((list) => {
          for (const entry of list.getEntries()) if (!entry.hadRecentInput) window.shift += entry.value;
        }).observe({ type: 'layout-shift', buffered: true });`,
      });
      skip(path.startsWith('zh/') && !(await drawsChinese(seen.page)), 'no Chinese font here');
      await walkThrough(seen.page);
      const shift = await seen.page.evaluate(() => (window as unknown as { shift: number }).shift);
      expect(shift).toBeLessThanOrEqual(0.02);
    },
  );
});

/** A figure of its own, much chance, many parameters: what weighs most. */
const HEAVY = [
  'leaky-bucket',
  'five-points',
  'double-jeopardy',
  'delivered-value',
  'loyalty-programme',
];

inBrowser('the page of a model, scrolled through', () => {
  withBrowser();

  test.for(HEAVY)('%s keeps its budget, every question opened', async (model) => {
    await using seen = await visit(`en/models/${model}/`);
    await walkThrough(seen.page);
    for (const tab of await seen.page.getByRole('tab').all()) {
      await tab.click();
      await seen.page.locator('[role="tabpanel"]:visible .says').waitFor();
    }
    // What the worker loads is no part of the page, and not needed to show it.
    const page = seen.requests.filter((url) => !/\/worker-/.test(url));
    const { js, fonts } = weigh(page);
    expect(js, 'JavaScript').toBeLessThanOrEqual(110 * KB);
    expect(fonts, 'fonts').toBeLessThanOrEqual(90 * KB);
  });
});

inBrowser('the formula box', () => {
  withBrowser();
  const path = 'en/lessons/five-percent/';

  test('loads its reader when it is opened and not before, and no more than 45 KB', async () => {
    await using seen = await visit(path);
    await walkThrough(seen.page);
    await unfold(seen.page);
    await using closed = await visit(path);
    await walkThrough(closed.page);
    const { js: before } = weigh(closed.requests);
    await seen.page.waitForLoadState('networkidle');
    const { js: after } = weigh(seen.requests);
    expect(after).toBeGreaterThan(before);
    expect(after - before).toBeLessThanOrEqual(45 * KB);
  });
});
