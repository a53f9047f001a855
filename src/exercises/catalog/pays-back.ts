import { defaults, profitByYear } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Card = Given<'winning' | 'basic' | 'more' | 'saved' | 'stay'>;

const card = ({ winning, basic, more, saved, stay }: Card) => ({
  ...defaults(profitByYear.params),
  acquisition: winning,
  baseProfit: basic,
  revenueGrowth: more,
  savings: saved,
  referrals: 0,
  premium: 0,
  retention: stay,
});

export const paysBack = exercise({
  id: 'pays-back',
  models: ['profit-by-year'],
  rows: ['F09', 'FC15', 'M10'],
  vary: {
    winning: { unit: 'USD', between: [50, 120], step: 1 },
    basic: { unit: 'USD', between: [25, 50], step: 1 },
    more: { unit: 'USD', between: [4, 12], step: 1 },
    saved: { unit: 'USD', between: [2, 6], step: 1 },
    stay: { unit: 'share', between: [0.6, 0.9], step: 0.05 },
  },
  parts: [
    {
      kind: 'number',
      id: 'third',
      unit: 'USD',
      tolerance: { absolute: 0.5 },
      answer: (given) => profitByYear.profit(card(given))[3]!,
      mistakes: {
        yearTwo: (given) => profitByYear.profit(card(given))[2],
        yearFour: (given) => profitByYear.profit(card(given))[4],
        growthOfSales: ({ basic, more }) => basic + 2 * more,
      },
    },
    {
      kind: 'number',
      id: 'total',
      unit: 'USD',
      tolerance: { absolute: 0.5 },
      answer: (given) => profitByYear.cumulative(card(given))[3]!,
      mistakes: {
        winningForgotten: (given) => profitByYear.cumulative(card({ ...given, winning: 0 }))[3],
        threeEqualYears: ({ winning }, { third }) => 3 * third! - winning,
        twoYears: (given) => profitByYear.cumulative(card(given))[2],
      },
    },
    {
      kind: 'number',
      id: 'expected',
      unit: 'USD',
      digits: 1,
      tolerance: { absolute: 0.6 },
      answer: (given) => profitByYear.expectedCumulative(card(given))[3]!,
      mistakes: {
        nobodyLeaves: (given) => profitByYear.cumulative(card(given))[3],
        leftBeforeYearOne: (given) => {
          const [now = 0, ...years] = profitByYear.expected(card(given)).slice(0, 4);
          return years.reduce((sum, year) => sum + year * given.stay, now);
        },
        shareOfTotal: ({ stay }, { total }) => stay * total!,
      },
    },
  ],
});
