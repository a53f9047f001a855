import { defaults, retentionIllusion } from '#core';
import { realPower } from '#core/numeric/portable.ts';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Mix = Given<'alpha' | 'beta'>;

const first = ({ alpha, beta }: Mix) =>
  retentionIllusion.observedRetention({ ...defaults(retentionIllusion.params), alpha, beta })[0]!;

/** The model's rate, also between two years. */
const kept = ({ alpha, beta }: Mix, year: number) => first({ alpha, beta: beta + year - 1 });

export const drawTheIllusion = exercise({
  id: 'draw-the-illusion',
  models: ['retention-illusion'],
  rows: ['M16'],
  vary: {
    alpha: { unit: 'number', between: [0.6, 2], step: 0.005, digits: 3 },
    beta: { unit: 'number', between: [0.6, 3], step: 0.005, digits: 3 },
  },
  unless: (given) => kept(given, 12) - kept(given, 1) < 0.25,
  worked: (given) => ({
    one: { value: kept(given, 1), unit: 'share', digits: 0 },
    four: { value: kept(given, 4), unit: 'share', digits: 0 },
    twelve: { value: kept(given, 12), unit: 'share', digits: 0 },
  }),
  parts: [
    {
      kind: 'curve',
      id: 'kept',
      x: { unit: 'year', domain: [1, 12] },
      y: { unit: 'share', domain: [0, 1] },
      tolerance: 0.05,
      answer: kept,
      mistakes: {
        oneRateForAll: (given) => kept(given, 1),
        survivors: (given, year) => realPower(kept(given, 1), year),
        everyoneStays: () => 1,
      },
    },
  ],
});
