/** A list of purchases as a reader's table, brought to days. */
import { purchaseDays, type PurchaseDays } from '../data/purchase-days.ts';
import { readTransactionsSteps, type TransactionColumns } from '../data/transactions.ts';
import type { ReadingReport } from '../data/left-out.ts';
import { check, type Params } from '../params.ts';
import { part, type Steps } from '../steps.ts';

export interface PurchaseList {
  readonly columns?: TransactionColumns;
}

export interface Purchases {
  readonly days: PurchaseDays;
  /** The day of the last purchase. */
  readonly last: number;
  readonly report: ReadingReport;
}

/** Day numbers of the years 0 to 9999. */
const day = {
  unit: 'number',
  domain: [-719528, 2932896],
  step: 1,
  default: 0,
  integer: true,
} as const;

const dayParams = {
  end: { symbol: 'T', ...day },
  reference: { symbol: 'T', ...day },
} as const satisfies Params;

/** @throws {RangeError} if a column is missing or no row is left. */
export function* purchasesSteps(text: string, { columns }: PurchaseList): Steps<Purchases> {
  const { transactions, report } = yield* part(readTransactionsSteps(text, columns), 0, 0.9);
  const days = purchaseDays(transactions);
  const last = days.day.reduce((latest, own) => (own > latest ? own : latest), days.day[0]!);
  return { days, last, report };
}

/** The day asked for, or `otherwise`. @throws {RangeError} unless it is a day number. */
export function dayOr(
  name: keyof typeof dayParams,
  asked: number | undefined,
  otherwise: number,
): number {
  const found = asked ?? otherwise;
  check(dayParams, { [name]: found });
  return found;
}
