import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, retentionIllusion } from '#core';
import * as sbg from '#core/estimate/sbg.ts';
import { simulateCohort } from '#core/simulate/leaving.ts';
import { segments } from '../../published/fader-hardie-2007.ts';

const given = defaults(retentionIllusion.params);
const shape = fc.double({ min: 0.01, max: 100, noNaN: true });
const mix = fc.record({ alpha: shape, beta: shape, everyoneAlike: fc.constant('no' as const) });

describe('the turn: seven years of High End, carried on to year 12', () => {
  const { survivors } = segments.highEnd;
  const seen = [survivors.slice(0, 8)];

  test('the mixed curve says 37.8 per cent, 39.4 stayed', () => {
    const { estimates } = sbg.fit(seen);
    const year12 = retentionIllusion.survival({ ...given, ...estimates }, 12);
    expect(100 * year12).toBeCloseTo(37.8, 1);
    expect(survivors[12]! / 10).toBe(39.4);
  });

  test('a single rate, fitted to the same years, loses a third of those who stayed', () => {
    const year12 = Math.pow(sbg.constantRetention(seen), 12);
    expect(100 * year12).toBeCloseTo(27, 0);
  });
});

describe('the course’s cohort', () => {
  test('the fit of 1000, 631, 468, 382, 326 has the summit of the preset', () => {
    const { estimates } = sbg.fit([segments.regular.survivors.slice(0, 5)]);
    const { alpha, beta } = retentionIllusion.presets.course.values;
    expect(estimates.alpha).toBeCloseTo(alpha, 1);
    expect(estimates.beta).toBeCloseTo(beta, 1);
    const seen = [segments.regular.survivors.slice(0, 5)];
    const loss = sbg.fit(seen).logLikelihood - sbg.logLikelihood({ alpha, beta }, seen);
    expect(loss).toBeLessThan(0.001);
  });

  test('rounds to these survivors and rates, though nobody becomes more loyal', () => {
    const values = { ...given, ...retentionIllusion.presets.course.values };
    const counts = retentionIllusion.survivalCurve(values).map((share) => Math.round(1000 * share));
    expect(counts).toEqual([1000, 629, 472, 384, 326, 285, 254, 230, 211, 195, 182, 170, 160]);
    const rates = retentionIllusion.observedRetention(values).slice(0, 8);
    expect(rates.map((rate) => rate.toFixed(3))).toEqual([
      '0.629',
      '0.751',
      '0.812',
      '0.850',
      '0.874',
      '0.892',
      '0.906',
      '0.916',
    ]);
  });
});

describe('retention', () => {
  test('rises every year though nobody changes', () => {
    fc.assert(
      fc.property(mix, (values) => {
        const rates = retentionIllusion.observedRetention(values);
        const curve = retentionIllusion.survivalCurve(values);
        rates.forEach((rate, t) => {
          if (t > 0) expect(rate).toBeGreaterThan(rates[t - 1]!);
          expect(curve[t]! * rate).toBeCloseTo(curve[t + 1]!, 14);
        });
      }),
    );
  });

  test('is flat where everyone is alike, with the same first year', () => {
    fc.assert(
      fc.property(mix, (values) => {
        const alike = { ...values, everyoneAlike: 'yes' as const };
        const rates = retentionIllusion.observedRetention(alike);
        expect(new Set(rates).size).toBe(1);
        expect(rates[0]).toBe(retentionIllusion.observedRetention(values)[0]);
        const [mixed, one] = [values, alike].map((each) => retentionIllusion.survival(each, 12));
        expect(mixed).toBeGreaterThanOrEqual(one! * (1 - 1e-12));
      }),
    );
  });

  test('means a lifetime: the sum of survival, or none', () => {
    const values = { ...given, alpha: 3, beta: 8 };
    let sum = 0;
    for (let t = 0; t <= 10000; t += 1) sum += retentionIllusion.survival({ ...values }, t);
    expect(retentionIllusion.meanLifetime(values)).toBeCloseTo(sum, 4);
    expect(retentionIllusion.meanLifetime(given)).toBeNull();
    const alike = { ...given, alpha: 1, beta: 4, everyoneAlike: 'yes' as const };
    expect(retentionIllusion.meanLifetime(alike)).toBe(5);
  });

  test('is refused outside its domain', () => {
    const refuses = (change: object, message: string) =>
      expect(() => retentionIllusion.evaluate({ ...given, ...change })).toThrow(
        new RangeError(message),
      );
    refuses({ alpha: 0 }, 'alpha is 0: it must lie in [0.01, 100] (number)');
    refuses({ beta: NaN }, 'beta is NaN: it must lie in [0.01, 100] (number)');
    expect(() => retentionIllusion.survival(given, 1.5)).toThrow(/t is 1.5/);
    expect(() => retentionIllusion.cohort(given, 0)).toThrow(/customers is 0/);
  });
});

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

  test('is the same for the same seed, and keeps its luck when the mix changes', () => {
    const first = retentionIllusion.cohort(given, 500, 'seed');
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
