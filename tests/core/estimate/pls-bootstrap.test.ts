import { describe, expect, test } from 'vitest';
import type { NumericTable } from '#core/data/numeric-table.ts';
import { bootstrapPls } from '#core/estimate/pls-bootstrap.ts';
import { fitPls } from '#core/estimate/pls.ts';
import { quantile } from '#core/estimate/quantile.ts';
import { normal } from '#core/draw/index.ts';
import { seeded } from '#core/random.ts';
import { answers, ecsi, moments } from './survey.ts';

/** Two columns with correlation ρ in the population. */
function pairsOf(rows: number, rho: number): NumericTable {
  const random = seeded('pairs');
  const x = Float64Array.from({ length: rows }, () => normal(random));
  const y = x.map((value) => rho * value + Math.sqrt(1 - rho * rho) * normal(random));
  return { columns: ['x', 'y'], rows, values: Float64Array.of(...x, ...y) };
}
const one = { blocks: { x: ['x'], y: ['y'] }, arcs: [['x', 'y']] } as const;

describe('a bootstrap', () => {
  test('is the same for the same seed, and another for another', () => {
    const paths = (seed: number) => bootstrapPls(answers, ecsi, { seed, resamples: 50 }).paths;
    expect(paths(7)).toEqual(paths(7));
    expect(paths(7)).not.toEqual(paths(8));
  });

  test('puts the estimate inside its interval, and a level of more around one of less', () => {
    const [narrow, wide] = [0.5, 0.99].map((level) => bootstrapPls(answers, ecsi, { level }));
    wide!.paths.forEach(({ low, high, estimate, standardError }, i) => {
      expect(low).toBeLessThan(estimate);
      expect(high).toBeGreaterThan(estimate);
      expect(narrow!.paths[i]!.low).toBeGreaterThan(low);
      expect(narrow!.paths[i]!.high).toBeLessThan(high);
      expect(standardError).toBeGreaterThan(0);
    });
    expect([wide!.resamples, wide!.leftOut]).toEqual([500, 0]);
  });

  test('errs on a correlation as the normal theory says, (1 − ρ²)/√n', () => {
    const [rows, rho] = [1000, 0.6];
    const { paths } = bootstrapPls(pairsOf(rows, rho), one, { resamples: 2000 });
    const theory = (1 - paths[0]!.estimate * paths[0]!.estimate) / Math.sqrt(rows);
    expect(paths[0]!.standardError / theory).toBeGreaterThan(0.9);
    expect(paths[0]!.standardError / theory).toBeLessThan(1.1);
  });

  test('has the loading of a lone question at exactly 1, without error', () => {
    const { loadings, fit } = bootstrapPls(answers, ecsi, { resamples: 20 });
    const lone = loadings[fit.plan.items.indexOf('complaints1')]!;
    expect(fit).toEqual(fitPls(moments, ecsi));
    expect(lone.low).toBeCloseTo(1, 12);
    expect(lone.high).toBeCloseTo(1, 12);
  });

  test('counts the resamples in which a column does not vary', () => {
    const rows = 12;
    const x = Float64Array.from({ length: rows }, (_, k) => (k === 0 ? 1 : 0));
    const y = Float64Array.from({ length: rows }, (_, k) => (k * 7) % rows);
    const table = { columns: ['x', 'y'], rows, values: Float64Array.of(...x, ...y) };
    const { leftOut, resamples } = bootstrapPls(table, one, { resamples: 1000 });
    // The one answer that differs is missed with probability (11/12)¹² = 0.352.
    expect(leftOut + resamples).toBe(1000);
    expect(Math.abs(leftOut - 352)).toBeLessThan(4 * Math.sqrt(1000 * 0.352 * 0.648));
  });

  test('refuses too few resamples, and a level that is none', () => {
    expect(() => bootstrapPls(answers, ecsi, { resamples: 1 })).toThrow('resamples is 1');
    expect(() => bootstrapPls(answers, ecsi, { resamples: 10.5 })).toThrow('resamples is 10.5');
    expect(() => bootstrapPls(answers, ecsi, { level: 1 })).toThrow('level is 1');
  });
});

test('a quantile lies between the nearest order statistics', () => {
  const sorted = [1, 2, 4, 8];
  expect([0, 1 / 3, 0.5, 1].map((share) => quantile(sorted, share))).toEqual([1, 2, 3, 8]);
});
