/** Retention seen in data, without a model: the cohort triangle, and Kaplan–Meier. */
import { isoDay } from '#core/data/days.ts';
import { readTable } from '#core/data/read-table.ts';
import { cohorts } from '#core/estimate/cohorts.ts';
import { durationsOf, kaplanMeier, type Durations } from '#core/estimate/kaplan-meier.ts';
import type { Estimator, Options, Results, World } from '../estimator.ts';
import { readTextFile, warnOfRows } from '../files.ts';
import { day, number, readText } from '../options.ts';
import { lastDay, readPurchaseDays, transactionOptions, transactionUsage } from '../purchases.ts';

const one = { type: 'string' } as const;

export const cohortsEstimator: Estimator = {
  id: 'cohorts',
  usage: `${transactionUsage} [--end <date>]`,
  options: { ...transactionOptions, end: one },
  answer(options, world) {
    const days = readPurchaseDays(options, world);
    const end = day(options, 'end') ?? lastDay(days);
    const rows = cohorts(days, end);
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
    const [durations, told] =
      options.durations === undefined ? fromPurchases(options, world) : fromFile(options, world);
    const { steps, customers, departures, median } = kaplanMeier(durations, level);
    return {
      params: { ...told, level },
      outputs: {
        customerCount: customers,
        departures,
        median,
        steps: steps.map((step) => ({ ...step })),
      },
    };
  },
};

function fromFile(options: Options, world: World): [Durations, Results] {
  const path = readText(options, 'durations', 'a CSV of time and left');
  const { columns, report } = readTable(readTextFile(path, world), {
    time: { names: ['time', 'duration'] },
    left: { names: ['left', 'event'] },
  });
  warnOfRows(path, report, world);
  return [{ time: columns.time!, left: columns.left! }, { durations: path }];
}

function fromPurchases(options: Options, world: World): [Durations, Results] {
  const gap = number(options, 'gap', [1, 36600]);
  if (gap === undefined)
    throw new RangeError(
      '--gap is missing: it must say after how many days of silence a customer counts as gone',
    );
  const days = readPurchaseDays(options, world);
  const end = day(options, 'end') ?? lastDay(days);
  return [durationsOf(days, end, gap), { end: isoDay(end), gap }];
}
