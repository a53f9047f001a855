/** Retention seen in data, without a model: the cohort triangle, and Kaplan–Meier. */
import { isoDay } from '#core/data/days.ts';
import { estimated, reading } from '../estimated.ts';
import type { Estimator, Options } from '../estimator.ts';
import { day, number, readText, refuseBeside, refuseBoth, taking } from '../options.ts';
import {
  given,
  purchaseList,
  transactionOptions,
  transactionsPath,
  warnOfSilence,
} from '../purchases.ts';

const ofTransactions = {
  ...transactionOptions,
  end: taking('<date>', 'last day that counts; the last purchase if absent'),
};

export const cohortsEstimator: Estimator = {
  id: 'cohorts',
  usage: '--transactions <file.csv>',
  options: ofTransactions,
  answer(options, world) {
    const path = transactionsPath(options);
    const asked = { ...purchaseList(options), ...given({ end: day(options, 'end') }) };
    const answer = estimated({ estimate: 'cohorts', ...asked }, path, world);
    const { cohorts: rows, end, last, report } = answer;
    warnOfSilence('end', end, last, world);
    const by = (key: 'active' | 'share' | 'amount') =>
      Object.fromEntries(rows.map((row) => [row.month, row[key]]));
    const outputs = {
      reading: reading(report),
      customerCount: rows.reduce((total, row) => total + row.active[0]!, 0),
      active: by('active'),
      share: by('share'),
      amount: rows[0]!.amount && by('amount'),
    };
    return { params: { transactions: path, end: isoDay(end) }, outputs };
  },
};

const beside = {
  ...ofTransactions,
  gap: taking('<days>', 'silence after which a customer counts as gone'),
};

export const kaplanMeierEstimator: Estimator = {
  id: 'kaplan-meier',
  usage: '(--durations <file.csv> | --transactions <file.csv> --gap <days>)',
  options: {
    durations: taking('<file.csv>', 'a row a customer: time, and left: 1, or 0 if still there'),
    ...beside,
    level: taking('<share>', 'of the intervals: 0.95 if absent'),
  },
  answer(options, world) {
    refuseBoth(options, 'durations', 'transactions', 'name a file');
    const level = number(options, 'level', [0.01, 0.9999]) ?? 0.95;
    const { path, table } = survivalTable(options);
    const answer = estimated({ estimate: 'kaplan-meier', level, ...table }, path, world);
    const { steps, customers, departures, median, end, last, report } = answer;
    warnOfSilence('end', end, last, world);
    const params =
      end !== null && table.holds === 'transactions'
        ? { transactions: path, end: isoDay(end), gap: table.gap, level }
        : { durations: path, level };
    return {
      params,
      outputs: {
        ...{ reading: reading(report), customerCount: customers, departures, median },
        steps: steps.map((step) => ({ ...step })),
      },
    };
  },
};

function survivalTable(options: Options) {
  if (options.durations !== undefined) {
    refuseBeside(options, 'durations', Object.keys(beside));
    const path = readText(options, 'durations', 'name a CSV of time and left');
    return { path, table: { holds: 'durations' } as const };
  }
  const gap = number(options, 'gap', [1, 36600]);
  if (gap === undefined) {
    throw new RangeError(
      '--gap is missing: it must say after how many days of silence a customer counts as gone',
    );
  }
  const path = transactionsPath(options);
  const asked = { ...purchaseList(options), gap, ...given({ end: day(options, 'end') }) };
  return { path, table: { holds: 'transactions', ...asked } as const };
}
