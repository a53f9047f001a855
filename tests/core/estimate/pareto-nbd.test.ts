import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { historyGroups } from '#core/estimate/histories.ts';
import { likelihoodOf } from '#core/estimate/pareto-nbd-likelihood.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import { number } from '../../numbers.ts';
import { cdnow, walkthrough } from '../../published/dziurzynski-et-al-2014.ts';
import reference from '../../reference/customer-base/data.json' with { type: 'json' };
import { expectDerivatives } from './differences.ts';

const parameter = number(0.05, 20);
const anyEstimates = fc.record({ r: parameter, alpha: parameter, s: parameter, beta: parameter });
const anyHistory = fc
  .tuple(fc.nat(60), number(0, 1), fc.integer({ min: 1, max: 100 }))
  .map(([x, part, T]) => ({ x, tx: x === 0 ? 0 : part * T, T }));

describe('values at the CDNOW estimates print', () => {
  test('for a new customer', () => {
    const { t, purchases, printedDecimals } = walkthrough.newcomer;
    expect(paretoNbd.expectedPurchases(cdnow, t)).toBeCloseTo(purchases, printedDecimals);
  });

  test('for the best customer of the sample', () => {
    const { customer, alive, next } = walkthrough;
    expect(paretoNbd.alive(cdnow, customer)).toBeCloseTo(alive.value, alive.printedDecimals);
    const purchases = paretoNbd.futurePurchases(cdnow, customer, next.t);
    expect(Math.abs(purchases - next.purchases)).toBeLessThan(next.tolerance);
  });
});

describe('one customer, from the closed form in 80 digits', () => {
  test.for(reference.paretoNbdPoints)(
    'x = $x, T = $T at r = $r, α = $alpha, s = $s, β = $beta',
    ({ x, tx, T, alive, logLikelihood, ...estimates }) => {
      const history = { x, tx, T };
      const chance = paretoNbd.alive(estimates, history);
      expect(Math.abs(chance - alive)).toBeLessThan(1e-13);
      const own = paretoNbd.logLikelihood(estimates, { x: [x], tx: [tx], T: [T] });
      expect(Math.abs(own - logLikelihood) / (1 + Math.abs(logLikelihood))).toBeLessThan(1e-12);
    },
  );
});

describe('alive', () => {
  test('is a chance that falls with silence', () => {
    fc.assert(
      fc.property(anyEstimates, anyHistory, (given, history) => {
        const chance = paretoNbd.alive(given, history);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        const later = paretoNbd.alive(given, { ...history, T: history.T + 5 });
        expect(later).toBeLessThanOrEqual(chance + 1e-13);
      }),
    );
  });

  test('is certain at the moment of a purchase', () => {
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: 1, max: 60 }), (given, x) => {
        expect(paretoNbd.alive(given, { x, tx: 9, T: 9 })).toBe(1);
      }),
    );
  });

  test('stays a number for a customer with thousands of purchases, long silent', () => {
    const chance = paretoNbd.alive(cdnow, { x: 5000, tx: 1, T: 1000 });
    expect(chance).toBe(0);
  });
});

describe('expected purchases', () => {
  test('of a customer just won are those of a new one', () => {
    fc.assert(
      fc.property(anyEstimates, (given) => {
        const young = paretoNbd.expectedPurchases(given, 5);
        const nothingSeen = paretoNbd.futurePurchases(given, { x: 0, tx: 0, T: 1e-12 }, 5);
        expect(nothingSeen / young).toBeCloseTo(1, 9);
      }),
    );
  });

  test('pass through s = 1 without a jump', () => {
    const at = (s: number) => paretoNbd.expectedPurchases({ ...cdnow, s }, 50);
    expect(at(1)).toBeCloseTo((at(1 - 1e-7) + at(1 + 1e-7)) / 2, 12);
    expect(at(1)).toBeCloseTo(at(1 + 1e-13), 10);
  });

  test('never fall with time', () => {
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: 0, max: 1000 }), (given, t) => {
        const now = paretoNbd.expectedPurchases(given, t);
        expect(paretoNbd.expectedPurchases(given, t + 1)).toBeGreaterThanOrEqual(now * (1 - 1e-15));
      }),
    );
    expect(paretoNbd.expectedPurchases(cdnow, 0)).toBe(0);
  });
});

describe('the likelihood', () => {
  test('has exact derivatives, on either side of α = β', () => {
    const likelihood = likelihoodOf(historyGroups(reference.models.paretoNbd.data));
    expectDerivatives(likelihood, [0.5, 3, 0.3, 20]);
    expectDerivatives(likelihood, [2, 20, 0.9, 3]);
    expectDerivatives(likelihood, [1, 6, 2, 6]);
  });

  test('without a maximum is reported, without errors', () => {
    const nobodyLeaves = { x: [4, 5, 6, 5], tx: [10, 10, 10, 10], T: [10, 10, 10, 10.5] };
    const found = paretoNbd.fit(nobodyLeaves);
    expect(found.converged).toBe(false);
    expect(found.standardErrors).toBeNull();
    for (const each of Object.values(found.estimates)) expect(Number.isFinite(each)).toBe(true);
  });

  test('refuses data without information and parameters outside their domains', () => {
    expect(() => paretoNbd.fit({ x: [0, 0], tx: [0, 0], T: [5, 6] })).toThrow(
      /nobody bought again/,
    );
    expect(() => paretoNbd.fit({ x: [2], tx: [1], T: [5] })).toThrow(/needs at least 2/);
    expect(() => paretoNbd.alive({ ...cdnow, s: -1 }, { x: 0, tx: 0, T: 1 })).toThrow(/s is -1/);
    expect(() => paretoNbd.expectedPurchases(cdnow, Infinity)).toThrow(/t is Infinity/);
  });
});
