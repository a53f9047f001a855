import { describe, expect, test } from 'vitest';
import { axe, complaints } from './axe.ts';
import { pages, specimens, type BuiltPage } from './pages.ts';
import { inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';

const themes = ['light', 'dark'] as const;
const widths = [360, 768, 1280] as const;
const looks = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));

async function look(page: BuiltPage, { width, theme }: (typeof looks)[number]) {
  await using seen = await visit(page.path, {
    init: axe,
    colorScheme: theme,
    viewport: { width, height: 900 },
  });
  await walkThrough(seen.page);
  const folded = await complaints(seen.page);
  await unfold(seen.page);
  const open = await complaints(seen.page);
  const wide = await seen.page.evaluate(
    () => document.documentElement.scrollWidth - document.documentElement.clientWidth,
  );
  return { faults: seen.faults, folded, open, overflow: wide };
}

describe('the policy of every page', () => {
  test.for(pages.map((page) => [page.path || '/', page] as const))(
    '%s refuses by default',
    ([, { html }]) => {
      const policy = /<meta http-equiv="content-security-policy" content="([^"]*)"/i.exec(
        html,
      )?.[1];
      expect(policy).toMatch(/(^|;\s*)default-src 'none'/);
      expect(policy).not.toMatch(/unsafe|https?:|\*/);
    },
  );

  test.for(pages.map((page) => [page.path || '/', page] as const))(
    '%s has no style attribute',
    ([, { html }]) => {
      expect(html.match(/<[^>]+\sstyle=[^>]*>/g)).toBeNull();
    },
  );
});

inBrowser('every page, once, with theme and width in rotation', () => {
  withBrowser();
  test.for(
    pages.map((page, index) => [page.path || '/', page, looks[index % looks.length]!] as const),
  )('%s breaks no rule', async ([, page, how]) => {
    // Only the page for wrong addresses answers with that status, and the browser logs it.
    expect(await look(page, how)).toEqual({ faults: [], folded: [], open: [], overflow: 0 });
  });
});

inBrowser('a page of each template, in every theme and width', () => {
  withBrowser();
  const cases = specimens.flatMap((page) =>
    looks.map((how) => [page.template, how.width, how.theme, page, how] as const),
  );
  test.for(cases)('%s at %d px, %s', async ([, , , page, how]) => {
    expect(await look(page, how)).toEqual({ faults: [], folded: [], open: [], overflow: 0 });
  });
});
