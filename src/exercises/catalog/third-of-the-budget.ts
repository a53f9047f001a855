import { budgetSplit, defaults } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Year = Given<'won' | 'cost' | 'leaving'>;

/** Last year with a third of the money moved; a third less money wins a third fewer. */
const moved = ({ won, cost, leaving }: Year) => ({
  ...defaults(budgetSplit.params),
  budget: won * cost,
  won,
  leaving,
  moved: 1 / 3,
  winReach: 0,
});

export const thirdOfTheBudget = exercise({
  id: 'third-of-the-budget',
  models: ['budget-split'],
  rows: ['L25'],
  vary: {
    won: { unit: 'customers', between: [120_000, 420_000], step: 3000 },
    cost: { unit: 'CNY', between: [300, 600], step: 20 },
    leaving: { unit: 'customers', between: [160_000, 300_000], step: 1000 },
  },
  worked: (given) => ({
    budget: { value: given.won * given.cost, unit: 'CNY' },
  }),
  parts: [
    {
      kind: 'number',
      id: 'perNew',
      unit: 'CNY',
      tolerance: { absolute: 0.5 },
      answer: (given) => budgetSplit.evaluate(moved(given)).averageWinCost,
      mistakes: {
        perLost: ({ won, cost, leaving }) => (won * cost) / leaving,
        netGrowth: ({ won, cost, leaving }) => (won * cost) / (won - leaving),
        thirdOnly: ({ cost }) => cost / 3,
      },
    },
    {
      kind: 'number',
      id: 'fewer',
      unit: 'customers',
      tolerance: { relative: 0.002 },
      answer: (given) => budgetSplit.lostNew(moved(given)),
      mistakes: {
        stillWon: (given) => budgetSplit.wonAfter(moved(given)),
        thirdOfLost: ({ leaving }) => leaving / 3,
        thirdOfGrowth: ({ won, leaving }) => (won - leaving) / 3,
      },
    },
    {
      kind: 'number',
      id: 'mustSave',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.002 },
      answer: ({ leaving }, { fewer }) => fewer! / leaving,
      mistakes: {
        third: () => 1 / 3,
        turned: ({ leaving }, { fewer }) => leaving / fewer!,
        netGap: ({ won, leaving }) => Math.abs(won - leaving) / leaving,
      },
    },
  ],
});
