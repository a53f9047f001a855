import { describe, expect, test } from 'vitest';
import type { LinesDrawing, StackedDrawing } from '#charts/drawing.ts';
import { defaults, switchingCosts, type Values } from '#core';
import { figure } from '#widgets/ModelFigure/figures/switching-costs.ts';

const { params } = switchingCosts;
type Given = Values<typeof params>;
const at = (given: Partial<Given>) => figure.read({ ...defaults(params), ...given }, 1);
const { portability, bondsOnly, literature } = switchingCosts.presets;

describe('kept or held', () => {
  test('half would stay for ties: they just make up for the better rival', () => {
    const { tiedRate, firstRate } = at({}).results;
    expect(tiedRate!.value).toBe(1 / (1 + Math.exp(0)));
    expect(firstRate!.value).toBeCloseTo(1 / (1 + Math.exp(1.5 * (0.5 - 3))), 12);
  });

  test('kept and held add up to those who stay, each month', () => {
    const { pictures, table } = at(portability.values);
    const { layers } = pictures[0]!.drawing as StackedDrawing;
    table.rows.forEach(([, stay], month) => {
      const sum = layers.reduce((total, { values }) => total + values[month]!, 0);
      expect(sum).toBeCloseTo(stay!, 12);
    });
  });

  test('where trouble goes, ten points go in that month and ties stay as they are', () => {
    const { mentions, results } = at(portability.values);
    expect(mentions!['before']!.value - mentions!['after']!.value).toBeCloseTo(0.1, 2);
    expect(results['tiedRate']!.value).toBe(at({}).results['tiedRate']!.value);
  });

  test('a run of ten thousand months is drawn at few of them, from the first to the last', () => {
    const { at: months } = at({ months: 10000 }).pictures[0]!.drawing as StackedDrawing;
    expect(months.length).toBeLessThan(200);
    expect([months[0], months.at(-1)]).toEqual([1, 10000]);
  });

  test('without any cost of changing but ties both lines are one', () => {
    const { lines } = at(bondsOnly.values).pictures[1]!.drawing as LinesDrawing;
    expect(lines[0]!.y).toEqual(lines[1]!.y);
  });
});

test.for([
  ['held', {}],
  ['resent', literature.values],
  ['kept', bondsOnly.values],
  ['opens', portability.values],
] as const)('says “%s”', ([state, given]) => {
  expect(at(given).says).toBe(`says.${state}`);
});
