import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bullwhip, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(bullwhip.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const tiers = [1, 2, 3, 4];
const anyChain = fc
  .record({
    leadTime: fc.integer({ min: 1, max: 10 }),
    window: fc.integer({ min: 1, max: 20 }),
    demandSpread: number(1, 100),
    demandCorrelation: number(-0.9, 0.9),
    information: fc.constantFrom('ownOrders' as const, 'shared' as const),
    safetyFactor: number(0, 5),
  })
  .map((chain) => at({ ...chain, weeks: 100 }));

describe('the swing of orders', () => {
  test('of one tier is the printed 1 + (2L/p + 2L²/p²)(1 − ρᵖ), however demand is seen', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { leadTime: L, window: p, demandCorrelation: ρ } = chain;
        const printed = 1 + ((2 * L) / p + (2 * L * L) / (p * p)) * (1 - Math.pow(ρ, p));
        expect(bullwhip.expectedRatio(chain, 1) / printed).toBeCloseTo(1, 9);
      }),
    );
    // L = 1, p = 5 and independent demand: 1 + 0.4 + 0.08.
    expect(bullwhip.expectedRatio(at({ leadTime: 1, window: 5 }), 1)).toBeCloseTo(1.48, 12);
  });

  test('of any tier equals the printed bound where demand is shared', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(...tiers), (chain, tier) => {
        const shared = { ...chain, information: 'shared' as const };
        const bound = bullwhip.publishedBound(shared, tier)!;
        expect(bullwhip.expectedRatio(shared, tier) / bound).toBeCloseTo(1, 9);
      }),
    );
  });

  test('is at least the printed product where each tier sees its own orders, equal in the first', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(...tiers), (chain, tier) => {
        const own = { ...chain, information: 'ownOrders' as const, demandCorrelation: 0 };
        const ratio = bullwhip.expectedRatio(own, tier) / bullwhip.publishedBound(own, tier)!;
        expect(ratio).toBeGreaterThanOrEqual(1 - 1e-12);
        if (tier === 1) expect(ratio).toBeCloseTo(1, 12);
      }),
    );
    expect(bullwhip.publishedBound(at({ demandCorrelation: 0.5 }), 2)).toBeNull();
  });

  test('is in the simulation what the weights say, for long runs', () => {
    for (const information of ['ownOrders', 'shared'] as const) {
      for (const demandCorrelation of [-0.5, 0, 0.7]) {
        const long = at({ information, demandCorrelation, weeks: 5000 });
        const runs = [1, 2, 3, 4].map((seed) => bullwhip.evaluate(long, seed));
        runs[0]!.expectedRatio.forEach((expected, tier) => {
          const mean = runs.reduce((total, run) => total + run.varianceRatio[tier]!, 0) / 4;
          expect(mean / expected).toBeGreaterThan(0.93);
          expect(mean / expected).toBeLessThan(1.07);
        });
      }
    }
  });

  test('grows from tier to tier, and sharing demand tames it', () => {
    const own = bullwhip.evaluate(given);
    const shared = bullwhip.evaluate(at({ information: 'shared' }));
    own.varianceRatio.slice(1).forEach((ratio, tier) => {
      expect(ratio).toBeGreaterThan(own.varianceRatio[tier]!);
      expect(shared.varianceRatio[tier + 1]).toBeLessThan(ratio);
    });
    expect(shared.varianceRatio[0]).toBe(own.varianceRatio[0]);
  });

  test('falls with a longer memory and rises with a longer wait', () => {
    fc.assert(
      fc.property(anyChain, fc.constantFrom(...tiers), (chain, tier) => {
        const independent = { ...chain, demandCorrelation: 0 };
        const ratio = bullwhip.expectedRatio(independent, tier);
        const longer = { ...independent, window: chain.window + 1 };
        expect(bullwhip.expectedRatio(longer, tier)).toBeLessThan(ratio);
        const later = { ...independent, leadTime: Math.min(10, chain.leadTime + 1) };
        expect(bullwhip.expectedRatio(later, tier)).toBeGreaterThanOrEqual(ratio);
      }),
    );
  });
});

