import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { competitiveZones as zones, defaults } from '#core';
import { number, share } from '../../numbers.ts';
import { industries, xerox } from '../../published/jones-sasser-1995.ts';

const given = defaults(zones.params);
const satisfaction = number(1, 5);
const markets = fc.record({
  similarity: share,
  easeOfChange: share,
  substitutes: share,
  switchingCost: share,
  rewardPlan: share,
});
const open = zones.presets.literature.values;
const shut = { similarity: 0, easeOfChange: 0, substitutes: 0, switchingCost: 1, rewardPlan: 1 };
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('the family of curves', () => {
  const worked = [
    [0.2, [0, 0.758, 0.871, 0.944, 1], 3],
    [1, [0, 0.25, 0.5, 0.75, 1], 2],
    [4, [0, 0.0039, 0.0625, 0.316, 1], 3],
  ] as const;

  test.for(worked)('γ = %d', ([exponent, printed, decimals]) => {
    printed.forEach((value, k) => {
      expect(zones.curveOf(exponent, k + 1)).toBeCloseTo(value, decimals);
    });
  });

  test('γ = 4 is exact where four decimals are printed', () => {
    expect(zones.curveOf(4, 2)).toBeCloseTo(0.0039, 4);
    expect(zones.curveOf(4, 3)).toBeCloseTo(0.0625, 4);
  });
});

describe('the most contested market', () => {
  test('makes total satisfaction six times as loyal, as printed for Xerox', () => {
    expect(zones.topRatio(open)).toBeCloseTo(xerox.topRatio, 12);
  });

  test('holds one in six of those at 4, where a captive one holds nearly all', () => {
    const at = (market: typeof open) => zones.evaluate({ ...market, satisfaction: 4 });
    expect(at(open).loyalty).toBeCloseTo(1 / 6, 12);
    expect(at(open).loyaltyAt).toEqual([1, 2, 3, 4, 5].map((s) => zones.loyalty(open, s)));
    expect(zones.evaluate({ ...open, satisfaction: 2 }).loyalty).toBe(zones.loyalty(open, 2));
    expect(at(shut).loyalty).toBeGreaterThan(0.95);
  });

  test('has the exponent ln 6 / ln(4/3), the most captive one its inverse', () => {
    expect(zones.exponent(open)).toBeCloseTo(Math.log(6) / Math.log(4 / 3), 12);
    expect(zones.exponent(shut)).toBeCloseTo(Math.log(4 / 3) / Math.log(6), 12);
    expect(zones.exponent(given)).toBe(1);
  });
});

