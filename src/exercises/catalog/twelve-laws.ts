import { exercise } from '../exercise.ts';

/** Some of Jill Griffin’s twelve laws of loyalty, and some that are not among them. */
const laws = ['staff', 'eighty', 'stages', 'serveFirst', 'complaints', 'winBack', 'channels'];

export const twelveLaws = exercise({
  id: 'twelve-laws',
  models: [],
  rows: ['L38'],
  vary: {},
  parts: [
    {
      kind: 'choice',
      id: 'laws',
      many: true,
      options: [...laws, 'cheapest', 'everyone', 'noReturns', 'longestContract', 'secret'],
      answer: () => laws,
      shown: 10,
    },
  ],
});
