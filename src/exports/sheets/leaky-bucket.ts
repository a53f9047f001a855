/** Two firms week by week: who comes and goes, and what it earns. */
import { live, type Column } from './live.ts';

/** As many as can be set. */
const WEEKS = 520;

/** Nothing has flowed or been booked in week 0. */
const customers = (now: string): Column => ({ formula: ['""', now], unit: 'customers' });
const money = (now: string): Column => ({ formula: ['""', now], unit: 'CNY' });

export const sheet = live({
  results: {
    profitGap: `INDEX(carefulCumulativeProfit[], weeks + 1)
      - INDEX(leakyCumulativeProfit[], weeks + 1)`,
    breakEvenSaveCost: `IF(SUM(saved.careful[]) > 0,
      (SUM(sales.careful[]) - SUM(sales.leaky[]) - winCost * (SUM(won.careful[]) - SUM(won.leaky[])))
        / SUM(saved.careful[]), none)`,
    steadyState: 'IF(churn > 0, inflow / churn, none)',
    carefulSteadyState: 'IF(churn * (1 - stopped) > 0, inflow / (churn * (1 - stopped)), none)',
    meanLife: 'IF(churn > 0, 1 / churn, none)',
  },
  tables: [
    {
      index: 'week',
      rows: Array.from({ length: WEEKS + 1 }, (_, week) => week),
      upTo: 'weeks',
      columns: {
        leakyCustomers: {
          formula: ['base', 'leakyCustomers[-1] - lost.leaky + won.leaky'],
        },
        'lost.leaky': customers('leakyCustomers[-1] * churn'),
        'won.leaky': customers('inflow'),
        'sales.leaky': money('margin * leakyCustomers[-1]'),
        'profit.leaky': money('sales.leaky - winCost * won.leaky'),
        leakyCumulativeProfit: { formula: ['0', 'leakyCumulativeProfit[-1] + profit.leaky'] },
        carefulCustomers: {
          formula: ['base', 'carefulCustomers[-1] - lost.careful + won.careful'],
        },
        'lost.careful': customers('carefulCustomers[-1] * churn * (1 - stopped)'),
        'saved.careful': customers('carefulCustomers[-1] * churn * stopped'),
        'won.careful': customers(
          `IF(strategy = strategy.equalInflow, inflow,
            MAX(0, leakyCustomers - (carefulCustomers[-1] - lost.careful)))`,
        ),
        'sales.careful': money('margin * carefulCustomers[-1]'),
        'profit.careful': money('sales.careful - winCost * won.careful - saveCost * saved.careful'),
        carefulCumulativeProfit: { formula: ['0', 'carefulCumulativeProfit[-1] + profit.careful'] },
      },
    },
  ],
});
