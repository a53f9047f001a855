import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { logBeta } from '#core/numeric/log-beta.ts';
import { digamma, logGamma, trigamma } from '#core/numeric/log-gamma.ts';
import { number } from '../../numbers.ts';
import reference from '../../reference/log-gamma/data.json' with { type: 'json' };

/** The largest relative error; below `floor` the error is taken over the floor. */
const worst = (pairs: readonly (readonly [number, number])[], floor = 0): number =>
  Math.max(
    ...pairs.map(([ours, exact]) => Math.abs(ours - exact) / Math.max(floor, Math.abs(exact))),
  );

const places = reference.gamma as [number, number, number, number][];

test('agrees with 40-digit arithmetic to 10⁻¹⁴ near, far and beside the zeros', () => {
  expect(worst(places.map(([x, exact]) => [logGamma(x), exact] as const))).toBeLessThan(1e-14);
  expect(worst(places.map(([x, , exact]) => [digamma(x), exact] as const))).toBeLessThan(1e-14);
  expect(worst(places.map(([x, , , exact]) => [trigamma(x), exact] as const))).toBeLessThan(1e-14);
});

test('ln B agrees with 40-digit arithmetic where one argument dwarfs the other', () => {
  const pairs = (reference.beta as [number, number, number][]).map(
    ([a, b, exact]) => [logBeta(a, b), exact] as const,
  );
  expect(worst(pairs, 1)).toBeLessThan(1e-14);
});

test('Γ(n) = (n − 1)!, Γ(½) = √π, ψ(1) = −γ, ψ′(1) = π² / 6', () => {
  expect(logGamma(1)).toBe(0);
  expect(logGamma(2)).toBe(0);
  expect(logGamma(6)).toBeCloseTo(Math.log(120), 14);
  expect(logGamma(0.5)).toBeCloseTo(Math.log(Math.PI) / 2, 14);
  expect(digamma(1)).toBeCloseTo(-0.5772156649015329, 14);
  expect(trigamma(1)).toBeCloseTo(Math.PI ** 2 / 6, 14);
});

test('recurrences and symmetry hold', () => {
  const positive = number(1e-3, 1e3);
  fc.assert(
    fc.property(positive, positive, (x, y) => {
      expect(logGamma(x + 1) - logGamma(x) - Math.log(x)).toBeCloseTo(0, 11);
      expect(digamma(x + 1) - digamma(x) - 1 / x).toBeCloseTo(0, 11);
      expect((trigamma(x) - trigamma(x + 1)) * x * x).toBeCloseTo(1, 8);
      expect(logBeta(x, y)).toBe(logBeta(y, x));
      expect(logBeta(x, 1)).toBeCloseTo(-Math.log(x), 11);
    }),
  );
});

describe('ends of the domain', () => {
  test('the smallest and largest doubles have an answer', () => {
    expect(logGamma(Number.MIN_VALUE)).toBeCloseTo(-Math.log(Number.MIN_VALUE), 10);
    expect(logGamma(1e300)).toBeGreaterThan(1e300);
    expect(logBeta(1e-300, 1e-300)).toBeCloseTo(Math.log(2e300), 10);
    expect(logBeta(1e300, 1e-300)).toBeCloseTo(Math.log(1e300), 10);
  });

  test('0, a negative number and NaN are refused', () => {
    for (const wrong of [0, -1, NaN, Infinity]) {
      for (const f of [logGamma, digamma, trigamma]) expect(() => f(wrong)).toThrow(RangeError);
      expect(() => logBeta(wrong, 1)).toThrow(RangeError);
      expect(() => logBeta(1, wrong)).toThrow(RangeError);
    }
  });
});
