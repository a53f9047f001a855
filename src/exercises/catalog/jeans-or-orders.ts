import { exercise } from '../exercise.ts';

/** A chain of five: goods go down, orders go up. */
const down = ['fibre', 'cloth', 'jeans', 'shop', 'buyer'];

export const jeansOrOrders = exercise({
  id: 'jeans-or-orders',
  models: ['bullwhip'],
  rows: ['L33'],
  vary: { upstream: { unit: 'number', from: [0, 1] } },
  phrases: {
    what: { of: ['goods', 'orders'], which: ({ upstream }) => ['goods', 'orders'][upstream]! },
  },
  parts: [
    {
      kind: 'order',
      id: 'chain',
      items: down,
      rank: (place, { upstream }) => down.indexOf(place) * (upstream === 1 ? -1 : 1),
    },
  ],
});
