import { exercise } from '../exercise.ts';

const goods = ['taxi', 'wedding', 'umbrella', 'dentist', 'tyres', 'elevator'];

export const rightForDeals = exercise({
  id: 'right-for-deals',
  models: ['deal-relation'],
  rows: ['L35'],
  vary: {
    words: { unit: 'number', from: [80, 100, 120, 140] },
    good: { unit: 'number', from: [0, 1, 2, 3, 4, 5] },
    other: { unit: 'number', from: [0, 1, 2, 3, 4, 5] },
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
