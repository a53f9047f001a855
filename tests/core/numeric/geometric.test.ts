import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { geometricSum, meanIndex } from '#core/numeric/geometric.ts';
import { number } from '../../numbers.ts';

/** Both sums in whole numbers of 400 binary places: no rounding that a double could notice. */
function exact(q: number, n: number): { sum: number; mean: number } {
  const one = 1n << 400n;
  const ratio = (BigInt(Math.round(q * 2 ** 52)) * one) >> 52n;
  let [weight, sum, indexed] = [one, 0n, 0n];
  for (let k = 0; k < n; k++) {
    sum += weight;
    indexed += BigInt(k) * weight;
    weight = (weight * ratio) >> 400n;
  }
  const asNumber = (x: bigint) => Number((x << 60n) / one) / 2 ** 60;
  return { sum: asNumber(sum), mean: Number((indexed << 60n) / sum) / 2 ** 60 };
}

const onGrid = (q: number) => Math.round(q * 2 ** 52) / 2 ** 52;

describe('over ten thousand terms', () => {
  const ratios = [0, 0.5, 0.999, 1 - 1e-9, 1 - 2 ** -52, 1, 1 + 2 ** -52, 1 + 1e-9, 1.001].map(
    onGrid,
  );

  test.for(ratios)('the sum at ratio %d loses no digits', (q) => {
    expect(geometricSum(q, 10000) / exact(q, 10000).sum).toBeCloseTo(1, 12);
  });

  test.for(ratios.filter((q) => q > 0))('the mean index at ratio %d loses no digits', (q) => {
    expect(meanIndex(q, 10000) / exact(q, 10000).mean).toBeCloseTo(1, 12);
  });
});

test('a ratio of exactly 1 counts the terms exactly', () => {
  expect(geometricSum(1, 10000)).toBe(10000);
  expect(meanIndex(1, 10001)).toBe(5000);
});

test('a row without terms sums to 0, a row of one term to 1', () => {
  expect(geometricSum(0.7, 0)).toBe(0);
  expect(geometricSum(0.7, 1)).toBe(1);
  expect(meanIndex(0.7, 1)).toBe(0);
});

test('one more term adds the next power', () => {
  const ratio = number(0, 1.2);
  fc.assert(
    fc.property(ratio, fc.integer({ min: 1, max: 300 }), (q, n) => {
      expect(geometricSum(q, n + 1) / (1 + q * geometricSum(q, n))).toBeCloseTo(1, 12);
    }),
  );
});

test('the mean index lies between the ends, also where the weights outgrow a double', () => {
  for (const q of [0, 0.3, 1, 1.19, 40]) {
    expect(meanIndex(q, 10000)).toBeGreaterThanOrEqual(0);
    expect(meanIndex(q, 10000)).toBeLessThanOrEqual(9999);
  }
});
