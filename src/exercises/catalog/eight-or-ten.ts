import { wordOfMouth } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Tales = Given<'mean' | 'few' | 'many'>;

const others = ({ mean, few, many }: Tales) =>
  wordOfMouth.othersTell({ mean, talkativeShare: few, talkativeTells: many });

export const eightOrTen = exercise({
  id: 'eight-or-ten',
  models: ['word-of-mouth'],
  rows: ['L28'],
  vary: {
    mean: { unit: 'people', between: [8, 10], step: 0.1, digits: 1 },
    few: { unit: 'share', between: [0.08, 0.18], step: 0.005, digits: 1 },
    many: { unit: 'people', between: [21, 30], step: 1 },
    asked: { unit: 'people', between: [200, 1000], step: 20 },
  },
  parts: [
    {
      kind: 'number',
      id: 'stories',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.005 },
      answer: ({ mean, few, many }) => (few * many) / mean,
      mistakes: {
        peopleNotStories: ({ few }) => few,
        timesAsMany: ({ mean, many }) => many / mean,
        ofTheOthers: ({ mean, few, many }) => (few * many) / (mean + few * many),
      },
    },
    {
      kind: 'number',
      id: 'others',
      unit: 'people',
      digits: 1,
      tolerance: { absolute: 0.06 },
      answer: others,
      mistakes: {
        meanOfAll: ({ mean }) => mean,
        notDivided: ({ mean, few, many }) => mean - few * many,
        wholeTalkers: ({ mean, few, many }) => (mean * (1 + few) - few * many) / (1 - few),
      },
    },
  ],
});
