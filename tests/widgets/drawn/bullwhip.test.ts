import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('bullwhip');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('the bull-whip', () => {
  test('is longer than the printed bound where each sees only orders: (1 + 2L/p + 2L²/p²)⁴', () => {
    const { value } = reading({}).results['plantRatio']!;
    expect(value).toBeGreaterThan((1 + 4 / 8 + 8 / 64) ** 4);
  });

  test('is 1 + 2·4L/p + 2·(4L)²/p² where all see the shoppers', () => {
    const { value } = reading({ information: 'shared' }).results['plantRatio']!;
    expect(value).toBeCloseTo(1 + 16 / 8 + 128 / 64, 12);
    expect(reading({}).mentions!['otherRatio']!.value).toBeCloseTo(value, 12);
  });

  test('draws the first year of the run that is measured', () => {
    const { results, pictures } = reading({ weeks: 52 });
    const { drawing } = pictures[0]!;
    if (drawing.kind !== 'lines') throw new Error('not drawn as lines');
    const orders = drawing.lines.at(-1)!.y.map(Number);
    const mean = orders.reduce((sum, each) => sum + each, 0) / 52;
    const variance = orders.reduce((sum, each) => sum + (each - mean) ** 2, 0) / 52;
    expect(Math.sqrt(variance)).toBeCloseTo(results['plantSpread']!.value, 9);
    const longer = reading({}).pictures[0]!.drawing;
    expect(longer).toEqual(drawing);
  });

  test.for([
    [{ demandSpread: 0 }, 'steady'],
    [{ window: 52, leadTime: 1 }, 'mild'],
    [{}, 'ownOrders'],
    [{ information: 'shared' }, 'shared'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
