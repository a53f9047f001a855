/** Histories of customers, from a list of purchases or from a table of summaries. */
import type { ReadingReport } from '../data/left-out.ts';
import { readTableSteps, type Wanted } from '../data/read-table.ts';
import { summariesOf } from '../data/summaries.ts';
import { check, type Params } from '../params.ts';
import { part, type Steps } from '../steps.ts';
import { dayOr, purchasesSteps, type PurchaseList } from './purchases.ts';

export type HistoryTable =
  | ({
      readonly holds: 'transactions';
      /** Last day observed; that of the last purchase if absent. */
      readonly end?: number;
      /** Days in a period; 7 if absent. */
      readonly unit?: number;
      /** Periods to look ahead; 52 if absent. */
      readonly horizon?: number;
    } & PurchaseList)
  | {
      readonly holds: 'summary';
      /** What its columns are called, if not by their own names or those of other programs. */
      readonly columns?: Readonly<Partial<Record<'x' | 't_x' | 'T' | 'zbar' | 'id', string>>>;
      readonly horizon?: number;
    };

/** One entry per customer in every column. */
export interface ReadHistories {
  readonly ids: readonly string[];
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  readonly zbar: Float64Array | null;
  /** Purchases after the end, up to the horizon; null where nobody has watched that long. */
  readonly holdout: Float64Array | null;
  readonly horizon: number;
  /** null for summaries, as is `unit`. */
  readonly end: number | null;
  readonly unit: number | null;
  /** Day of the last purchase; null for summaries. */
  readonly last: number | null;
  /** Customers who came no earlier than the end, and were watched for no time (T = 0): left out. */
  readonly later: number;
  readonly report: ReadingReport;
  /** Line of each customer in a table of summaries, from 1; null for purchases. */
  readonly lines: readonly number[] | null;
}

const asked = {
  horizon: { symbol: 't', unit: 'periods', domain: [0, 1e6], step: 1, default: 52 },
  unit: { symbol: 'd', unit: 'number', domain: [1, 3660], step: 1, default: 7 },
} as const satisfies Params;

/** `needs`: times of purchases, or amounts. @throws {RangeError} if the table leaves nothing. */
export function* historiesSteps(
  text: string,
  table: HistoryTable,
  needs: 'times' | 'amounts' = 'times',
): Steps<ReadHistories> {
  const { horizon = asked.horizon.default } = table;
  check(asked, { horizon });
  if (table.holds === 'summary') {
    return yield* fromSummary(text, table.columns ?? {}, horizon, needs);
  }
  const { unit = asked.unit.default } = table;
  check(asked, { unit });
  const { days, last, report } = yield* part(purchasesSteps(text, table), 0, 0.9);
  const end = dayOr('end', table.end, last);
  const { summaries, holdout, later } = summariesOf(days, { end, unit, horizon });
  const { customers: ids, ...columns } = summaries;
  const watched = end + horizon * unit <= last;
  const told = { horizon, end, unit, last, later, report, lines: null };
  return { ids, ...columns, holdout: watched ? holdout : null, ...told };
}

function* fromSummary(
  text: string,
  names: NonNullable<Extract<HistoryTable, { holds: 'summary' }>['columns']>,
  horizon: number,
  needs: 'times' | 'amounts',
): Steps<ReadHistories> {
  const called = calling(names);
  const x: Wanted = { names: called('x', 'frequency') };
  const wanted: Readonly<Record<string, Wanted>> =
    needs === 'times'
      ? { x, tx: { names: called('t_x', 'tx', 'recency') }, T: { names: called('T') } }
      : { x, zbar: { names: called('zbar', 'monetary_value') } };
  const idNames = called('id', 'customer', 'customer_id');
  const { columns, ids, lines, report } = yield* readTableSteps(text, wanted, idNames);
  if (names.id !== undefined && !ids) throw new RangeError(`no column ${JSON.stringify(names.id)}`);
  const { tx, T, zbar } = columns;
  // Of whoever came on the last day nothing has been seen since.
  const seen = lines.map((_, row) => T?.[row] !== 0 || columns.x![row] !== 0);
  const kept = (column: Float64Array) => column.filter((_, row) => seen[row]);
  const count = seen.filter(Boolean).length;
  return {
    ids:
      ids?.filter((_, row) => seen[row]) ?? Array.from({ length: count }, (_, row) => `${row + 1}`),
    ...{ x: kept(columns.x!), tx: kept(tx ?? columns.x!), T: kept(T ?? columns.x!) },
    ...{
      zbar: zbar ? kept(zbar) : null,
      holdout: null,
      horizon,
      end: null,
      unit: null,
      last: null,
    },
    ...{ later: seen.length - count, report, lines: lines.filter((_, row) => seen[row]) },
  };
}

/** The names a column may have: the one the reader gives it and no other, else the usual ones. */
export function calling<K extends string>(names: Readonly<Partial<Record<K, string>>>) {
  return (own: K, ...others: string[]): string[] => {
    const given = names[own];
    return given === undefined ? [own, ...others] : [given];
  };
}
