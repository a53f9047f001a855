import { defaults, intentionBehaviour } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Rating = Given<'rating' | 'early' | 'late' | 'most'>;

const both = ({ early, late, most }: Rating) => ({
  ...defaults(intentionBehaviour.params),
  intentionBend: early,
  repurchaseBend: late,
  highRepurchase: most,
});
const said = (given: Rating) => intentionBehaviour.intention(both(given), given.rating);
const done = (given: Rating) => intentionBehaviour.repurchase(both(given), given.rating);
const way = ({ rating }: Rating) => (rating - 1) / 4;

export const sayAndDo = exercise({
  id: 'say-and-do',
  models: ['intention-behaviour'],
  rows: ['L23', 'E51'],
  vary: {
    rating: { unit: 'satisfaction', between: [2.2, 4.6], step: 0.1, digits: 1 },
    early: { unit: 'number', from: [2, 3] },
    late: { unit: 'number', from: [2, 3, 4] },
    most: { unit: 'share', between: [0.4, 0.7], step: 0.01 },
    guests: { unit: 'people', between: [200, 2000], step: 50 },
  },
  parts: [
    {
      kind: 'number',
      id: 'said',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.005 },
      answer: said,
      mistakes: {
        otherCurve: (given) => 0.05 + 0.9 * way(given) ** given.early,
        straight: (given) => 0.05 + 0.9 * way(given),
        fifths: (given) => given.rating / 5,
      },
    },
    {
      kind: 'number',
      id: 'done',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.005 },
      answer: done,
      mistakes: {
        asSaid: said,
        straight: (given) => 0.05 + (given.most - 0.05) * way(given),
        fifths: (given) => 0.05 + (given.most - 0.05) * (given.rating / 5) ** given.late,
      },
    },
    {
      kind: 'number',
      id: 'words',
      unit: 'people',
      digits: 0,
      tolerance: { relative: 0.02 },
      answer: ({ guests }, { said: say, done: act }) => guests * (say! - act!),
      mistakes: {
        allWhoSay: ({ guests }, { said: say }) => guests * say!,
        allWhoDo: ({ guests }, { done: act }) => guests * act!,
        product: ({ guests }, { said: say, done: act }) => guests * say! * (1 - act!),
      },
    },
  ],
});
