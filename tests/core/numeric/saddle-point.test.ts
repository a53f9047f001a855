import fc from 'fast-check';
import { expect, test } from 'vitest';
import { logBinomial, logPoisson } from '#core/numeric/saddle-point.ts';
import { number } from '../../numbers.ts';

test('the probabilities of all counts sum to 1', () => {
  for (const [n, p] of [
    [1, 0.3],
    [15, 0.5],
    [16, 0.01],
    [400, 0.7],
  ] as const) {
    let sum = 0;
    for (let k = 0; k <= n; k += 1) sum += Math.exp(logBinomial(k, n, p));
    expect(sum).toBeCloseTo(1, 13);
  }
  for (const mean of [0, 0.1, 9, 300]) {
    let sum = 0;
    for (let k = 0; k < 1000; k += 1) sum += Math.exp(logPoisson(k, mean));
    expect(sum).toBeCloseTo(1, 13);
  }
});

test('neighbours have the ratio they must have, also at 10¹⁵', () => {
  const count = fc.integer({ min: 0, max: 1e6 });
  fc.assert(
    fc.property(count, number(0.01, 1e6), (k, mean) => {
      const ratio = logPoisson(k + 1, mean) - logPoisson(k, mean);
      expect(ratio / Math.log(mean / (k + 1)) - 1).toBeLessThan(1e-6);
    }),
  );
  const n = 1e15;
  expect(logBinomial(n / 2, n, 0.5)).toBeCloseTo(-0.5 * Math.log((Math.PI * n) / 2), 13);
  expect(logPoisson(n, n)).toBeCloseTo(-0.5 * Math.log(2 * Math.PI * n), 13);
});

test('certainty and impossibility are exact', () => {
  expect(logBinomial(0, 5, 0)).toBe(0);
  expect(logBinomial(5, 5, 1)).toBe(0);
  expect(logBinomial(1, 5, 0)).toBe(-Infinity);
  expect(logPoisson(0, 0)).toBeCloseTo(0, 15);
  expect(logPoisson(1, 0)).toBe(-Infinity);
});
