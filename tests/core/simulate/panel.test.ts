import { describe, expect, test } from 'vitest';
import { defaults, doubleJeopardy as market } from '#core';
import { seeded } from '#core/random.ts';
import { brandRecords, simulatePanelSteps } from '#core/simulate/panel.ts';
import { finish } from '#core/steps.ts';

const given = defaults(market.params);
const at = (changes: Partial<typeof given>): typeof given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

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

  test('shows in the outputs what its households bought', () => {
    const run = market.evaluate(at({ households: 400 }), 9);
    const baskets = market.simulateHouseholds(given, 400, 9);
    run.marketShare.forEach((_, brand) => {
      const buyers = baskets.filter(({ first }) => first[brand]! > 0);
      const again = buyers.filter(({ second }) => second[brand]! > 0);
      const bought = sum(buyers.map(({ first }) => first[brand]!));
      expect(run.panelPenetration[brand]).toBe(buyers.length / 400);
      expect(run.panelFrequency[brand]).toBe(bought / buyers.length);
      expect(run.panelRepeatRate[brand]).toBe(again.length / buyers.length);
      const category = sum(buyers.map(({ first }) => sum(first)));
      expect(run.panelShareOfRequirements[brand]).toBe(bought / category);
    });
  });

  test('shows the same first households however many are asked for', () => {
    const [few, many] = [3, 30].map((shown) => market.simulateHouseholds(given, shown, 4));
    expect(many!.slice(0, 3)).toEqual(few);
    expect(few![0]!.first).toHaveLength(8);
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
