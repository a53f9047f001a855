import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, satisfactionTrap as trap } from '#core';

const given = defaults(trap.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const share = fc.double({ min: 0, max: 1, noNaN: true });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const mixed = (per: readonly number[]): Given =>
  at(Object.fromEntries(trap.levels.map(([size], level) => [size, per[level]! / 100])));

const anyFirm = fc
  .record(
    Object.fromEntries(
      trap.levels.flatMap(([size, leaving]) => [
        [size, share],
        [leaving, share],
      ]),
    ),
  )
  .map((values) => at(values as Partial<Given>));

/** Per cent, worked by hand from the five rates to one decimal: left, satisfied of left, left of satisfied. */
const table = [
  [[5, 10, 15, 50, 20], 16.3, 32.5, 7.6],
  [[2, 5, 8, 60, 25], 11.6, 55.1, 7.5],
  [[1, 2, 5, 62, 30], 9.25, 71.9, 7.2],
  [[1, 2, 2, 75, 20], 9.8, 79.6, 8.2],
] as const;

describe('the five rates of the course', () => {
  test.for(table)('in the mix %j', ([mix, left, satisfiedOfLeft, leftOfSatisfied]) => {
    const firm = mixed(mix);
    expect(100 * trap.leavingShare(firm)!).toBeCloseTo(left, 1);
    expect(100 * trap.satisfiedOfLeft(firm)!).toBeCloseTo(satisfiedOfLeft, 1);
    expect(100 * trap.leftOfSatisfied(firm)!).toBeCloseTo(leftOfSatisfied, 1);
  });

  test('turn: 7 % of the satisfied left, and 72 % of those who left were satisfied', () => {
    expect(Math.round(100 * trap.leftOfSatisfied(given)!)).toBe(7);
    expect(Math.round(100 * trap.satisfiedOfLeft(given)!)).toBe(72);
  });
});

describe('as the textbook quotes it', () => {
  const quoted = at({ wording: 'quoted' });

  test('72 % of the satisfied leave, and the firm loses seven times as many customers', () => {
    expect(trap.leftOfSatisfied(quoted)).toBeCloseTo(trap.satisfiedOfLeft(given)!, 12);
    expect(trap.leavingShare(quoted)).toBeCloseTo(0.92 * (0.0665 / 0.0925) + 0.026, 12);
    expect(trap.leavingShare(quoted)! / trap.leavingShare(given)!).toBeGreaterThan(7);
  });

  test('nothing changes where nobody leaves', () => {
    const loyal = Object.fromEntries(trap.levels.map(([, leaving]) => [leaving, 0]));
    expect(trap.leavingRates(at({ ...loyal, wording: 'quoted' }))).toEqual([0, 0, 0, 0, 0]);
    expect(trap.satisfiedOfLeft(at(loyal))).toBeNull();
  });
});

describe('the two conditionals', () => {
  test('are two fractions of the same people', () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const [left, satisfied] = [trap.leavingShare(firm), trap.satisfiedShare(firm)];
        const [ofSatisfied, ofLeft] = [trap.leftOfSatisfied(firm), trap.satisfiedOfLeft(firm)];
        fc.pre(left !== null && ofSatisfied !== null && ofLeft !== null);
        expect(ofLeft! * left!).toBeCloseTo(ofSatisfied! * satisfied!, 12);
        for (const one of [left!, satisfied!, ofSatisfied!, ofLeft!]) {
          expect(one).toBeGreaterThanOrEqual(0);
          expect(one).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('depend on the mix, not on its sum', () => {
    const half = mixed([0.5, 1, 2.5, 31, 15]);
    expect(trap.satisfiedOfLeft(half)).toBeCloseTo(trap.satisfiedOfLeft(given)!, 12);
  });

  test('do not exist for nobody', () => {
    const nobody = mixed([0, 0, 0, 0, 0]);
    expect(trap.evaluate(nobody)).toMatchObject({
      leavingShare: null,
      satisfiedOfLeft: null,
      leftOfSatisfied: null,
      leftCounts: null,
    });
    expect(trap.leftOfSatisfied(mixed([50, 50, 0, 0, 0]))).toBeNull();
  });
});

describe('a thousand people', () => {
  test('of the course: 92 or 93 leave, of whom 62 had been satisfied', () => {
    const { left, stayed } = trap.counts(given)!;
    expect(sum(left)).toBe(93);
    expect(left.slice(0, 4)).toEqual([8, 8, 10, 62]);
    expect(left.map((count, level) => count + stayed[level]!)).toEqual([10, 20, 50, 620, 300]);
  });

  test('add up exactly, each level and all leavers within one of their exact number', () => {
    fc.assert(
      fc.property(anyFirm, fc.integer({ min: 1, max: 5000 }), (firm, people) => {
        const mix = trap.mix(firm);
        fc.pre(mix !== null);
        const { left, stayed } = trap.counts(firm, people)!;
        expect(sum(left) + sum(stayed)).toBe(people);
        const rates = trap.leavingRates(firm);
        left.forEach((count, level) => {
          const here = count + stayed[level]!;
          expect(Math.abs(here - mix![level]! * people)).toBeLessThan(1);
          expect(Math.abs(count - here * rates[level]!)).toBeLessThan(1);
          expect(count).toBeGreaterThanOrEqual(0);
          expect(stayed[level]).toBeGreaterThanOrEqual(0);
        });
      }),
    );
  });
});

describe('car buyers: 90 % satisfied, 35 % buy again', () => {
  test('between 27.8 and 38.9 % of the satisfied buy again', () => {
    const bounds = trap.stayingBounds({ satisfiedShare: 0.9, stayingShare: 0.35 })!;
    expect(100 * bounds.low).toBeCloseTo(27.8, 1);
    expect(100 * bounds.high).toBeCloseTo(38.9, 1);
    expect(trap.stayingBounds({ satisfiedShare: 0, stayingShare: 0.35 })).toBeNull();
  });

  test('if all others leave, 84.6 % of those who left were satisfied', () => {
    const cars = at(trap.presets.literature.values);
    expect(100 * trap.leavingShare(cars)!).toBeCloseTo(65, 10);
    expect(100 * trap.satisfiedOfLeft(cars)!).toBeCloseTo(84.6, 1);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ leavingSatisfied: 1.5 });
  const message = 'leavingSatisfied is 1.5: it must lie in [0, 1] (share)';
  const { mix, leavingRates, leavingShare, satisfiedShare, leftOfSatisfied, counts } = trap;
  for (const refused of [
    mix,
    leavingRates,
    leavingShare,
    satisfiedShare,
    leftOfSatisfied,
    counts,
  ]) {
    expect(() => refused(wrong)).toThrow(new RangeError(message));
  }
  expect(() => trap.satisfiedOfLeft(wrong)).toThrow(RangeError);
  expect(() => trap.counts(given, 0)).toThrow(/^people is 0: /);
  expect(() => trap.stayingBounds({ satisfiedShare: 2, stayingShare: 0 })).toThrow(RangeError);
});
