import { describe, expect, test } from 'vitest';
import type { LinesDrawing, PeopleDrawing } from '#charts/drawing.ts';
import { defaults, segments, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/segments.ts';

const { params, presets } = segments;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);

describe('long is not the same as good', () => {
  // Sheppard (1899): with both cuts at the median P(X > 0, Y > 0) = 1/4 + arcsin(ρ) / 2π.
  test.for([-0.6, 0, 0.3, 0.95])('the long-staying at ρ = %f, by Sheppard’s formula', (ρ) => {
    const { longAndProfitable } = at({ tenureCorrelation: ρ }).results;
    expect(longAndProfitable!.value).toBeCloseTo(0.5 + Math.asin(ρ) / Math.PI, 9);
  });

  test('a hundred customers are a hundred at any cuts, and stay in the order of the groups', () => {
    for (const longShare of [0.01, 0.333, 0.5, 0.985])
      for (const tenureCorrelation of [-0.9, 0.005, 0.45]) {
        const { groups } = at({ longShare, tenureCorrelation }).pictures[0]!
          .drawing as PeopleDrawing;
        expect(groups.reduce((sum, { count }) => sum + count, 0)).toBe(100);
        expect(Math.min(...groups.map(({ count }) => count))).toBeGreaterThanOrEqual(0);
      }
  });

  test('four industries have their attributed shares of true friends among the long-staying', () => {
    const { dots } = at({}).pictures[1]!.drawing as LinesDrawing;
    const shares = { serviceProvider: 30 / 51, groceryRetail: 36 / 51, mailOrder: 31 / 52 };
    for (const [industry, share] of Object.entries(shares))
      expect(dots!.find(({ name }) => name === industry)!.y).toBeCloseTo(share, 3);
  });
});

test.for([
  ['weak', {}],
  ['strong', presets.course.values],
  ['blind', { tenureCorrelation: 0 }],
  ['contrary', { tenureCorrelation: -0.5 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
