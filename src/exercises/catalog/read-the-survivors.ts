import { retention } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

const YEARS = 10;

/** Customers of the first day who are still here. */
const here = ({ keep, base }: Given<'keep' | 'base'>, year: number) =>
  base * retention.survival({ retention: keep }, year);

export const readTheSurvivors = exercise({
  id: 'read-the-survivors',
  models: ['retention'],
  rows: ['F22'],
  vary: {
    keep: { unit: 'share', between: [0.6, 0.93], step: 0.001, digits: 1 },
    base: { unit: 'customers', between: [200, 1000], step: 10 },
    year: { unit: 'year', from: [2, 3, 4, 5, 6] },
  },
  /** Where half are left, the leavers are as many as those who stayed. */
  unless: ({ keep, base, year }) =>
    Math.abs(2 * here({ keep, base }, year) - base) < 0.1 * base ||
    here({ keep, base }, year - 1) > 0.93 * base,
  worked: (given) => ({ here: { value: here(given, given.year), unit: 'customers' } }),
  parts: [
    {
      kind: 'number',
      id: 'left',
      unit: 'customers',
      tolerance: { relative: 0.06 },
      chart: {
        x: { unit: 'year', at: Array.from({ length: YEARS + 1 }, (_, year) => year) },
        y: { unit: 'customers' },
        lines: { survivors: here },
      },
      answer: (given) => given.base - here(given, given.year),
      mistakes: {
        stillHere: (given) => here(given, given.year),
        oneYear: (given) => given.base - here(given, 1),
        lostThatYear: (given) => here(given, given.year - 1) - here(given, given.year),
      },
    },
  ],
});
