/** Histories of customers, from a list of purchases or from a table of summaries. */
import type { ReadingReport } from '../data/left-out.ts';
import { readTable } from '../data/read-table.ts';
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
  /** Customers whose first purchase is not before the end, left out. */
  readonly later: number;
  readonly report: ReadingReport;
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
  if (table.holds === 'summary') return fromSummary(text, table.columns ?? {}, horizon, needs);
  const { unit = asked.unit.default } = table;
  check(asked, { unit });
  const { days, last, report } = yield* part(purchasesSteps(text, table), 0, 0.9);
  const end = dayOr('end', table.end, last);
  const { summaries, holdout, later } = summariesOf(days, { end, unit, horizon });
  const { customers: ids, ...columns } = summaries;
  const watched = end + horizon * unit <= last;
  return { ids, ...columns, holdout: watched ? holdout : null, horizon, end, unit, later, report };
}

function fromSummary(
  text: string,
  names: NonNullable<Extract<HistoryTable, { holds: 'summary' }>['columns']>,
  horizon: number,
  needs: 'times' | 'amounts',
): ReadHistories {
  const called = (own: keyof typeof names, ...others: string[]) => [names[own] ?? own, ...others];
  const { columns, ids, report } = readTable(
    text,
    {
      x: { names: called('x', 'frequency') },
      tx: { names: called('t_x', 'tx', 'recency'), optional: needs === 'amounts' },
      T: { names: called('T'), optional: needs === 'amounts' },
      zbar: { names: called('zbar', 'monetary_value'), optional: needs === 'times' },
    },
    called('id', 'customer', 'customer_id'),
  );
  const { x, tx, T, zbar } = columns;
  return {
    ids: ids ?? Array.from(x!, (_, row) => String(row + 1)),
    ...{ x: x!, tx: tx ?? x!, T: T ?? x!, zbar: zbar ?? null },
    ...{ holdout: null, horizon, end: null, unit: null, later: 0, report },
  };
}
