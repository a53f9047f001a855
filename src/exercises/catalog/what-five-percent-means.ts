import { defaults, fivePoints } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Reading = 'pointsRetention' | 'percentRetention' | 'percentDefection';
const uplift = ({ keep, rate }: Given<'keep' | 'rate'>, reading: Reading) =>
  fivePoints.uplift({ ...defaults(fivePoints.params), retention: keep, discount: rate, reading });

export const whatFivePercentMeans = exercise({
  id: 'what-five-percent-means',
  models: ['five-points'],
  rows: ['L24'],
  vary: {
    keep: { unit: 'share', between: [0.6, 0.9], step: 0.001, digits: 1 },
    rate: { unit: 'share', between: [0.05, 0.16], step: 0.0005, digits: 2 },
  },
  worked: ({ keep }) => ({
    pointsTo: { value: keep + 0.05, unit: 'share', digits: 1 },
    percentTo: { value: keep * 1.05, unit: 'share', digits: 1 },
    lossTo: { value: keep + 0.05 * (1 - keep), unit: 'share', digits: 1 },
  }),
  parts: [
    {
      kind: 'number',
      id: 'points',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.002 },
      answer: (given) => uplift(given, 'pointsRetention'),
      mistakes: {
        percentOfRetention: (given) => uplift(given, 'percentRetention'),
        percentOfLoss: (given) => uplift(given, 'percentDefection'),
        lifetimesOnly: ({ keep }) => (1 - keep) / (0.95 - keep) - 1,
        theFiveItself: () => 0.05,
      },
    },
    {
      kind: 'number',
      id: 'loss',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.002 },
      answer: (given) => uplift(given, 'percentDefection'),
      mistakes: {
        pointsOfRetention: (given) => uplift(given, 'pointsRetention'),
        percentOfRetention: (given) => uplift(given, 'percentRetention'),
        theFiveItself: () => 0.05,
      },
    },
  ],
});
