import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { budgetSplit as split, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(split.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });

const anyMeeting = fc
  .record({
    moved: number(0, 1),
    winReach: number(0, 0.98),
    saveCeiling: number(0, 1),
    firstSaveCost: number(10, 5000),
    newValue: number(10, 10000),
    oldValue: number(10, 10000),
  })
  .map(at);

describe('a third of 120 million yuan', () => {
  const straight = at(split.presets.course.values);

  test('turn: if response is straight, 83,333 must stay, 39.7 % of the leavers at 480 yuan each', () => {
    expect(Math.round(split.breakEvenKept(straight))).toBe(83333);
    expect(100 * split.breakEvenShare(straight)!).toBeCloseTo(39.7, 1);
    expect(split.breakEvenKeptCost(straight)).toBeCloseTo(480, 8);
    expect(split.winCeiling(straight)).toBeNull();
  });

  test('a customer won cost 480 yuan, and a third is 40 million, 190 for each who left', () => {
    const told = split.evaluate(straight);
    expect(told.averageWinCost).toBe(480);
    expect(told.keepSpend).toBeCloseTo(40e6, 6);
    expect(told.winSpend).toBeCloseTo(80e6, 6);
    expect(told.movedPerLeaver).toBeCloseTo(190, -1);
    expect(told.movedPerLeaver! * 210000).toBeCloseTo(40e6, 6);
  });

  /** Ceiling, thousands no longer won, per cent of the leavers, yuan per customer kept. */
  const ceilings = [
    [300, 40.9, 19.5, 979],
    [400, 58.0, 27.6, 690],
    [600, 68.9, 32.8, 581],
  ] as const;

  test.for(ceilings)('with a ceiling of %d thousand', ([ceiling, lost, share, cost]) => {
    const meeting = at({ winReach: 250 / ceiling });
    expect(split.winCeiling(meeting)).toBeCloseTo(ceiling * 1000, 6);
    expect(split.lostNew(meeting) / 1000).toBeCloseTo(lost, 1);
    expect(100 * split.breakEvenShare(meeting)!).toBeCloseTo(share, 1);
    expect(split.breakEvenKeptCost(meeting)).toBeCloseTo(cost, 0);
  });

  test('an old customer worth twice a new one halves what must be kept', () => {
    expect(split.breakEvenKept(at({ oldValue: 2000 }))).toBeCloseTo(
      split.breakEvenKept(given) / 2,
      8,
    );
  });
});

describe('the two curves', () => {
  test('start where last year was: nothing moved wins 250,000 and keeps no one', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const still = { ...meeting, moved: 0 };
        expect(split.wonAfter(still)).toBeCloseTo(250000, 3);
        expect(split.kept(still)).toBe(0);
        expect(split.netChange(still)).toBeCloseTo(40000, 3);
        expect(split.lostNew(still)).toBe(0);
        expect(split.breakEvenKeptCost(still)).toBeNull();
      }),
    );
  });

  test('flatten into the straight line as the reach goes to 0', () => {
    for (const winReach of [1e-3, 1e-9, 1e-300, 5e-324]) {
      const lost = split.lostNew(at({ winReach }));
      expect(Math.abs(lost / (250000 / 3) - 1)).toBeLessThan(winReach + 1e-12);
    }
  });

  test('keep no more than can be kept, and the first at its cost', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const kept = split.kept(meeting);
        expect(kept).toBeLessThanOrEqual(meeting.saveCeiling * 210000 * (1 + 1e-12));
        const spent = meeting.moved * 1.2e8;
        expect(kept * meeting.firstSaveCost).toBeLessThanOrEqual(spent * (1 + 1e-12) + 1e-300);
      }),
    );
    const first = at({ moved: 1e-7, saveCeiling: 1 });
    expect(12 / split.kept(first)).toBeCloseTo(given.firstSaveCost, 2);
  });

  test('lose more of the new the more is moved', () => {
    fc.assert(
      fc.property(anyMeeting, number(0, 1), (meeting, moved) => {
        const [less, more] = [Math.min(meeting.moved, moved), Math.max(meeting.moved, moved)];
        const lostLess = split.lostNew({ ...meeting, moved: less });
        expect(split.lostNew({ ...meeting, moved: more })).toBeGreaterThanOrEqual(lostLess - 1e-6);
      }),
    );
  });
});

describe('the balance', () => {
  test('of customers is those won and kept less those who leave', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const { wonAfter, lostNew, kept, netChange } = split.evaluate(meeting);
        expect(wonAfter + lostNew).toBeCloseTo(250000, 6);
        expect(netChange).toBeCloseTo(250000 - lostNew - 210000 + kept, 6);
      }),
    );
  });

  test('of value is what is kept less what is forgone, and nothing at break-even', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const { valueKept, valueForgone, valueChange, kept, lostNew, breakEvenKept } =
          split.evaluate(meeting);
        expect(valueKept).toBe(kept * meeting.oldValue);
        expect(valueForgone).toBe(lostNew * meeting.newValue);
        expect(valueChange).toBeCloseTo(valueKept - valueForgone, 4);
        expect(breakEvenKept * meeting.oldValue).toBeCloseTo(valueForgone, 4);
      }),
    );
  });
});

describe('the best split', () => {
  test('is worth no less than any other', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const best = split.bestMoved(meeting);
        const worth = split.valueChange({ ...meeting, moved: best });
        expect(split.evaluate(meeting).bestValueChange).toBe(worth);
        const slack = 1e-9 * (1 + Math.abs(worth) + 250000 * meeting.newValue);
        for (let k = 0; k <= 20; k += 1) {
          expect(split.valueChange({ ...meeting, moved: k / 20 })).toBeLessThanOrEqual(
            worth + slack,
          );
        }
      }),
    );
  });

  test('brings the same on both sides for one more yuan, where it is inside', () => {
    const best = split.bestMoved(given);
    expect(best).toBeGreaterThan(0);
    expect(best).toBeLessThan(1);
    const near = (moved: number) => split.valueChange(at({ moved }));
    expect((near(best + 1e-5) - near(best - 1e-5)) / 2e-5 / 1.2e8).toBeCloseTo(0, 5);
  });

  test('moves nothing where no one can be kept, and all where keeping is a bargain', () => {
    expect(split.bestMoved(at({ saveCeiling: 0 }))).toBe(0);
    expect(split.bestMoved(at({ leaving: 0 }))).toBe(0);
    const bargain = at({
      winReach: 0,
      newValue: 10,
      oldValue: 10000,
      saveCeiling: 1,
      firstSaveCost: 5000,
    });
    expect(split.bestMoved({ ...bargain, leaving: 1e6 })).toBe(1);
  });
});

test('without leavers there is no share to keep', () => {
  expect(split.breakEvenShare(at({ leaving: 0 }))).toBeNull();
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ winReach: 1 });
  const { winCeiling, wonAfter, lostNew, kept, netChange, valueChange, breakEvenKept } = split;
  const { breakEvenShare, breakEvenKeptCost, bestMoved, splits } = split;
  const all = [winCeiling, wonAfter, lostNew, kept, netChange, valueChange, breakEvenKept];
  for (const refused of [...all, breakEvenShare, breakEvenKeptCost, bestMoved, splits]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('winReach is 1: it must lie in [0, 0.98] (share)'),
    );
  }
  expect(() => split.splits(given, 1)).toThrow(/^points is 1: /);
});
