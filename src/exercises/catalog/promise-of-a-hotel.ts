import { defaults, expectations } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Hotel = Given<'quality' | 'over' | 'weight' | 'heavier'>;

const first = ({ quality, weight, heavier }: Hotel, promise: number, asymmetry = heavier) =>
  expectations.visits({
    ...defaults(expectations.params),
    promise,
    quality,
    surplusWeight: weight,
    asymmetry,
    visits: 1,
  }).satisfaction[0]!;

export const promiseOfAHotel = exercise({
  id: 'promise-of-a-hotel',
  models: ['expectations'],
  rows: ['L14'],
  vary: {
    quality: { unit: 'score', between: [5.5, 8], step: 0.05, digits: 2 },
    over: { unit: 'score', between: [0.4, 1.5], step: 0.05, digits: 2 },
    weight: { unit: 'number', between: [0.3, 0.9], step: 0.1, digits: 1 },
    heavier: { unit: 'times', between: [1.5, 3], step: 0.25, digits: 2 },
  },
  worked: ({ quality, over }) => ({
    promised: { value: Number((quality + over).toFixed(2)), unit: 'score', digits: 2 },
    modest: { value: Number((quality - over).toFixed(2)), unit: 'score', digits: 2 },
  }),
  parts: [
    {
      kind: 'number',
      id: 'gap',
      unit: 'score',
      digits: 2,
      tolerance: { absolute: 0.01 },
      answer: ({ over }) => -over,
      mistakes: {
        turned: ({ over }) => over,
        ratio: ({ quality, over }) => quality / (quality + over),
        sum: ({ quality, over }) => quality + quality + over,
      },
    },
    {
      kind: 'number',
      id: 'felt',
      unit: 'score',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: (given) => first(given, given.quality + given.over),
      mistakes: {
        evenWeights: (given) => first(given, given.quality + given.over, 1),
        gapAlone: ({ over, weight, heavier }) => -over * weight * heavier,
        qualityAlone: ({ quality }) => quality,
      },
    },
    {
      kind: 'number',
      id: 'pleased',
      unit: 'score',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: (given) => first(given, given.quality - given.over),
      mistakes: {
        shortfallWeight: ({ quality, over, weight, heavier }) => quality + over * weight * heavier,
        unweighted: ({ quality, over }) => quality + over,
        stillDisappointed: (given) => first(given, given.quality + given.over),
      },
    },
  ],
});
