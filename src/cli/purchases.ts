/** Options of the fits that take a list of purchases, or a table of summaries. */
import type { ParseArgsOptionsConfig } from 'node:util';
import { isoDay } from '#core/data/days.ts';
import type { HistoryTable } from '#core/estimations/histories.ts';
import type { PurchaseList } from '#core/estimations/purchases.ts';
import type { Options, Results, World } from './estimator.ts';
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

/** The file of purchases. @throws {RangeError} if none is named. */
export function transactionsPath(options: Options): string {
  return readText(options, 'transactions', 'a CSV of customer, date and amount');
}

export function purchaseList(options: Options): PurchaseList {
  return { columns: named(options, ['customer', 'date', 'amount']) };
}

/** The file, and what is asked of it. @throws {RangeError} unless one of --transactions and --summary is given. */
export function readHistoryTable(options: Options): { path: string; table: HistoryTable } {
  if ((options.transactions === undefined) === (options.summary === undefined)) {
    throw new RangeError('one of --transactions and --summary must name a file, and only one');
  }
  const horizon = number(options, 'horizon', [0, 1e6]);
  if (options.summary === undefined) {
    const end = day(options, 'calibration-end');
    const unit = number(options, 'unit', [1, 3660]);
    const rest = given({ end, unit, horizon });
    const table = { holds: 'transactions', ...purchaseList(options), ...rest } as const;
    return { path: transactionsPath(options), table };
  }
  for (const option of ['calibration-end', 'unit']) {
    if (options[option] !== undefined)
      throw new RangeError(`--${option} is of no use to --summary`);
  }
  const columns = named(options, ['x', 't_x', 'T', 'zbar', 'id']);
  const path = readText(options, 'summary', 'a CSV of x, t_x and T');
  return { path, table: { holds: 'summary', columns, ...given({ horizon }) } };
}

interface Told {
  readonly end: number | null;
  readonly unit: number | null;
  readonly horizon: number;
  readonly later: number;
}

/** What the command was told, for the result; says on stderr who was left out. */
export function told(path: string, { end, unit, horizon, later }: Told, { warn }: World): Results {
  if (end === null) return { summary: path, horizon };
  if (later > 0) {
    warn(`left out ${later} customers whose first purchase is not before ${isoDay(end)}`);
  }
  return { transactions: path, calibrationEnd: isoDay(end), unit, horizon };
}

/** The options among `keys` that name a column. */
export function named<K extends string>(
  options: Options,
  keys: readonly K[],
): Readonly<Partial<Record<K, string>>> {
  const entries = keys.map((key) => [key, text(options, key)] as const);
  return given(Object.fromEntries(entries) as Record<K, string | undefined>);
}

/** Without the entries that are undefined. */
export function given<T extends object>(entries: T): { [K in keyof T]?: Exclude<T[K], undefined> } {
  const kept = Object.entries(entries).filter(([, value]) => value !== undefined);
  return Object.fromEntries(kept) as { [K in keyof T]?: Exclude<T[K], undefined> };
}
