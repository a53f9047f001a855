import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { likelihoodOf } from '#core/estimate/bg-nbd-likelihood.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import { historyGroups } from '#core/estimate/histories.ts';
import { hyp2f1 } from '#core/numeric/hypergeometric.ts';
import { number } from '../../numbers.ts';
import {
  cdnow,
  cut,
  expected,
  first,
  probabilities,
} from '../../published/fader-hardie-lee-2005.ts';
import reference from '../../reference/customer-base/data.json' with { type: 'json' };
import { expectDerivatives } from './differences.ts';

const parameter = number(0.05, 20);
const anyEstimates = fc.record({ r: parameter, alpha: parameter, a: parameter, b: parameter });
const anyHistory = fc
  .tuple(fc.nat(60), number(0, 1), fc.integer({ min: 1, max: 100 }))
  .map(([x, part, T]) => ({ x, tx: x === 0 ? 0 : part * T, T }));

describe('values at the CDNOW estimates', () => {
  test.for(expected.rows)('E[X(%d)] prints as %d', ([t, printed]) => {
    expect(bgNbd.expectedPurchases(cdnow, t)).toBeCloseTo(printed, expected.printedDecimals);
  });

  test('over 78 weeks the spreadsheet’s series, cut after term 150, prints 1.8576: a little too low', () => {
    const { r, alpha, a, b } = cdnow;
    const z = cut.t / (alpha + cut.t);
    let [term, sum] = [1, 1];
    for (let j = 0; j < cut.lastTerm; j += 1) {
      term *= ((r + j) * (b + j) * z) / ((a + b - 1 + j) * (j + 1));
      sum += term;
    }
    const printed = ((a + b - 1) / (a - 1)) * (1 - Math.pow(alpha / (alpha + cut.t), r) * sum);
    expect(printed).toBeCloseTo(cut.printed, cut.printedDecimals);
    const whole = bgNbd.expectedPurchases(cdnow, cut.t);
    expect(whole).toBeGreaterThan(printed);
    expect(whole).toBeCloseTo(printed, 3);
  });

  test('the first customer is expected to buy 1.226 times', () => {
    const purchases = bgNbd.futurePurchases(cdnow, first, first.t);
    expect(purchases).toBeCloseTo(first.purchases, first.printedDecimals);
  });

  test.for(probabilities.rows)('P(X($t) = $x) prints as $probability', (row) => {
    const value = bgNbd.probability(probabilities.estimates, row.x, row.t);
    expect(value).toBeCloseTo(row.probability, row.printedDecimals);
  });
});

describe('the closed forms with ₂F₁ agree', () => {
  test('for a new customer and for one with a history', () => {
    fc.assert(
      fc.property(
        anyEstimates,
        anyHistory,
        fc.integer({ min: 1, max: 100 }),
        (given, history, t) => {
          const { r, alpha, a, b } = given;
          // Nearer to a = 1 the closed form loses its digits.
          fc.pre(Math.abs(a - 1) > 0.05 && a + b > 1.05);
          const { x, T } = history;
          const z = t / (alpha + T + t);
          const bracket =
            1 -
            Math.pow((alpha + T) / (alpha + T + t), r + x) * hyp2f1(r + x, b + x, a + b + x - 1, z);
          const closed = ((a + b + x - 1) / (a - 1)) * bracket * bgNbd.alive(given, history);
          const value = bgNbd.futurePurchases(given, history, t);
          expect(Math.abs(value - closed)).toBeLessThan(1e-9 * (1 + value));
          const young =
            1 - Math.pow(alpha / (alpha + t), r) * hyp2f1(r, b, a + b - 1, t / (alpha + t));
          const newcomer = bgNbd.expectedPurchases(given, t);
          const gap = newcomer - ((a + b - 1) / (a - 1)) * young;
          expect(Math.abs(gap)).toBeLessThan(1e-9 * (1 + newcomer));
        },
      ),
    );
  });

  test('and nothing happens at a = 1 but a limit', () => {
    const at = (a: number) => bgNbd.expectedPurchases({ r: 0.5, alpha: 3, a, b: 2 }, 50);
    expect(at(1)).toBeCloseTo((at(1 - 1e-6) + at(1 + 1e-6)) / 2, 10);
  });
});

