/**
 * The walk of one number: the lesson, its link and its slider show three cells of the printed table
 * of margin multiples at a discount of 12 % (Gupta & Lehmann 2003).
 */
import { expect, test } from 'vitest';
import { marginMultiples } from '../published/gupta-lehmann-2003.ts';
import { openFigure, rested, shown, slider } from './figures.ts';
import { inBrowser, withBrowser } from './visit.ts';

const column = marginMultiples.discount.findIndex((discount) => discount === 0.12);
const printed = new Map(
  marginMultiples.rows.map(([retention, row]) => [
    retention as number,
    row[column]!.toFixed(marginMultiples.printedDecimals),
  ]),
);

inBrowser('retention', () => {
  withBrowser();

  test.for(['en', 'zh'])('goes from the link to the figure and back, in %s', async (locale) => {
    const figure = { path: `${locale}/lessons/five-percent/`, model: 'retention' };
    await using seen = await openFigure(figure, '?retention.retention=0.9');
    const { page, stage, faults } = seen;
    await expect.poll(() => shown(stage)).toContain(printed.get(0.9));
    const range = slider(stage, 'retention');
    await range.focus();
    for (let press = 0; press < 20; press += 1) await page.keyboard.press('ArrowLeft');
    expect(await shown(stage)).toContain(printed.get(0.7));
    const query = new URLSearchParams(await rested(page));
    expect([...query]).toEqual([
      ['retention.retention', '0.7'],
      ['v', '1'],
    ]);
    for (let press = 0; press < 10; press += 1) await page.keyboard.press('ArrowRight');
    expect(await shown(stage)).toContain(printed.get(0.8));
    expect(await rested(page)).toBe('');
    expect(faults).toEqual([]);
  });
});
