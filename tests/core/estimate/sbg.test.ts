import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as sbg from '#core/estimate/sbg.ts';
import { number } from '../../numbers.ts';
import { segments, starts } from '../../published/fader-hardie-2007.ts';
import { caseOne, residual } from '../../published/fader-hardie-2010.ts';
import { expectDerivatives, expectSummit } from './differences.ts';

const { highEnd, regular, printedDecimals } = segments;
const sevenYears = [highEnd.survivors.slice(0, 8)];
const shape = number(0.05, 50);

describe('fit', () => {
  test.for([highEnd, regular])('prints as α = $alpha, β = $beta', ({ survivors, alpha, beta }) => {
    const { estimates, converged } = sbg.fit([survivors.slice(0, 8)]);
    expect(converged).toBe(true);
    expect(estimates.alpha).toBeCloseTo(alpha, printedDecimals);
    expect(estimates.beta).toBeCloseTo(beta, printedDecimals);
  });

  test('has the printed log-likelihood, at its summit and at two other points', () => {
    expect(sbg.fit(sevenYears).logLikelihood).toBeCloseTo(highEnd.logLikelihood, 1);
    for (const { both, logLikelihood } of starts) {
      const value = sbg.logLikelihood({ alpha: both, beta: both }, sevenYears);
      expect(value).toBeCloseTo(logLikelihood, 1);
    }
    const { estimates } = sbg.fit(sevenYears);
    expectSummit(estimates, (at) => sbg.logLikelihood(at, sevenYears));
  });

  test('takes cohorts of different age together', () => {
    const { estimates, customers } = sbg.fit(caseOne.cohorts);
    expect(customers).toBe(40000);
    expect(estimates.alpha).toBeCloseTo(caseOne.alpha.value, caseOne.alpha.printedDecimals);
    expect(estimates.beta).toBeCloseTo(caseOne.beta.value, caseOne.beta.printedDecimals);
  });

  test('has the printed cohorts as the survivors of what made them', () => {
    const expected = [0, 1, 2, 3, 4].map((t) => 10000 * sbg.survival(caseOne.madeFrom, t));
    for (const cohort of caseOne.cohorts) {
      expect(cohort).toEqual(expected.slice(0, cohort.length).map(Math.round));
    }
  });

  test('finds the parameters again from a cohort without chance', () => {
    fc.assert(
      fc.property(shape, shape, (alpha, beta) => {
        const exact = Array.from({ length: 13 }, (_, t) => 1e6 * sbg.survival({ alpha, beta }, t));
        const found = sbg.fit([exact]);
        expect(found.converged).toBe(true);
        expect(found.estimates.alpha / alpha).toBeCloseTo(1, 5);
        expect(found.estimates.beta / beta).toBeCloseTo(1, 5);
      }),
    );
  });

  test('has errors that shrink with the root of the customers', () => {
    const once = sbg.fit(sevenYears);
    const often = sbg.fit([sevenYears[0]!.map((count) => 100 * count)]);
    expect(often.standardErrors!.alpha).toBeCloseTo(once.standardErrors!.alpha / 10, 9);
    expect(often.standardErrors!.beta).toBeCloseTo(once.standardErrors!.beta / 10, 9);
  });

  test('uses the exact derivatives', () => {
    const likelihood = sbg.likelihoodOf(sbg.renewalsOf(caseOne.cohorts));
    expectDerivatives(likelihood, [0.5, 2]);
    expectDerivatives(likelihood, [20, 3]);
  });

  test.for([
    ['does not change', [1000, 800, 640, 512]],
    ['falls', [1000, 900, 600, 100]],
    ['jumps to 1', [1000, 869, 869, 869]],
  ] as const)('has no maximum where retention %s, and says so', ([, survivors]) => {
    const found = sbg.fit([survivors]);
    expect(found.converged).toBe(false);
    expect(found.stopped).toBe('boundary');
    expect(found.standardErrors).toBeNull();
    expect(Number.isFinite(found.logLikelihood)).toBe(true);
  });

  test.for([
    [[[1000, 1000, 1000]], 'survivors never falls: nobody left'],
    [[[1000, 0, 0]], 'survivors is 0 after one period: nobody stayed'],
    [[[1000, 800]], 'survivors covers 1 periods: a fit needs at least 2'],
    [[], 'survivors covers 0 periods: a fit needs at least 2'],
    [[[1000]], 'survivors[0] must have at least 2 counts: it has 1'],
    [[[1, 1, 0]], 'survivors starts at 1: a fit needs at least 2'],
    [[[1000, 800, 900]], 'survivors[0][2] is 900: it must lie in [0, 800], as none comes back'],
    [[[1000, NaN, 3]], 'survivors[0][1] is NaN: it must lie in [0, 1000], as none comes back'],
    [
      [
        [1000, 800, 700],
        [-1, 0],
      ],
      'survivors[1][0] is -1: it must lie in [0, 1000000000000]',
    ],
  ] as const)('refuses %j', ([cohorts, message]) => {
    expect(() => sbg.fit(cohorts)).toThrow(new RangeError(message));
  });
});

