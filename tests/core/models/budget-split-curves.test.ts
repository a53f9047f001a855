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

describe('the curves over the split', () => {
  test('spend the whole budget and pass through the numbers of each single split', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        const rows = split.splits(meeting, 5);
        expect(rows.map(({ moved }) => moved)).toEqual([0, 0.25, 0.5, 0.75, 1]);
        for (const row of rows) {
          const at = split.evaluate({ ...meeting, moved: row.moved });
          expect(row.winSpend + row.keepSpend).toBeCloseTo(120e6, 6);
          expect(row).toEqual({
            moved: row.moved,
            winSpend: at.winSpend,
            keepSpend: at.keepSpend,
            won: at.wonAfter,
            kept: at.kept,
            mustKeep: at.breakEvenKept,
            valueChange: at.valueChange,
          });
        }
      }),
    );
    expect(split.splits(given)).toHaveLength(51);
  });

  test('the move pays where the curve of keeping is above the break-even line', () => {
    fc.assert(
      fc.property(anyMeeting, (meeting) => {
        for (const { kept, mustKeep, valueChange } of split.splits(meeting)) {
          if (kept > mustKeep + 1) expect(valueChange).toBeGreaterThan(0);
          if (kept < mustKeep - 1) expect(valueChange).toBeLessThan(0);
        }
      }),
    );
  });

  test('the break-even line is straight for a straight line of winning, and sags where it bends', () => {
    const line = (winReach: number) =>
      split.splits(at({ winReach }), 11).map(({ mustKeep }) => mustKeep);
    line(0).forEach((must, k) => expect(must).toBeCloseTo(25000 * k, 6));
    const bent = line(0.9);
    bent.slice(1, -1).forEach((must, k) => expect(must).toBeLessThan(25000 * (k + 1) * 0.9));
    expect(bent.at(-1)).toBeCloseTo(250000, 6);
  });
});
