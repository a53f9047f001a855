import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, onlineTrust as trust } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(trust.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const lemons = (changes: Partial<Given>) => at({ ...trust.presets.literature.values, ...changes });
const share = number(0, 1);
const anyMarket = fc
  .record({
    honestShare: share,
    honestOnTime: share,
    otherOnTime: share,
    honestCost: share,
    otherCost: share,
    ratings: fc.constantFrom('none' as const, 'perSeller' as const),
    reportShare: share,
    leakRate: share,
    patience: fc.integer({ min: 1, max: 26 }),
    weeks: fc.integer({ min: 1, max: 60 }),
  })
  .map((market) => at({ ...market, sellers: 30 }));

describe('trust', () => {
  test('is the mean of the beta distribution: 1/2, 2/3, 4/5', () => {
    expect(trust.betaTrust({ good: 0, bad: 0 })).toBe(0.5);
    expect(trust.betaTrust({ good: 1, bad: 0 })).toBeCloseTo(2 / 3, 12);
    // Seven good and one bad, the example of the system’s authors.
    expect(trust.betaTrust({ good: 7, bad: 1 })).toBeCloseTo(0.8, 12);
  });

  test('comes to the truth of each kind where each seller is rated and nothing fades', () => {
    const rated = at({
      forgetting: 1,
      leakRate: 0,
      honestCost: 0,
      otherCost: 0,
      weeks: 156,
      reportShare: 1,
      sharpness: 0,
    });
    const run = trust.evaluate(rated);
    // Three purchases a seller and week, 465 by the last.
    expect(run.honestTrust).toBeCloseTo(given.honestOnTime, 2);
    expect(run.otherTrust).toBeCloseTo(given.otherOnTime, 2);
  });
});

describe('a market without ratings', () => {
  test('loses the honest below the least share (c₁ − q₂)/(q₁ − q₂) and keeps them above', () => {
    expect(trust.leastHonestShare(given)).toBeCloseTo(0.25 / 0.45, 12);
    for (const seed of [1, 2, 3]) {
      expect(trust.evaluate(lemons({ honestShare: 0.4 }), seed).collapsed).toBe(true);
      expect(trust.evaluate(lemons({ honestShare: 0.75 }), seed).collapsed).toBe(false);
    }
  });

  test('sinks to the quality of the others, and keeps one trust for all', () => {
    const run = trust.evaluate(lemons({ honestShare: 0.4, forgetting: 0.9 }));
    expect(run.honestTrust).toBeNull();
    expect(run.onTimeShare.at(-1)!).toBeLessThan(0.6);
    expect(run.otherTrust).toBeCloseTo(0.5, 1);
    const both = trust.evaluate(lemons({ honestShare: 0.75 }));
    expect(both.honestTrust).toBeCloseTo(both.otherTrust!, 12);
  });

  test('has no such share where cost is below the worst, or above the best quality', () => {
    expect(trust.leastHonestShare(at({ honestCost: 0.5 }))).toBe(0);
    expect(trust.leastHonestShare(at({ honestCost: 0.96 }))).toBeNull();
    expect(trust.leastHonestShare(at({ honestCost: 0.95 }))).toBeCloseTo(1, 12);
    expect(trust.leastHonestShare(at({ honestCost: 0.4 }))).toBe(0);
  });

  test('has collapsed only where there were honest sellers, and fewer than a tenth are left', () => {
    const { honestSellers, collapsed } = trust.evaluate(lemons({ honestShare: 0 }));
    expect([honestSellers[0], collapsed]).toEqual([0, false]);
    for (const honestShare of [0.4, 0.5, 0.55, 0.6]) {
      const run = trust.evaluate(lemons({ honestShare, weeks: 12, patience: 1 }), 5);
      const [start, end] = [run.honestSellers[0]!, run.honestSellers.at(-1)!];
      expect(run.collapsed).toBe(end < start / 10);
    }
  });

  test('has no buyers and no deliveries once every seller has gone', () => {
    const dear = lemons({ honestCost: 1, otherCost: 1, patience: 1, weeks: 5 });
    const { purchaseChance, onTimeShare, honestSellers } = trust.evaluate(dear);
    expect(honestSellers).toEqual([50, 0, 0, 0, 0, 0]);
    expect(purchaseChance.slice(1)).toEqual([0, 0, 0, 0]);
    expect(onTimeShare.slice(1)).toEqual([0, 0, 0, 0]);
  });
});

describe('ratings', () => {
  test('keep the honest where the market alone would lose them', () => {
    const rated = trust.evaluate(at({ leakRate: 0, honestShare: 0.4 }));
    expect(rated.collapsed).toBe(false);
    expect(rated.honestTrust).toBeGreaterThan(rated.otherTrust! + 0.25);
    expect(rated.onTimeShare.at(-1)).toBeGreaterThan(0.6);
  });

  test('cannot help where nobody reports: one half for everyone', () => {
    const silent = trust.evaluate(at({ reportShare: 0, leakRate: 0 }));
    expect(silent.collapsed).toBe(true);
    expect(silent.otherTrust).toBe(0.5);
  });
});

describe('buyers who bought', () => {
  test('come back more readily than strangers buy, where each seller is rated', () => {
    const { purchaseChance, repeatChance } = trust.evaluate(at({ leakRate: 0 }));
    const late = (shares: readonly number[]) =>
      shares.slice(20).reduce((sum, each) => sum + each, 0) / (shares.length - 20);
    expect(late(repeatChance)).toBeGreaterThan(late(purchaseChance) + 0.02);
  });

  test('come back as strangers buy where nothing sets sellers apart, and never to one who left', () => {
    const pooled = trust.simulateTrade(lemons({ honestShare: 0.75, forgetting: 1, weeks: 60 }), 2);
    // One trust for all; by then a week of reports hardly moves it.
    const chance =
      1 / (1 + Math.exp(-given.sharpness * (pooled.honestTrust.at(-1)! - given.outside)));
    expect(pooled.again.at(-1)! / pooled.sales.at(-1)!).toBeCloseTo(chance, 2);
    const gone = trust.simulateTrade(
      lemons({ honestCost: 1, otherCost: 1, patience: 1, weeks: 1 }),
    );
    expect(gone.sales[0]).toBeGreaterThan(0);
    expect(gone.again).toEqual([0]);
  });
});

describe('a leak of data', () => {
  test('frightens buyers, most in its week', () => {
    const calm = trust.simulateTrade(at({ leakRate: 0 }), 2);
    const leaky = trust.simulateTrade(at({ leakRate: 0.05, leakFear: 0.5 }), 2);
    const sum = (row: readonly number[]) => row.reduce((total, each) => total + each, 0);
    expect(sum(leaky.leaks)).toBeGreaterThan(0);
    expect(sum(leaky.sales) / sum(leaky.visits)).toBeLessThan(sum(calm.sales) / sum(calm.visits));
    const first = leaky.leaks.indexOf(1);
    expect(leaky.sales.slice(0, first)).toEqual(calm.sales.slice(0, first));
    expect(leaky.sales[first]!).toBeLessThan(calm.sales[first]!);
  });
});

describe('a run', () => {
  test('gains no seller, sells to visitors only, delivers only what is sold', () => {
    fc.assert(
      fc.property(anyMarket, fc.integer(), (market, seed) => {
        const { honest, other, visits, sales, onTime } = trust.simulateTrade(market, seed);
        expect(honest[0]! + other[0]!).toBe(30);
        for (const row of [honest, other]) {
          row.slice(1).forEach((count, week) => {
            expect(count).toBeLessThanOrEqual(row[week]!);
          });
        }
        visits.forEach((count, week) => {
          expect(count).toBe((honest[week]! + other[week]!) * given.visitors);
          expect(sales[week]!).toBeLessThanOrEqual(count);
          expect(onTime[week]!).toBeLessThanOrEqual(sales[week]!);
        });
      }),
      { numRuns: 40 },
    );
  });

  test('begins without fear: at a trust of one half against one half, half of the visitors buy', () => {
    const { visits, sales } = trust.simulateTrade(at({ sellers: 200, visitors: 19, leakRate: 0 }));
    const error = Math.sqrt(0.25 / visits[0]!);
    expect(Math.abs(sales[0]! / visits[0]! - 0.5)).toBeLessThan(4 * error);
  });

  test('at no sharpness sells to half of the visitors, within four standard errors', () => {
    const { visits, sales } = trust.simulateTrade(
      at({ sharpness: 0, honestCost: 0, otherCost: 0 }),
      3,
    );
    const count = visits.reduce((total, each) => total + each, 0);
    const sold = sales.reduce((total, each) => total + each, 0);
    expect(Math.abs(sold / count - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / count));
  });

  test('answers with the shares of its trace', () => {
    const run = trust.evaluate(given, 4);
    const { honest, other, visits, sales, onTime, honestTrust } = trust.simulateTrade(given, 4);
    expect([run.honestSellers, run.otherSellers]).toEqual([honest, other]);
    expect(run.purchaseChance).toEqual(sales.map((sold, week) => sold / visits[week]!));
    expect(run.onTimeShare).toEqual(onTime.map((count, week) => count / sales[week]!));
    const { again } = trust.simulateTrade(given, 4);
    expect(run.repeatChance).toEqual(again.map((back, week) => back / sales[week]!));
    expect(run.honestTrust).toBe(honestTrust.at(-1));
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(trust.simulateTrade(given)).toEqual(trust.simulateTrade(given, 1));
    expect(trust.evaluate(given, 'a')).toEqual(trust.evaluate(given, 'a'));
    expect(trust.evaluate(given, 'a')).not.toEqual(trust.evaluate(given, 'b'));
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ honestOnTime: 1.1 });
  const told = new RangeError('honestOnTime is 1.1: it must lie in [0, 1] (share)');
  expect(() => trust.evaluate(wrong)).toThrow(told);
  expect(() => trust.simulateTrade(wrong)).toThrow(told);
  expect(() => trust.leastHonestShare(wrong)).toThrow(told);
  expect(() => trust.betaTrust({ good: -1, bad: 0 })).toThrow(/^good is -1: /);
});
