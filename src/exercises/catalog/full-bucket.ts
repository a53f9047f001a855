import { leakyBucket } from '#core';
import { exercise } from '../exercise.ts';

export const fullBucket = exercise({
  id: 'full-bucket',
  models: ['leaky-bucket'],
  rows: ['F11', 'L45'],
  vary: {
    inflow: { unit: 'customers/week', between: [40, 400], step: 1 },
    churn: { unit: 'share/week', between: [0.02, 0.25], step: 0.005, digits: 1 },
    stopped: { unit: 'share', from: [0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.55, 0.6, 0.65, 0.7] },
  },
  parts: [
    {
      kind: 'number',
      id: 'steady',
      unit: 'customers',
      tolerance: { relative: 0.005 },
      answer: (given) => leakyBucket.steadyState(given)!,
      mistakes: {
        multiplied: ({ inflow, churn }) => inflow * churn,
        aYear: ({ inflow }) => inflow * 52,
        stayersOnly: ({ inflow, churn }) => (inflow * (1 - churn)) / churn,
      },
    },
    {
      kind: 'number',
      id: 'mended',
      unit: 'customers',
      tolerance: { relative: 0.005 },
      answer: ({ stopped }, { steady }) => steady! / (1 - stopped),
      mistakes: {
        addedShare: ({ stopped }, { steady }) => steady! * (1 + stopped),
        pointsStopped: ({ inflow, churn, stopped }) =>
          stopped < churn ? inflow / (churn - stopped) : undefined,
        leftLeak: ({ stopped }, { steady }) => steady! / stopped,
      },
    },
  ],
});
