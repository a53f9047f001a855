import { exercise } from '../exercise.ts';

const goods = ['taxi', 'wedding', 'umbrella', 'dentist', 'tyres', 'elevator'];

export const rightForDeals = exercise({
  id: 'right-for-deals',
  models: ['deal-relation'],
  rows: ['L35'],
  vary: {
    good: { unit: 'number', from: goods.map((_, at) => at) },
    other: { unit: 'number', from: goods.map((_, at) => at) },
  },
  unless: ({ good, other }) => good === other,
  phrases: {
    first: { of: goods, which: ({ good }) => goods[good]! },
    second: { of: goods, which: ({ other }) => goods[other]! },
  },
  parts: [
    {
      kind: 'text',
      id: 'defence',
      rubric: ['nextPurchase', 'costOfService', 'bothGoods', 'number'],
      longest: 3000,
    },
  ],
});
