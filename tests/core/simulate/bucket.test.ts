import { describe, expect, test } from 'vitest';
import { defaults, leakyBucket } from '#core';
import { bucketMoments, params, simulateBucket } from '#core/simulate/bucket.ts';

const given = defaults(params);
const at = (changes: Partial<typeof given>) => ({ ...given, ...changes });
const runs = (bucket: typeof given, count: number) =>
  Array.from({ length: count }, (_, seed) => simulateBucket(bucket, seed).customers.at(-1)!);
const mean = (row: readonly number[]) => row.reduce((sum, each) => sum + each, 0) / row.length;

describe('the bucket with chance', () => {
  test('has the even flow as its mean, every week, within four standard errors', () => {
    const even = leakyBucket.trace({ ...defaults(leakyBucket.params), base: 400, churn: 0.15 });
    const bucket = at({ base: 400, churn: 0.15 });
    const traces = Array.from({ length: 400 }, (_, seed) => simulateBucket(bucket, seed).customers);
    for (const week of [1, 2, 5, 20, 52]) {
      const { mean: expected, variance } = bucketMoments(at({ ...bucket, weeks: week }));
      expect(expected).toBeCloseTo(even.leaky.customers[week]!, 8);
      const seen = mean(traces.map((customers) => customers[week]!));
      expect(Math.abs(seen - expected)).toBeLessThan(4 * Math.sqrt(variance / 400));
    }
  });

  test('spreads as a thinned base and a Poisson stream', () => {
    const bucket = at({ base: 300, inflow: 20, weeks: 8 });
    const { mean: expected, variance } = bucketMoments(bucket);
    const seen = runs(bucket, 4000);
    const spread = mean(seen.map((count) => (count - expected) * (count - expected)));
    expect(spread / variance).toBeGreaterThan(0.9);
    expect(spread / variance).toBeLessThan(1.1);
    // By hand after one week: Var = N₀·c·(1 − c) + a.
    expect(bucketMoments(at({ weeks: 1 })).variance).toBeCloseTo(1000 * 0.1 * 0.9 + 100, 8);
  });

  test('settles to a Poisson number of customers (χ² of counts around a/c = 5)', () => {
    const seen = runs(at({ base: 0, churn: 0.5, inflow: 2.5, weeks: 40 }), 5000);
    const chances = [Math.exp(-5)];
    for (let k = 1; k < 10; k += 1) chances.push((chances[k - 1]! * 5) / k);
    chances.push(1 - chances.reduce((sum, chance) => sum + chance, 0));
    const square = chances.reduce((sum, chance, k) => {
      const count = seen.filter((each) => Math.min(10, each) === k).length;
      return sum + ((count - 5000 * chance) * (count - 5000 * chance)) / (5000 * chance);
    }, 0);
    // χ² with 10 degrees of freedom exceeds 29.6 once in a thousand.
    expect(square).toBeLessThan(29.6);
  });

  test('keeps its books: next week is this week less lost and won', () => {
    const { customers, lost, won } = simulateBucket(at({ weeks: 200 }), 'books');
    lost.forEach((out, week) => {
      expect(customers[week + 1]).toBe(customers[week]! - out + won[week]!);
      expect(out).toBeLessThanOrEqual(customers[week]!);
    });
  });

  test('shares its draws: the same arrivals, whatever the leak', () => {
    const [one, other] = [simulateBucket(given, 5), simulateBucket(at({ churn: 0.02 }), 5)];
    expect(other.won).toEqual(one.won);
    expect(other.lost).not.toEqual(one.lost);
    expect(simulateBucket(given, 5)).toEqual(one);
  });

  test('holds at its edges: no leak, all leak, a million customers, ten thousand weeks', () => {
    expect(simulateBucket(at({ churn: 0, inflow: 0 }), 1).customers.at(-1)).toBe(1000);
    const { customers, won } = simulateBucket(at({ churn: 1 }), 1);
    customers.slice(1).forEach((count, week) => expect(count).toBe(won[week]));
    const long = simulateBucket(at({ base: 1e6, inflow: 1e5, weeks: 10000 }), 1).customers.at(-1)!;
    expect(Math.abs(long - 1e6)).toBeLessThan(5000);
    expect(bucketMoments(at({ churn: 0 })).mean).toBe(1000 + 52 * 100);
  });

  test('refuses values outside their domain', () => {
    expect(() => simulateBucket(at({ base: 0.5 }), 1)).toThrow(/^base is 0.5: .* whole number$/);
    expect(() => bucketMoments(at({ churn: -0.1 }))).toThrow(/^churn is -0.1: /);
  });
});
