import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, retentionIllusion } from '#core';
import * as sbg from '#core/estimate/sbg.ts';
import { number } from '../../numbers.ts';
import { segments } from '../../published/fader-hardie-2007.ts';

const given = defaults(retentionIllusion.params);
const shape = number(0.01, 100);
const mix = fc.record({ alpha: shape, beta: shape, everyoneAlike: fc.constant('no' as const) });

describe('the turn: seven years of High End, carried on to year 12', () => {
  const { observed, mixed, simple } = retentionIllusion.forecast('highEnd');

  test('the mixed curve says 37.8 per cent, 39.4 stayed', () => {
    expect(100 * mixed[12]!).toBeCloseTo(37.8, 1);
    expect(100 * observed[12]!).toBeCloseTo(39.4, 12);
    const preset = { ...given, ...retentionIllusion.presets.literature.values };
    expect(100 * retentionIllusion.survival(preset, 12)).toBeCloseTo(37.8, 1);
  });

  test('a single rate, fitted to the same years, loses a third of those who stayed', () => {
    expect(100 * simple[12]!).toBeCloseTo(27, 0);
    const stayed = segments.highEnd.survivors;
    const sum = (counts: readonly number[]) => counts.reduce((total, count) => total + count, 0);
    const rate = sum(stayed.slice(1, 8)) / sum(stayed.slice(0, 7));
    expect(simple[12]).toBeCloseTo(Math.pow(rate, 12), 12);
  });

  test('the preset is the fit the article prints', () => {
    const { alpha, beta } = segments.highEnd;
    expect(retentionIllusion.presets.literature.values).toEqual({ alpha, beta });
    expect(retentionIllusion.observed.highEnd).toEqual(segments.highEnd.survivors);
    expect(retentionIllusion.observed.regular).toEqual(segments.regular.survivors);
  });

  test('the mixed curve is nearer to the held-out years, whatever was seen of either segment', () => {
    for (const segment of ['highEnd', 'regular'] as const) {
      for (let seen = 2; seen < 12; seen += 1) {
        const { observed, mixed, simple } = retentionIllusion.forecast(segment, seen);
        const missed = (curve: readonly number[]) => Math.abs(curve[12]! - observed[12]!);
        expect(missed(mixed)).toBeLessThan(missed(simple));
        expect([mixed[0], simple[0], observed[0]]).toEqual([1, 1, 1]);
      }
    }
  });

  test('needs two years at least, and a published segment', () => {
    expect(() => retentionIllusion.forecast('highEnd', 1)).toThrow(/^seen is 1: /);
    expect(() => retentionIllusion.forecast('none' as 'regular')).toThrow(/^segment is "none"/);
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
    const mixed = { ...alike, everyoneAlike: 'no' as const };
    expect(retentionIllusion.meanLifetime(mixed)).toBeNull();
    expect(retentionIllusion.meanLifetime({ ...mixed, alpha: 1.5 })).toBeCloseTo(9, 12);
  });

  test('is 1 less the mean chance of those here at the start of the year', () => {
    const chances = retentionIllusion.chanceOfLeaving(given);
    expect(chances).toHaveLength(13);
    retentionIllusion.observedRetention(given).forEach((rate, t) => {
      expect(rate).toBeCloseTo(1 - chances[t]!, 15);
      expect(rate).toBeCloseTo(sbg.retentionRate(given, t + 1), 15);
    });
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

describe('the mix behind a histogram', () => {
  test('has the α and β it was drawn with, when fine and from many', () => {
    for (const [alpha, beta] of [
      [2, 5],
      [0.668, 3.806],
    ] as const) {
      const drawn = retentionIllusion.cohort({ ...given, alpha, beta }, 40000, 5);
      const found = retentionIllusion.mixOf(retentionIllusion.chanceHistogram(drawn, 0, 500))!;
      expect(found.alpha / alpha).toBeCloseTo(1, 1);
      expect(found.beta / beta).toBeCloseTo(1, 1);
    }
  });

  test('of two equal bars at ¼ and ¾ is Beta(1½, 1½): mean ½, variance 1/16', () => {
    expect(retentionIllusion.mixOf([1, 1])).toEqual({ alpha: 1.5, beta: 1.5 });
  });

  test('always gives a mix the model takes, with the mean of the bars', () => {
    const bars = fc.array(fc.nat(50), { minLength: 1, maxLength: 40 });
    fc.assert(
      fc.property(bars, (histogram) => {
        const found = retentionIllusion.mixOf(histogram);
        const all = histogram.reduce((sum, count) => sum + count, 0);
        if (all === 0) return expect(found).toBeNull();
        const mean = histogram.reduce((sum, n, bin) => sum + n * (bin + 0.5), 0) / all;
        const { alpha, beta } = found!;
        expect(alpha / (alpha + beta)).toBeCloseTo(mean / histogram.length, 9);
        expect(() => retentionIllusion.survival({ ...given, alpha, beta }, 1)).not.toThrow();
      }),
    );
  });
});
