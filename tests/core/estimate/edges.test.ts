/** Where fits break first: data that say little or nothing, and parameters at the ends of their domains. */
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as bgBb from '#core/estimate/bg-bb.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import type { Fit } from '#core/estimate/fit.ts';
import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import * as sbg from '#core/estimate/sbg.ts';

/** A refusal of data says what must be, or in plain words what is missing. */
const sentence = /\b(must|needs|nobody|never)\b|every customer/;

function expectFit(fit: () => Fit<string>): void {
  let found: Fit<string>;
  try {
    found = fit();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    expect(error.message).toMatch(sentence);
    expect(error.message).not.toMatch(/NaN|undefined/);
    return;
  }
  const { estimates, standardErrors, covariance, logLikelihood, converged } = found;
  const errors = standardErrors ? Object.values(standardErrors) : [];
  const numbers = [...Object.values(estimates), logLikelihood, ...errors];
  expect([...numbers, ...(covariance ?? []).flat()].every(Number.isFinite)).toBe(true);
  expect(Object.values(estimates).every((each) => each > 0)).toBe(true);
  expect(standardErrors !== null).toBe(converged);
}

const table = <K extends string>(row: fc.Arbitrary<Record<K, number>>, keys: readonly K[]) =>
  fc.array(row, { maxLength: 6 }).map((rows) => {
    const columns = keys.map((key) => [key, rows.map((each) => each[key])] as const);
    return Object.fromEntries(columns) as Record<K, number[]>;
  });
const numRuns = 150;

describe('a fit to a few odd customers is made of numbers, or refused', { timeout: 30_000 }, () => {
  const history = fc
    .record({
      x: fc.constantFrom(0, 0, 1, 2, 7, 1000),
      share: fc.constantFrom(0, 1e-9, 0.3, 0.999999, 1),
      T: fc.constantFrom(0, 1e-12, 1e-3, 1, 39, 1e4, 1e12, 1e300),
    })
    .map(({ x, share, T }) => ({ x, tx: x === 0 ? 0 : share * T, T }));

  test.for([
    ['BG/NBD', bgNbd],
    ['Pareto/NBD', paretoNbd],
  ] as const)('%s', ([, model]) => {
    fc.assert(
      fc.property(table(history, ['x', 'tx', 'T']), (data) => expectFit(() => model.fit(data))),
      { numRuns },
    );
  });

  test('BG/BB', () => {
    const donor = fc
      .record({ n: fc.constantFrom(0, 1, 2, 5, 100), part: fc.nat(100), last: fc.nat(100) })
      .map(({ n, part, last }) => {
        const x = Math.round((part / 100) * n);
        return { x, tx: x === 0 ? 0 : x + Math.round((last / 100) * (n - x)), n };
      });
    fc.assert(
      fc.property(table(donor, ['x', 'tx', 'n']), (data) => expectFit(() => bgBb.fit(data))),
      { numRuns },
    );
  });

  test('Gamma-Gamma', () => {
    const spending = fc.record({
      x: fc.constantFrom(0, 1, 2, 50, 1e6),
      mean: fc.constantFrom(0, 1e-300, 1e-6, 10, 10.0000001, 1e6, 1e300),
    });
    fc.assert(
      fc.property(table(spending, ['x', 'mean']), (data) => expectFit(() => gammaGamma.fit(data))),
      { numRuns: 4 * numRuns },
    );
  });

  test('sBG', () => {
    const cohort = fc
      .tuple(
        fc.constantFrom(0, 0.5, 1, 2, 1000, 1e9, 1e300),
        fc.array(fc.constantFrom(0, 1e-9, 0.5, 0.999, 1), { maxLength: 6 }),
      )
      .map(([size, stays]) => {
        const counts = [size as number];
        for (const stay of stays) counts.push(counts.at(-1)! * stay);
        return counts;
      });
    fc.assert(
      fc.property(fc.array(cohort, { maxLength: 3 }), (cohorts) =>
        expectFit(() => sbg.fit(cohorts)),
      ),
      { numRuns: 4 * numRuns },
    );
  });
});

