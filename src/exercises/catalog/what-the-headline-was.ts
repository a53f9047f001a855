import { exercise } from '../exercise.ts';

export const whatTheHeadlineWas = exercise({
  id: 'what-the-headline-was',
  models: ['satisfaction-trap'],
  rows: ['L22', 'M22'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'original',
      options: ['ofLeavers', 'ofStayers', 'mayLeave', 'allLeave', 'ofDissatisfied'],
      answer: () => ['ofLeavers'],
    },
  ],
});
