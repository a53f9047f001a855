import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, switchingCosts as switching } from '#core';
import { choiceShares, switchingMatrix } from '#core/logit.ts';
import { number } from '../../numbers.ts';

const given = defaults(switching.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const bare = { proceduralCost: 0, financialCost: 0, relationalCost: 0 };

const anyCustomers = fc
  .record({
    satisfaction: number(1, 5),
    rivalOffer: number(1, 5),
    proceduralCost: number(0, 4),
    financialCost: number(0, 4),
    relationalCost: number(0, 4),
    sharpness: number(0, 5),
    switchLearning: number(0, 1),
    costRemoved: number(0, 1),
    removalMonth: fc.integer({ min: 1, max: 30 }),
    months: fc.integer({ min: 1, max: 40 }),
  })
  .map(at);

describe('staying', () => {
  test('is the diagonal of the switching matrix of two offers', () => {
    fc.assert(
      fc.property(anyCustomers, (values) => {
        const cost = switching.switchingCostAt(values, 1);
        const offers = [values.satisfaction, values.rivalOffer];
        const [[stays]] = switchingMatrix(offers, cost, values.sharpness) as [[number]];
        expect(switching.stayRateAt(values, cost)).toBeCloseTo(stays, 12);
      }),
    );
  });

  test('is a plain choice between the two offers where leaving costs nothing', () => {
    const [stays] = choiceShares([given.satisfaction, given.rivalOffer], given.sharpness);
    expect(switching.trace(at(bare)).stayRate[0]).toBeCloseTo(stays!, 12);
    expect(switching.stayRateAt(at({ satisfaction: 3.5 }), 0)).toBe(0.5);
  });

  test('rises with each kind of cost and with satisfaction, and falls with the rival’s offer', () => {
    fc.assert(
      fc.property(anyCustomers, number(0, 4), (values, cost) => {
        const before = switching.trace(values).stayRate[0]!;
        for (const key of ['proceduralCost', 'financialCost', 'relationalCost'] as const) {
          const more = { ...values, [key]: Math.max(values[key], cost) };
          expect(switching.trace(more).stayRate[0]!).toBeGreaterThanOrEqual(before - 1e-15);
        }
        const happier = { ...values, satisfaction: Math.max(values.satisfaction, 1 + cost) };
        expect(switching.trace(happier).stayRate[0]!).toBeGreaterThanOrEqual(before - 1e-15);
        const better = { ...values, rivalOffer: Math.max(values.rivalOffer, 1 + cost) };
        expect(switching.trace(better).stayRate[0]!).toBeLessThanOrEqual(before + 1e-15);
      }),
    );
  });

  test('multiplies up to those who remain', () => {
    fc.assert(
      fc.property(anyCustomers, (values) => {
        const here = switching.remaining(values);
        const { stayRate } = switching.trace(values);
        expect(here).toHaveLength(values.months + 1);
        stayRate.forEach((rate, index) =>
          expect(here[index + 1]).toBeCloseTo(here[index]! * rate, 12),
        );
      }),
    );
  });
});

describe('captives', () => {
  test('are those who would go without the trouble and the money, never those who are bound', () => {
    const bonds = at(switching.presets.bondsOnly.values);
    expect(Math.max(...switching.trace(bonds).captive)).toBe(0);
    const { stayRate, captive } = switching.trace(given);
    captive.forEach((share, index) => {
      expect(share).toBeCloseTo(stayRate[index]! - switching.stayRateAt(given, 0.5), 12);
    });
  });

  test('resent it only where they would be happier elsewhere, their bonds counted', () => {
    const unhappy = at({ satisfaction: 2 });
    const happy = at({ satisfaction: 4 });
    // 3 and half a point of bonds are no less than the rival's 3.5.
    const even = switching.trace(at(switching.presets.course.values));
    expect(Math.max(...even.resentful)).toBe(0);
    expect(switching.trace(at({ relationalCost: 0.4 })).resentful[0]).toBeGreaterThan(0);
    expect(switching.trace(unhappy).resentful).toEqual(switching.trace(unhappy).captive);
    expect(Math.max(...switching.trace(happy).resentful)).toBe(0);
    expect(Math.min(...switching.trace(happy).captive)).toBeGreaterThan(0);
  });
});

test('the presets set three points of cost: mixed as in the course, or bonds alone', () => {
  const { course, bondsOnly, literature } = switching.presets;
  const cost = (values: Partial<Given>) => switching.switchingCostAt(at(values), 1);
  expect([course, bondsOnly].map(({ values }) => cost(values))).toEqual([3, 3]);
  expect(cost(literature.values)).toBe(4);
  expect(literature.values.relationalCost).toBe(0);
  expect(at(course.values)).toEqual(given);
});

describe('portable numbers', () => {
  const { stayRate } = switching.trace(at(switching.presets.portability.values));

  test('change nothing before their month, and let customers go from then on', () => {
    const { stayRate: locked } = switching.trace(given);
    expect(stayRate.slice(0, 12)).toEqual(locked.slice(0, 12));
    stayRate.slice(12).forEach((rate, index) => expect(rate).toBeLessThan(locked[12 + index]!));
  });

  test('take four fifths of what the procedural cost still is', () => {
    const values = at({ ...switching.presets.portability.values, switchLearning: 0 });
    expect(switching.switchingCostAt(values, 12)).toBeCloseTo(3, 12);
    expect(switching.switchingCostAt(values, 13)).toBeCloseTo(3 - 0.8 * 1.5, 12);
  });
});

test('people learn to switch: the trouble shrinks by the same share each month, money and bonds do not', () => {
  expect(switching.switchingCostAt(given, 11)).toBeCloseTo(1.5 * 0.98 ** 10 + 1.5, 12);
  expect(switching.switchingCostAt(at({ switchLearning: 1 }), 2)).toBeCloseTo(1.5, 12);
});

test('where leaving is costly, one more point of satisfaction keeps fewer more', () => {
  expect(switching.stayGain(given, 3)).toBeLessThan(0.03);
  expect(switching.stayGain(given, 0)).toBeGreaterThan(0.3);
  const { stayGain, stayGainFree } = switching.evaluate(given);
  expect(stayGain).toBeLessThan(stayGainFree);
  expect(switching.stayGain(at({ satisfaction: 5 }), 0)).toBe(0);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ costRemoved: 2 });
  const message = 'costRemoved is 2: it must lie in [0, 1] (share)';
  const functions = [
    () => switching.switchingCostAt(wrong, 1),
    () => switching.stayRateAt(wrong, 0),
    () => switching.trace(wrong),
    () => switching.remaining(wrong),
    () => switching.stayGain(wrong, 0),
  ];
  for (const refused of functions) expect(refused).toThrow(new RangeError(message));
  expect(() => switching.switchingCostAt(given, 0)).toThrow(/^month is 0: /);
  expect(() => switching.stayRateAt(given, 13)).toThrow(/^leavingCost is 13: /);
});
