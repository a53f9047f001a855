import { exercise } from '../exercise.ts';

/** The layers of the chart of 1990, in the order in which they appear there. */
const layers = ['acquisition', 'baseProfit', 'revenueGrowth', 'savings', 'referrals', 'premium'];

export const orderOfProfit = exercise({
  id: 'order-of-profit',
  models: ['profit-by-year'],
  rows: ['L26'],
  vary: {},
  parts: [{ kind: 'order', id: 'layers', items: layers, rank: (layer) => layers.indexOf(layer) }],
});
