/** One exponent from five features of a market, and what each grade of satisfaction earns under it. */
import { live } from './live.ts';

const industries = [
  ['localTelephone', '-1'],
  ['airlines', '-0.5'],
  ['hospitals', '0'],
  ['personalComputers', '0.5'],
  ['automobiles', '1'],
] as const;

const steepest = 'LN(6) / LN(4/3)';
const curve = (satisfaction: string, exponent: string) =>
  `POWER((${satisfaction} - 1) / 4, ${exponent})`;

export const sheet = live({
  steps: {
    pull: [
      'z = (x₁ + x₂ + x₃)/3 − (x₄ + x₅)/2',
      '(similarity + easeOfChange + substitutes) / 3 - (switchingCost + rewardPlan) / 2',
    ],
    steepest: ['G = ln 6 / ln(4/3)', steepest],
  },
  results: {
    exponent: 'POWER(steepest, pull)',
    loyalty: curve('satisfaction', 'exponent'),
    nextPoint: {
      formula: `IF(satisfaction < 5, ${curve('MIN(5, satisfaction + 1)', 'exponent')} - loyalty, none)`,
      unit: 'share',
    },
    topRatio: `1 / ${curve('4', 'exponent')}`,
    zone: 'IF(exponent < 0.8, zone.captive, IF(exponent > 1.25, zone.contested, zone.between))',
  },
  tables: [
    {
      index: 'satisfaction',
      as: 'grade',
      rows: [1, 2, 3, 4, 5],
      columns: {
        loyaltyAt: curve('grade', 'exponent'),
        stepValues: (row) => (row < 4 ? `loyaltyAt[${row + 1}] - loyaltyAt` : 'none'),
        ...Object.fromEntries(
          industries.map(([key, z]) => [
            `industry.${key}`,
            { formula: curve('grade', `POWER(steepest, ${z})`), unit: 'share' },
          ]),
        ),
      },
    },
  ],
});
