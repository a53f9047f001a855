import { exercise } from '../exercise.ts';

export const fiveLevelsOrFour = exercise({
  id: 'five-levels-or-four',
  models: ['migration'],
  rows: ['L46', 'M67'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'merged',
      options: [
        'switcherHabitual',
        'habitualCosts',
        'costsFriend',
        'friendCommitted',
        'switcherCommitted',
      ],
      answer: () => ['habitualCosts'],
    },
  ],
});
