import { exercise } from '../exercise.ts';

/** What happened to a finding on its way into a slide. */
export const howANumberChanges = exercise({
  id: 'how-a-number-changes',
  models: ['five-points', 'satisfaction-trap'],
  rows: ['L44', 'L22'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'slips',
      pairs: {
        bank: 'largestAsRule',
        leavers: 'turnedRound',
        points: 'unitChanged',
        complainers: 'groupWidened',
        pricePremium: 'wordChanged',
        berry: 'nameChanged',
      },
      shown: 5,
    },
  ],
});
