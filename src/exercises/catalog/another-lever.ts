import { defaults, leakyBucket } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof leakyBucket.params>>;
type Firm = Given<'base' | 'win' | 'earn'>;

const start = ({ base, win, earn }: Firm) => ({
  base,
  inflow: base / 10,
  winCost: win,
  margin: earn,
  weeks: 13,
});
const quarter = (values: object, firm: 'leaky' | 'careful', row: 'profit' | 'sales' = 'profit') =>
  leakyBucket.trace(values as All)[firm][row].reduce((sum, week) => sum + week, 0);
const careful = (given: Firm) =>
  quarter({ ...defaults(leakyBucket.params), ...start(given) }, 'careful');

/** Each week N·c·h·(k − q) more, from N customers: so many yuan more a customer do the same. */
const enough = ({ win, earn }: Firm) => earn + 0.1 * 0.5 * (win - 20);

export const anotherLever = exercise({
  id: 'another-lever',
  models: ['leaky-bucket'],
  rows: ['L45', 'M68'],
  vary: {
    base: { unit: 'customers', between: [500, 3000], step: 50 },
    win: { unit: 'CNY', between: [80, 200], step: 2 },
    earn: { unit: 'CNY', between: [15, 40], step: 1 },
  },
  worked: (given) => ({
    inflow: { value: given.base / 10, unit: 'customers' },
    enough: { value: enough(given), unit: 'CNY', digits: 2 },
    careful: { value: careful(given), unit: 'CNY' },
  }),
  parts: [
    {
      kind: 'tune',
      id: 'margin',
      model: leakyBucket,
      free: ['margin'],
      unit: 'CNY',
      start,
      reached: (values) => quarter(values, 'leaky'),
      goal: careful,
      tolerance: { relative: 0.005 },
      solution: (given) => ({ margin: enough(given) }),
      mistakes: {
        salesForProfit: (values) => quarter(values, 'leaky', 'sales'),
        everyLeaverSaved: (values) => quarter({ ...values, stopped: 1 }, 'careful'),
        newOnesFree: (values) => quarter({ ...values, winCost: 0 }, 'leaky'),
        carefulInstead: (values) => quarter(values, 'careful'),
      },
    },
  ],
});
