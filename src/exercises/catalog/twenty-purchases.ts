import { exercise } from '../exercise.ts';

/** Shoppers by how many brands they buy and how much they care: Knox (1998). */
export const twentyPurchases = exercise({
  id: 'twenty-purchases',
  models: ['diamond'],
  rows: ['L10'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'shoppers',
      rows: ['cares', 'indifferent'],
      columns: ['few', 'many'],
      items: {
        runner: 'cares/few',
        barista: 'cares/few',
        grandmother: 'indifferent/few',
        student: 'indifferent/few',
        nearest: 'indifferent/few',
        teaLover: 'cares/many',
        wine: 'cares/many',
        detergent: 'indifferent/many',
        coupon: 'indifferent/many',
      },
      shown: 7,
    },
  ],
});
