/** What the two models of repeat buying say of each customer: who is still here, and what will be bought. */
import type { ReadingReport } from '../data/left-out.ts';
import type { Fit } from '../estimate/fit.ts';
import type { Histories, History } from '../estimate/histories.ts';
import { part, type Steps } from '../steps.ts';
import { historiesSteps, type HistoryTable } from './histories.ts';
import { ofRowsSteps } from './rows.ts';

export interface RepeatBuyingAnswer {
  readonly fit: Fit<string>;
  /** One entry per customer in every column. */
  readonly customers: {
    readonly id: readonly string[];
    readonly x: Float64Array;
    readonly tx: Float64Array;
    readonly T: Float64Array;
    /** Chance that the customer has not left, 0 to 1. */
    readonly probabilityAlive: Float64Array;
    /** Up to the horizon. */
    readonly expectedPurchases: Float64Array;
    /** Made in that time; null where nobody has watched that long. */
    readonly holdoutPurchases: Float64Array | null;
  };
  readonly horizon: number;
  readonly end: number | null;
  readonly unit: number | null;
  /** Day of the last purchase; null for summaries. */
  readonly last: number | null;
  /** Customers who came no earlier than the end, left out. */
  readonly later: number;
  readonly report: ReadingReport;
}

interface RepeatBuying<Name extends string> {
  readonly fitSteps: (histories: Histories) => Steps<Fit<Name>>;
  readonly alive: (estimates: Readonly<Record<Name, number>>, history: History) => number;
  readonly futurePurchases: (
    estimates: Readonly<Record<Name, number>>,
    history: History,
    t: number,
  ) => number;
}

/** Customers between two shares of the progress. */
const BATCH = 500;

/** @throws {RangeError} on a table that leaves nothing, or from which nothing can be learnt. */
export function repeatBuying<Name extends string>(model: RepeatBuying<Name>) {
  return function* (text: string, table: HistoryTable): Steps<RepeatBuyingAnswer> {
    const read = yield* part(historiesSteps(text, table), 0, 0.3);
    const { ids, x, tx, T, holdout, horizon, end, unit, last, later, report } = read;
    const rows = { lines: read.lines ?? [], names: { tx: 't_x' } };
    const fit = yield* part(ofRowsSteps(rows, model.fitSteps({ x, tx, T })), 0.3, 0.7);
    const probabilityAlive = new Float64Array(ids.length);
    const expectedPurchases = new Float64Array(ids.length);
    for (let i = 0; i < ids.length; i += 1) {
      const history = { x: x[i]!, tx: tx[i]!, T: T[i]! };
      probabilityAlive[i] = model.alive(fit.estimates, history);
      expectedPurchases[i] = model.futurePurchases(fit.estimates, history, horizon);
      if (i % BATCH === 0) yield 0.7 + (0.3 * i) / ids.length;
    }
    const seen = { id: ids, x, tx, T };
    const customers = { ...seen, probabilityAlive, expectedPurchases, holdoutPurchases: holdout };
    return { fit, customers, horizon, end, unit, last, later, report };
  };
}