describe('loyalty', () => {
  test('runs from 0 at satisfaction 1 to 1 at 5 and never falls', () => {
    fc.assert(
      fc.property(markets, satisfaction, satisfaction, (market, a, b) => {
        expect(zones.loyalty(market, 1)).toBe(0);
        expect(zones.loyalty(market, 5)).toBe(1);
        const [low, high] = [Math.min(a, b), Math.max(a, b)];
        const [less, more] = [zones.loyalty(market, low), zones.loyalty(market, high)];
        expect(less).toBeLessThanOrEqual(more + 1e-15);
        expect(more).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('falls as rivals come closer and rises as customers are bound', () => {
    fc.assert(
      fc.property(markets, satisfaction, share, (market, s, pull) => {
        const here = zones.loyalty(market, s) + 1e-12;
        for (const key of ['similarity', 'easeOfChange', 'substitutes'] as const) {
          const more = { ...market, [key]: Math.max(market[key], pull) };
          expect(zones.loyalty(more, s)).toBeLessThanOrEqual(here);
        }
        for (const key of ['switchingCost', 'rewardPlan'] as const) {
          const less = { ...market, [key]: Math.min(market[key], pull) };
          expect(zones.loyalty(less, s)).toBeLessThanOrEqual(here);
        }
      }),
    );
  });

  test('as a curve has its ends and evenly spaced points', () => {
    const curve = zones.loyaltyCurve(open, 9);
    expect(curve).toHaveLength(9);
    expect(curve[3]).toBe(zones.loyalty(open, 2.5));
    expect([curve[0], curve[8]]).toEqual([0, 1]);
    expect(zones.loyaltyCurve(open)).toHaveLength(81);
  });
});

describe('a step of satisfaction', () => {
  test('adds up with the others to all loyalty there is', () => {
    fc.assert(
      fc.property(markets, (market) => {
        const steps = zones.stepValues(market);
        expect(sum(steps)).toBeCloseTo(1, 12);
        steps.forEach((step, k) => expect(step).toBe(zones.stepValue(market, k + 1)));
      }),
    );
  });

  test('from anywhere adds up to the next, and to 5 near the top', () => {
    fc.assert(
      fc.property(markets, satisfaction, (market, s) => {
        const next = zones.nextPoint({ ...market, satisfaction: s });
        if (s === 5) return expect(next).toBeNull();
        const there = zones.loyalty(market, s) + next!;
        expect(there).toBeCloseTo(zones.loyalty(market, Math.min(5, s + 1)), 12);
      }),
    );
    expect(zones.nextPoint({ ...open, satisfaction: 4.5 })).toBeCloseTo(1 - 0.875 ** 6.2283, 4);
    expect(zones.nextPoint({ ...given, satisfaction: 5 })).toBeNull();
  });

  test('is worth most at the top of a contested market, most at the bottom of a captive one', () => {
    const contested = zones.stepValues(open);
    const captive = zones.stepValues(shut);
    contested.slice(1).forEach((step, k) => expect(step).toBeGreaterThan(contested[k]!));
    captive.slice(1).forEach((step, k) => expect(step).toBeLessThan(captive[k]!));
    zones.stepValues(given).forEach((step) => expect(step).toBeCloseTo(0.25, 12));
  });
});

describe('zone', () => {
  test('is captive, between or contested by the bend of the curve', () => {
    const { captive, course, literature } = zones.presets;
    expect(zones.zone(captive.values)).toBe('captive');
    expect(zones.zone(given)).toBe('between');
    for (const { values } of [course, literature]) {
      expect(zones.zone(values)).toBe('contested');
    }
  });

  test.for([
    [-0.15, 'captive'],
    [-0.1, 'between'],
    [0.1, 'between'],
    [0.15, 'contested'],
  ] as const)('a pull of %d, γ a little within or beyond 0.8 and 1.25, is %s', ([pull, zone]) => {
    expect(zones.zone({ ...given, switchingCost: 0.5 - 2 * pull })).toBe(zone);
  });

  test('lies with its curve above or below the diagonal', () => {
    fc.assert(
      fc.property(markets, (market) => {
        const middle = zones.loyalty(market, 3);
        if (zones.zone(market) === 'captive') expect(middle).toBeGreaterThan(0.5);
        if (zones.zone(market) === 'contested') expect(middle).toBeLessThan(0.5);
      }),
    );
  });
});

describe('the market opens', () => {
  test('and those leave who were loyal for want of a choice, never fewer than none', () => {
    fc.assert(
      fc.property(markets, satisfaction, (market, s) => {
        const leavers = zones.leaversWhenOpened(market, s);
        expect(leavers).toBeGreaterThanOrEqual(-1e-12);
        expect(leavers + zones.loyalty(open, s)).toBeCloseTo(zones.loyalty(market, s), 12);
      }),
    );
  });

  test('and no one leaves an open market, nor anyone totally satisfied', () => {
    expect(zones.leaversWhenOpened(open, 3)).toBeCloseTo(0, 12);
    expect(zones.leaversWhenOpened(shut, 5)).toBe(0);
    expect(zones.leaversWhenOpened(shut, 3)).toBeGreaterThan(0.8);
  });
});

test('the five industries stand in the published order, from captive to contested', () => {
  expect(zones.industries.map(({ key }) => key)).toEqual(industries);
  expect(zones.industries.map(({ pull }) => pull)).toEqual([-1, -0.5, 0, 0.5, 1]);
  expect(zones.industries[0]!.exponent).toBeCloseTo(zones.exponent(shut), 15);
  expect(zones.industries[2]!.exponent).toBe(1);
  expect(zones.industries[4]!.exponent).toBeCloseTo(zones.exponent(open), 15);
});

describe('every function refuses', () => {
  test('a market outside its domain', () => {
    const wrong = { ...given, rewardPlan: -0.1 };
    const { pull, exponent, zone, stepValues, topRatio, nextPoint, evaluate } = zones;
    const functions = [
      ...[pull, exponent, zone, stepValues, topRatio].map((of) => () => of(wrong)),
      () => evaluate(wrong),
      () => nextPoint(wrong),
      () => zones.loyalty(wrong, 3),
      () => zones.loyaltyCurve(wrong),
      () => zones.stepValue(wrong, 3),
      () => zones.leaversWhenOpened(wrong, 3),
    ];
    for (const refused of functions) {
      expect(refused).toThrow(new RangeError('rewardPlan is -0.1: it must lie in [0, 1] (share)'));
    }
  });

  test('a satisfaction, step, exponent or number of points outside its domain', () => {
    expect(() => zones.loyalty(given, 5.1)).toThrow(/^satisfaction is 5.1: .*\[1, 5\]/);
    expect(() => zones.leaversWhenOpened(given, 0)).toThrow(/^satisfaction is 0: /);
    expect(() => zones.stepValue(given, 4.5)).toThrow(/^stepFrom is 4.5: .*\[1, 4\]/);
    expect(() => zones.curveOf(0, 3)).toThrow(/^exponent is 0: /);
    expect(() => zones.curveOf(1, 6)).toThrow(/^satisfaction is 6: /);
    expect(() => zones.loyaltyCurve(given, 1)).toThrow(/^points is 1: /);
    expect(() => zones.loyaltyCurve(given, 8.5)).toThrow(/whole number$/);
  });
});
