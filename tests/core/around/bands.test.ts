import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { bands } from '#core/around/index.ts';
import { sampleQuantile } from '#core/around/bands.ts';
import { quantileOf } from '#core/around/spread.ts';
import { line, luck } from './models.ts';

const values = defaults(line.params);
const slope = { kind: 'triangular', low: 0, high: 6 } as const;

describe('bands', () => {
  test('of a line are the quantiles of what is spread', () => {
    const { bands: found, skipped } = bands(line, values, {
      spreads: { slope },
      runs: 20_000,
      outputs: ['line'],
    });
    // Triangle over [0, 6] with its top at 2: P(a ≤ x) = x² / 12 up to 2, 1 − (6 − x)² / 24 beyond.
    const exact = [
      Math.sqrt(12 * 0.05),
      Math.sqrt(12 * 0.25),
      6 - Math.sqrt(24 * 0.5),
      6 - Math.sqrt(24 * 0.25),
      6 - Math.sqrt(24 * 0.05),
    ].map((a) => 4 * a + 5);
    for (const [i, row] of found['line']!.rows.entries()) {
      expect(Math.abs(row[0]! - exact[i]!)).toBeLessThan(0.3);
    }
    expect(Math.abs(found['line']!.mean[0]! - (4 * (8 / 3) + 5))).toBeLessThan(0.15);
    expect(found['line']!.counts).toEqual([20_000]);
    expect(skipped).toBe(0);
  });

  test('of a list have a column per place; places that some runs lack say how many have them', () => {
    const count = { kind: 'triangular', low: 2, high: 6 } as const;
    const { bands: found } = bands(line, values, {
      spreads: { count },
      runs: 200,
      outputs: ['steps'],
    });
    const { rows, counts } = found['steps']!;
    expect(rows[0]!.slice(0, 3)).toEqual([2, 4, 6]);
    expect(counts[0]).toBe(200);
    expect(counts.at(-1)).toBeLessThan(200);
    expect(counts).toEqual([...counts].sort((a, b) => b - a));
  });

  test('rise from quantile to quantile', () => {
    const { bands: found } = bands(line, values, { runs: 300 });
    for (const { rows } of Object.values(found)) {
      for (let i = 1; i < rows.length; i += 1) {
        for (const [place, x] of rows[i]!.entries()) {
          if (x !== null) expect(x).toBeGreaterThanOrEqual(rows[i - 1]![place]!);
        }
      }
    }
  });

  test('count the runs that the model refuses and the outputs that do not exist', () => {
    const wide = { kind: 'normal', deviation: 20 } as const;
    const { bands: found, skipped } = bands(
      line,
      { ...values, slope: 9 },
      { spreads: { slope: wide }, runs: 400 },
    );
    expect(skipped).toBeGreaterThan(5);
    expect(found['line']!.counts[0]).toBe(400 - skipped);
    const none = bands(line, { ...values, shift: 0 }, { spreads: {}, runs: 3, outputs: ['line'] });
    expect(none.bands['line']).toEqual({
      rows: [[null], [null], [null], [null], [null]],
      mean: [null],
      counts: [0],
    });
  });

  test('are the same for the same seed, and spreading one more parameter changes no other', () => {
    const options = { spreads: { slope }, runs: 50, outputs: ['square'], seed: 3 };
    const shift = { kind: 'normal', deviation: 5 } as const;
    const both = bands(line, values, { ...options, spreads: { shift, slope } });
    expect(both).toEqual(bands(line, values, options));
    expect(bands(line, values, { ...options, seed: 4 })).not.toEqual(both);
  });

  test('hold chance too, unless every run is to have the same luck', () => {
    const given = defaults(luck.params);
    const options = { spreads: {}, runs: 4000, quantiles: [0.1587, 0.8413], outputs: ['draw'] };
    const [[low], [high]] = bands(luck, given, options).bands['draw']!.rows as [[number], [number]];
    expect(Math.abs(low - -1)).toBeLessThan(0.25);
    expect(Math.abs(high - 3)).toBeLessThan(0.25);
    const same = bands(luck, given, { ...options, sameLuck: true }).bands['draw']!.rows;
    expect(same[0]).toEqual(same[1]);
  });

  test('refuse what makes no band, by name', () => {
    expect(() => bands(line, values, { runs: 0 })).toThrow(/^runs is 0/);
    expect(() => bands(line, values, { quantiles: [0.5, 0.5] })).toThrow(/^quantiles are/);
    expect(() => bands(line, values, { quantiles: [] })).toThrow(RangeError);
    expect(() => bands(line, values, { outputs: ['kind'] })).toThrow(/^output is kind/);
    expect(() => bands(line, values, { spreads: { kind: slope } })).toThrow(/^key is kind/);
    const away = { kind: 'triangular', low: 3, high: 6 } as const;
    expect(() => bands(line, values, { spreads: { slope: away } })).toThrow(/^slope is spread/);
    const flat = { kind: 'normal', deviation: 0 } as const;
    expect(() => bands(line, values, { spreads: { slope: flat } })).toThrow(
      /^slope.deviation is 0/,
    );
  });
});

test('a spread cut at the domain keeps its shape inside and never leaves it', () => {
  const param = { symbol: 'x', unit: 'share', domain: [0, 1], step: 0.01, default: 0.5 } as const;
  const share = fc.double({ min: 1e-9, max: 1 - 1e-9, noNaN: true });
  const value = fc.double({ min: 0, max: 1, noNaN: true });
  const reach = fc.double({ min: 0.01, max: 5, noNaN: true });
  fc.assert(
    fc.property(share, share, value, reach, reach, (u, v, x, left, right) => {
      for (const spread of [
        { kind: 'normal', deviation: left },
        { kind: 'triangular', low: x - left, high: x + right },
      ] as const) {
        const at = quantileOf('x', spread, param, x);
        const [low, high] = [at(Math.min(u, v)), at(Math.max(u, v))];
        expect(low).toBeGreaterThanOrEqual(0);
        expect(high).toBeLessThanOrEqual(1);
        expect(high).toBeGreaterThanOrEqual(low - 1e-12);
      }
    }),
  );
  const half = quantileOf('x', { kind: 'normal', deviation: 1 }, param, 0);
  // A normal around 0 cut to [0, 1]: its median m has Φ(m) = (Φ(0) + Φ(1)) / 2.
  expect(half(0.5)).toBeCloseTo(0.4417, 3);
});

test('a quantile lies between neighbours on a line', () => {
  expect(sampleQuantile([1, 2, 4], 0.75)).toBe(3);
  expect(sampleQuantile([7], 0.3)).toBe(7);
  expect(sampleQuantile([1, 2], 1)).toBe(2);
});
