import { describe, expect, test } from 'vitest';
import { defaults, diamond } from '#core';
import { figure } from '#widgets/ModelFigure/figures/diamond.ts';

const usual = defaults(diamond.params);
const { literature, watchedForLong } = diamond.presets;

describe('the diamond', () => {
  test.for([
    ['flatters', {}],
    ['blames', { ...watchedForLong.values, brandsCut: 2 }],
    ['even', { ...watchedForLong.values, brandsCut: 4 }],
    ['blind', literature.values],
    [
      'clear',
      { narrowShare: 0, wideSwitching: 20, purchases: 100, rateShape: 10, measurementNoise: 0 },
    ],
    ['mixed', { ...watchedForLong.values, involvementCut: 2, measurementNoise: 3, brandsCut: 3 }],
  ] as const)('says %s', ([state, values]) => {
    expect(figure.read({ ...usual, ...values }, 1).says).toBe(`says.${state}`);
  });

  test('a short log makes loyal customers, a long one unmakes them', () => {
    const seen = [2, 15, 90].map(
      (purchases) => figure.read({ ...usual, purchases }, 1).mentions!['seenLoyal']!.value,
    );
    expect(seen[0]).toBeGreaterThan(seen[1]!);
    expect(seen[1]).toBeGreaterThan(seen[2]!);
  });

  test('of who has bought little, all look loyal or habitual, so those of many brands are wrong', () => {
    const values = { ...usual, purchases: 1, brandsCut: 10, measurementNoise: 0 };
    const { results, table } = figure.read(values, 1);
    const [, , multiBrand, switcher] = table.rows.map(([, truly]) => truly!);
    expect(results['misclassified']!.value * usual.shoppers).toBe(multiBrand! + switcher!);
  });

  test('the line that is called best leaves fewest in the wrong class', () => {
    const { mentions } = figure.read(usual, 1);
    const at = (brandsCut: number) =>
      figure.read({ ...usual, brandsCut }, 1).results['misclassified']!.value;
    const all = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map(at);
    expect(at(mentions!['bestCut']!.value)).toBe(Math.min(...all));
  });
});
