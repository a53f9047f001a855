import { exercise } from '../exercise.ts';

export const whichFivePercent = exercise({
  id: 'which-five-percent',
  models: ['five-points'],
  rows: ['L24'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'missing',
      many: true,
      options: [
        'baseRate',
        'pointsOrPercent',
        'profitOfWhat',
        'costOfKeeping',
        'discountRate',
        'shareholders',
        'currency',
        'founded',
        'logo',
      ],
      shown: 7,
      answer: () => [
        'baseRate',
        'pointsOrPercent',
        'profitOfWhat',
        'costOfKeeping',
        'discountRate',
      ],
    },
  ],
});
