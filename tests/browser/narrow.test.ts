/** No page is wider than the narrowest screen it must fit. */
import { describe, expect, test } from 'vitest';
import { pages } from './pages.ts';
import { inBrowser, unfold, visit, walkThrough, withBrowser } from './visit.ts';

describe('a narrow page', () => {
  inBrowser('of 320 px', () => {
    withBrowser();
    test.for(pages.map((page) => [page.path || '/', page.path] as const))(
      '%s scrolls one way only',
      async ([, path]) => {
        await using seen = await visit(path, { viewport: { width: 320, height: 640 } });
        await walkThrough(seen.page);
        await unfold(seen.page);
        const wide = await seen.page.evaluate(() => {
          const width = document.documentElement.clientWidth;
          if (document.documentElement.scrollWidth <= width) return [];
          const clipped = (node: Element) =>
            node.parentElement?.closest('.scroller, .visually-hidden');
          return [...document.body.querySelectorAll('*')]
            .filter((node) => node.getBoundingClientRect().right > width + 1 && !clipped(node))
            .map((node) => `${node.tagName} ${node.getAttribute('class') ?? ''}`)
            .slice(0, 8);
        });
        expect(wide).toEqual([]);
      },
    );
  });
});
