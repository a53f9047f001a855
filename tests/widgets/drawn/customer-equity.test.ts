import { describe, expect, test } from 'vitest';
import type { HeatDrawing, LinesDrawing } from '#charts/drawing.ts';
import { customerEquity, defaults, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/customer-equity.ts';

const { params } = customerEquity;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);

describe('keeping is settled first', () => {
  test('every hill has its top at the same spend, however much winning costs', () => {
    const { lines, at: keeps, rules } = at({}).pictures[0]!.drawing as LinesDrawing;
    const tops = lines.map(({ y }) => {
      const heights = y.map((height) => height!);
      return keeps[heights.indexOf(Math.max(...heights))]!;
    });
    expect(lines).toHaveLength(3);
    expect(new Set(tops).size).toBe(1);
    expect(Math.abs(tops[0]! - rules![0]!.x!)).toBeLessThan(keeps[1]!);
  });

  test('today stands at the numbers of the exercise: 4 % of prospects, 60 % kept, 94 dollars', () => {
    const { results, mentions } = at({});
    expect(mentions!['customerValue']!.value).toBeCloseTo(50 + (50 * 0.6 - 8) / (1 + 0.1 - 0.6), 9);
    expect(results['equity']!.value).toBeCloseTo(0.04 * 94 - 1, 9);
  });

  test('the best column is the same in every row that spends something', () => {
    const { cells } = at({}).pictures[1]!.drawing as HeatDrawing;
    const best = cells.slice(0, -1).map((row) => {
      const values = row.map((cell) => cell!);
      return values.indexOf(Math.max(...values));
    });
    expect(best.length).toBeGreaterThan(2);
    expect(new Set(best).size).toBe(1);
  });
});

test.for([
  ['more', {}],
  ['less', { margin: 18 }],
  ['best', { margin: 20.2 }],
  ['worthless', { margin: 5 }],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
