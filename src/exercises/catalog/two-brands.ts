import { doubleJeopardy } from '#core';
import { exercise } from '../exercise.ts';

export const twoBrands = exercise({
  id: 'two-brands',
  models: ['double-jeopardy'],
  rows: ['M55', 'FC13'],
  vary: {
    reach: { unit: 'share', between: [0.25, 0.55], step: 0.005, digits: 1 },
    often: { unit: 'number', between: [2.5, 6], step: 0.1, digits: 1 },
    small: { unit: 'share', between: [0.04, 0.16], step: 0.004, digits: 1 },
  },
  parts: [
    {
      kind: 'number',
      id: 'constant',
      unit: 'number',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: ({ reach, often }) => often * (1 - reach),
      mistakes: {
        divided: ({ reach, often }) => often / (1 - reach),
        perHousehold: ({ reach, often }) => often * reach,
        unchanged: ({ often }) => often,
      },
    },
    {
      kind: 'number',
      id: 'smallOften',
      unit: 'number',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: ({ small }, { constant }) => doubleJeopardy.jeopardyFrequency(constant!, small),
      mistakes: {
        sameLoyalty: ({ often }) => often,
        inProportion: ({ reach, often, small }) => (often * small) / reach,
        multiplied: ({ small }, { constant }) => constant! * (1 - small),
      },
    },
    {
      kind: 'number',
      id: 'times',
      unit: 'times',
      digits: 1,
      tolerance: { relative: 0.02 },
      answer: ({ reach, often, small }, { smallOften }) => (reach * often) / (small * smallOften!),
      mistakes: {
        buyersOnly: ({ reach, small }) => reach / small,
        frequencyOnly: ({ often }, { smallOften }) => often / smallOften!,
        turned: ({ reach, often, small }, { smallOften }) =>
          (small * smallOften!) / (reach * often),
      },
    },
  ],
});
