/**
 * A list of purchases: who, on which day, for how much. Three numbers a purchase, so that a million
 * take no more than twenty megabytes.
 */
import { finish, part, type Steps } from '../steps.ts';
import { decimalSign, findColumn, findNumber, readColumn } from './columns.ts';
import { readCsv, type TakeRow } from './csv.ts';
import { findDay } from './days.ts';
import { refuseEmpty, Tally, type Reason, type ReadingReport } from './left-out.ts';

export interface Transactions {
  /** Ids in the order of their first row. */
  readonly customers: readonly string[];
  /** Place in `customers`, one per purchase. */
  readonly customer: Int32Array;
  /** Days since 1970-01-01, one per purchase. */
  readonly day: Int32Array;
  /** One per purchase; null where the list has no such column. */
  readonly amount: Float64Array | null;
}

export interface ReadTransactions {
  readonly transactions: Transactions;
  readonly report: ReadingReport;
}

export interface TransactionColumns {
  readonly customer?: string;
  readonly date?: string;
  readonly amount?: string;
}

/**
 * A row without an id, without a valid date, or (where there are amounts) without an amount of 0 or
 * more is left out and reported.
 *
 * @throws {RangeError} if a column is missing or no row is left.
 */
export function readTransactions(text: string, names: TransactionColumns = {}): ReadTransactions {
  return finish(readTransactionsSteps(text, names));
}

export function* readTransactionsSteps(
  text: string,
  names: TransactionColumns = {},
): Steps<ReadTransactions> {
  const csv = readCsv(text);
  const customerAt = readColumn(csv.header, [names.customer ?? 'customer']);
  const dateAt = readColumn(csv.header, [names.date ?? 'date']);
  const amountAt =
    names.amount === undefined
      ? findColumn(csv.header, ['amount'])
      : readColumn(csv.header, [names.amount]);
  const sign = amountAt === undefined ? '.' : yield* part(decimalSign(csv, [amountAt]), 0, 0.3);
  const tally = new Tally();
  const places = new Map<string, number>();
  const days = new Map<string, number | undefined>();
  let columns = room(1024);
  let kept = 0;
  const take: TakeRow = (fields, line) => {
    tally.rows += 1;
    if (!fields) return tally.leave('openQuote', line, '');
    const leave = (reason: Reason, example = fields.join(',')) =>
      tally.leave(reason, line, example);
    if (fields.length !== csv.header.length) return leave('wrongFields');
    const id = fields[customerAt]!.trim();
    if (id === '') return leave('missingCustomer');
    const date = fields[dateAt]!.trim();
    if (date === '') return leave('missingDate');
    if (!days.has(date)) days.set(date, findDay(date));
    const day = days.get(date);
    if (day === undefined) return leave('badDate', date);
    let amount = 0;
    if (amountAt !== undefined) {
      const written = fields[amountAt]!.trim();
      if (written === '') return leave('missingAmount');
      const found = findNumber(written, sign);
      if (found === undefined) return leave('badAmount', written);
      if (found < 0) return leave('negativeAmount', written);
      amount = found;
    }
    let place = places.get(id);
    if (place === undefined) places.set(id, (place = places.size));
    if (kept === columns.day.length) columns = grown(columns);
    columns.customer[kept] = place;
    columns.day[kept] = day;
    columns.amount[kept] = amount;
    kept += 1;
    return true;
  };
  yield* part(csv.rows(take), 0.3, 1);
  const report = tally.report(sign);
  refuseEmpty(report);
  return {
    transactions: {
      customers: [...places.keys()],
      customer: columns.customer.slice(0, kept),
      day: columns.day.slice(0, kept),
      amount: amountAt === undefined ? null : columns.amount.slice(0, kept),
    },
    report,
  };
}

interface Columns {
  readonly customer: Int32Array;
  readonly day: Int32Array;
  readonly amount: Float64Array;
}

function room(length: number): Columns {
  return {
    customer: new Int32Array(length),
    day: new Int32Array(length),
    amount: new Float64Array(length),
  };
}

function grown(columns: Columns): Columns {
  const larger = room(2 * columns.day.length);
  larger.customer.set(columns.customer);
  larger.day.set(columns.day);
  larger.amount.set(columns.amount);
  return larger;
}
