/**
 * The leaky bucket and the cohort: a million customers for ten years of months. The targets are those of
 * a loop over all of them in JavaScript; in WebAssembly with SIMD such a loop reaches 5 ns. Customers who
 * are equal are split by binomial draws instead, and each who differs jumps to the month of leaving: both
 * are below that without WebAssembly.
 */
import { defaults } from '#core';
import { simulateBucket } from '#core/simulate/bucket.ts';
import {
  params,
  simulateCohort,
  simulateCustomers,
  type CustomerTrace,
} from '#core/simulate/cohort.ts';
import { cohortByMonth } from '../cohort-by-month.ts';
import type { Numpy } from '../numpy.ts';
import { inNumpy, meanAndSpread, plain, total, type Answer, type Task } from './task.ts';

const MONTHS = 120;
const bucket = { base: 1e6, churn: 0.1, inflow: 1e5, weeks: MONTHS };
/** Each leaves with a chance of their own, one in fifty on average. */
const cohort = {
  ...defaults(params),
  cohortSize: 1e6,
  months: MONTHS,
  churnAlpha: 1,
  churnBeta: 49,
};
const fewer = { ...cohort, cohortSize: 1e5 };

export function cohortTasks(numpy: Numpy | null): Task[] {
  const all = 1e6 * MONTHS;
  const lived = 1e6 * monthsLived();
  return [
    {
      name: 'leaky bucket, 10⁶ × 120',
      unit: 'ns a customer-month',
      units: all,
      target: 16,
      agree: 'drawn',
      run: (seed) => {
        const { customers, lost } = simulateBucket(bucket, seed);
        return [customers[MONTHS]!, total(lost)];
      },
      peers: [
        ...inNumpy(numpy, 'numpy, a coin each', 'bucket', bucket, all),
        ...inNumpy(numpy, 'numpy, binomial too', 'bucket_whole', bucket, all),
      ],
    },
    {
      name: 'cohort, customer by customer',
      unit: 'ns a month lived',
      units: lived,
      target: 10,
      agree: 'drawn',
      run: (seed) => answerOf(simulateCustomers(cohort, seed)),
      peers: [
        ...inNumpy(numpy, 'numpy, by month', 'cohort', cohort, lived),
        plain('plain, by month', lived / 10, (seed) => answerOf(cohortByMonth(fewer, seed))),
      ],
    },
    {
      name: 'cohort, as a whole',
      unit: 'ns a month lived',
      units: lived,
      agree: 'drawn',
      run: (seed) => {
        const { paying, spend } = simulateCohort(cohort, seed);
        return [paying[12]!, paying[MONTHS]!, spend[12]!];
      },
      peers: inNumpy(numpy, 'numpy, as a whole too', 'cohort_whole', cohort, lived),
    },
  ];
}

/** Of a customer on average, of at most MONTHS; survival is shifted beta-geometric. */
function monthsLived(): number {
  let [here, months] = [1, 0];
  for (let t = 0; t < MONTHS; t += 1) {
    months += here;
    here *= (cohort.churnBeta + t) / (cohort.churnAlpha + cohort.churnBeta + t);
  }
  return months;
}

/** Shares here after a year and after all, and what each has spent. */
function answerOf({ leftAfter, spend }: CustomerTrace): Answer {
  let [year, end] = [0, 0];
  for (const month of leftAfter) {
    if (month > 12) year += 1;
    if (month > MONTHS) end += 1;
  }
  return [year / spend.length, end / spend.length, ...meanAndSpread(spend)];
}
