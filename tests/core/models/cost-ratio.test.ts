import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { costRatio, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(costRatio.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyFirm = fc
  .record({
    winBudget: number(0, 300000),
    keepBudget: number(0, 300000),
    winnable: number(100, 5000),
    firstWinCost: number(1, 2000),
    base: number(100, 5000),
    churn: number(0.05, 1),
    saveCeiling: number(0.05, 1),
    firstSaveCost: number(1, 2000),
    treated: fc.constantFrom('leavers' as const, 'everyone' as const),
    newValue: number(10, 5000),
    oldValue: number(10, 5000),
  })
  .map(at);

const worth = (firm: Given) =>
  firm.newValue * costRatio.won(firm) + firm.oldValue * costRatio.saved(firm);

describe('the turn: five and sixteen, from one firm', () => {
  test('is 5 where everyone gets the offer and 16 where only those about to leave do', () => {
    expect(costRatio.evaluate(at({ treated: 'everyone' })).averageRatio).toBeCloseTo(5, 1);
    expect(costRatio.evaluate(at({ treated: 'leavers' })).averageRatio).toBeCloseTo(16, 1);
  });

  test('is 6.5 and 11.8 for the last customer instead of the average one', () => {
    expect(costRatio.evaluate(at({ treated: 'everyone' })).marginalRatio).toBeCloseTo(6.5, 1);
    expect(costRatio.evaluate(at({ treated: 'leavers' })).marginalRatio).toBeCloseTo(11.8, 1);
  });

  test('is 182 where those who would have stayed are counted as kept', () => {
    const { customersSaved, costPerKept, averageWinCost, perKeptRatio } = costRatio.evaluate(given);
    // 800 of 1,000 stay anyway; 100·(1 − e^(−0.255)) more because of the offer.
    expect(customersSaved).toBeCloseTo(100 * (1 - Math.exp(-0.255)), 9);
    expect(costPerKept! * (800 + customersSaved)).toBeCloseTo(2550, 8);
    expect(perKeptRatio! * costPerKept!).toBeCloseTo(averageWinCost, 9);
    expect(perKeptRatio).toBeCloseTo(182, 0);
  });

  test('is 1 at the optimum, both customers being worth the same', () => {
    for (const treated of ['leavers', 'everyone'] as const) {
      expect(costRatio.evaluate(at({ treated })).ratioAtBest).toBeCloseTo(1, 9);
      const dear = at({ treated, newValue: 2000 });
      expect(costRatio.evaluate(dear).ratioAtBest, 'a new one worth two old').toBeCloseTo(2, 9);
    }
  });
});

describe('the best split', () => {
  test('makes the last customer of each return the same: vₙ/vₒ is the marginal ratio', () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const split = costRatio.bestSplit(firm);
        fc.pre(split.winBudget > 1 && split.keepBudget > 1);
        const { win, save } = costRatio.marginalCosts({ ...firm, ...split });
        fc.pre(win !== null && save !== null);
        expect((win! * firm.oldValue) / (save! * firm.newValue)).toBeCloseTo(1, 5);
      }),
    );
  });

  test('is beaten by no other split', () => {
    fc.assert(
      fc.property(anyFirm, number(0, 1), (firm, share) => {
        const total = firm.winBudget + firm.keepBudget;
        const other = { ...firm, winBudget: share * total, keepBudget: (1 - share) * total };
        const best = { ...firm, ...costRatio.bestSplit(firm) };
        expect(worth(other)).toBeLessThanOrEqual(worth(best) * (1 + 1e-9) + 1e-9);
      }),
      { numRuns: 300 },
    );
  });

  test('spends all, and on winning alone where nobody can be saved', () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const { winBudget, keepBudget } = costRatio.bestSplit(firm);
        expect(winBudget + keepBudget).toBeCloseTo(firm.winBudget + firm.keepBudget, 6);
      }),
    );
    expect(costRatio.bestSplit(at({ churn: 0 })).keepBudget).toBe(0);
    expect(costRatio.bestSplit(at({ oldValue: 0 })).keepBudget).toBe(0);
    expect(costRatio.bestSplit(at({ newValue: 0 })).winBudget).toBe(0);
  });

  test('of a firm that finds both equally hard to begin is in proportion to what there is to get', () => {
    const even = at(costRatio.presets.literature.values);
    const { winBudget, keepBudget } = costRatio.bestSplit(even);
    expect(winBudget).toBeCloseTo(10000, 8);
    expect(keepBudget).toBeCloseTo(1000, 8);
  });
});

describe('the responses', () => {
  test('begin at the cost of the first and flatten: the last costs more than the average', () => {
    fc.assert(
      fc.property(anyFirm, (firm) => {
        const average = costRatio.averageCosts(firm);
        const marginal = costRatio.marginalCosts(firm);
        expect(average.win).toBeGreaterThanOrEqual(firm.firstWinCost * (1 - 1e-12));
        if (marginal.win !== null) {
          expect(marginal.win).toBeGreaterThanOrEqual(average.win * (1 - 1e-12));
        }
        if (marginal.save !== null) {
          expect(marginal.save).toBeGreaterThanOrEqual(average.save! * (1 - 1e-12));
        }
        expect(costRatio.saved(firm)).toBeLessThanOrEqual(
          firm.base * firm.churn * firm.saveCeiling * (1 + 1e-12),
        );
      }),
    );
    const none = at({ winBudget: 0, keepBudget: 0 });
    expect(costRatio.averageCosts(none)).toEqual({ win: 397, save: 100 });
    expect(costRatio.marginalCosts(none)).toEqual({ win: 397, save: 100 });
  });

  test('have the marginal cost that a little more money shows', () => {
    const more = at({ winBudget: given.winBudget + 1 });
    const gained = costRatio.won(more) - costRatio.won(given);
    expect(1 / gained / costRatio.marginalCosts(given).win!).toBeCloseTo(1, 4);
  });

  test('to an offer for everyone are those to leavers, at 1/c times the cost', () => {
    const leavers = at({ treated: 'leavers', firstSaveCost: 100 });
    expect(costRatio.saved(given)).toBeCloseTo(costRatio.saved(leavers), 12);
  });
});

test('without anyone to save there is no cost of saving and no ratio', () => {
  const loyal = costRatio.evaluate(at({ churn: 0 }));
  expect(loyal.averageSaveCost).toBeNull();
  expect(loyal.averageRatio).toBeNull();
  expect(loyal.ratioAtBest).toBeNull();
  expect(costRatio.costPerKept(at({ base: 0 }))).toBeNull();
});

test('a budget far beyond the last customer leaves no marginal cost', () => {
  const flooded = at({ winBudget: 1000000, winnable: 1, firstWinCost: 1 });
  expect(costRatio.marginalCosts(flooded).win).toBeNull();
  expect(costRatio.won(flooded)).toBe(1);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ firstWinCost: 0 });
  const { won, saved, averageCosts, costPerKept, marginalCosts, bestSplit, evaluate } = costRatio;
  for (const refused of [
    won,
    saved,
    averageCosts,
    costPerKept,
    marginalCosts,
    bestSplit,
    evaluate,
  ]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('firstWinCost is 0: it must lie in [1, 10000] (USD)'),
    );
  }
});
