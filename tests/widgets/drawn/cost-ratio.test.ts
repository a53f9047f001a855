import { describe, expect, test } from 'vitest';
import type { BarsDrawing, LinesDrawing } from '#charts/drawing.ts';
import { costRatio, defaults, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/cost-ratio.ts';

const { params } = costRatio;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);
const { literature } = costRatio.presets;

describe('two famous ratios from one firm', () => {
  test('are both there whoever gets the offer', () => {
    for (const treated of ['everyone', 'leavers'] as const) {
      const { layers } = at({ treated }).pictures[0]!.drawing as BarsDrawing;
      const [everyone, leavers] = layers[0]!.values;
      expect(everyone).toBeCloseTo(5, 1);
      expect(leavers).toBeCloseTo(16, 1);
    }
  });

  test('the lines of the last one cross where the split is best', () => {
    const { lines, dots, at: keeps } = at({}).pictures[1]!.drawing as LinesDrawing;
    const gaps = keeps.map((_, index) => lines[0]!.y[index]! - lines[1]!.y[index]!);
    const turn = gaps.findIndex((gap) => gap < 0);
    const best = dots!.find(({ name }) => name === 'best')!.x!;
    expect(keeps[turn - 1]).toBeLessThanOrEqual(best);
    expect(keeps[turn]).toBeGreaterThanOrEqual(best);
  });

  test('a steep line ends before it presses the other one flat', () => {
    const { lines } = at({ keepBudget: 200000 }).pictures[1]!.drawing as LinesDrawing;
    const [win, save] = lines.map(({ y }) => Math.max(...y.map((cost) => cost ?? 0)));
    expect(save).toBeLessThanOrEqual(2 * win!);
  });
});

test.for([
  ['more', {}],
  ['less', { keepBudget: 100000 }],
  ['best', literature.values],
  ['beyond', { churn: 0 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
