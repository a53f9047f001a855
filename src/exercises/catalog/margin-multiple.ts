import { defaults, retention } from '#core';
import { exercise } from '../exercise.ts';

type Terms = { readonly keep: number; readonly rate: number };
const stream = ({ keep, rate }: Terms, firstMargin: 'now' | 'later') =>
  retention.marginMultiple({
    ...defaults(retention.params),
    retention: keep,
    discount: rate,
    firstMargin,
  });

export const marginMultiple = exercise({
  id: 'margin-multiple',
  models: ['retention'],
  rows: ['F22', 'L24'],
  vary: {
    keep: { unit: 'share', between: [0.55, 0.95], step: 0.01 },
    rate: { unit: 'share', between: [0.06, 0.2], step: 0.01 },
    margin: { unit: 'USD', between: [40, 395], step: 5 },
  },
  parts: [
    {
      kind: 'number',
      id: 'multiple',
      unit: 'margins',
      digits: 2,
      tolerance: { absolute: 0.01 },
      answer: (given) => stream(given, 'later'),
      mistakes: {
        firstMarginNow: (given) => stream(given, 'now'),
        noDiscounting: ({ keep }) => keep / (1 - keep),
        churnForRetention: ({ keep, rate }) => stream({ keep: 1 - keep, rate }, 'later'),
        lifetime: ({ keep }) => 1 / (1 - keep),
      },
    },
    {
      kind: 'number',
      id: 'value',
      unit: 'USD',
      digits: 0,
      tolerance: { relative: 0.01 },
      answer: ({ margin }, { multiple }) => margin * multiple!,
      mistakes: {
        divided: ({ margin }, { multiple }) => margin / multiple!,
        lifetimeValue: ({ keep, margin }) => margin / (1 - keep),
        oneYear: ({ margin }) => margin,
      },
    },
  ],
});
