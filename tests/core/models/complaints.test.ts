import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { complaints as desk, defaults } from '#core';
import { share } from '../../numbers.ts';
import { groups, groupSize } from '../../published/dillard-bates-2011.ts';
import { buyAgain } from '../../published/tarp-1986.ts';

const given = defaults(desk.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const large = at(desk.presets.literature.values);

const anyDesk = fc
  .record({
    problemRate: share,
    complaintRate: share,
    solvedShare: share,
    fastShare: share,
    staySilent: share,
    stayUnsolved: share,
    staySolved: share,
    stayFast: share,
  })
  .map(at);

describe('the shares TARP published', () => {
  const presets = [desk.presets.course, desk.presets.literature];

  test.for(buyAgain.map((row, index) => [...row, index] as const))('for %s', ([, row, index]) => {
    const { customers, stayed } = desk.tree(at(presets[index]!.values));
    row.forEach((printed, path) =>
      expect(stayed[path]! / customers[path]!).toBeCloseTo(printed, 12),
    );
  });

  test('lose 1,105.5 of 2,000 with a small loss and 1,623 with a large one', () => {
    expect(desk.problems(given)).toBe(2000);
    expect(desk.complaints(given)).toBe(500);
    expect(desk.lost(given)).toBeCloseTo(1105.5, 9);
    expect(desk.lost(large)).toBeCloseTo(1623, 9);
  });

  test('of 100 with a problem who are never heard, 37 buy again', () => {
    expect(desk.stayedShare(at({ complaintRate: 0 }))).toBe(0.37);
  });
});

describe('car buyers called after they said they were completely dissatisfied', () => {
  test.for(groups)('$called: $again % of the solved buy again', ({ called, solved, again }) => {
    const { customers, stayed } = desk.tree(at(desk.presets[called].values));
    expect(sum(customers)).toBeCloseTo(groupSize, 9);
    expect((100 * customers[2]!) / groupSize).toBeCloseTo(solved, 9);
    expect((100 * stayed[2]!) / customers[2]!).toBeCloseTo(again, 1);
  });

  test('nobody who is left alone comes back', () => {
    const untouched = { ...desk.presets.calledWithinNinetyDays.values, complaintRate: 0 };
    expect(desk.stayedShare(at(untouched))).toBe(0);
  });
});

describe('turn: making it easier to complain', () => {
  const easier = at({ complaintRate: 0.5 });

  test('raises complaints and lowers losses', () => {
    expect(desk.complaints(easier)).toBe(1000);
    // Of the heard 0.4·0.46 + 0.6·0.825 = 67.9 % stay, of the silent 37 %.
    expect(desk.lost(easier)).toBeCloseTo(2000 * (0.5 * 0.63 + 0.5 * 0.321), 9);
    expect(desk.lost(easier)).toBeLessThan(desk.lost(given));
  });

  test('gains 49,250 yuan in all, by hand', () => {
    // 2,000·(0.25·0.679 + 0.75·0.37 − 0.37)·500 less 500·(20 + 0.6·60).
    const { stayHeard, deskValue, deskCost, deskGain, complaintWorth } = desk.evaluate(given);
    expect(stayHeard).toBeCloseTo(0.679, 12);
    expect(deskValue).toBeCloseTo(77250, 8);
    expect(deskCost).toBe(28000);
    expect(deskGain).toBeCloseTo(49250, 8);
    expect(complaintWorth).toBeCloseTo(0.309 * 500 - 56, 9);
  });

  test('always does so while the heard stay more often than the silent, else the reverse', () => {
    fc.assert(
      fc.property(anyDesk, share, (values, rate) => {
        const [fewer, more] = [
          Math.min(rate, values.complaintRate),
          Math.max(rate, values.complaintRate),
        ];
        const change =
          desk.lost({ ...values, complaintRate: more }) -
          desk.lost({ ...values, complaintRate: fewer });
        const heard = desk.stayedShare({ ...values, complaintRate: 1 });
        const expected = desk.problems(values) * (more - fewer) * (values.staySilent - heard);
        expect(change).toBeCloseTo(expected, 6);
      }),
    );
  });

  test('is worth what one more complaint brings, and nothing at the break-even cost of hearing', () => {
    const gain = desk.deskGain;
    expect((gain(easier) - gain(given)) / 500).toBeCloseTo(desk.complaintWorth(given), 8);
    const hearingCost = given.hearingCost + desk.complaintWorth(given);
    expect(desk.complaintWorth(at({ hearingCost }))).toBeCloseTo(0, 9);
  });
});

describe('the tree', () => {
  test('loses no customer: the paths share all, and each stays or is lost', () => {
    fc.assert(
      fc.property(anyDesk, (values) => {
        const { customers, stayed, lost } = desk.tree(values);
        expect(sum(desk.pathShares(values))).toBeCloseTo(1, 12);
        expect(sum(customers)).toBeCloseTo(desk.problems(values), 8);
        customers.forEach((count, path) => {
          expect(stayed[path]! + lost[path]!).toBeCloseTo(count, 8);
          expect(lost[path]!).toBeGreaterThanOrEqual(0);
        });
        expect(sum(stayed)).toBeCloseTo(desk.problems(values) * desk.stayedShare(values), 8);
      }),
    );
  });

  test('is worth nothing and costs nothing where nobody complains', () => {
    const silent = at({ complaintRate: 0 });
    expect(desk.deskValue(silent)).toBe(0);
    expect(desk.deskCost(silent)).toBe(0);
  });

  test('holds for nobody and for a million', () => {
    expect(desk.lost(at({ customers: 0 }))).toBe(0);
    expect(desk.lost(at({ customers: 1e6 }))).toBeCloseTo(110550, 6);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ complaintRate: 1.5 });
  const message = 'complaintRate is 1.5: it must lie in [0, 1] (share)';
  const { pathShares, tree, complaints, lost, stayedShare, deskCost, deskValue, complaintWorth } =
    desk;
  const all = [pathShares, tree, lost, stayedShare, deskCost, complaintWorth];
  for (const refused of [...all, deskValue, complaints, desk.deskGain, desk.stayHeard]) {
    expect(() => refused(wrong)).toThrow(new RangeError(message));
  }
  expect(() => desk.problems({ customers: -1, problemRate: 0 })).toThrow(/^customers is -1: /);
});