const ends = [1e-9, 1, 1e9];
const corners = ends.flatMap((a) =>
  ends.flatMap((b) => ends.flatMap((c) => ends.map((d) => [a, b, c, d] as const))),
);
const histories = [
  { x: 0, tx: 0, T: 1e-12 },
  { x: 0, tx: 0, T: 1e12 },
  { x: 1, tx: 1e-9, T: 1 },
  { x: 7, tx: 39, T: 39 },
  { x: 1e6, tx: 0.1, T: 1e4 },
  { x: 3, tx: 1e-12, T: 1e12 },
];

/** The number, or nothing where the function says that it is not known so far out. */
function asked(answer: () => number | null): number | null {
  try {
    return answer();
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    expect(error.message).toMatch(/^t is .+: it must lie in|^alpha \+ beta \+ stayed is /);
    return null;
  }
}

function expectWithin(answer: () => number | null, most: number): void {
  const found = asked(answer);
  if (found === null) return;
  expect(found).toBeGreaterThanOrEqual(0);
  expect(found).toBeLessThanOrEqual(most * (1 + 1e-9));
}

describe('with parameters at the ends of their domains', { timeout: 30_000 }, () => {
  test('chances to be alive lie between 0 and 1, and purchases to come are numbers', () => {
    for (const [r, alpha, a, b] of corners) {
      const [inTime, unseen] = [
        { r, alpha, a, b },
        { r, alpha, s: a, beta: b },
      ];
      for (const history of histories) {
        expectWithin(() => bgNbd.alive(inTime, history), 1);
        expectWithin(() => paretoNbd.alive(unseen, history), 1);
        expectWithin(() => paretoNbd.futurePurchases(unseen, history, 39), Number.MAX_VALUE / 2);
      }
      for (const history of histories.slice(0, 4)) {
        expectWithin(() => bgNbd.futurePurchases(inTime, history, 1e-6), 1e8);
      }
      for (const t of [0, 1]) {
        expectWithin(() => paretoNbd.expectedPurchases(unseen, t), Number.MAX_VALUE / 2);
        expectWithin(() => bgNbd.expectedPurchases(inTime, t / 1e6), 1e8);
        expectWithin(() => bgNbd.probability(inTime, 3, t / 1e6), 1);
      }
    }
  });

  test('occasions: no more purchases than occasions', () => {
    for (const [alpha, beta, gamma, delta] of corners) {
      const at = { alpha, beta, gamma, delta };
      for (const [x, tx, n] of [
        [0, 0, 1],
        [1, 1, 1],
        [0, 0, 100],
        [100, 100, 100],
        [3, 50, 100],
      ] as const) {
        expectWithin(() => bgBb.alive(at, { x, tx, n }), 1);
        expectWithin(() => bgBb.futurePurchases(at, { x, tx, n }, 10), 10);
      }
      expectWithin(() => bgBb.expectedPurchases(at, 100), 100);
      expectWithin(() => bgBb.probability(at, 3, 20), 1);
    }
  });

  test('money: means are numbers, or said to be infinite', () => {
    for (const [p, q, gamma] of corners) {
      expectWithin(() => gammaGamma.meanSpending({ p, q, gamma }), Number.MAX_VALUE / 2);
      for (const [x, mean] of [
        [0, 0],
        [1, 1e-6],
        [1e6, 1e9],
      ] as const) {
        const spent = { x, mean };
        expectWithin(
          () => gammaGamma.expectedSpending({ p, q, gamma }, spent),
          Number.MAX_VALUE / 2,
        );
      }
    }
  });

  test('contracts: shares lie between 0 and 1, also after 10,000 periods and without discount', () => {
    for (const alpha of [1e-9, 0.5, 1, 1.0000001, 1e3, 1e9]) {
      for (const beta of [1e-9, 0.5, 1e3, 1e9]) {
        for (const t of [0, 1, 10000]) {
          expectWithin(() => sbg.survival({ alpha, beta }, t), 1);
          expectWithin(() => sbg.retentionRate({ alpha, beta }, Math.max(1, t)), 1);
          for (const discount of [0, 1e-9, 0.1, 1]) {
            const worth = () => sbg.residualLifetime({ alpha, beta }, t, discount);
            // All stay for good: one unit a period, the first at once.
            expectWithin(worth, discount === 0 ? Number.MAX_VALUE / 2 : 1 + 1 / discount);
          }
        }
      }
    }
  });
});
