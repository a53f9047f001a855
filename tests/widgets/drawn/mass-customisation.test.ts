import { describe, expect, test } from 'vitest';
import { defaults, massCustomisation as model, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/mass-customisation.ts';

const usual = defaults(model.params);
const read = (values: Partial<Values<typeof model.params>> = {}) =>
  figure.read({ ...usual, ...values }, 1);

describe('mass customisation', () => {
  test.for([
    ['few', {}],
    ['few.unserved', { worth: 60 }],
    ['best', { variants: 10 }],
    ['many', { variants: 20 }],
    ['crowded', { variants: 21 }],
    ['none', { worth: usual.unitCost }],
  ] as const)('says %s', ([state, values]) => {
    expect(read(values).says).toBe(`says.${state}`);
  });

  test('the best is half of what free entry brings, and a quarter of the cost doubles it', () => {
    const { bestVariants, freeEntryVariety } = read().results;
    expect(bestVariants!.value).toBe(freeEntryVariety!.value / 2);
    const cheap = read({ setUpCost: 750, leftover: 0 }).results;
    expect(cheap['bestVariants']!.value).toBe(2 * bestVariants!.value);
  });

  test('where all buy, profit is buyers times price less cost', () => {
    for (const [, profit, price, cost] of read().table.rows) {
      expect(profit).toBeCloseTo(usual.buyers * (price! - cost!), 6);
    }
  });

  test('the axis stands still while a variant is added, and holds free entry', () => {
    const end = (variants: number, setUpCost = usual.setUpCost) => {
      const { drawing } = read({ variants, setUpCost }).pictures[0]!;
      return drawing.kind === 'lines' && drawing.x.domain![1];
    };
    expect([end(1), end(2), end(30)]).toEqual([40, 40, 40]);
    expect(end(1, 1)).toBe(100);
    expect(end(1000)).toBe(1000);
  });
});
