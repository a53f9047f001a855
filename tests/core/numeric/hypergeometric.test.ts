import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { hyp2f1, logHyp2f1 } from '#core/numeric/hypergeometric.ts';
import { number } from '../../numbers.ts';
import { completeIntegrals } from '../../published/milne-thomson-1964.ts';
import reference from '../../reference/hypergeometric/data.json' with { type: 'json' };

const tables = Object.entries(reference.rows) as [
  string,
  [number, number, number, number, number][],
][];

test.for(tables)('agrees with 60-digit arithmetic: %s', ([, rows]) => {
  for (const [a, b, c, z, value] of rows) {
    expect(Math.abs(hyp2f1(a, b, c, z) / value - 1), `${a} ${b} ${c} ${z}`).toBeLessThan(2e-12);
  }
});

test.for(completeIntegrals.rows)('K(%d) and E(%d) are as printed', ([m, k, e]) => {
  const { printedDecimals } = completeIntegrals;
  expect((Math.PI / 2) * hyp2f1(0.5, 0.5, 1, m)).toBeCloseTo(k, printedDecimals);
  expect((Math.PI / 2) * hyp2f1(-0.5, 0.5, 1, m)).toBeCloseTo(e, printedDecimals);
});

describe('elementary cases', () => {
  const inside = number(-0.999999, 0.999999);

  test('₂F₁(1, 1; 2; z) = −ln(1 − z) / z, up to the last double below 1', () => {
    fc.assert(
      fc.property(inside, (z) => {
        if (Math.abs(z) < 1e-300) return;
        expect((hyp2f1(1, 1, 2, z) * z) / -Math.log1p(-z)).toBeCloseTo(1, 12);
      }),
    );
    const z = 1 - 2 ** -53;
    expect(hyp2f1(1, 1, 2, z)).toBeCloseTo(53 * Math.LN2, 11);
  });

  test('₂F₁(a, b; b; z) = (1 − z)⁻ᵃ', () => {
    const size = number(0.1, 20);
    fc.assert(
      fc.property(size, size, inside, (a, b, z) => {
        expect(hyp2f1(a, b, b, z) / (1 - z) ** -a).toBeCloseTo(1, 10);
      }),
    );
  });

  test('a whole a ≤ 0 gives a polynomial, for any z', () => {
    expect(hyp2f1(-3, 2, 1, 5)).toBe(1 - 30 + 225 - 500);
    expect(hyp2f1(0, 2, 1, 50)).toBe(1);
  });

  test('z = 0 gives 1, z = 1 the ratio of gamma functions', () => {
    expect(hyp2f1(2, 3, 4, 0)).toBe(1);
    expect(hyp2f1(1, 1, 3, 1)).toBeCloseTo(2, 14);
    expect(hyp2f1(0.5, 0.5, 1.5, 1)).toBeCloseTo(Math.PI / 2, 13);
  });
});

describe('in logarithms', () => {
  test('is the logarithm where that fits a double', () => {
    const size = number(0.1, 30);
    const share = number(0, 0.999);
    fc.assert(
      fc.property(size, size, size, share, (a, b, c, z) => {
        expect(logHyp2f1(a, b, c, z)).toBeCloseTo(Math.log(hyp2f1(a, b, c, z)), 10);
      }),
    );
  });

  test('goes on where it does not: values of 60-digit arithmetic', () => {
    expect(hyp2f1(500, 600, 700, 0.99)).toBe(Infinity);
    expect(logHyp2f1(500, 600, 700, 0.99)).toBeCloseTo(1878.48374476845, 9);
    expect(logHyp2f1(2000.3, 2002.4, 2001.2, 0.97)).toBeCloseTo(7018.3751079112, 8);
    expect(logHyp2f1(2000.3, 2002.4, 2001.2, 0.9999)).toBeCloseTo(18434.4957147939, 7);
  });
});

test('refuses what has no value', () => {
  for (const z of [1.01, NaN, Infinity]) expect(() => hyp2f1(1, 1, 2, z)).toThrow(/^z is /);
  expect(() => hyp2f1(1, 1, 2, 1)).toThrow(/^z is 1/);
  expect(() => hyp2f1(1, 1, -2, 0.5)).toThrow(/^c is -2/);
  expect(() => hyp2f1(1e200, 1, 1, 0.5)).toThrow(/^a is /);
  expect(() => logHyp2f1(-1, 1, 1, 0.5)).toThrow(RangeError);
});
