import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, doubleJeopardy as market } from '#core';
import { number } from '../../numbers.ts';
import { toothpaste } from '../../published/goodhardt-ehrenberg-chatfield-1984.ts';

const given = defaults(market.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const anyMarket = fc
  .record({
    brands: fc.integer({ min: 2, max: 12 }),
    shareRatio: number(0.3, 1),
    categoryRate: number(0.1, 10),
    rateShape: number(0.1, 10),
    switching: number(0.1, 10),
    salesGrowth: number(0.01, 0.25),
  })
  .map(at);

describe('double jeopardy', () => {
  test.for([
    [0.05, 3.16],
    [0.1, 3.33],
    [0.2, 3.75],
    [0.3, 4.29],
    [0.4, 5],
  ] as const)('by the rule, three purchases become at penetration %d %d', ([b, w]) => {
    expect(market.jeopardyFrequency(3, b)).toBeCloseTo(w, 2);
  });

  test('leaves w(1 − b) within 8 % of its mean where b runs from 2 % to 20 %', () => {
    const { categoryRate, rateShape, switching } = toothpaste.fit;
    const rule = toothpaste.brands.map(({ share }) =>
      market.brandOf({ categoryRate, rateShape, switching }, share),
    );
    const constants = rule.map((brand) => brand.doubleJeopardyConstant);
    const mean = sum(constants) / constants.length;
    for (const constant of constants) expect(Math.abs(constant / mean - 1)).toBeLessThan(0.08);
    expect(rule[0]!.penetration / rule.at(-1)!.penetration).toBeGreaterThan(10);
    expect(rule[0]!.frequency / rule.at(-1)!.frequency).toBeLessThan(1.2);
  });

  test('gives the brand of a tenth of the leader’s size a repeat rate almost as high', () => {
    const { leader, tenth } = market.leaderAndTenth(given);
    expect(leader.share).toBe(market.shares(given)[0]);
    expect(tenth.share).toBeCloseTo(leader.share / 10, 15);
    expect(tenth.repeatRate).toBeLessThan(leader.repeatRate);
    expect(tenth.repeatRate / leader.repeatRate).toBeGreaterThan(0.75);
    expect(tenth.penetration / leader.penetration).toBeLessThan(0.15);
  });

  test('gives each brand of toothpaste the printed share of its buyers’ requirements', () => {
    const { categoryRate, rateShape } = toothpaste.fit;
    const { switching, frequency, categoryFrequency } = toothpaste.summary;
    toothpaste.brands.forEach(({ share }, row) => {
      const brand = market.brandOf({ categoryRate, rateShape, switching }, share);
      // Both are printed to one decimal.
      const [low, high] = [
        (frequency[row]! - 0.05) / (categoryFrequency[row]! + 0.05),
        (frequency[row]! + 0.05) / (categoryFrequency[row]! - 0.05),
      ];
      expect(brand.shareOfRequirements).toBeGreaterThan(low);
      expect(brand.shareOfRequirements).toBeLessThan(high);
    });
  });

  test('is a line on which every brand of the market lies', () => {
    fc.assert(
      fc.property(anyMarket, (each) => {
        const line = market.marketLine(each, 0.5, 5);
        expect(line.map((brand) => brand.share)).toEqual([0.1, 0.2, 0.3, 0.4, 0.5]);
        line.forEach((brand) => expect(brand).toEqual(market.brandOf(each, brand.share)));
        line.slice(1).forEach((brand, k) => {
          expect(brand.penetration).toBeGreaterThan(line[k]!.penetration);
        });
      }),
      { numRuns: 20 },
    );
    expect(market.marketLine(given, 0.3)).toHaveLength(41);
  });

  test('holds for every pair of brands: fewer buyers, fewer purchases, less return', () => {
    fc.assert(
      fc.property(anyMarket, (each) => {
        const { penetration, frequency, repeatRate } = market.evaluate({
          ...each,
          households: 200,
        });
        for (const list of [penetration, frequency, repeatRate]) {
          list.slice(1).forEach((value, row) => {
            expect(value).toBeLessThanOrEqual(list[row]! + 1e-7);
          });
        }
      }),
      { numRuns: 40 },
    );
  });
});

describe('the same growth in two ways', () => {
  test('is 98 % new buyers along the line for a small brand', () => {
    const { before, byReach, loyaltyFrequency, reachPart } = market.growth(given, 0.03);
    expect(reachPart).toBeGreaterThan(0.95);
    expect(byReach.penetration).toBeGreaterThan(before.penetration * 1.18);
    // The loyalty budget asks for a frequency that even the leader’s buyers do not have.
    expect(loyaltyFrequency).toBeGreaterThan(market.brandOf(given, 0.3).frequency);
    expect(byReach.frequency).toBeLessThan(before.frequency * 1.01);
  });

  test('multiplies to the same sales', () => {
    fc.assert(
      fc.property(anyMarket, number(0.01, 0.8), (each, share) => {
        const { before, byReach, loyaltyFrequency, reachPart } = market.growth(each, share);
        const reach = byReach.penetration * byReach.frequency;
        expect(reach / (before.penetration * loyaltyFrequency)).toBeCloseTo(1, 9);
        expect(reachPart).toBeGreaterThan(0);
        expect(reachPart).toBeLessThanOrEqual(1 + 1e-6);
      }),
    );
  });

  test('of the chosen brand is what the outputs say, from its place on the line to the next', () => {
    for (const [grown, row] of [
      ['leader', 0],
      ['smallest', 7],
    ] as const) {
      const run = market.evaluate(at({ grown, households: 200 }));
      const larger = market.brandOf(given, run.marketShare[row]! * 1.2);
      expect(run.loyaltyFrequency).toBeCloseTo(run.frequency[row]! * 1.2, 12);
      expect(run.lineFrequency).toBeCloseTo(larger.frequency, 12);
      expect(run.reachPenetration).toBeCloseTo(larger.penetration, 12);
    }
  });

  test('has room to grow: a brand cannot sell more than its category', () => {
    expect(() => market.growth(given, 0.9)).toThrow(/^share is 1.08: it must lie in \[1e-7, 1\]/);
  });

  test('is no growth at none', () => {
    const still = market.growth(at({ salesGrowth: 0 }), 0.1);
    expect(still.reachPart).toBeNull();
    expect(still.byReach).toEqual(still.before);
  });
});

test('shares add up to one, the leader first', () => {
  fc.assert(
    fc.property(anyMarket, (each) => {
      const sizes = market.shares(each);
      expect(sum(sizes)).toBeCloseTo(1, 12);
      expect(sizes).toHaveLength(each.brands);
      expect(sizes[0]).toBe(Math.max(...sizes));
    }),
  );
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ rateShape: 0 });
  const told = new RangeError('rateShape is 0: it must lie in [0.1, 10] (number)');
  expect(() => market.evaluate(wrong)).toThrow(told);
  expect(() => market.brandOf(wrong, 0.1)).toThrow(told);
  expect(() => market.growth(wrong, 0.1)).toThrow(told);
  expect(() => market.simulateBrands(wrong)).toThrow(told);
  expect(() => market.brandOf(given, 0)).toThrow(/^share is 0: /);
  expect(() => market.marketLine(wrong, 0.1)).toThrow(told);
  expect(() => market.marketLine(given, 0.1, 0)).toThrow(/^points is 0: /);
  expect(() => market.leaderAndTenth(wrong)).toThrow(told);
  expect(() => market.simulateHouseholds(wrong, 3)).toThrow(told);
  expect(() => market.simulateHouseholds(given, 0)).toThrow(/^shown is 0: /);
  expect(() => market.shares(at({ brands: 1 }))).toThrow(/^brands is 1: /);
  expect(() => market.jeopardyFrequency(3, 1)).toThrow(/^penetration is 1: /);
});
