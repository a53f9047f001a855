/** Histories of customers, from a list of transactions or from a table of summaries. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { isoDay } from '#core/data/days.ts';
import { purchaseDays, type PurchaseDays } from '#core/data/purchase-days.ts';
import { readTable } from '#core/data/read-table.ts';
import { summariesOf } from '#core/data/summaries.ts';
import { readTransactions } from '#core/data/transactions.ts';
import type { Options, Results, World } from './estimator.ts';
import { readTextFile, warnOfRows } from './files.ts';
import { day, number, readText, text } from './options.ts';

const one = { type: 'string' } as const;

export const transactionOptions = {
  transactions: one,
  customer: one,
  date: one,
  amount: one,
} as const satisfies ParseArgsOptionsConfig;

export const historyOptions = {
  ...transactionOptions,
  summary: one,
  'calibration-end': one,
  horizon: one,
  unit: one,
  x: one,
  t_x: one,
  T: one,
  zbar: one,
  id: one,
  customers: { type: 'boolean' },
} as const satisfies ParseArgsOptionsConfig;

export const transactionUsage =
  '--transactions <file.csv> [--customer <column>] [--date <column>] [--amount <column>]';
export const historyUsage = `(${transactionUsage} [--calibration-end <date>] [--unit <days>] | --summary <file.csv> [--x <column>] [--t_x <column>] [--T <column>] [--zbar <column>]) [--horizon <periods>] [--customers]`;

export interface Histories {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly zbar: Float64Array | null;
  /** Purchases after the calibration, up to the horizon; null where nobody has watched that long. */
  readonly holdout: Float64Array | null;
  /** Periods to look ahead. */
  readonly horizon: number;
  /** What the command was told, for the result. */
  readonly told: Results;
}

/** @throws {RangeError} if the file, a column or a row leaves nothing. */
export function readPurchaseDays(options: Options, world: World): PurchaseDays {
  const path = readText(options, 'transactions', 'a CSV of customer, date and amount');
  const names = Object.fromEntries(
    ['customer', 'date', 'amount'].flatMap((key) => {
      const name = text(options, key);
      return name === undefined ? [] : [[key, name]];
    }),
  );
  const { transactions, report } = readTransactions(readTextFile(path, world), names);
  warnOfRows(path, report, world);
  return purchaseDays(transactions);
}

export function lastDay({ day: days }: PurchaseDays): number {
  return days.reduce((latest, own) => (own > latest ? own : latest), days[0]!);
}

/** @throws {RangeError} unless exactly one of --transactions and --summary is given. */
export function readHistories(
  options: Options,
  world: World,
  needs: 'times' | 'amounts' = 'times',
): Histories {
  if ((options.transactions === undefined) === (options.summary === undefined)) {
    throw new RangeError('one of --transactions and --summary must name a file, and only one');
  }
  const horizon = number(options, 'horizon', [0, 1e6]) ?? 52;
  return options.transactions === undefined
    ? fromSummary(options, world, horizon, needs)
    : fromTransactions(options, world, horizon);
}

function fromTransactions(options: Options, world: World, horizon: number): Histories {
  const days = readPurchaseDays(options, world);
  const last = lastDay(days);
  const end = day(options, 'calibration-end') ?? last;
  const unit = number(options, 'unit', [1, 3660]) ?? 7;
  const { summaries, holdout, later } = summariesOf(days, { end, unit, horizon });
  if (later > 0) {
    world.warn(`left out ${later} customers whose first purchase is not before ${isoDay(end)}`);
  }
  const { customers, x, tx, T, zbar } = summaries;
  return {
    ...{ ids: customers, x, tx, T, zbar, horizon },
    holdout: end + horizon * unit <= last ? holdout : null,
    told: {
      transactions: text(options, 'transactions')!,
      calibrationEnd: isoDay(end),
      unit,
      horizon,
    },
  };
}

function fromSummary(
  options: Options,
  world: World,
  horizon: number,
  needs: 'times' | 'amounts',
): Histories {
  const path = readText(options, 'summary', 'a CSV of x, t_x and T');
  for (const option of ['calibration-end', 'unit']) {
    if (options[option] !== undefined)
      throw new RangeError(`--${option} is of no use to --summary`);
  }
  const names = (option: string, ...others: string[]) => [
    text(options, option) ?? option,
    ...others,
  ];
  const { columns, ids, report } = readTable(
    readTextFile(path, world),
    {
      x: { names: names('x', 'frequency') },
      tx: { names: names('t_x', 'tx', 'recency'), optional: needs === 'amounts' },
      T: { names: names('T'), optional: needs === 'amounts' },
      zbar: { names: names('zbar', 'monetary_value'), optional: needs === 'times' },
    },
    names('id', 'customer', 'customer_id'),
  );
  warnOfRows(path, report, world);
  const { x, tx, T, zbar } = columns;
  return {
    ids: ids ?? Array.from(x!, (_, row) => String(row + 1)),
    ...{ x: x!, tx: tx ?? x!, T: T ?? x!, zbar: zbar ?? null },
    ...{ horizon, holdout: null, told: { summary: path, horizon } },
  };
}
