/** Constant retention, with the share still here and the worth of the margin year by year. */
import { live } from './live.ts';
import { geometricSum } from './series.ts';

const endless = 'horizon = horizon.infinite';
const known = (formula: string) => `IF(ISNUMBER(marginMultiple), ${formula}, none)`;

export const sheet = live({
  steps: {
    ratio: ['q = r(1 + g) / (1 + d)', 'retention * (1 + marginGrowth) / (1 + discount)'],
    loss: ['1 + d − r(1 + g)', '1 + discount - retention * (1 + marginGrowth)'],
    growth: ['ln q', 'IF(ratio > 0, LN(ratio), 0)'],
    first: ['q₀', 'IF(firstMargin = firstMargin.now, 1, retention / (1 + discount))'],
    // LibreOffice has an error in place of a power below 1E-308.
    last: [
      'qᵀ',
      `IF(ratio = 0, 0, IF(periods * growth < 0 - 700, 0,
        IF(periods * growth > 700, none, POWER(ratio, periods))))`,
    ],
    sum: [
      'Σ qᵗ',
      `IF(${endless}, IF(loss > 1E-12, (1 + discount) / loss, none),
        IF(ISNUMBER(last), ${geometricSum('ratio', 'periods', 'last')}, none))`,
    ],
    meanTime: [
      'Σ t qᵗ / Σ qᵗ',
      `IF(ratio = 0, 0, IF(${endless}, IF(loss > 1E-12, retention * (1 + marginGrowth) / loss, none),
        IF(ABS(periods * growth) < 0.1,
          (periods - 1) / 2 + (POWER(periods, 2) - 1) * growth / 12
            - (POWER(periods, 4) - 1) * POWER(growth, 3) / 720
            + (POWER(periods, 6) - 1) * POWER(growth, 5) / 30240,
          IF(ISNUMBER(last), ratio / (1 - ratio) - periods * last / (1 - last), none))))`,
    ],
  },
  results: {
    meanLifetime: '1 / (1 - retention)',
    marginMultiple: 'IF(ISNUMBER(sum), IF(sum > 1E+300, none, first * sum), none)',
    value: known('marginMultiple * margin'),
    netValue: known('value - acquisition'),
    retentionElasticity: known('meanTime + IF(firstMargin = firstMargin.now, 0, 1)'),
  },
  tables: [
    {
      index: 'year',
      rows: Array.from({ length: 21 }, (_, year) => year),
      columns: {
        survivalCurve: { formula: ['1', 'survivalCurve[-1] * retention'] },
        worth: {
          unit: 'share',
          formula: [
            'IF(firstMargin = firstMargin.now, 1, 0)',
            `IF(AND(horizon = horizon.finite, year + IF(firstMargin = firstMargin.now, 1, 0) > periods), 0,
              IF(AND(firstMargin = firstMargin.later, year = 1), first, worth[-1] * ratio))`,
          ],
        },
      },
    },
  ],
});