describe('constantRetention', () => {
  test('is renewals by customers at risk, and flat retention gives itself', () => {
    expect(sbg.constantRetention([[1000, 800, 640]])).toBe(0.8);
    expect(sbg.constantRetention([[1000, 800]])).toBe(0.8);
    expect(() => sbg.constantRetention([])).toThrow(/nobody to lose/);
    expect(sbg.constantRetention(sevenYears)).toBeCloseTo(
      (869 + 743 + 653 + 593 + 551 + 517 + 491) / (1000 + 869 + 743 + 653 + 593 + 551 + 517),
      15,
    );
  });
});

describe('lifetimes', () => {
  test('the residual lifetime of the seventh year prints', () => {
    const value = sbg.residualLifetime(highEnd, residual.stayed, residual.discount);
    expect(value).toBeCloseTo(residual.value, residual.printedDecimals);
  });

  test('are the discounted sums of survival', () => {
    fc.assert(
      fc.property(shape, shape, fc.nat(20), (alpha, beta, stayed) => {
        let [share, weight, sum] = [1, 1, 0];
        for (let k = 1; k < 400; k += 1) {
          share *= sbg.retentionRate({ alpha, beta }, stayed + k);
          sum += share * weight;
          weight /= 1.1;
        }
        const value = sbg.residualLifetime({ alpha, beta }, stayed, 0.1)!;
        expect(Math.abs(value - sum) / value).toBeLessThan(1e-11);
        if (stayed === 0) expect(sbg.lifetime({ alpha, beta }, 0.1)).toBeCloseTo(1 + sum / 1.1, 9);
      }),
    );
  });

  test('without discount are finite only where α > 1', () => {
    expect(sbg.residualLifetime({ alpha: 1, beta: 2 }, 3, 0)).toBeNull();
    expect(sbg.lifetime({ alpha: 0.5, beta: 2 }, 0)).toBeNull();
    expect(sbg.lifetime({ alpha: 3, beta: 2 }, 0)).toBe(2);
    expect(sbg.residualLifetime({ alpha: 1.5, beta: 2 }, 3, 0)).toBe(10);
    expect(sbg.residualLifetime({ alpha: 3, beta: 2 }, 4, 0)).toBeCloseTo(
      sbg.residualLifetime({ alpha: 3, beta: 2 }, 4, 1e-9)!,
      6,
    );
  });

  test('are refused outside their domains', () => {
    expect(() => sbg.survival({ alpha: 0, beta: 1 }, 1)).toThrow(/alpha is 0/);
    expect(() => sbg.retentionRate({ alpha: 1, beta: 1 }, 0)).toThrow(/t is 0/);
    expect(() => sbg.residualLifetime({ alpha: 1, beta: 1 }, -1, 0.1)).toThrow(/stayed is -1/);
    expect(() => sbg.logLikelihood({ alpha: 1, beta: NaN }, sevenYears)).toThrow(/beta is NaN/);
  });
});
