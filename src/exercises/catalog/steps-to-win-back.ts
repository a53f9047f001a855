import { exercise } from '../exercise.ts';

/** The procedure for lost customers that courses tell of a Chinese maker of household machines. */
const steps = ['names', 'call', 'apologise', 'listen', 'record', 'plan'];

export const stepsToWinBack = exercise({
  id: 'steps-to-win-back',
  models: ['complaints'],
  rows: ['L41'],
  vary: {},
  parts: [
    { kind: 'order', id: 'steps', items: steps, rank: (step) => steps.indexOf(step) },
    {
      kind: 'choice',
      id: 'limit',
      options: ['ninetyDays', 'halfYear', 'year', 'anyTime', 'never'],
      answer: () => ['ninetyDays'],
    },
  ],
});
