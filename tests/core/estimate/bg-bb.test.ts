import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihoodOf } from '#core/estimate/bg-bb-likelihood.ts';
import * as bgBb from '#core/estimate/bg-bb.ts';
import { logBeta } from '#core/numeric/log-beta.ts';
import { number } from '../../numbers.ts';
import { donors } from '../../published/fader-hardie-shang-2010.ts';
import reference from '../../reference/customer-base/data.json' with { type: 'json' };
import { expectDerivatives } from './differences.ts';

const parameter = number(0.05, 20);
const anyEstimates = fc.record({
  alpha: parameter,
  beta: parameter,
  gamma: parameter,
  delta: parameter,
});

describe('alive', () => {
  test.for(donors.alive)('with x = $x, tx = $tx prints as $chance', ({ x, tx, chance }) => {
    const value = bgBb.alive(donors.estimates, { x, tx, n: donors.n });
    expect(value).toBeCloseTo(chance, donors.printedDecimals);
  });
});

describe('probability', () => {
  test('adds up to 1, with the expected purchases as its mean', () => {
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: 1, max: 30 }), (given, n) => {
        let [sum, mean] = [0, 0];
        for (let x = 0; x <= n; x += 1) {
          const p = bgBb.probability(given, x, n);
          sum += p;
          mean += x * p;
        }
        expect(sum).toBeCloseTo(1, 11);
        expect(mean).toBeCloseTo(bgBb.expectedPurchases(given, n), 9);
      }),
    );
    expect(bgBb.probability(donors.estimates, 7, 6)).toBe(0);
  });
});

describe('the closed forms of the article agree', () => {
  test('with the sums, away from γ = 1', () => {
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: 1, max: 40 }), (given, n) => {
        const { alpha, beta, gamma, delta } = given;
        fc.pre(Math.abs(gamma - 1) > 0.05);
        const ratio = Math.exp(
          logBeta(gamma, delta + n + 1) -
            logBeta(gamma, delta) +
            Math.log((gamma + delta + n) / delta),
        );
        const closed = ((alpha / (alpha + beta)) * delta * (1 - ratio)) / (gamma - 1);
        expect(bgBb.expectedPurchases(given, n)).toBeCloseTo(closed, 8);
      }),
    );
  });
});

describe('future purchases', () => {
  test('added to those made are, on average, those of a longer time', () => {
    // Every history of three opportunities, by its own chance.
    fc.assert(
      fc.property(anyEstimates, fc.integer({ min: 1, max: 10 }), (given, future) => {
        let [mean, mass] = [0, 0];
        for (let bits = 0; bits < 8; bits += 1) {
          const made = [1, 2, 3].filter((k) => bits & (1 << (k - 1)));
          const history = { x: made.length, tx: made.at(-1) ?? 0, n: 3 };
          const one = { x: [history.x], tx: [history.tx], n: [3] };
          const chance = Math.exp(bgBb.logLikelihood(given, one));
          mass += chance;
          mean += chance * (history.x + bgBb.futurePurchases(given, history, future));
        }
        expect(mass).toBeCloseTo(1, 11);
        expect(mean).toBeCloseTo(bgBb.expectedPurchases(given, 3 + future), 9);
      }),
    );
  });

  test('and the chance to be here stay numbers over ten thousand opportunities', () => {
    const quiet = { x: 9000, tx: 9000, n: 10000 };
    expect(bgBb.alive(donors.estimates, quiet)).toBeGreaterThanOrEqual(0);
    expect(bgBb.futurePurchases(donors.estimates, quiet, 10000)).toBeLessThan(1);
    const steady = { x: 10000, tx: 10000, n: 10000 };
    expect(bgBb.alive(donors.estimates, steady)).toBeCloseTo(1, 3);
  });
});

describe('the likelihood', () => {
  test('has exact derivatives', () => {
    const likelihood = likelihoodOf(bgBb.donorGroups(reference.models.bgBb.data));
    expectDerivatives(likelihood, [2, 0.5, 0.9, 2]);
    expectDerivatives(likelihood, [0.3, 3, 4, 12]);
  });

  test('refuses records that cannot be, and data without information', () => {
    const refuses = (x: number[], tx: number[], n: number[], message: RegExp) =>
      expect(() => bgBb.fit({ x, tx, n })).toThrow(message);
    refuses([3, 0], [2, 0], [6, 6], /^tx\[0\] is 2: it must lie in \[3, 6\]/);
    refuses([1, 0], [2, 1], [6, 6], /^tx\[1\] is 1: it must lie in \[0, 0\]/);
    refuses([7, 0], [7, 0], [6, 6], /^x\[0\] is 7: it must lie in \[0, 6\]/);
    refuses([1, 0], [1, 0], [6, 0], /^n\[1\] is 0/);
    refuses([1], [1], [6], /needs at least 2/);
    refuses([0, 0], [0, 0], [6, 5], /nobody bought/);
    refuses([6, 5], [6, 5], [6, 5], /nobody ever missed/);
    refuses([2, 2], [4, 4], [6, 6], /needs differences/);
    expect(() => bgBb.expectedPurchases({ ...donors.estimates, gamma: 0 }, 1)).toThrow(
      /gamma is 0/,
    );
  });
});
