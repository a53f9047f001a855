import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { findRoot } from '#core/numeric/root.ts';
import { number } from '../../numbers.ts';

test('finds √2 to the last digit', () => {
  const { x, converged } = findRoot((t) => t * t - 2, 0, 2);
  expect(converged).toBe(true);
  expect(Math.abs(x - Math.SQRT2)).toBeLessThan(5e-16);
});

test('finds a zero that was put there, whatever the bracket', () => {
  const near = number(-100, 100);
  const reach = number(0.01, 1000);
  fc.assert(
    fc.property(near, reach, reach, (zero, left, right) => {
      const f = (x: number) => (x - zero) * (1 + (x - zero) ** 2);
      const { x, converged } = findRoot(f, zero - left, zero + right);
      expect(converged).toBe(true);
      expect(x).toBeCloseTo(zero, 10);
    }),
  );
});

describe('hard cases', () => {
  test('a zero of high order converges, slowly', () => {
    const { x, converged } = findRoot((t) => t ** 9, -1, 1.5);
    expect(converged).toBe(true);
    expect(Math.abs(x)).toBeLessThan(1e-30);
  });

  test('a jump is located', () => {
    const { x, converged } = findRoot((t) => (t < 0.3 ? -1 : 1), 0, 1);
    expect(converged).toBe(true);
    expect(x).toBeCloseTo(0.3, 14);
  });

  test('a zero at an end is taken at once', () => {
    expect(findRoot((x) => x, 0, 1)).toEqual({ x: 0, converged: true, iterations: 0 });
    expect(findRoot((x) => x - 1, 0, 1).x).toBe(1);
  });

  test('too few iterations, or NaN on the way, are reported', () => {
    expect(findRoot((x) => x - 0.3, 0, 1, { maxIterations: 0 }).converged).toBe(false);
    const holed = (x: number) => (x > 0.2 && x < 0.9 ? NaN : x - 0.5);
    expect(findRoot(holed, 0, 1).converged).toBe(false);
  });
});

test('a tolerance ends the search early', () => {
  const exact = findRoot((x) => Math.exp(x) - 5, 0, 10);
  const rough = findRoot((x) => Math.exp(x) - 5, 0, 10, { tolerance: 0.01 });
  expect(rough.iterations).toBeLessThan(exact.iterations);
  expect(Math.abs(rough.x - Math.log(5))).toBeLessThan(0.01);
});

test('refuses a bracket without a change of sign', () => {
  expect(() => findRoot((x) => x * x + 1, -1, 1)).toThrow(/its sign must differ/);
  expect(() => findRoot(() => NaN, -1, 1)).toThrow(RangeError);
});
