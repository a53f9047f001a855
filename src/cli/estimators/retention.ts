/** Retention seen in data, without a model: the cohort triangle, and Kaplan–Meier. */
import { isoDay } from '#core/data/days.ts';
import { estimated } from '../estimated.ts';
import type { Estimator, Options } from '../estimator.ts';
import { day, number, readText } from '../options.ts';
import {
  given,
  purchaseList,
  transactionOptions,
  transactionsPath,
  transactionUsage,
} from '../purchases.ts';

const one = { type: 'string' } as const;

export const cohortsEstimator: Estimator = {
  id: 'cohorts',
  usage: `${transactionUsage} [--end <date>]`,
  options: { ...transactionOptions, end: one },
  answer(options, world) {
    const path = transactionsPath(options);
    const asked = { ...purchaseList(options), ...given({ end: day(options, 'end') }) };
    const { cohorts: rows, end } = estimated({ estimate: 'cohorts', ...asked }, path, world);
    const by = (key: 'active' | 'share' | 'amount') =>
      Object.fromEntries(rows.map((row) => [row.month, row[key]]));
    const outputs = {
      customerCount: rows.reduce((sum, row) => sum + row.active[0]!, 0),
      active: by('active'),
      share: by('share'),
      amount: rows[0]!.amount && by('amount'),
    };
    return { params: { end: isoDay(end) }, outputs };
  },
};

export const kaplanMeierEstimator: Estimator = {
  id: 'kaplan-meier',
  usage: `(--durations <file.csv> | ${transactionUsage} --gap <days> [--end <date>]) [--level <share>]`,
  options: { ...transactionOptions, durations: one, end: one, gap: one, level: one },
  answer(options, world) {
    const level = number(options, 'level', [0.01, 0.9999]) ?? 0.95;
    const { path, table } = survivalTable(options);
    const answer = estimated({ estimate: 'kaplan-meier', level, ...table }, path, world);
    const { steps, customers, departures, median, end } = answer;
    const params =
      end !== null && table.holds === 'transactions'
        ? { end: isoDay(end), gap: table.gap, level }
        : { durations: path, level };
    return {
      params,
      outputs: {
        customerCount: customers,
        departures,
        median,
        steps: steps.map((step) => ({ ...step })),
      },
    };
  },
};

function survivalTable(options: Options) {
  if (options.durations !== undefined) {
    const path = readText(options, 'durations', 'a CSV of time and left');
    return { path, table: { holds: 'durations' } as const };
  }
  const gap = number(options, 'gap', [1, 36600]);
  if (gap === undefined)
    throw new RangeError(
      '--gap is missing: it must say after how many days of silence a customer counts as gone',
    );
  const path = transactionsPath(options);
  const asked = { ...purchaseList(options), gap, ...given({ end: day(options, 'end') }) };
  return { path, table: { holds: 'transactions', ...asked } as const };
}
