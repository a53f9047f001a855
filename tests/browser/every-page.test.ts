import type { Page } from 'playwright-core';
import { describe, expect, test } from 'vitest';
import { axe } from './axe.ts';
import { faultsAt, faultsWhenNarrow, looks } from './looks.ts';
import { lessons, pages, specimens, type BuiltPage } from './pages.ts';
import { inBrowser, visit, walkThrough, withBrowser } from './visit.ts';
import { KB, weigh } from './weigh.ts';

describe('the policy', () => {
  test('of every page refuses by default', () => {
    for (const { path, html } of pages) {
      const [, policy] =
        /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(html) ?? [];
      expect(policy, path).toMatch(/(^|;\s*)default-src 'none'/);
      expect(policy, path).not.toMatch(/unsafe|https?:|\*/);
    }
  });

  test('finds no style attribute on any page', () => {
    const styled = pages.flatMap(({ path, html }) =>
      (html.match(/<[^>]+\sstyle=[^>]*>/g) ?? []).map((tag) => `${path}: ${tag}`),
    );
    expect(styled).toEqual([]);
  });
});

/** Bytes a page may bring, scrolled through with every figure alive. */
function overweight({ template }: BuiltPage, requests: readonly string[]): string[] {
  const { html, css, js, fonts } = weigh(requests);
  const limits: readonly (readonly [string, number, number])[] = [
    ['fonts', fonts, 90 * KB],
    ...(template === 'lessons'
      ? ([
          ['JavaScript', js, 70 * KB],
          ['HTML, CSS and JavaScript', html + css + js, 130 * KB],
          ['requests', requests.length, 18],
        ] as const)
      : ([['JavaScript', js, 110 * KB]] as const)),
  ];
  return limits
    .filter(([, value, most]) => value > most)
    .map(([what, value, most]) => `${what}: ${value} > ${most}`);
}

/** The math font comes with formulas and not without. */
async function mathFont(page: Page, { html }: BuiltPage, requests: readonly string[]) {
  const loaded = await page.evaluate(() =>
    [...document.fonts].some(
      ({ status, family }) => status === 'loaded' && /^["']?Lab Math/.test(family),
    ),
  );
  const asked = requests.filter((url) => /\/math\.[^/]*woff2$/.test(url));
  const wanted = html.includes('<math');
  if (weigh(asked).fonts > 25 * KB) return ['the math font is too heavy'];
  return asked.length === Number(wanted) && loaded === wanted
    ? []
    : [`math font: asked ${asked.length} times, wanted: ${wanted}`];
}

inBrowser('every page, once, with theme and width in rotation', () => {
  withBrowser();
  test.for(
    pages.map((page, index) => [page.path || '/', page, looks[index % looks.length]!] as const),
  )('%s breaks no rule, fits every screen and keeps its budget', async ([, page, look]) => {
    await using seen = await visit(page.path, {
      init: axe,
      colorScheme: look.theme,
      viewport: { width: look.width, height: 900 },
    });
    await walkThrough(seen.page);
    const requests = [...seen.requests];
    expect(weigh(requests).html, 'the page itself was weighed').toBeGreaterThan(KB / 2);
    expect([
      ...overweight(page, requests),
      ...(await mathFont(seen.page, page, requests)),
      ...(await faultsAt(seen.page, look)),
      ...(await faultsWhenNarrow(seen.page)),
      // Only the page for wrong addresses answers with that status, and the browser logs it.
      ...seen.faults,
    ]).toEqual([]);
  });
});

inBrowser('a page of each template', () => {
  withBrowser();
  test.for(specimens.map((page) => [page.template, page] as const))(
    '%s breaks no rule in any theme and width',
    { timeout: 120_000 },
    async ([, page]) => {
      await using seen = await visit(page.path, { init: axe });
      await walkThrough(seen.page);
      for (const look of looks)
        expect(await faultsAt(seen.page, look), JSON.stringify(look)).toEqual([]);
      expect(seen.faults).toEqual([]);
    },
  );
});

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

inBrowser('a lesson, scrolled through on a phone', () => {
  withBrowser();

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
