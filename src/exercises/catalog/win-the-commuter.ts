import { defaults, deliveredValue } from '#core';
import { ln } from '#core/numeric/portable.ts';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof deliveredValue.params>>;
type Canteen = Given<'service' | 'product' | 'rivalWait' | 'goal'>;

const start = ({ service, product, rivalWait }: Canteen) => ({
  serviceOurs: service,
  productOurs: product,
  timeRival: rivalWait,
  timeOurs: 10,
});
const share = (values: object, segment: number, other: Partial<All> = {}) =>
  deliveredValue.segmentShares({ ...(values as All), ...other })[segment]![0]!;
const logit = (p: number) => ln(p / (1 - p));

/** A point less of waiting is worth 2.5 points to a commuter, and half of that in logits. */
const wait = (given: Canteen) => {
  const now = share({ ...defaults(deliveredValue.params), ...start(given) }, 0);
  return 10 - (logit(given.goal) - logit(now)) / 1.25;
};

export const winTheCommuter = exercise({
  id: 'win-the-commuter',
  models: ['delivered-value'],
  rows: ['L30'],
  vary: {
    service: { unit: 'score', between: [4, 9], step: 0.5, digits: 1 },
    product: { unit: 'score', between: [5, 9], step: 0.5, digits: 1 },
    rivalWait: { unit: 'score', between: [1, 5], step: 0.5, digits: 1 },
    goal: { unit: 'share', between: [0.25, 0.75], step: 0.005, digits: 1 },
  },
  unless: (given) => wait(given) < 0.2 || wait(given) > 9,
  worked: (given) => ({ wait: { value: wait(given), unit: 'score', digits: 1 } }),
  parts: [
    {
      kind: 'tune',
      id: 'time',
      model: deliveredValue,
      free: ['timeOurs'],
      unit: 'share',
      start,
      reached: (values) => share(values, 0),
      goal: ({ goal }) => goal,
      tolerance: { absolute: 0.01 },
      solution: (given) => ({ timeOurs: wait(given) }),
      mistakes: {
        wholeMarket: (values) => deliveredValue.marketShares(values as All)?.[0] ?? null,
        theGuest: (values) => share(values, 2),
        allWeighAlike: (values) => share(values, 0, { contrast: 0 }),
      },
    },
  ],
});
