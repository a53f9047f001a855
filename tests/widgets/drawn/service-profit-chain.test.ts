import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('service-profit-chain');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('five links to profit', () => {
  test('leaves the product of the shares, not their mean', () => {
    const { results, mentions } = read(start, 1);
    expect(results['profitEnd']!.value).toBeCloseTo(5 * 0.8 * 0.7 * 0.6 * 0.6 * 0.8, 12);
    expect(mentions!['passed']!.value).toBeCloseTo(0.16128, 12);
  });

  test('ends at Sears with half a point of five', () => {
    const { results } = reading(model.presets['literature']!.values);
    expect(results['profitEnd']!.value).toBeCloseTo(0.5, 12);
  });

  test.for([
    [{ workQuality: 0, authority: 0, pay: 0 }, 'says.still'],
    [{ toCustomerLoyalty: 0 }, 'says.broken'],
    [{ adjustment: 0 }, 'says.broken'],
    [{}, 'says.gain.seen'],
    [{ lag: 8 }, 'says.gain.late'],
    [{ pay: -10, authority: -10 }, 'says.loss.seen'],
    [{ pay: -10, authority: -10, lag: 8 }, 'says.loss.late'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(key);
  });

  test('draws as much of ten thousand quarters as can be seen', () => {
    const { rows } = read({ ...start, quarters: 10000 }, 1).table;
    expect([rows.length, rows[0]![0], rows.at(-1)![0]]).toEqual([60, 0, 10000]);
  });
});
