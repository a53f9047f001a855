import { describe, expect, test } from 'vitest';
import { beta, exponential, gamma, normal } from '#core/draw/index.ts';
import { normalCdf } from '#core/numeric/normal-distribution.ts';
import { logGamma } from '#core/numeric/log-gamma.ts';
import { seeded } from '#core/random.ts';
import { expectDistribution, expectMoments } from './goodness.ts';

/** P(a, x), regularised lower incomplete gamma, by its series. */
function gammaCdf(a: number, x: number): number {
  let [term, sum] = [1 / a, 1 / a];
  for (let k = 1; term > sum * 1e-17; k += 1) sum += term *= x / (a + k);
  return Math.min(1, sum * Math.exp(a * Math.log(x) - x - logGamma(a)));
}

/** Iₓ(a, b) for whole b: a finite sum. */
function betaCdf(a: number, b: number, x: number): number {
  let [term, sum] = [1, 1];
  for (let k = 1; k < b; k += 1) sum += term *= ((a + k - 1) / k) * (1 - x);
  return x ** a * sum;
}

describe('normal', () => {
  test('has the moments of a standard normal', () => {
    const random = seeded('normal');
    expectMoments(() => normal(random), { mean: 0, variance: 1, kurtosis: 3 });
  });

  test('fits the distribution function', () => {
    const random = seeded('normal fit');
    expectDistribution(() => normal(random), normalCdf, 200_000);
  });

  test('fits beyond the staircase, at 3.654, on both sides', () => {
    const random = seeded('normal tail');
    const n = 1_000_000;
    const edge = 3.654152885361009;
    const beyond: number[] = [];
    for (let i = 0; i < n; i += 1) {
      const x = normal(random);
      if (Math.abs(x) > edge) beyond.push(x);
    }
    const due = 2 * n * normalCdf(-edge);
    expect(Math.abs(beyond.length - due)).toBeLessThan(4 * Math.sqrt(due));
    const farther = beyond.filter((x) => Math.abs(x) > 4).length;
    const dueFarther = 2 * n * normalCdf(-4);
    expect(Math.abs(farther - dueFarther)).toBeLessThan(4 * Math.sqrt(dueFarther));
    const left = beyond.filter((x) => x < 0).length;
    expect(Math.abs(left - beyond.length / 2)).toBeLessThan(2 * Math.sqrt(beyond.length));
  });
});

describe('exponential', () => {
  test('has mean 1 and variance 1', () => {
    const random = seeded('exponential');
    expectMoments(() => exponential(random), { mean: 1, variance: 1, kurtosis: 9 });
  });

  test('fits the distribution function, also near 0 and in the tail', () => {
    const random = seeded('exponential fit');
    expectDistribution(
      () => exponential(random),
      (x) => -Math.expm1(-x),
      200_000,
    );
    const far = Array.from({ length: 400_000 }, () => exponential(random)).filter((x) => x > 7.7);
    const due = 400_000 * Math.exp(-7.7);
    expect(Math.abs(far.length - due)).toBeLessThan(4 * Math.sqrt(due));
  });

  test('is above 0', () => {
    const random = seeded('exponential sign');
    for (let i = 0; i < 100_000; i += 1) expect(exponential(random) > 0).toBe(true);
  });
});

describe('gamma', () => {
  test.for([0.05, 0.3, 0.999, 1, 2.5, 40, 1e6])('shape %d has its moments', (shape) => {
    const random = seeded(`gamma ${shape}`);
    const moments = { mean: shape, variance: shape, kurtosis: 3 + 6 / shape };
    expectMoments(() => gamma(random, shape), moments);
  });

  test.for([0.05, 0.3, 1, 2.5, 12])('shape %d fits the distribution function', (shape) => {
    const random = seeded(`gamma fit ${shape}`);
    expectDistribution(
      () => gamma(random, shape),
      (x) => gammaCdf(shape, x),
    );
  });

  test('refuses a shape that is not above 0', () => {
    for (const shape of [0, -1, NaN, Infinity]) {
      expect(() => gamma(seeded(1), shape)).toThrow(RangeError);
      expect(() => gamma(seeded(1), shape)).toThrow(/^shape is /);
    }
  });
});

describe('beta', () => {
  const shapes = [
    [0.2, 1],
    [0.5, 3],
    [1, 1],
    [2.5, 4],
    [30, 2],
  ] as const;

  test.for(shapes)('shapes %d and %d fit the distribution function', ([a, b]) => {
    const random = seeded(`beta ${a} ${b}`);
    expectDistribution(
      () => beta(random, a, b),
      (x) => betaCdf(a, b, x),
    );
  });

  test('a heterogeneity of churn has its mean and variance (0.668, 3.806)', () => {
    const [a, b] = [0.668, 3.806];
    const random = seeded('churn');
    const mean = a / (a + b);
    const variance = (mean * (1 - mean)) / (a + b + 1);
    expectMoments(() => beta(random, a, b), { mean, variance, kurtosis: 6 });
  });

  test('stays inside (0, 1) where nearly all of it lies at the ends', () => {
    const random = seeded('ends');
    for (const [a, b] of [
      [1e-3, 1e-3],
      [1e-310, 1e-310],
      [1e-5, 50],
      [1e9, 1e-5],
    ] as const) {
      const sample = Array.from({ length: 1000 }, () => beta(random, a, b));
      expect(sample.every((x) => x > 0 && x < 1)).toBe(true);
    }
  });

  test('small equal shapes choose either end as often', () => {
    const random = seeded('either');
    const high = Array.from({ length: 10_000 }, () => beta(random, 1e-4, 1e-4)).filter(
      (x) => x > 0.5,
    );
    expect(Math.abs(high.length - 5000)).toBeLessThan(200);
  });

  test('refuses shapes that are not above 0, by name', () => {
    expect(() => beta(seeded(1), 0, 1)).toThrow(/^a is 0/);
    expect(() => beta(seeded(1), 1, NaN)).toThrow(/^b is NaN/);
  });
});

test('equal seeds give equal draws', () => {
  const twelve = (seed: number) => {
    const random = seeded(seed);
    return Array.from({ length: 3 }, () => [
      normal(random),
      exponential(random),
      gamma(random, 0.4),
      beta(random, 0.7, 3),
    ]);
  };
  expect(twelve(5)).toEqual(twelve(5));
  expect(twelve(5)).not.toEqual(twelve(6));
});
