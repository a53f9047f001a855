import { exercise } from '../exercise.ts';

/** Satisfaction with one purchase, or with all so far. */
export const momentOrSum = exercise({
  id: 'moment-or-sum',
  models: ['satisfaction-index', 'expectations'],
  rows: ['L15'],
  vary: {},
  parts: [
    {
      kind: 'classify',
      id: 'sorts',
      rows: ['satisfaction'],
      columns: ['once', 'sofar'],
      items: {
        oliver: 'satisfaction/once',
        woodruff: 'satisfaction/once',
        day: 'satisfaction/once',
        lastNight: 'satisfaction/once',
        delivery: 'satisfaction/once',
        fornell: 'satisfaction/sofar',
        solomon: 'satisfaction/sofar',
        caruana: 'satisfaction/sofar',
        tenYears: 'satisfaction/sofar',
        nation: 'satisfaction/sofar',
      },
      shown: 8,
    },
  ],
});
