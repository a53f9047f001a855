import { exercise } from '../exercise.ts';

/** Oliver (1999), from cognitive to action loyalty, and what a customer of each stage says. */
export const namesOfLoyalty = exercise({
  id: 'names-of-loyalty',
  models: ['formation'],
  rows: ['L02'],
  vary: {},
  parts: [
    {
      kind: 'match',
      id: 'stages',
      pairs: {
        cheapest: 'cognitive',
        reviews: 'cognitive',
        fond: 'affective',
        proud: 'affective',
        promised: 'conative',
        nextTime: 'conative',
        walksFar: 'action',
        everyMonth: 'action',
      },
      shown: 5,
    },
  ],
});
