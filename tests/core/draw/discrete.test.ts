import { describe, expect, test } from 'vitest';
import { binomial, categorical, geometric, poisson, shuffle } from '#core/draw/index.ts';
import { seeded } from '#core/random.ts';
import { expectCounts, expectMoments } from './goodness.ts';

const logFactorials = [0];
for (let k = 1; k <= 2000; k += 1) logFactorials.push(logFactorials[k - 1]! + Math.log(k));
const lnFactorial = (k: number) => logFactorials[k]!;

describe('poisson', () => {
  test.for([0.02, 1, 6.5, 9.99, 10, 35, 400])('mean %d fits the probabilities', (mean) => {
    const random = seeded(`poisson ${mean}`);
    expectCounts(
      () => poisson(random, mean),
      (k) => Math.exp(k * Math.log(mean) - mean - lnFactorial(k)),
      Math.ceil(mean + 8 * Math.sqrt(mean) + 8),
    );
  });

  test.for([1e4, 1e9, 1e14])('mean %d has its moments', (mean) => {
    const random = seeded(`poisson ${mean}`);
    expectMoments(() => poisson(random, mean), { mean, variance: mean, kurtosis: 3 + 1 / mean });
  });

  test('a mean of 0 gives no event', () => {
    const random = seeded(1);
    expect(Array.from({ length: 100 }, () => poisson(random, 0)).every((k) => k === 0)).toBe(true);
  });

  test('with the same luck, a larger mean never gives fewer events', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      expect(poisson(seeded(seed), 3)).toBeLessThanOrEqual(poisson(seeded(seed), 3.5));
    }
  });

  test('ends also where the source draws the largest number it has', () => {
    const high = Object.assign(() => 1 - 2 ** -53, { bits: () => 4294967295 });
    expect(poisson(high, 9.5)).toBeLessThan(200);
    expect(binomial(high, 1e9, 1e-9)).toBeLessThan(200);
  });

  test('refuses a mean outside its domain', () => {
    for (const mean of [-0.1, NaN, Infinity]) {
      expect(() => poisson(seeded(1), mean)).toThrow(RangeError);
      expect(() => poisson(seeded(1), mean)).toThrow(/^mean is /);
    }
  });
});

describe('binomial', () => {
  const cases = [
    [1, 0.3],
    [10, 0.5],
    [40, 0.2],
    [40, 0.25],
    [100, 0.95],
    [300, 0.5],
    [1500, 0.02],
    [1500, 0.7],
  ] as const;

  test.for(cases)('%d trials at %d fit the probabilities', ([n, p]) => {
    const random = seeded(`binomial ${n} ${p}`);
    const choices = (k: number) => lnFactorial(n) - lnFactorial(k) - lnFactorial(n - k);
    expectCounts(
      () => binomial(random, n, p),
      (k) => Math.exp(choices(k) + k * Math.log(p) + (n - k) * Math.log1p(-p)),
      n,
    );
  });

  test.for([
    [1e6, 0.1],
    [1e6, 0.999],
    [1e12, 0.4],
    [1e12, 3e-12],
  ] as const)('%d trials at %d have their moments', ([n, p]) => {
    const random = seeded(`binomial ${n} ${p}`);
    const variance = n * p * (1 - p);
    const kurtosis = 3 + (1 - 6 * p * (1 - p)) / variance;
    expectMoments(() => binomial(random, n, p), { mean: n * p, variance, kurtosis });
  });

  test('no trial, no chance and certainty are exact', () => {
    const random = seeded(1);
    expect(binomial(random, 0, 0.5)).toBe(0);
    expect(binomial(random, 1000, 0)).toBe(0);
    expect(binomial(random, 1000, 1)).toBe(1000);
  });

  test('refuses trials and probabilities outside their domains, by name', () => {
    for (const n of [-1, 1.5, NaN, 1e16]) {
      expect(() => binomial(seeded(1), n, 0.5)).toThrow(/^n is /);
    }
    for (const p of [-0.1, 1.1, NaN]) expect(() => binomial(seeded(1), 9, p)).toThrow(/^p is /);
  });
});

describe('geometric', () => {
  test.for([0.02, 0.1, 0.5, 0.97])('probability %d fits (1 − p)ᵏ⁻¹p', (p) => {
    const random = seeded(`geometric ${p}`);
    expectCounts(
      () => geometric(random, p) - 1,
      (k) => p * (1 - p) ** k,
      Math.ceil(20 / p),
    );
  });

  test('certainty succeeds at the first trial', () => {
    const random = seeded(1);
    expect(Array.from({ length: 100 }, () => geometric(random, 1)).every((k) => k === 1)).toBe(
      true,
    );
  });

  test('the smallest chance still gives a whole number', () => {
    expect(geometric(seeded(1), Number.MIN_VALUE)).toBe(Number.MAX_SAFE_INTEGER);
  });

  test('with the same luck, a better chance never succeeds later', () => {
    for (let seed = 0; seed < 500; seed += 1) {
      expect(geometric(seeded(seed), 0.11)).toBeLessThanOrEqual(geometric(seeded(seed), 0.1));
    }
  });

  test('refuses a probability outside (0, 1]', () => {
    for (const p of [0, -1, 1.01, NaN]) expect(() => geometric(seeded(1), p)).toThrow(/^p is /);
  });
});

describe('categorical', () => {
  test.for([
    [[1, 1, 1]],
    [[0.1, 5, 0, 2, 0.4]],
    [Array.from({ length: 49 }, () => 1)],
    [Array.from({ length: 200 }, (_, k) => 1 / (k + 1))],
  ])('%j fits the weights', ([weights]) => {
    const random = seeded('categorical');
    const total = weights!.reduce((sum, weight) => sum + weight, 0);
    const draw = categorical(weights!);
    expectCounts(
      () => draw(random),
      (k) => weights![k]! / total,
      weights!.length - 1,
    );
  });

  test('a single weight is drawn always', () => {
    expect(categorical([0.3])(seeded(1))).toBe(0);
  });

  test('never draws an index of weight 0', () => {
    const random = seeded('zero');
    const draw = categorical([0, 0.1, 0, 0.2, 0.7, 0]);
    const drawn = new Set(Array.from({ length: 20_000 }, () => draw(random)));
    expect([...drawn].sort()).toEqual([1, 3, 4]);
  });

  test('refuses weights that make no distribution', () => {
    for (const weights of [[], [0, 0], [1, -1], [NaN], [1, Infinity], [1e308, 1e308]]) {
      expect(() => categorical(weights)).toThrow(RangeError);
    }
  });
});

describe('shuffle', () => {
  test('gives every order of four equally often', () => {
    const random = seeded('shuffle');
    const orders = new Map<string, number>();
    expectCounts(
      () => {
        const order = shuffle(random, [0, 1, 2, 3]).join('');
        return orders.get(order) ?? (orders.set(order, orders.size), orders.size - 1);
      },
      () => 1 / 24,
      23,
    );
    expect(orders.size).toBe(24);
  });

  test('keeps what it is given, in place, also a typed array', () => {
    const numbers = Int32Array.from({ length: 1000 }, (_, i) => i);
    expect(shuffle(seeded(2), numbers)).toBe(numbers);
    expect([...numbers].sort((a, b) => a - b)).toEqual(Array.from({ length: 1000 }, (_, i) => i));
    expect(shuffle(seeded(2), [])).toEqual([]);
  });
});
