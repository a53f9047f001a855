import { wordOfMouth } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Town = Given<'town' | 'angry' | 'tells'>;

const heard = ({ town, angry, tells }: Town) =>
  wordOfMouth.reach({ population: town }, angry * tells);

export const storiesInATown = exercise({
  id: 'stories-in-a-town',
  models: ['word-of-mouth'],
  rows: ['F03', 'F13'],
  vary: {
    town: { unit: 'people', between: [1000, 3000], step: 50 },
    angry: { unit: 'people', between: [20, 120], step: 1 },
    tells: { unit: 'people', between: [5, 25], step: 1 },
  },
  worked: ({ angry, tells }) => ({ stories: { value: angry * tells, unit: 'number' } }),
  parts: [
    {
      kind: 'number',
      id: 'heard',
      unit: 'people',
      digits: 0,
      tolerance: { relative: 0.01 },
      answer: heard,
      mistakes: {
        everyoneAnew: ({ angry, tells }) => angry * tells,
        tellersOnly: (given) => heard({ ...given, tells: 1 }),
        whoHeardNothing: (given) => given.town - heard(given),
      },
    },
    {
      kind: 'number',
      id: 'twice',
      unit: 'people',
      digits: 0,
      tolerance: { relative: 0.02 },
      answer: (given) => heard({ ...given, angry: 2 * given.angry }),
      mistakes: {
        doubled: (_, { heard: before }) => 2 * before!,
        unchanged: (_, { heard: before }) => before!,
        everyoneAnew: ({ angry, tells }) => 2 * angry * tells,
      },
    },
  ],
});