describe('the tiers', () => {
  test('order up to L forecasts: stock less owed plus on the way is L·D̂ and a constant', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const { orders, stock, owed, arrived, forecast } = bullwhip.simulateTiers(chain, 3);
        for (let tier = 0; tier < 4; tier += 1) {
          let onTheWay = 0;
          let first: number | undefined;
          let scale = 1;
          for (let week = 0; week < 100; week += 1) {
            const place = week * 4 + tier;
            onTheWay += orders[place]! - arrived[place]!;
            scale = Math.max(scale, Math.abs(orders[place]!));
            const position = stock[place]! - owed[place]! + onTheWay;
            const gap = position - chain.leadTime * forecast[place]!;
            first ??= gap;
            expect(Math.abs(gap - first) / scale).toBeLessThan(1e-8);
          }
        }
      }),
      { numRuns: 30 },
    );
  });

  test('of a steady demand order what is bought, owe nothing and keep their stock', () => {
    const still = bullwhip.evaluate(at({ demandSpread: 0 }));
    expect(still.orderSpread).toEqual([0, 0, 0, 0]);
    expect(still.varianceRatio).toEqual([1, 1, 1, 1]);
    expect(still.weeksOwing).toEqual([0, 0, 0, 0]);
    expect(still.meanStock).toEqual([0, 0, 0, 0]);
  });

  test('owe less often with more safety stock, in the same weeks of demand', () => {
    const owing = (safetyFactor: number) => bullwhip.evaluate(at({ safetyFactor }), 2).weeksOwing;
    owing(3).forEach((share, tier) => {
      expect(share).toBeLessThanOrEqual(owing(0)[tier]!);
    });
    expect(owing(0)[0]).toBeGreaterThan(0.3);
    expect(owing(5)[0]).toBeLessThan(0.1);
  });

  test('keep z·σ·√L as safety stock: what the last has less what it owes, on average', () => {
    for (const leadTime of [1, 4, 9]) {
      const chain = at({ leadTime, safetyFactor: 3, weeks: 5000 });
      const { stock, owed } = bullwhip.simulateTiers(chain, 2);
      let total = 0;
      for (let week = 0; week < 5000; week += 1)
        total += stock[week * 4 + 3]! - owed[week * 4 + 3]!;
      expect(total / 5000 / (3 * 10 * Math.sqrt(leadTime))).toBeCloseTo(1, 1);
    }
  });

  test('have stock and debts in the outputs as they are week by week', () => {
    const { meanStock, weeksOwing } = bullwhip.evaluate(given, 2);
    const { stock, owed } = bullwhip.simulateTiers(given, 2);
    for (let tier = 0; tier < 4; tier += 1) {
      const rows = Array.from({ length: given.weeks }, (_, week) => week * 4 + tier);
      const held = rows.reduce((total, row) => total + Math.max(0, stock[row]!), 0);
      expect(meanStock[tier]).toBeCloseTo(held / given.weeks, 9);
      const owing = rows.filter((row) => owed[row]! > 1e-9).length;
      expect(weeksOwing[tier]).toBeCloseTo(owing / given.weeks, 12);
    }
    expect(Math.max(...weeksOwing)).toBeGreaterThan(0);
  });

  test('have the bound of the last beside their swing', () => {
    expect(bullwhip.evaluate(given).publishedBound).toBe(bullwhip.publishedBound(given, 4));
  });

  test('share the draws: another rule meets the same demand', () => {
    const [one, other] = [at({}), at({ leadTime: 2, information: 'shared', safetyFactor: 0 })];
    expect(bullwhip.simulateTiers(other, 6).demand).toEqual(bullwhip.simulateTiers(one, 6).demand);
  });

  test('meet demand of the given mean, spread and correlation', () => {
    const { demand } = bullwhip.simulateTiers(at({ demandCorrelation: 0.6, weeks: 5000 }), 12);
    const mean = demand.reduce((total, each) => total + each, 0) / 5000;
    const gaps = demand.map((each) => each - mean);
    const square = gaps.reduce((total, gap) => total + gap * gap, 0);
    const lagged = gaps.slice(1).reduce((total, gap, week) => total + gap * gaps[week]!, 0);
    expect(Math.abs(mean - 100)).toBeLessThan(1.2);
    expect(Math.sqrt(square / 5000) / 10).toBeCloseTo(1, 1);
    expect(lagged / square).toBeCloseTo(0.6, 1);
  });

  test('are the same again for the same seed, and others for another', () => {
    expect(bullwhip.evaluate(given, 'a')).toEqual(bullwhip.evaluate(given, 'a'));
    expect(bullwhip.evaluate(given, 'a')).not.toEqual(bullwhip.evaluate(given, 'b'));
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ window: 0 });
  const told = new RangeError('window is 0: it must lie in [1, 52] (weeks), and be a whole number');
  expect(() => bullwhip.evaluate(wrong)).toThrow(told);
  expect(() => bullwhip.simulateTiers(wrong)).toThrow(told);
  expect(() => bullwhip.expectedRatio(wrong, 1)).toThrow(told);
  expect(() => bullwhip.publishedBound(wrong, 1)).toThrow(told);
  expect(() => bullwhip.expectedRatio(given, 5)).toThrow(/^tier is 5: /);
});
