/** The deal firm and the relational firm year by year, and one customer of each without end. */
import { live, type Column } from './live.ts';

/** So long the relational firm has time to win. */
const LONG = 1000;

const customers = (churn: string, name: string): Column => ({
  formula: ['base', `${name}[-1] * (1 - ${churn}) + wonYearly`],
});

export const sheet = live(({ periods }) => {
  const most = Math.max(LONG, Number(periods));
  return {
    most: { periods: most },
    steps: {
      served: ['m − v', 'margin - serviceCost'],
      setUp: ['F a', 'relationSetUp * wonYearly'],
      deal: ['PV₁(T)', 'INDEX(dealCumulative[], periods + 1)'],
      relation: ['PV₂(T)', 'INDEX(relationCumulative[], periods + 1)'],
    },
    results: {
      relationWinsFrom: `IF(behind[${LONG}] = ${LONG}, none, behind[${LONG}] + 1)`,
      dealValue: `IF(discount + dealChurn > 0,
        margin * (1 + discount) / (discount + dealChurn), none)`,
      relationValue: `IF(discount + relationChurn > 0,
        (margin - serviceCost) * (1 + discount) / (discount + relationChurn) - relationSetUp, none)`,
      breakEvenService: `IF(discount + dealChurn > 0,
        margin * (dealChurn - relationChurn) / (discount + dealChurn)
          - relationSetUp * (discount + relationChurn) / (1 + discount), none)`,
      winner: `IF(ABS(relation - deal) <= 1E-12 * MAX(ABS(relation), ABS(deal)), winner.even,
        IF(relation > deal, winner.relation, winner.deal))`,
    },
    tables: [
      {
        index: 'places.years',
        as: 'year',
        rows: Array.from({ length: most + 1 }, (_, year) => year),
        columns: {
          dealCustomers: customers('dealChurn', 'dealCustomers'),
          relationCustomers: customers('relationChurn', 'relationCustomers'),
          present: {
            formula: (year) => (year < 2 ? ['""', '1'][year]! : 'present[-1] / (1 + discount)'),
            symbol: '1 / (1 + d)ᵗ⁻¹',
          },
          dealCumulative: {
            formula: ['0', 'dealCumulative[-1] + margin * dealCustomers[-1] * present'],
          },
          relationCumulative: (year) => {
            if (year === 0) return '0';
            const setUp = year === 1 ? 'relationSetUp * base' : 'setUp';
            return `relationCumulative[-1] + present * (served * relationCustomers[-1] - ${setUp})`;
          },
          lead: { formula: 'relationCumulative - dealCumulative', unit: 'USD', words: 'axis.lead' },
          behind: {
            formula: ['0', 'IF(lead < 0, year, behind[-1])'],
            unit: 'year',
            symbol: '< 0',
          },
        },
      },
    ],
  };
});
