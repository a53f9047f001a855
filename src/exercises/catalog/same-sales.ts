import { defaults, leakyBucket } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Firms = Given<'base' | 'churn' | 'win' | 'save'>;

/** Two firms of the same size, one of which stops half its leak; what the careful one earns more. */
const gap = ({ base, churn, win, save }: Firms, weeks: number, stopped = 0.5) =>
  leakyBucket.profitGap({
    ...defaults(leakyBucket.params),
    base,
    churn,
    inflow: base * churn,
    winCost: win,
    saveCost: save,
    stopped,
    weeks,
  });

export const sameSales = exercise({
  id: 'same-sales',
  models: ['leaky-bucket'],
  rows: ['L29'],
  vary: {
    base: { unit: 'customers', between: [600, 3000], step: 200 },
    churn: { unit: 'share/week', between: [0.04, 0.16], step: 0.01 },
    win: { unit: 'CNY', between: [60, 200], step: 5 },
    save: { unit: 'CNY', between: [10, 50], step: 2 },
  },
  worked: ({ base, churn }) => ({
    leaving: { value: Math.round(base * churn), unit: 'customers' },
    half: { value: Math.round(base * churn) / 2, unit: 'customers' },
  }),
  parts: [
    {
      kind: 'number',
      id: 'week',
      unit: 'CNY',
      tolerance: { relative: 0.005 },
      answer: (given) => gap(given, 1),
      mistakes: {
        everyLeaver: (given) => gap(given, 1, 1),
        savingIsFree: (given) => gap({ ...given, save: 0 }, 1),
        costsAdded: ({ base, churn, win, save }) => 0.5 * base * churn * (win + save),
      },
    },
    {
      kind: 'number',
      id: 'year',
      unit: 'CNY',
      tolerance: { relative: 0.01 },
      answer: (_, { week }) => week! * 52,
      mistakes: {
        oneWeek: (_, { week }) => week!,
        twelve: (_, { week }) => week! * 12,
        onlyFirms: ({ base, churn, save }) => 52 * 0.5 * base * churn * save,
      },
    },
  ],
});
