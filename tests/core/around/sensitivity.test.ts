import { describe, expect, test } from 'vitest';
import { defaults, retention } from '#core';
import { grid, sensitivity } from '#core/around/index.ts';
import { line } from './models.ts';

const values = defaults(line.params);

describe('sensitivity', () => {
  const { base, bars, skipped } = sensitivity(line, values, { output: 'line' });

  test('moves one parameter at a time, by a tenth of its domain', () => {
    expect(base).toBe(13);
    expect(bars).toEqual(
      [
        { key: 'shift', low: 0, high: 15, atLow: null, atHigh: 23, swing: null },
        { key: 'slope', low: 0, high: 4, atLow: 5, atHigh: 21, swing: 16 },
        { key: 'count', low: 2, high: 6, atLow: 9, atHigh: 17, swing: 8 },
      ].toSorted((a, b) => (b.swing ?? -1) - (a.swing ?? -1)),
    );
    expect(skipped).toBe(0);
  });

  test('the largest swing comes first, an unknown one last', () => {
    expect(bars.map(({ key }) => key)).toEqual(['slope', 'count', 'shift']);
  });

  test('stays in the domain and counts what the model refuses', () => {
    const near = sensitivity(line, { ...values, slope: 8 }, { output: 'line', share: 0.5 });
    const slope = near.bars.find(({ key }) => key === 'slope')!;
    expect([slope.low, slope.high, slope.atHigh]).toEqual([-2, 10, null]);
    expect(near.skipped).toBe(1);
  });

  test('a whole number moves by 1 at least', () => {
    const [bar] = sensitivity(line, values, { output: 'line', share: 0.001, keys: ['count'] }).bars;
    expect([bar!.low, bar!.high]).toEqual([3, 5]);
  });

  test('moves by a share of the value if asked, and of the domain where that is 0', () => {
    const of = 'value' as const;
    const read = (given: typeof values, key: string) =>
      sensitivity(line, given, { output: 'line', of, share: 0.25, keys: [key] }).bars[0];
    expect(read(values, 'slope')).toMatchObject({ low: 1.5, high: 2.5, swing: 4 });
    expect(read({ ...values, slope: -4 }, 'slope')).toMatchObject({ low: -5, high: -3 });
    expect(read({ ...values, slope: 0 }, 'slope')).toMatchObject({ low: -5, high: 5 });
  });

  test('reads the place of a list that is asked for', () => {
    const read = (at: number) => sensitivity(line, values, { output: 'steps', at }).base;
    expect([read(0), read(2), read(-1), read(99)]).toEqual([2, 6, 8, null]);
  });

  test('agrees with the model itself: mean lifetime 1 / (1 − r)', () => {
    const given = { ...defaults(retention.params), retention: 0.8 };
    const { bars } = sensitivity(retention, given, { output: 'meanLifetime', share: 0.1 });
    const bar = bars.find(({ key }) => key === 'retention')!;
    expect(bar.atLow).toBeCloseTo(1 / (1 - bar.low), 9);
    expect(bar.atHigh).toBeCloseTo(1 / (1 - bar.high), 9);
  });

  test('refuses what it cannot do, by name', () => {
    expect(() => sensitivity(line, values, { output: 'kind' })).toThrow(/^output is kind/);
    expect(() => sensitivity(line, values, { output: 'toString' })).toThrow(RangeError);
    expect(() => sensitivity(line, values, { output: 'line', share: 0 })).toThrow(/^share is 0/);
    expect(() => sensitivity(line, values, { output: 'line', keys: ['kind'] })).toThrow(
      /^key is kind/,
    );
    expect(() => sensitivity(line, { ...values, slope: 9.5 }, { output: 'line' })).toThrow(
      RangeError,
    );
  });
});

describe('grid', () => {
  test('has a row per y and a column per x', () => {
    const { x, y, cells, skipped } = grid(line, values, {
      output: 'line',
      x: { key: 'slope', count: 3 },
      y: { key: 'shift', count: 3 },
    });
    expect(x).toEqual([-10, 0, 10]);
    expect(y).toEqual([0, 50, 100]);
    expect(cells).toEqual([
      [null, null, null],
      [10, 50, null],
      [60, 100, null],
    ]);
    expect(skipped).toBe(3);
  });

  test('takes every option of a choice, and each whole number once', () => {
    const { x, y, cells } = grid(line, values, {
      output: 'line',
      x: { key: 'kind' },
      y: { key: 'count', low: 1, high: 3, count: 9 },
    });
    expect(x).toEqual(['plain', 'twice']);
    expect(y).toEqual([1, 2, 3]);
    expect(cells).toEqual([
      [7, 14],
      [9, 18],
      [11, 22],
    ]);
  });

  test('refuses axes that make no table', () => {
    const x = { key: 'slope' };
    const over = (y: object) => () =>
      grid(line, values, { output: 'line', x, y: { key: 'shift', ...y } });
    expect(over({ key: 'slope' })).toThrow(/^y.key is slope/);
    expect(over({ key: 'nonesuch' })).toThrow(/^y.key is nonesuch/);
    expect(over({ count: 1 })).toThrow(/^y.count is 1/);
    expect(over({ low: 50, high: 20 })).toThrow(/^y goes from 50 to 20/);
    expect(over({ low: -1 })).toThrow(RangeError);
  });
});
