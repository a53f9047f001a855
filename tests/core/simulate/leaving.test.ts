import { describe, expect, test } from 'vitest';
import { defaults, retentionIllusion } from '#core';
import { simulateCohort } from '#core/simulate/leaving.ts';

const given = defaults(retentionIllusion.params);

describe('a drawn cohort', () => {
  test('leaves year by year as the model says (χ², 12 degrees of freedom)', () => {
    const customers = 40000;
    const { chance, year } = retentionIllusion.cohort(given, customers, 7);
    const curve = retentionIllusion.survivalCurve(given);
    const counts = new Array<number>(13).fill(0);
    for (const t of year) counts[Math.min(t, 13) - 1]! += 1;
    const chi2 = counts.reduce((sum, count, t) => {
      const mean = customers * (t < 12 ? curve[t]! - curve[t + 1]! : curve[12]!);
      return sum + ((count - mean) * (count - mean)) / mean;
    }, 0);
    expect(chi2).toBeLessThan(32.9);
    const mean = chance.reduce((sum, each) => sum + each, 0) / customers;
    expect(mean).toBeCloseTo(given.alpha / (given.alpha + given.beta), 2);
  });

  test('is counted year by year: nobody comes back, and the survivors are paler', () => {
    const drawn = retentionIllusion.cohort(given, 20000);
    const years = retentionIllusion.cohortYears(drawn);
    expect(years).toHaveLength(13);
    expect(years[0]).toMatchObject({ here: 20000, left: 0, retention: null });
    const curve = retentionIllusion.survivalCurve(given);
    const chances = retentionIllusion.chanceOfLeaving(given);
    const rates = retentionIllusion.observedRetention(given);
    years.forEach(({ here, left, retention, meanChance }, t) => {
      expect(Math.abs(here / 20000 - curve[t]!)).toBeLessThan(4 * Math.sqrt(0.25 / 20000));
      expect(Math.abs(meanChance! - chances[t]!)).toBeLessThan(0.01);
      if (t === 0) return;
      expect(here + left).toBe(years[t - 1]!.here);
      expect(retention).toBe(here / years[t - 1]!.here);
      expect(Math.abs(retention! - rates[t - 1]!)).toBeLessThan(0.02);
    });
  });

  test('of one customer has one chance, and stays until it strikes', () => {
    const one = { chance: Float64Array.of(0.3), year: Uint16Array.of(2) };
    expect(retentionIllusion.cohortYears(one, 3)).toEqual([
      { here: 1, left: 0, retention: null, meanChance: 0.3 },
      { here: 1, left: 0, retention: 1, meanChance: 0.3 },
      { here: 0, left: 1, retention: 0, meanChance: null },
      { here: 0, left: 0, retention: null, meanChance: null },
    ]);
  });

  test('has nobody left to keep or to shade once all have gone', () => {
    const fickle = { ...given, alpha: 100, beta: 0.01 };
    const years = retentionIllusion.cohortYears(retentionIllusion.cohort(fickle, 3), 5);
    expect(years.at(-1)).toEqual({ here: 0, left: 0, retention: null, meanChance: null });
  });

  test('is the same for the same seed, and keeps its luck when the mix changes', () => {
    const first = retentionIllusion.cohort(given, 500, 'seed');
    expect(retentionIllusion.cohort(given, 50)).toEqual(retentionIllusion.cohort(given, 50, 1));
    expect(retentionIllusion.cohort(given, 500, 'seed')).toEqual(first);
    expect(retentionIllusion.cohort(given, 500, 'other')).not.toEqual(first);
    const alike = retentionIllusion.cohort({ ...given, everyoneAlike: 'yes' }, 500, 'seed');
    const mean = given.alpha / (given.alpha + given.beta);
    expect(alike.chance.every((each) => each === mean)).toBe(true);
    alike.year.forEach((t, i) => {
      if (first.chance[i]! > mean) expect(first.year[i]).toBeLessThanOrEqual(t);
      else expect(first.year[i]).toBeGreaterThanOrEqual(t);
    });
  });

  test('keeps the customers it had when it grows', () => {
    const mixed = { alpha: 2, beta: 5, alike: false };
    const small = simulateCohort(mixed, 100, 3);
    const large = simulateCohort(mixed, 200, 3);
    expect(large.chance.slice(0, 100)).toEqual(small.chance);
    expect(large.year.slice(0, 100)).toEqual(small.year);
  });
});

describe('the histogram of chances', () => {
  test('holds everyone still here, and thins out from the right', () => {
    const drawn = retentionIllusion.cohort(given, 5000, 3);
    const years = retentionIllusion.cohortYears(drawn);
    let before = retentionIllusion.chanceHistogram(drawn);
    expect(before).toHaveLength(20);
    for (const t of [0, 1, 5, 12]) {
      const bars = retentionIllusion.chanceHistogram(drawn, t);
      expect(bars.reduce((sum, count) => sum + count, 0)).toBe(years[t]!.here);
      bars.forEach((count, bin) => expect(count).toBeLessThanOrEqual(before[bin]!));
      before = bars;
    }
    const [first, last] = [0, 12].map((t) => retentionIllusion.chanceHistogram(drawn, t, 2));
    expect(last![1]! / last![0]!).toBeLessThan(first![1]! / first![0]! / 5);
    const counted = [...drawn.chance].filter((chance) => chance < 0.5).length;
    expect(first).toEqual([counted, 5000 - counted]);
  });

  test('has a place for a chance of 1, and none for those who left', () => {
    const three = { chance: Float64Array.of(1, 0.5, 0.2), year: Uint16Array.of(1, 3, 3) };
    expect(retentionIllusion.chanceHistogram(three, 0, 2)).toEqual([1, 2]);
    expect(retentionIllusion.chanceHistogram(three, 1, 2)).toEqual([1, 1]);
  });

  test('is refused without bins', () => {
    const drawn = retentionIllusion.cohort(given, 5);
    expect(() => retentionIllusion.chanceHistogram(drawn, 0, 0)).toThrow(/^bins is 0: /);
    expect(() => retentionIllusion.cohortYears(drawn, -1)).toThrow(/^t is -1: /);
  });
});
