import { defaults, intentionBehaviour } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Buyers = Given<'bend' | 'low' | 'high'>;

const ours = defaults(intentionBehaviour.params);

const bought = ({ bend, low, high }: Buyers, rating: number) =>
  intentionBehaviour.repurchase(
    {
      ...ours,
      lowRepurchase: low,
      highRepurchase: high,
      repurchaseBend: bend,
    },
    rating,
  );

export const drawTheDeed = exercise({
  id: 'draw-the-deed',
  models: ['intention-behaviour'],
  rows: ['L23', 'E51'],
  vary: {
    bend: { unit: 'number', between: [2.5, 6], step: 0.1, digits: 1 },
    low: { unit: 'share', between: [0, 0.15], step: 0.005, digits: 1 },
    high: { unit: 'share', between: [0.65, 0.95], step: 0.005, digits: 1 },
  },
  worked: (given) => ({
    three: { value: bought(given, 3), unit: 'share', digits: 0 },
    four: { value: bought(given, 4), unit: 'share', digits: 0 },
  }),
  parts: [
    {
      kind: 'curve',
      id: 'bought',
      x: { unit: 'satisfaction', domain: [1, 5] },
      y: { unit: 'share', domain: [0, 1] },
      tolerance: 0.06,
      answer: bought,
      mistakes: {
        straight: ({ low, high }, rating) => low + ((high - low) * (rating - 1)) / 4,
        intention: (given, rating) => given.low + given.high - bought(given, 6 - rating),
        flat: ({ low, high }) => (low + high) / 2,
      },
    },
  ],
});
