import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Offer = Given<'price' | 'leave' | 'stopped'>;

/** An offer to everyone, over all who stay: the folk way to count. */
const overAll = ({ price, leave, stopped }: Offer) => price / (1 - leave + leave * stopped);

export const fiveAndSixteen = exercise({
  id: 'five-and-sixteen',
  models: ['cost-ratio'],
  rows: ['L27', 'FC1', 'M01', 'M02'],
  vary: {
    members: { unit: 'customers', between: [800, 2000], step: 100 },
    leave: { unit: 'share', between: [0.15, 0.3], step: 0.01 },
    stopped: { unit: 'share', between: [0.2, 0.5], step: 0.05 },
    price: { unit: 'CNY', between: [2, 10], step: 1 },
    win: { unit: 'CNY', between: [100, 400], step: 10 },
  },
  worked: (given) => ({ folk: { value: given.win / overAll(given), unit: 'times', digits: 2 } }),
  parts: [
    {
      kind: 'number',
      id: 'perStaying',
      unit: 'CNY',
      digits: 2,
      tolerance: { absolute: 0.02 },
      answer: overAll,
      mistakes: {
        perOffer: ({ price }) => price,
        savedForgotten: ({ price, leave }) => price / (1 - leave),
        perLeaver: ({ price, leave }) => price / leave,
      },
    },
    {
      kind: 'number',
      id: 'perSaved',
      unit: 'CNY',
      digits: 2,
      tolerance: { relative: 0.005 },
      answer: ({ price, leave, stopped }) => price / (leave * stopped),
      mistakes: {
        allWhoStay: overAll,
        everyLeaver: ({ price, leave }) => price / leave,
        partOfAll: ({ price, stopped }) => price / stopped,
      },
    },
    {
      kind: 'number',
      id: 'ratio',
      unit: 'times',
      digits: 2,
      tolerance: { relative: 0.02 },
      answer: ({ win }, { perSaved }) => win / perSaved!,
      mistakes: {
        folkWay: ({ win }, { perStaying }) => win / perStaying!,
        turned: ({ win }, { perSaved }) => perSaved! / win,
        perOffer: ({ win, price }) => win / price,
      },
    },
  ],
});
