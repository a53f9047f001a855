import { defaults, fivePoints } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof fivePoints.params>>;

/** At r + 0.05 the bottom 1 + d − r is 0.05 smaller: r = 0.95 + d − 0.05 / uplift. */
const base = ({ goal, rate }: Given<'goal' | 'rate'>) => 0.95 + rate - 0.05 / goal;

const read = (values: object, other: Partial<All> = {}) => {
  const found = fivePoints.findUplift({ ...(values as All), ...other });
  return found.kind === 'uplift' ? found.value : null;
};

export const whichBase = exercise({
  id: 'which-base',
  models: ['five-points'],
  rows: ['L24', 'M07'],
  vary: {
    goal: { unit: 'share', between: [0.12, 0.6], step: 0.01 },
    rate: { unit: 'share', between: [0.02, 0.15], step: 0.0001, digits: 2 },
  },
  unless: (given) => base(given) < 0.45 || base(given) > 0.94,
  worked: (given) => ({ base: { value: base(given), unit: 'share', digits: 1 } }),
  parts: [
    {
      kind: 'tune',
      id: 'retention',
      model: fivePoints,
      free: ['retention'],
      unit: 'share',
      start: ({ rate }) => ({ discount: rate, retention: 0.2 }),
      reached: (values) => read(values),
      goal: ({ goal }) => goal,
      tolerance: { relative: 0.01 },
      solution: (given) => ({ retention: base(given) }),
      mistakes: {
        percentOfRetention: (values) => read(values, { reading: 'percentRetention' }),
        percentOfLoss: (values) => read(values, { reading: 'percentDefection' }),
        noDiscount: (values) => read(values, { discount: 0 }),
        firstMarginLater: (values) => read(values, { firstMargin: 'later' }),
      },
    },
  ],
});
