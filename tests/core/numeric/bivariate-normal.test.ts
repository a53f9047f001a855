import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bothAbove, firstWhereBothAbove, normalDensity } from '#core/numeric/bivariate-normal.ts';
import { normalCdf } from '#core/numeric/normal-distribution.ts';
import { number } from '../../numbers.ts';

const point = number(-4, 4);
const correlation = number(-0.999, 0.999);

describe('both above', () => {
  test('is 1/4 + arcsin(ρ)/2π at the centre (Sheppard 1899)', () => {
    for (const ρ of [-0.99, -0.5, -0.1, 0, 0.3, 0.5, 0.9, 0.9999]) {
      expect(bothAbove(0, 0, ρ)).toBeCloseTo(0.25 + Math.asin(ρ) / (2 * Math.PI), 14);
    }
  });

  test('is a product where the two are independent', () => {
    fc.assert(
      fc.property(point, point, (a, b) => {
        expect(bothAbove(a, b, 0)).toBeCloseTo(normalCdf(-a) * normalCdf(-b), 15);
      }),
    );
  });

  test('adds up with its mirror: P(X > a, Y > b) + P(X > a, Y ≤ b) = P(X > a)', () => {
    fc.assert(
      fc.property(point, point, correlation, (a, b, ρ) => {
        expect(bothAbove(a, b, ρ) + bothAbove(a, -b, -ρ)).toBeCloseTo(normalCdf(-a), 13);
      }),
    );
  });

  test('comes to the smaller of the two as they become one', () => {
    expect(bothAbove(1, 2, 1 - 1e-12)).toBeCloseTo(normalCdf(-2), 12);
    expect(bothAbove(1, 2, -1 + 1e-12)).toBeCloseTo(0, 12);
  });

  // scipy 1.x, multivariate_normal.cdf (Genz's algorithm).
  test('agrees with an independent computation', () => {
    expect(bothAbove(0.1, 0.11, 0.9999)).toBeCloseTo(0.4554126014547307, 12);
    expect(bothAbove(1, 2, 0.99)).toBeCloseTo(0.02275013194817732, 12);
  });
});

describe('the mean where both are above', () => {
  test('agrees with a sum over thin slices', () => {
    const [a, b, ρ] = [0.3, -0.4, 0.6];
    const rest = Math.sqrt(1 - ρ * ρ);
    let sum = 0;
    const step = 1e-3;
    for (let x = a + step / 2; x < 9; x += step) {
      sum += x * normalDensity(x) * normalCdf((ρ * x - b) / rest) * step;
    }
    expect(firstWhereBothAbove(a, b, ρ)).toBeCloseTo(sum, 6);
  });

  test('is that of one quantity where the other does not matter', () => {
    fc.assert(
      fc.property(point, correlation, (a, ρ) => {
        expect(firstWhereBothAbove(a, -40, ρ)).toBeCloseTo(normalDensity(a), 12);
      }),
    );
  });
});
