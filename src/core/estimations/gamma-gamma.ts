/** What each customer can be expected to spend at a time. */
import type { ReadingReport } from '../data/left-out.ts';
import type { Fit } from '../estimate/fit.ts';
import * as model from '../estimate/gamma-gamma.ts';
import { part, type Steps } from '../steps.ts';
import { historiesSteps, type HistoryTable } from './histories.ts';
import { ofRowsSteps } from './rows.ts';

export interface SpendingAnswer {
  readonly fit: Fit<string>;
  /** Over all customers; null where it is infinite. */
  readonly meanSpending: number | null;
  /** One entry per customer in every column. */
  readonly customers: {
    readonly id: readonly string[];
    readonly x: Float64Array;
    readonly zbar: Float64Array;
    /** At the next purchase; null where it is infinite. */
    readonly expectedSpending: readonly (number | null)[];
  };
  /** Customers whose repeat purchases cost nothing: no part of the fit. */
  readonly free: number;
  readonly horizon: number;
  readonly end: number | null;
  readonly unit: number | null;
  readonly last: number | null;
  readonly later: number;
  readonly report: ReadingReport;
}

/** @throws {RangeError} on a table without amounts, or from which nothing can be learnt. */
export function* spendingSteps(text: string, table: HistoryTable): Steps<SpendingAnswer> {
  const read = yield* part(historiesSteps(text, table, 'amounts'), 0, 0.4);
  const { ids, x, zbar, horizon, end, unit, last, later, report } = read;
  if (!zbar) throw new RangeError('there is no column "amount": the model is about amounts');
  const paid = Float64Array.from(x, (count, i) => (zbar[i] === 0 ? 0 : count));
  const free = x.filter((count, i) => count > 0 && zbar[i] === 0).length;
  const rows = { lines: read.lines ?? [], names: { mean: 'zbar' } };
  const fit = yield* part(ofRowsSteps(rows, model.fitSteps({ x: paid, mean: zbar })), 0.4, 1);
  const expectedSpending = Array.from(paid, (count, i) =>
    model.expectedSpending(fit.estimates, { x: count, mean: zbar[i]! }),
  );
  return {
    fit,
    meanSpending: model.meanSpending(fit.estimates),
    customers: { id: ids, x, zbar, expectedSpending },
    ...{ free, horizon, end, unit, last, later, report },
  };
}
