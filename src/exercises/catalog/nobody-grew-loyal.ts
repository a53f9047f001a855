import { defaults, retentionIllusion } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Mix = Given<'alpha' | 'beta'>;

const mix = ({ alpha, beta }: Mix) => ({ ...defaults(retentionIllusion.params), alpha, beta });
const kept = (given: Mix, year: number) =>
  retentionIllusion.observedRetention(mix(given))[year - 1]!;

export const nobodyGrewLoyal = exercise({
  id: 'nobody-grew-loyal',
  models: ['retention-illusion'],
  rows: ['M16'],
  vary: {
    alpha: { unit: 'number', between: [0.5, 2], step: 0.05, digits: 2 },
    beta: { unit: 'number', between: [1, 4], step: 0.05, digits: 2 },
    base: { unit: 'customers', between: [500, 2000], step: 50 },
  },
  parts: [
    {
      kind: 'number',
      id: 'first',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: (given) => kept(given, 1),
      mistakes: {
        leavers: (given) => 1 - kept(given, 1),
        odds: ({ alpha, beta }) => beta / alpha,
        secondYear: (given) => kept(given, 2),
      },
    },
    {
      kind: 'number',
      id: 'fifth',
      unit: 'share',
      digits: 1,
      tolerance: { absolute: 0.003 },
      answer: (given) => kept(given, 5),
      mistakes: {
        unchanged: (given) => kept(given, 1),
        survivors: (given) => retentionIllusion.survival(mix(given), 5),
        oneYearOn: (given) => kept(given, 6),
      },
    },
    {
      kind: 'number',
      id: 'left',
      unit: 'customers',
      tolerance: { relative: 0.01 },
      answer: (given) => given.base * retentionIllusion.survival(mix(given), 2),
      mistakes: {
        oneRateForAll: ({ base }, { first }) => base * first! * first!,
        oneYear: ({ base }, { first }) => base * first!,
        gone: (given) => given.base * (1 - retentionIllusion.survival(mix(given), 2)),
      },
    },
  ],
});
