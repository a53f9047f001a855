import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, doubleJeopardy as market } from '#core';
import { seeded } from '#core/random.ts';
import { brandRecords, simulatePanelSteps } from '#core/simulate/panel.ts';
import { finish } from '#core/steps.ts';
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
    const leader = market.brandOf(given, 0.3);
    const small = market.brandOf(given, 0.03);
    expect(small.repeatRate).toBeLessThan(leader.repeatRate);
    expect(small.repeatRate / leader.repeatRate).toBeGreaterThan(0.75);
    expect(small.penetration / leader.penetration).toBeLessThan(0.15);
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

  test('is no growth at none', () => {
    const still = market.growth(at({ salesGrowth: 0 }), 0.1);
    expect(still.reachPart).toBeNull();
    expect(still.byReach).toEqual(still.before);
  });
});

describe('a panel of households', () => {
  const households = 60000;
  const sizes = [0.4, 0.3, 0.2, 0.1];
  const { categoryRate, rateShape, switching } = given;
  const panel = finish(
    simulatePanelSteps({ categoryRate, rateShape, switching, shares: sizes, households }, 11),
  );
  const records = brandRecords(panel);

  test.for(sizes.map((share, row) => [share, row] as const))(
    'shows the brand of share %d as the line has it, within four standard errors',
    ([share, row]) => {
      const line = market.brandOf(given, share);
      const record = records[row]!;
      const error = (p: number, n: number) => 4 * Math.sqrt((p * (1 - p)) / n);
      const buyers = households * line.penetration;
      expect(Math.abs(record.penetration - line.penetration)).toBeLessThan(
        error(line.penetration, households),
      );
      expect(Math.abs(record.repeatRate - line.repeatRate)).toBeLessThan(
        error(line.repeatRate, buyers),
      );
      expect(record.frequency / line.frequency).toBeCloseTo(1, 1);
      expect(record.shareOfRequirements).toBeCloseTo(line.shareOfRequirements, 1);
    },
  );

  test('buys the category as the negative binomial does (χ² of ten classes)', () => {
    const counts = new Array<number>(10).fill(0);
    for (let household = 0; household < households; household += 1) {
      const bought = sum([...panel.purchases.subarray(household * 4, household * 4 + 4)]);
      counts[Math.min(9, bought)]! += 1;
    }
    const z = categoryRate / (categoryRate + rateShape);
    const shares = [Math.pow(1 - z, rateShape)];
    for (let n = 1; n < 9; n += 1) shares.push(shares[n - 1]! * ((rateShape + n - 1) / n) * z);
    shares.push(1 - sum(shares));
    const square = sum(
      counts.map((count, n) => {
        const expected = households * shares[n]!;
        return ((count - expected) * (count - expected)) / expected;
      }),
    );
    // χ² with 9 degrees of freedom exceeds 27.9 once in a thousand.
    expect(square).toBeLessThan(27.9);
  });

  test('keeps who buys how much when only switching changes', () => {
    const totals = (switching: number) => {
      const panel = { ...given, switching, shares: sizes, households: 500 };
      const { purchases } = finish(simulatePanelSteps(panel, 'common'));
      return Array.from({ length: 1000 }, (_, row) =>
        sum([...purchases.subarray(row * 4, row * 4 + 4)]),
      );
    };
    expect(totals(0.2)).toEqual(totals(5));
  });

  test('is the same again for the same seed and another for another', () => {
    expect(market.evaluate(given, 3)).toEqual(market.evaluate(given, 3));
    expect(market.evaluate(given, 3)).not.toEqual(market.evaluate(given, 4));
    expect(seeded(3)()).toBe(seeded(3)());
  });

  test('reports nothing of a brand nobody bought', () => {
    const none = {
      households: 2,
      brands: 2,
      purchases: Uint32Array.from([1, 0, 2, 0, 1, 0, 0, 1]),
    };
    expect(brandRecords(none)).toEqual([
      { penetration: 1, frequency: 1.5, repeatRate: 0.5, shareOfRequirements: 1 },
      { penetration: 0, frequency: 0, repeatRate: 0, shareOfRequirements: 0 },
    ]);
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
  expect(() => market.shares(at({ brands: 1 }))).toThrow(/^brands is 1: /);
  expect(() => market.jeopardyFrequency(3, 1)).toThrow(/^penetration is 1: /);
});
