import { exercise } from '../exercise.ts';

/** Which period of a forming relation asks the question, and what it leaves behind. */
export const threePeriods = exercise({
  id: 'three-periods',
  models: ['formation'],
  rows: ['L11', 'C10', 'C11', 'C12'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'periods',
      pairs: {
        asHoped: 'exploration',
        basicTrust: 'exploration',
        secondOrder: 'exploration',
        otherShop: 'formation',
        keepsBuying: 'formation',
        fairDeal: 'stable',
        fullTrust: 'stable',
        attitude: 'stable',
      },
      shown: 6,
    },
  ],
});
