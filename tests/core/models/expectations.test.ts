import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, expectations } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(expectations.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });

const anyCustomer = fc
  .record({
    promise: number(0, 10),
    quality: number(0, 10),
    qualitySpread: number(0, 3),
    learning: number(0, 1),
    surplusWeight: number(0, 2),
    asymmetry: number(1, 5),
    surprise: number(0, 5),
    surpriseVisit: fc.integer({ min: 1, max: 30 }),
    visits: fc.integer({ min: 1, max: 40 }),
  })
  .map(at);

describe('a promise of a tenth too much', () => {
  const { expectation, satisfaction, shortfall } = expectations.visits(given);

  test('is believed at first and corrected by the same share at each visit', () => {
    expect(expectation[0]).toBe(7.7);
    expectation.forEach((expected, index) => {
      expect(expected - 7).toBeCloseTo(0.7 * 0.7 ** index, 12);
    });
  });

  test('costs λb₂ for each point of shortfall: 6.3 at the first visit, 7 in the end', () => {
    expect(satisfaction[0]).toBeCloseTo(7 - 2 * 0.5 * 0.7, 12);
    expect(satisfaction.at(-1)).toBeCloseTo(7, 2);
    expect(shortfall[0]).toBeCloseTo(0.7, 12);
  });

  test('has left next to nothing after twenty visits: 7 − 0.7²⁰ of satisfaction', () => {
    const { lastSatisfaction, visitSatisfaction } = expectations.evaluate(given);
    expect(visitSatisfaction).toHaveLength(20);
    expect(lastSatisfaction).toBeCloseTo(7 - 0.7 ** 20, 12);
  });

  test('costs in all λb₂·0.7·(1 − 0.7²⁰)/0.3, twice what the same modesty earns', () => {
    const total = (2 * 0.5 * 0.7 * (1 - 0.7 ** 20)) / 0.3;
    expect(expectations.promiseEffect(given)).toBeCloseTo(-total / 20, 12);
    const modest = at(expectations.presets.modest.values);
    expect(expectations.promiseEffect(modest)).toBeCloseTo(total / 2 / 20, 12);
  });
});

describe('turn: the surprise of visit 3 is the standard of visit 10', () => {
  const surprised = at(expectations.presets.surprise.values);
  const { expectation, surplus } = expectations.visits(surprised);

  test('92 % of it is expected by then', () => {
    expect(surplus[2]).toBe(1);
    expect(expectation[9]! - 7).toBeCloseTo(1 - 0.7 ** 7, 12);
    expect(Math.round(100 * expectations.absorbed(surprised, 10))).toBe(92);
    expect(surplus[9]! / surplus[2]!).toBeCloseTo(0.7 ** 7, 12);
  });

  test('nothing of it is expected when it comes, nor before', () => {
    expect(expectations.absorbed(surprised, 3)).toBe(0);
    expect(expectations.absorbed(surprised, 1)).toBe(0);
  });

  test('without learning it stays a surprise', () => {
    const { surplus: still } = expectations.visits({ ...surprised, learning: 0 });
    expect(still.slice(2)).toEqual(Array(18).fill(1));
  });
});

describe('a spread of quality', () => {
  test('turns even an honest promise into surplus and shortfall of 0.3989 of it', () => {
    const { surplus, shortfall } = expectations.visits(at({ promise: 7, qualitySpread: 1 }));
    expect(surplus[0]).toBeCloseTo(0.398942, 6);
    expect(shortfall[0]).toBeCloseTo(0.398942, 6);
  });

  test('agrees with an integral over all histories of two visits', () => {
    const values = at({ promise: 6, quality: 7, qualitySpread: 1.5, visits: 2 });
    const n = 401;
    const grid = Array.from({ length: n }, (_, k) => -8 + (16 * k) / (n - 1));
    const density = (z: number) =>
      (Math.exp((-z * z) / 2) / Math.sqrt(2 * Math.PI)) * (16 / (n - 1));
    let surplus = 0;
    for (const first of grid) {
      const expected = 0.7 * 6 + 0.3 * (7 + 1.5 * first);
      for (const second of grid) {
        const gap = 7 + 1.5 * second - expected;
        surplus += Math.max(0, gap) * density(first) * density(second);
      }
    }
    expect(expectations.visits(values).surplus[1]).toBeCloseTo(surplus, 3);
  });

  test('never pleases: it lowers satisfaction, because shortfalls weigh more', () => {
    fc.assert(
      fc.property(anyCustomer, (customer) => {
        const spread = expectations.visits(customer).satisfaction;
        const even = expectations.visits({ ...customer, qualitySpread: 0 }).satisfaction;
        spread.forEach((score, index) => expect(score).toBeLessThanOrEqual(even[index]! + 1e-9));
      }),
    );
  });
});

