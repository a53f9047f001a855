/**
 * A cohort of customers whose chances to leave differ as a beta distribution does and stay the same for
 * life, and who spend a gamma draw each month until they leave. Two ways, the same distribution:
 *
 *   simulateCustomers   one beta draw and one geometric jump to the month of leaving a customer, then one
 *                       gamma draw for all months together: n gamma draws of shape k sum to shape n·k
 *   simulateCohort      survivors of month t stay with r(t) = (β + t − 1)/(α + β + t − 1), so one binomial
 *                       draw a month splits them, and one gamma draw gives what they spend
 *
 * Nothing is drawn month by month for a customer: a run costs a few draws a customer, or a month.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing
 * 21(1), 76–90 (shifted beta-geometric); Devroye (1986), Non-Uniform Random Variate Generation, Springer,
 * sections X.2 and XI.1.4.
 */
import { beta, binomial, gamma, geometric } from '../draw/index.ts';
import { check, type Params, type Values } from '../params.ts';
import { seeded, split } from '../random.ts';

const positive = { unit: 'number', domain: [0.001, 1000], step: 0.01 } as const;

export const params = {
  cohortSize: {
    symbol: 'n',
    unit: 'customers',
    domain: [0, 1e7],
    step: 1,
    default: 1000000,
    integer: true,
  },
  months: {
    symbol: 'T',
    unit: 'periods',
    domain: [1, 10000],
    step: 1,
    default: 120,
    integer: true,
  },
  churnAlpha: { symbol: 'α', ...positive, default: 0.76 },
  churnBeta: { symbol: 'β', ...positive, default: 1.29 },
  spendShape: { symbol: 'k', ...positive, default: 2 },
  spendMean: { symbol: 'm', unit: 'CNY', domain: [0, 1e6], step: 1, default: 50 },
} as const satisfies Params;

type Given = Readonly<Values<typeof params>>;

/** Six bytes a customer. Length of each: cohortSize. */
export interface CustomerTrace {
  /** The last month paid, 1 to T; T + 1 for those who are still there after it. */
  readonly leftAfter: Uint16Array;
  /** Spend in all months up to leaving, or T, in CNY. */
  readonly spend: Float32Array;
}

export interface CohortTrace {
  /** Customers paying in month 1, …, T, and those left after it. Length: months + 1. */
  readonly paying: Float64Array;
  /** Spend of the cohort in each month, in CNY. Length: months. */
  readonly spend: Float64Array;
}

/**
 * Customer by customer. Chances to leave, months and spend have sources of their own.
 *
 * @throws {RangeError} naming the value and its domain.
 */
export function simulateCustomers(given: Given, seed: number | string): CustomerTrace {
  check(params, given);
  const { cohortSize, months, churnAlpha, churnBeta, spendShape, spendMean } = given;
  const [chances, jumps] = [seeded(split(seed, 'chances')), seeded(split(seed, 'jumps'))];
  const spending = seeded(split(seed, 'spend'));
  const leftAfter = new Uint16Array(cohortSize);
  const spend = new Float32Array(cohortSize);
  const scale = spendMean / spendShape;
  for (let customer = 0; customer < cohortSize; customer += 1) {
    const month = geometric(jumps, beta(chances, churnAlpha, churnBeta));
    leftAfter[customer] = Math.min(month, months + 1);
    spend[customer] = scale * gamma(spending, spendShape * Math.min(month, months));
  }
  return { leftAfter, spend };
}

/**
 * The cohort as a whole; cost grows with the months only.
 *
 * @throws {RangeError} naming the value and its domain.
 */
export function simulateCohort(given: Given, seed: number | string): CohortTrace {
  check(params, given);
  const { cohortSize, months, churnAlpha, churnBeta, spendShape, spendMean } = given;
  const [staying, spending] = [seeded(split(seed, 'staying')), seeded(split(seed, 'spend'))];
  const paying = new Float64Array(months + 1);
  const spend = new Float64Array(months);
  paying[0] = cohortSize;
  for (let month = 0; month < months; month += 1) {
    const here = paying[month]!;
    const draws = here * spendShape;
    spend[month] = draws === 0 ? 0 : (spendMean / spendShape) * gamma(spending, draws);
    const retention = (churnBeta + month) / (churnAlpha + churnBeta + month);
    paying[month + 1] = binomial(staying, here, retention);
  }
  return { paying, spend };
}
