import { describe, expect, test } from 'vitest';
import { competitiveZones, defaults, massCustomisation, retention } from '#core';
import { sweep } from '#core/around/index.ts';
import { axisAround, readCurve } from '#widgets/Laboratory/panels/curve.ts';

const curve = (y: (number | null)[]) =>
  readCurve({ x: y.map((_, at) => at), y, skipped: 0 }).course;

describe('readCurve', () => {
  test.for([
    [[1, 2, 5], 'rises'],
    [[5, 2, 1], 'falls'],
    [[1, 4, 2], 'peaks'],
    [[4, 1, 2], 'dips'],
    [[1, 4, 2, 3], 'moves'],
    [[2, 2, 2], 'flat'],
    [[null, null], 'none'],
    [[null, 1, 2], 'rises'],
    // A ripple is no turn.
    [[0, 500, 499.9, 1000], 'rises'],
    [[0, 500, 400, 1000], 'moves'],
  ] as const)('says of %j that it %s', ([y, course]) => {
    expect(curve([...y])).toBe(course);
  });

  test('tells options apart from numbers', () => {
    const reading = readCurve({ x: ['now', 'later'], y: [3, 7], skipped: 0 });
    expect(reading).toMatchObject({ course: 'options', least: { x: 'now' }, most: { x: 'later' } });
  });

  test('finds the best number of variants where the model has it', () => {
    const given = defaults(massCustomisation.params);
    const axis = { key: 'variants', count: 1000 };
    const { course, most } = readCurve(
      sweep(massCustomisation, given, { output: 'varietyProfit', x: axis }),
    );
    expect(course).toBe('peaks');
    expect(most!.x).toBe(massCustomisation.bestVariety(given).variants);
  });

  test('begins and ends where loyalty does', () => {
    const given = defaults(competitiveZones.params);
    const { first, last } = readCurve(
      sweep(competitiveZones, given, { output: 'loyalty', x: { key: 'satisfaction' } }),
    );
    expect([first!.y, last!.y]).toEqual([0, 1]);
  });
});

describe('axisAround', () => {
  test('goes a tenth of the domain to either side, and stays inside', () => {
    const { discount } = retention.params;
    expect(axisAround(discount, 0.12)).toEqual({ low: 0.09, high: 0.15 });
    expect(axisAround(discount, 0.3)!.high).toBe(0.3);
    expect(axisAround(retention.params.horizon, 'finite')).toBeUndefined();
  });
});
