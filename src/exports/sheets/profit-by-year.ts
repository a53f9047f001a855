/** Years 0 to 7 of one customer, layer by layer, and what the customer is worth for good. */
import { live, type Column } from './live.ts';
import { geometricSum } from './series.ts';

const LAST = 7;
const years = Array.from({ length: LAST + 1 }, (_, year) => year);
const creditCard = [-51, 30, 42, 44, 49, 55, 55, 55];

const layer = (words: string, amount: string): Column => ({
  words,
  formula: ['0', `IF(profile = profile.layers, ${amount}, 0)`],
  unit: 'USD',
});
const undisputed = (amount: string) => `IF(critics = critics.asDrawn, ${amount}, 0)`;

const firstYearPaid = (totals: string) =>
  years.reduceRight((later, year) => `IF(${totals}[${year}] >= 0, ${year}, ${later})`, 'none');

export const sheet = live({
  steps: {
    life: ['L = 1 / (1 − r)', '1 / (1 - retention)'],
    yearly: ['1 / (1 + d)', '1 / (1 + discount)'],
    rest: ['L − 7', `MAX(0, life - ${LAST})`],
    whole: ['⌊L − 7⌋', 'INT(rest)'],
    after: [
      'Σ S(t) / (1 + d)ᵗ⁻⁸, t ≥ 8',
      `IF(departure = departure.gradual,
        POWER(retention, ${LAST}) * (1 + discount) / (1 + discount - retention),
        ${geometricSum('yearly', 'whole')} + (rest - whole) * POWER(yearly, whole))`,
    ],
  },
  results: {
    breakEvenYear: firstYearPaid('cumulative'),
    expectedBreakEvenYear: firstYearPaid('expectedCumulative'),
    npv: 'SUMPRODUCT(expected[], present[])',
    lifetimeValue: `npv + profit[${LAST}] * after / POWER(1 + discount, ${LAST + 1})`,
  },
  tables: [
    {
      index: 'year',
      rows: years,
      columns: {
        'layer.acquisition': {
          formula: [`IF(profile = profile.layers, 0 - acquisition, ${creditCard[0]!})`, '0'],
          unit: 'USD',
          words: 'acquisition',
        },
        'layer.baseProfit': layer('baseProfit', 'baseProfit'),
        'layer.revenueGrowth': layer('revenueGrowth', 'revenueGrowth * (year - 1)'),
        'layer.savings': layer('savings', undisputed('savings * (year - 1)')),
        'layer.referrals': layer('referrals', 'referrals * MAX(0, year - 2)'),
        'layer.premium': layer('premium', undisputed('premium * MAX(0, year - 3)')),
        'layer.published': {
          formula: (year) =>
            year === 0 ? '0' : `IF(profile = profile.creditCard, ${creditCard[year]!}, 0)`,
          unit: 'USD',
        },
        profit:
          'layer.acquisition + layer.baseProfit + layer.revenueGrowth + layer.savings + layer.referrals + layer.premium + layer.published',
        cumulative: { formula: ['profit', 'cumulative[-1] + profit'] },
        here: {
          formula: (year) =>
            year === 0
              ? '1'
              : `IF(departure = departure.gradual, ${year === 1 ? '1' : 'here[-1] * retention'},
                  MIN(1, MAX(0, life - (year - 1))))`,
          unit: 'share',
        },
        expected: 'profit * here',
        expectedCumulative: { formula: ['expected', 'expectedCumulative[-1] + expected'] },
        present: { formula: ['1', 'present[-1] * yearly'], symbol: '1 / (1 + d)ᵗ' },
      },
    },
  ],
});
