/** A page looked at in both themes and at three widths: what the rules of accessibility say, and whether it fits. */
import type { Page } from 'playwright-core';
import { complaints } from './axe.ts';
import { unfold } from './visit.ts';

const themes = ['light', 'dark'] as const;
const widths = [360, 768, 1280] as const;
export const looks = widths.flatMap((width) => themes.map((theme) => ({ width, theme })));
export type Look = (typeof looks)[number];

/** What reaches beyond the right edge of the screen, apart from what scrolls by itself. */
function tooWide(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const width = document.documentElement.clientWidth;
    if (document.documentElement.scrollWidth <= width) return [];
    const apart = (node: Element) => node.parentElement?.closest('.scroller, .visually-hidden');
    const found = [...document.body.querySelectorAll('*')]
      .filter((node) => node.getBoundingClientRect().right > width + 1 && !apart(node))
      .map((node) => `${node.tagName} ${node.getAttribute('class') ?? ''}`);
    return ['the page scrolls sideways', ...found.slice(0, 8)];
  });
}

function fold(page: Page): Promise<void> {
  return page.evaluate(() => {
    for (const details of document.querySelectorAll('details')) details.open = false;
  });
}

/** What is wrong with a page whose figures live, as it opens and with all its folds open. */
export async function faultsAt(page: Page, { width, theme }: Look): Promise<string[]> {
  await page.emulateMedia({ colorScheme: theme, reducedMotion: 'reduce' });
  await page.setViewportSize({ width, height: 900 });
  await fold(page);
  // What only stands there while the page is folded are the questions before the figures.
  const asks = await page.locator('.predict').count();
  const folded = asks > 0 ? await complaints(page, '.stage') : [];
  await unfold(page);
  const open = (await complaints(page)).filter((text) => !folded.includes(text));
  return [...folded, ...open.map((text) => `unfolded: ${text}`), ...(await tooWide(page))];
}

/** What does not fit a screen of 320 px, all folds open: 400 % on a screen of 1280. */
export async function faultsWhenNarrow(page: Page): Promise<string[]> {
  await page.setViewportSize({ width: 320, height: 640 });
  await unfold(page);
  return tooWide(page);
}
