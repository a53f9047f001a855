import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { gradient, hessian, hessianFromGradient } from '#core/numeric/derivatives.ts';
import { minimise, type Objective } from '#core/numeric/minimise.ts';
import { nelderMead } from '#core/numeric/nelder-mead.ts';
import { number } from '../../numbers.ts';

type Point = readonly number[];

/** Rosenbrock (1960), The Computer Journal 3(3): lowest at (1, 1). */
const valley: Objective & Required<Pick<Objective, 'gradient'>> = {
  value: ([a = 0, b = 0]: Point) => 100 * (b - a * a) ** 2 + (1 - a) ** 2,
  gradient: ([a = 0, b = 0]: Point) => [-400 * a * (b - a * a) - 2 * (1 - a), 200 * (b - a * a)],
};

/** Powell (1962), The Computer Journal 5(2): lowest at 0, where the second derivatives vanish too. */
const powell = ([a = 0, b = 0, c = 0, d = 0]: Point) =>
  (a + 10 * b) ** 2 + 5 * (c - d) ** 2 + (b - 2 * c) ** 4 + 10 * (a - d) ** 4;

describe('minimise', () => {
  test('finds the end of a curved valley, with slopes and without', () => {
    for (const objective of [valley, { value: valley.value }]) {
      const { x, value, converged, iterations } = minimise(objective, [-1.2, 1]);
      expect(converged).toBe(true);
      expect(x[0]).toBeCloseTo(1, 6);
      expect(x[1]).toBeCloseTo(1, 6);
      expect(value).toBeLessThan(1e-14);
      expect(iterations).toBeLessThan(60);
    }
  });

  test('gets down a valley that is flat to the third order', () => {
    const { value, converged } = minimise({ value: powell }, [3, -1, 0, 1]);
    expect(converged).toBe(true);
    expect(value).toBeLessThan(1e-6);
  });

  test('fits a normal distribution by maximum likelihood', () => {
    const sample = [2.1, 3.4, 1.9, 4.0, 2.8, 3.3];
    const minusLog = ([mean = 0, logSigma = 0]: Point) =>
      sample.reduce((sum, x) => sum + logSigma + ((x - mean) / Math.exp(logSigma)) ** 2 / 2, 0);
    const { x, converged } = minimise({ value: minusLog }, [0, 0]);
    const mean = sample.reduce((sum, value) => sum + value, 0) / sample.length;
    const variance = sample.reduce((sum, value) => sum + (value - mean) ** 2, 0) / sample.length;
    expect(converged).toBe(true);
    expect(x[0]).toBeCloseTo(mean, 6);
    expect(x[1]).toBeCloseTo(Math.log(variance) / 2, 6);
  });

  test('any well-shaped bowl is solved from anywhere', () => {
    const place = number(-50, 50);
    const weight = number(0.1, 100);
    fc.assert(
      fc.property(place, place, weight, weight, (a, b, u, v) => {
        const bowl = ([x = 0, y = 0]: Point) =>
          u * (x - a) ** 2 + v * (y - b) ** 2 + 0.5 * Math.sqrt(u * v) * (x - a) * (y - b);
        const { x, converged } = minimise({ value: bowl }, [1, 1]);
        expect(converged).toBe(true);
        expect(x[0]).toBeCloseTo(a, 4);
        expect(x[1]).toBeCloseTo(b, 4);
      }),
    );
  });

  test('a wall of Infinity or NaN is kept clear of', () => {
    for (const beyond of [Infinity, NaN]) {
      const value = ([x = 0]: Point) => (x <= 0 ? beyond : x - Math.log(x));
      const { x, converged } = minimise({ value }, [30]);
      expect(converged).toBe(true);
      expect(x[0]).toBeCloseTo(1, 6);
    }
  });

  test('says so where there is no lowest point, and when the iterations run out', () => {
    expect(minimise({ value: ([x = 0]: Point) => -x }, [0]).converged).toBe(false);
    expect(minimise(valley, [-1.2, 1], { maxIterations: 3 }).converged).toBe(false);
  });

  test('refuses a start without a value', () => {
    expect(() => minimise({ value: () => NaN }, [1])).toThrow(/^start is 1/);
  });
});

test('the simplex finds the valley without slopes, and says when it has not', () => {
  const found = nelderMead(valley.value, [-1.2, 1]);
  expect(found.converged).toBe(true);
  expect(found.x[0]).toBeCloseTo(1, 6);
  expect(nelderMead(valley.value, [-1.2, 1], { maxIterations: 5 }).converged).toBe(false);
  expect(nelderMead(([x = 0]: Point) => (x - 3) ** 2, [0]).x[0]).toBeCloseTo(3, 3);
});

test('derivatives agree with those written by hand', () => {
  const at = [0.7, 1.4];
  const slopes = gradient(valley.value, at);
  for (const [i, slope] of valley.gradient(at).entries()) expect(slopes[i]).toBeCloseTo(slope, 6);
  const exact = [
    [1200 * 0.49 - 400 * 1.4 + 2, -280],
    [-280, 200],
  ];
  for (const found of [hessian(valley.value, at), hessianFromGradient(valley.gradient, at)]) {
    for (const [i, row] of exact.entries()) {
      for (const [j, value] of row.entries()) expect(found[i]![j]).toBeCloseTo(value, 4);
    }
  }
});