test('satisfaction is quality by its weight, and delight less disappointment by theirs', () => {
  fc.assert(
    fc.property(anyCustomer, number(0, 2), (customer, qualityWeight) => {
      const all = expectations.visits({ ...customer, qualityWeight });
      const { surplusWeight, asymmetry } = customer;
      all.satisfaction.forEach((score, index) => {
        const [delight, loss] = [all.delight[index]!, all.disappointment[index]!];
        expect(delight).toBeCloseTo(surplusWeight * all.surplus[index]!, 12);
        expect(loss).toBeCloseTo(asymmetry * surplusWeight * all.shortfall[index]!, 12);
        expect(score).toBeCloseTo(qualityWeight * all.experience[index]! + delight - loss, 12);
      });
    }),
  );
});

test('the effect of a promise is against one of what the first visit brings, at most 10', () => {
  const early = at({ promise: 7, quality: 7, surprise: 1, surpriseVisit: 1 });
  expect(expectations.promiseEffect(early)).toBeGreaterThan(0);
  expect(expectations.promiseEffect({ ...early, promise: 8 })).toBe(0);
  expect(expectations.honestVisits(early)).toEqual(expectations.visits({ ...early, promise: 8 }));
  const next = { ...early, surpriseVisit: 2 };
  expect(expectations.honestVisits(next).expectation[0]).toBe(7);
  const beyond = { ...early, promise: 10, quality: 9, surprise: 5 };
  expect(expectations.promiseEffect(beyond)).toBe(0);
});

test('surplus less shortfall is experience less expectation, and neither is below 0', () => {
  fc.assert(
    fc.property(anyCustomer, (customer) => {
      const all = expectations.visits(customer);
      all.expectation.forEach((expected, index) => {
        const [above, below] = [all.surplus[index]!, all.shortfall[index]!];
        expect(above - below).toBeCloseTo(all.experience[index]! - expected, 9);
        expect(above).toBeGreaterThanOrEqual(0);
        expect(below).toBeGreaterThanOrEqual(0);
      });
      expect(all.satisfaction).toHaveLength(customer.visits);
    }),
  );
});

test('promising more never pleases more', () => {
  fc.assert(
    fc.property(anyCustomer, number(0, 10), (customer, promise) => {
      const [less, more] = [
        Math.min(promise, customer.promise),
        Math.max(promise, customer.promise),
      ];
      const low = expectations.visits({ ...customer, promise: less }).satisfaction;
      const high = expectations.visits({ ...customer, promise: more }).satisfaction;
      high.forEach((score, index) => expect(score).toBeLessThanOrEqual(low[index]! + 1e-9));
    }),
  );
});

test('a thousand visits end in peace: what comes is expected', () => {
  const { satisfaction } = expectations.visits(at({ visits: 1000 }));
  expect(satisfaction).toHaveLength(1000);
  expect(satisfaction.at(-1)).toBeCloseTo(7, 12);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ learning: 2 });
  const message = 'learning is 2: it must lie in [0, 1] (share)';
  expect(() => expectations.visits(wrong)).toThrow(new RangeError(message));
  expect(() => expectations.promiseEffect(wrong)).toThrow(new RangeError(message));
  expect(() => expectations.honestVisits(wrong)).toThrow(new RangeError(message));
  expect(() => expectations.absorbed(wrong, 3)).toThrow(new RangeError(message));
  expect(() => expectations.absorbed(given, 0)).toThrow(/^visit is 0: /);
});
