import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, satisfactionTrap as trap } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(trap.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const share = number(0, 1);
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
    for (const firm of [given, at(trap.presets.course.values)]) {
      expect(Math.round(100 * trap.leftOfSatisfied(firm)!)).toBe(7);
      expect(Math.round(100 * trap.satisfiedOfLeft(firm)!)).toBe(72);
    }
  });

  test('are those attributed to Kotler, and the presets’ mixes those worked by hand', () => {
    expect(trap.leavingRates(given)).toEqual([0.8, 0.4, 0.2, 0.1, 0.015]);
    const { course, mixed: other } = trap.presets;
    expect(at(course.values)).toEqual(mixed(table[2][0]));
    expect(at(other.values)).toEqual(mixed(table[0][0]));
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

  test('never pass 1, whatever rounding does to a firm that everyone leaves', () => {
    const all = Object.fromEntries(trap.levels.map(([, leaving]) => [leaving, 1]));
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const abandoned = { ...firm, ...all };
        for (const of of [trap.leavingShare, trap.satisfiedShare, trap.leftOfSatisfied]) {
          expect(of(abandoned) ?? 0).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 500 },
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
  test('of the course: 67 of the 93 who left had been satisfied, 67 of the 920 satisfied left', () => {
    // 66.5 of 92.5: 620 × 10 % and 300 × 1.5 %, of 8 + 8 + 10 + 62 + 4.5.
    const counted = trap.counts(given)!;
    expect(counted).toMatchObject({ leavers: 93, satisfied: 920, satisfiedLeavers: 67 });
    expect(counted.left).toEqual([8, 8, 10, 62, 5]);
    expect(counted.here).toEqual([10, 20, 50, 620, 300]);
    const { levelCounts, leftCounts, stayedCounts, ...totals } = trap.evaluate(given);
    expect([levelCounts, leftCounts, stayedCounts]).toEqual([
      counted.here,
      counted.left,
      counted.stayed,
    ]);
    expect(totals).toMatchObject({ leavers: 93, satisfiedPeople: 920, satisfiedLeavers: 67 });
  });

  test('told the wrong way round: some 661 of the 920 satisfied would have to leave', () => {
    // 920 × 66.5 / 92.5 = 661.4.
    const { satisfied, satisfiedLeavers } = trap.counts(at({ wording: 'quoted' }))!;
    expect(satisfied).toBe(920);
    expect(Math.abs(satisfiedLeavers - 661.4)).toBeLessThan(1);
  });

  test('add up exactly, each level and all leavers within one of their exact number', () => {
    fc.assert(
      fc.property(anyFirm, fc.integer({ min: 1, max: 5000 }), (firm, people) => {
        const mix = trap.mix(firm);
        fc.pre(mix !== null);
        const { here: asked, left, stayed, ...totals } = trap.counts(firm, people)!;
        expect(sum(left) + sum(stayed)).toBe(people);
        expect(totals.leavers).toBe(sum(left));
        expect(totals.satisfied).toBe(asked[3]! + asked[4]!);
        expect(totals.satisfiedLeavers).toBe(left[3]! + left[4]!);
        const rates = trap.leavingRates(firm);
        left.forEach((count, level) => {
          const here = asked[level]!;
          expect(count + stayed[level]!).toBe(here);
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
    // Fewer satisfied than stay: all of them may, and two in three must.
    const few = trap.stayingBounds({ satisfiedShare: 0.3, stayingShare: 0.9 })!;
    expect(few.low).toBeCloseTo(2 / 3, 12);
    expect(few.high).toBe(1);
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
