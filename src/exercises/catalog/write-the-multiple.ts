import { defaults, retention } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

/** Worth of the customer in USD: the first margin at once, or a year on. */
const value = (first: number, m: number, { r, d, g }: Given) =>
  retention.value({
    ...defaults(retention.params),
    retention: r!,
    discount: d!,
    marginGrowth: g!,
    margin: m,
    firstMargin: first === 1 ? 'now' : 'later',
  });

export const writeTheMultiple = exercise({
  id: 'write-the-multiple',
  models: ['retention'],
  rows: ['F22'],
  vary: {
    margin: { unit: 'USD/year', between: [40, 400], step: 1 },
    growth: { unit: 'share/year', between: [-0.04, 0.05], step: 0.001, digits: 1 },
    first: { unit: 'number', from: [0, 1] },
  },
  phrases: { start: { of: ['later', 'now'], which: ({ first }) => ['later', 'now'][first]! } },
  unless: ({ growth }) => growth === 0,
  parts: [
    {
      kind: 'expression',
      id: 'formula',
      letters: { r: [0.3, 0.9], d: [0.05, 0.2] },
      answer: ({ r, d }, { margin, growth, first }) =>
        value(first, margin, { r: r!, d: d!, g: growth }),
      formula: ({ margin, growth, first }) =>
        `${margin} * ${first === 1 ? '(1 + d)' : 'r'} / (1 + d - ${1 + growth} * r)`,
      mistakes: {
        otherStart: ({ r, d }, { margin, growth, first }) =>
          value(1 - first, margin, { r: r!, d: d!, g: growth }),
        growthLeftOut: ({ r, d }, { margin, first }) =>
          value(first, margin, { r: r!, d: d!, g: 0 }),
        growthOnFirst: ({ r, d }, { margin, growth, first }) =>
          (1 + growth) * value(first, margin, { r: r!, d: d!, g: growth }),
        noDiscounting: ({ r }, { margin, growth, first }) =>
          (margin * (first === 1 ? 1 : r!)) / (1 - (1 + growth) * r!),
        marginLeftOut: ({ r, d }, { growth, first }) =>
          value(first, 1, { r: r!, d: d!, g: growth }),
      },
    },
  ],
});