describe('probability', () => {
  test('adds up to 1, with the expected purchases as its mean', () => {
    const given = { r: 0.6, alpha: 4, a: 0.8, b: 2.5 };
    let [sum, mean] = [0, 0];
    for (let x = 0; x < 400; x += 1) {
      const p = bgNbd.probability(given, x, 10);
      sum += p;
      mean += x * p;
    }
    expect(sum).toBeCloseTo(1, 12);
    expect(mean).toBeCloseTo(bgNbd.expectedPurchases(given, 10), 11);
  });
});

describe('alive', () => {
  test('is certain without a repeat purchase, and falls with silence', () => {
    fc.assert(
      fc.property(anyEstimates, anyHistory, (given, history) => {
        const chance = bgNbd.alive(given, history);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
        if (history.x === 0) expect(chance).toBe(1);
        else
          expect(bgNbd.alive(given, { ...history, T: history.T + 5 })).toBeLessThanOrEqual(chance);
      }),
    );
  });

  test('stays a number where the odds outgrow a double', () => {
    const given = { r: 0.25, alpha: 4, a: 0.8, b: 2.4 };
    expect(bgNbd.alive(given, { x: 5000, tx: 1, T: 1000 })).toBe(0);
    const rows = { x: [5000, 0, 3], tx: [1, 0, 900], T: [1000, 1000, 1000] };
    expect(bgNbd.logLikelihood(given, rows)).toBeGreaterThan(-1e6);
  });
});

describe('the likelihood', () => {
  const groups = historyGroups(reference.models.bgNbd.data);

  test('has exact derivatives', () => {
    expectDerivatives(likelihoodOf(groups), [0.5, 3, 0.9, 2]);
    expectDerivatives(likelihoodOf(groups), [3, 30, 0.2, 7]);
  });

  test('refuses customers that cannot be, and data without information', () => {
    const refuses = (x: number[], tx: number[], T: number[], message: string) =>
      expect(() => bgNbd.fit({ x, tx, T })).toThrow(new RangeError(message));
    refuses(
      [1.5, 0],
      [1, 0],
      [9, 9],
      'x[0] is 1.5: it must lie in [0, 1000000], and be a whole number',
    );
    refuses([1, 0], [10, 0], [9, 9], 'tx[0] is 10: with x = 1 and T = 9 it must lie in [0, 9]');
    refuses([1, 0], [2, 1], [9, 9], 'tx[1] is 1: with x = 0 and T = 9 it must lie in [0, 0]');
    refuses([1, 0], [2, 0], [9, 0], 'T[1] is 0: it must lie in [1e-12, 1000000000000]');
    refuses([1, 0], [2], [9, 9], 'tx has 1 entries: it must have 2, as x has');
    refuses([3], [2], [9], 'customers is 1: a fit needs at least 2');
    refuses([], [], [], 'customers is 0: a fit needs at least 2');
    refuses([0, 0], [0, 0], [9, 8], 'x is 0 for every customer: nobody bought again');
    refuses(
      [2, 2],
      [5, 5],
      [9, 9],
      'every customer has the same x, tx and T: a fit needs differences',
    );
    const weight = [1, -1];
    expect(() => bgNbd.fit({ x: [1, 0], tx: [2, 0], T: [9, 9], weight })).toThrow(
      /weight\[1\] is -1/,
    );
  });

  test('without a maximum says so and gives no errors', () => {
    const nobodyLeaves = { x: [4, 5, 6, 5], tx: [10, 10, 10, 9.9], T: [10, 10, 10, 10] };
    const found = bgNbd.fit(nobodyLeaves);
    expect(found.converged).toBe(false);
    expect(found.stopped).toBe('boundary');
    expect(found.standardErrors).toBeNull();
    for (const each of Object.values(found.estimates)) expect(Number.isFinite(each)).toBe(true);
  });

  test('refuses parameters and times outside their domains', () => {
    expect(() => bgNbd.expectedPurchases({ ...cdnow, r: 0 }, 1)).toThrow(/r is 0/);
    expect(() => bgNbd.expectedPurchases(cdnow, -1)).toThrow(/t is -1/);
    expect(() => bgNbd.expectedPurchases(cdnow, 1e6)).toThrow(/t is 1000000/);
    expect(() => bgNbd.alive(cdnow, { x: 1, tx: 5, T: 4 })).toThrow(/tx is 5/);
    expect(() => bgNbd.probability(cdnow, -1, 1)).toThrow(/x is -1/);
  });
});
