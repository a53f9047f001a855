import { defaults, profitByYear } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof profitByYear.params>>;
type Club = Given<'winning' | 'basic' | 'more'>;

const start = ({ winning, basic, more }: Club) => ({
  acquisition: winning,
  baseProfit: basic,
  revenueGrowth: more,
  savings: 0,
  referrals: 0,
  premium: 0,
  retention: 0.1,
});

/** From −A + p₁ + p₂r + p₃r² = 0. */
const stay = ({ winning, basic, more }: Club) => {
  const [p1, p2, p3] = [basic, basic + more, basic + 2 * more];
  return (Math.sqrt(p2 * p2 + 4 * p3 * (winning - p1)) - p2) / (2 * p3);
};

const after = (values: object, years: number, other: Partial<All> = {}) =>
  profitByYear.expectedCumulative({ ...(values as All), ...other })[years]!;

export const paysInThree = exercise({
  id: 'pays-in-three',
  models: ['profit-by-year'],
  rows: ['F09', 'M10'],
  vary: {
    winning: { unit: 'USD', between: [60, 160], step: 1 },
    basic: { unit: 'USD', between: [25, 60], step: 1 },
    more: { unit: 'USD', between: [2, 16], step: 1 },
  },
  unless: (given) => given.winning < given.basic + 10 || stay(given) < 0.35 || stay(given) > 0.95,
  worked: (given) => ({ stay: { value: stay(given), unit: 'share', digits: 1 } }),
  parts: [
    {
      kind: 'tune',
      id: 'retention',
      model: profitByYear,
      free: ['retention'],
      unit: 'USD',
      start,
      reached: (values) => after(values, 3),
      goal: () => 0,
      tolerance: { absolute: 0.8 },
      solution: (given) => ({ retention: stay(given) }),
      mistakes: {
        yearTwo: (values) => after(values, 2),
        yearFour: (values) => after(values, 4),
        goneBeforeYearOne: (values) => {
          const { retention, acquisition } = values as All;
          return (after(values, 3) + acquisition) * retention - acquisition;
        },
        allLeaveAtOnce: (values) => after(values, 3, { departure: 'sudden' }),
      },
    },
  ],
});
