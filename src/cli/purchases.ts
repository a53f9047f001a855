/** Options of the fits that take a list of purchases, or a table of summaries. */
import { isoDay } from '#core/data/days.ts';
import type { HistoryTable } from '#core/estimations/histories.ts';
import type { PurchaseList } from '#core/estimations/purchases.ts';
import type { Option, Options, Results, World } from './estimator.ts';
import { day, flag, number, readText, refuseBeside, refuseBoth, taking, text } from './options.ts';

export const transactionOptions = {
  transactions: taking('<file.csv>', 'purchases, a row each: columns customer, date, amount'),
  customer: taking('<column>', 'name of the column with the customer’s id'),
  date: taking('<column>', 'name of the column with the date: year, month, day'),
  amount: taking('<column>', 'name of the column with the amount, which may be absent'),
} as const satisfies Readonly<Record<string, Option>>;

const ofTransactions = {
  ...transactionOptions,
  'calibration-end': taking('<date>', 'last day the fit may see; the last purchase if absent'),
  unit: taking('<days>', 'days in a period: 7 if absent'),
};
const ofSummary = {
  summary: taking(
    '<file.csv>',
    'a row a customer: x, t_x, T (zbar) or frequency, recency, T (monetary_value)',
  ),
  x: taking('<column>', 'name of the column of repeat purchases'),
  t_x: taking('<column>', 'name of the column with the time of the last purchase'),
  T: taking('<column>', 'name of the column with the time observed'),
  zbar: taking('<column>', 'name of the column with the mean amount of a repeat purchase'),
  id: taking('<column>', 'name of the column with the customer’s id'),
};

export const historyOptions: Readonly<Record<string, Option>> = {
  ...ofTransactions,
  ...ofSummary,
  horizon: taking('<periods>', 'how far to look ahead: 52 if absent'),
  customers: flag('a row for each customer'),
};

/** What the core calls the end of what is observed. */
export const calibrated = { end: '--calibration-end' };

export const historyUsage = '(--transactions <file.csv> | --summary <file.csv>)';

/** The file of purchases. @throws {RangeError} if none is named. */
export function transactionsPath(options: Options): string {
  return readText(options, 'transactions', 'name a CSV of customer, date and amount');
}

export function purchaseList(options: Options): PurchaseList {
  return { columns: named(options, ['customer', 'date', 'amount']) };
}

/** The file, and what is asked of it. @throws {RangeError} unless one of --transactions and --summary is given. */
export function readHistoryTable(options: Options): { path: string; table: HistoryTable } {
  refuseBoth(options, 'transactions', 'summary', 'name a file');
  const horizon = number(options, 'horizon', [0, 1e6]);
  if (options.summary === undefined) {
    refuseBeside(options, 'transactions', Object.keys(ofSummary));
    const end = day(options, 'calibration-end');
    const unit = number(options, 'unit', [1, 3660]);
    const rest = given({ end, unit, horizon });
    const table = { holds: 'transactions', ...purchaseList(options), ...rest } as const;
    return { path: transactionsPath(options), table };
  }
  refuseBeside(options, 'summary', Object.keys(ofTransactions));
  const columns = named(options, ['x', 't_x', 'T', 'zbar', 'id']);
  const path = readText(options, 'summary', 'name a CSV of x, t_x and T');
  return { path, table: { holds: 'summary', columns, ...given({ horizon }) } };
}

interface Told {
  readonly end: number | null;
  readonly unit: number | null;
  readonly last: number | null;
  readonly horizon: number;
  readonly later: number;
}

/** What the command was told, for the result; says on stderr who was left out. */
export function told(path: string, found: Told, world: World): Results {
  const { end, unit, last, horizon, later } = found;
  if (end === null) {
    if (later > 0) {
      world.warn(`${path}: left out ${customersOf(later)} observed for no time, T = 0`);
    }
    return { summary: path, horizon };
  }
  const calibrationEnd = isoDay(end);
  warnOfSilence('calibration-end', end, last, world);
  if (later > 0) {
    const whose = `whose first purchase is not before ${calibrationEnd}`;
    world.warn(`${path}: left out ${customersOf(later)} ${whose}`);
  }
  return { transactions: path, calibrationEnd, unit, horizon };
}

/** Data often end some days before a month does. */
const MONTH = 31;

/** Says so if the time observed runs on long after the last purchase of anyone. */
export function warnOfSilence(
  option: string,
  end: number | null,
  last: number | null,
  { warn }: World,
): void {
  if (end === null || last === null || end <= last + MONTH) return;
  const since = `but the last purchase is of ${isoDay(last)}`;
  warn(`--${option} is ${isoDay(end)}, ${since}: the time between counts as silence`);
}

/** 1 customer, 2 customers */
export function customersOf(count: number): string {
  return `${count} ${count === 1 ? 'customer' : 'customers'}`;
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
