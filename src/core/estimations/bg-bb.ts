/** Buying or not at each of n occasions; a row may stand for many customers. */
import type { ReadingReport } from '../data/left-out.ts';
import { readTableSteps } from '../data/read-table.ts';
import * as model from '../estimate/bg-bb.ts';
import type { Fit } from '../estimate/fit.ts';
import { check, type Params } from '../params.ts';
import { part, type Steps } from '../steps.ts';
import { calling } from './histories.ts';
import { ofRowsSteps } from './rows.ts';

export interface DonorTable {
  /** What its columns are called, if not by their own names or those of other programs. */
  readonly columns?: Readonly<Partial<Record<'x' | 't_x' | 'n' | 'weight', string>>>;
  /** Occasions to look ahead; 5 if absent. */
  readonly horizon?: number;
}

export interface DonorAnswer {
  readonly fit: Fit<string>;
  /** One entry per row of the table in every column. */
  readonly customers: {
    readonly x: Float64Array;
    readonly tx: Float64Array;
    readonly n: Float64Array;
    readonly weight: Float64Array;
    readonly probabilityAlive: Float64Array;
    readonly expectedPurchases: Float64Array;
  };
  readonly horizon: number;
  readonly report: ReadingReport;
}

const count = { unit: 'number', step: 1, integer: true } as const;
const asked = {
  horizon: { symbol: 'n*', ...count, domain: [0, 10000], default: 5 },
} as const satisfies Params;

/** Rows between two shares of the progress. */
const BATCH = 50;

/** @throws {RangeError} on a table that leaves nothing, or from which nothing can be learnt. */
export function* donorsSteps(text: string, table: DonorTable): Steps<DonorAnswer> {
  const { columns: names = {}, horizon = asked.horizon.default } = table;
  check(asked, { horizon });
  const called = calling(names);
  const wanted = {
    x: { names: called('x', 'frequency') },
    tx: { names: called('t_x', 'tx', 'recency') },
    n: { names: called('n', 'periods') },
    weight: { names: called('weight', 'weights'), optional: names.weight === undefined },
  };
  const { columns, lines, report } = yield* part(readTableSteps(text, wanted), 0, 0.2);
  const [x, tx, n] = [columns.x!, columns.tx!, columns.n!];
  const weight = columns.weight ?? new Float64Array(x.length).fill(1);
  const rows = { lines, names: { tx: 't_x' } };
  const fit = yield* part(ofRowsSteps(rows, model.fitSteps({ x, tx, n, weight })), 0.2, 0.6);
  const probabilityAlive = new Float64Array(x.length);
  const expectedPurchases = new Float64Array(x.length);
  for (let i = 0; i < x.length; i += 1) {
    const donor = { x: x[i]!, tx: tx[i]!, n: n[i]! };
    probabilityAlive[i] = model.alive(fit.estimates, donor);
    expectedPurchases[i] = model.futurePurchases(fit.estimates, donor, horizon);
    if (i % BATCH === 0) yield 0.6 + (0.4 * i) / x.length;
  }
  const customers = { x, tx, n, weight, probabilityAlive, expectedPurchases };
  return { fit, customers, horizon, report };
}
