import { leakyBucket } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Firm = Given<'inflow' | 'win' | 'save' | 'earn'>;
type Letters = { readonly c: number; readonly h: number };

const level = (inflow: number, c: number) => leakyBucket.steadyState({ inflow, churn: c })!;

const profit = ({ inflow, win, save, earn }: Firm, { c, h }: Letters) => {
  const customers = level(inflow, c * (1 - h));
  return earn * customers - win * inflow - save * c * h * customers;
};
const lettered = ({ c, h }: Given): Letters => ({ c: c!, h: h! });

export const profitAtRest = exercise({
  id: 'profit-at-rest',
  models: ['leaky-bucket'],
  rows: ['L29', 'F11'],
  vary: {
    inflow: { unit: 'customers', between: [40, 300], step: 1 },
    win: { unit: 'CNY', between: [60, 200], step: 5 },
    save: { unit: 'CNY', between: [10, 50], step: 2 },
    earn: { unit: 'CNY', between: [10, 40], step: 1 },
  },
  parts: [
    {
      kind: 'expression',
      id: 'week',
      letters: { c: [0.02, 0.3], h: [0.1, 0.8] },
      answer: (letters, given) => profit(given, lettered(letters)),
      formula: ({ inflow, win, save, earn }) =>
        `${earn} * ${inflow} / (c * (1 - h)) - ${win} * ${inflow} - ${save} * h * ${inflow} / (1 - h)`,
      mistakes: {
        leakNotStopped: (letters, { inflow, win, save, earn }) =>
          (earn - save * letters.c! * letters.h!) * level(inflow, letters.c!) - win * inflow,
        savingIsFree: (letters, given) => profit({ ...given, save: 0 }, lettered(letters)),
        winningIsFree: (letters, given) => profit({ ...given, win: 0 }, lettered(letters)),
        customersOnly: (letters, { inflow }) => level(inflow, letters.c! * (1 - letters.h!)),
        allLeaversPaid: (letters, { inflow, win, save, earn }) => {
          const customers = level(inflow, letters.c! * (1 - letters.h!));
          return (earn - save * letters.c!) * customers - win * inflow;
        },
      },
    },
  ],
});
