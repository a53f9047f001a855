import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import { number } from '../../numbers.ts';
import { cdnow } from '../../published/fader-hardie-2013.ts';
import reference from '../../reference/customer-base/data.json' with { type: 'json' };
import { expectDerivatives } from './differences.ts';

const { data } = reference.models.gammaGamma;
const { estimates } = cdnow;

describe('mean spending', () => {
  test('of all CDNOW customers prints, within the rounding of the estimates', () => {
    const gap = Math.abs(gammaGamma.meanSpending(estimates)! - cdnow.mean.value);
    expect(gap).toBeLessThan(cdnow.mean.tolerance);
  });

  test.for(cdnow.customers)('of a customer with $x at $mean prints as $expected', (customer) => {
    const value = gammaGamma.expectedSpending(estimates, customer)!;
    expect(Math.abs(value - customer.expected)).toBeLessThan(cdnow.customersTolerance);
  });

  test('is what is expected of a customer of whom nothing is known', () => {
    const nothing = gammaGamma.expectedSpending(estimates, { x: 0, mean: 0 });
    expect(nothing).toBe(gammaGamma.meanSpending(estimates));
  });

  test('lies between the mean of all and their own, nearer to their own the more is known', () => {
    const amount = number(1, 500);
    fc.assert(
      fc.property(amount, fc.integer({ min: 1, max: 100 }), (mean, x) => {
        const all = gammaGamma.meanSpending(estimates)!;
        const value = gammaGamma.expectedSpending(estimates, { x, mean })!;
        const more = gammaGamma.expectedSpending(estimates, { x: x + 1, mean })!;
        expect(value).toBeGreaterThanOrEqual(Math.min(all, mean) - 1e-9);
        expect(value).toBeLessThanOrEqual(Math.max(all, mean) + 1e-9);
        expect(Math.abs(more - mean)).toBeLessThanOrEqual(Math.abs(value - mean) + 1e-9);
      }),
    );
  });

  test('is null where it is infinite', () => {
    expect(gammaGamma.meanSpending({ p: 2, q: 1, gamma: 3 })).toBeNull();
    expect(gammaGamma.meanSpending({ p: 2, q: 1.5, gamma: 3 })).toBe(12);
    expect(gammaGamma.expectedSpending({ p: 0.4, q: 0.5, gamma: 3 }, { x: 1, mean: 5 })).toBeNull();
  });
});

describe('the likelihood', () => {
  test('has exact derivatives', () => {
    const likelihood = gammaGamma.likelihoodOf(gammaGamma.spendingGroups(data));
    expectDerivatives(likelihood, [2, 3, 9]);
    expectDerivatives(likelihood, [9, 1.2, 40]);
  });

  test('scales with the money it is counted in', () => {
    const cents = { ...data, mean: data.mean.map((amount) => 100 * amount) };
    const [inDollars, inCents] = [gammaGamma.fit(data), gammaGamma.fit(cents)];
    expect(inCents.estimates.p).toBeCloseTo(inDollars.estimates.p, 7);
    expect(inCents.estimates.gamma).toBeCloseTo(100 * inDollars.estimates.gamma, 4);
  });

  test('leaves out customers without an amount, and says how many it kept', () => {
    const more = {
      ...data,
      x: [...data.x, 0],
      mean: [...data.mean, 0],
      weight: [...data.weight, 5],
    };
    const found = gammaGamma.fit(more);
    expect(found).toEqual(gammaGamma.fit(data));
    expect(found.customers).toBe(600);
  });

  test('refuses amounts that cannot be, and data without information', () => {
    const refuses = (x: number[], mean: number[], message: RegExp) =>
      expect(() => gammaGamma.fit({ x, mean })).toThrow(message);
    refuses(
      [1, 2],
      [5, -1],
      /^mean\[1\] is -1: with x = 2 it must lie in \[1e-12, 1000000000000000\]/,
    );
    refuses([1, 2], [5, 0], /^mean\[1\] is 0/);
    refuses([1, 2], [5, NaN], /^mean\[1\] is NaN/);
    refuses([1, 2.5], [5, 4], /^x\[1\] is 2.5/);
    refuses([1, 2], [5], /^mean has 1 entries/);
    refuses([0, 0], [0, 0], /^customers is 0/);
    refuses([3], [4], /^customers is 1/);
    refuses([1, 2, 3], [4, 4, 4], /^mean is 4 for every customer/);
    expect(() => gammaGamma.meanSpending({ p: 0, q: 2, gamma: 1 })).toThrow(/p is 0/);
  });
});
