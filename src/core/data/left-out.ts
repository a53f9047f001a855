/** What a reader of tables leaves out, and why: nothing goes without a count and a line to look at. */
import type { DecimalSign } from './columns.ts';

export type Reason =
  | 'missingCustomer'
  | 'missingDate'
  | 'badDate'
  | 'missingAmount'
  | 'badAmount'
  | 'negativeAmount'
  | 'missingValue'
  | 'badValue'
  | 'wrongFields'
  | 'openQuote';

interface LeftOut {
  readonly reason: Reason;
  readonly count: number;
  /** Lines of the first few, from 1. */
  readonly lines: readonly number[];
  /** The text that was refused, of the first. */
  readonly example: string;
}

export interface ReadingReport {
  /** Records below the header; blank lines are none. */
  readonly rows: number;
  readonly kept: number;
  /** Most frequent first. The counts and `kept` sum to `rows`. */
  readonly leftOut: readonly LeftOut[];
  /** How the numbers were written. */
  readonly decimalSign: DecimalSign;
}

const SHOWN = 5;

const words: Record<Reason, string> = {
  missingCustomer: 'without a customer id',
  missingDate: 'without a date',
  badDate: 'with a date that is not year, month, day',
  missingAmount: 'without an amount',
  badAmount: 'with an amount that is no number',
  negativeAmount: 'with a negative amount',
  missingValue: 'with an empty field',
  badValue: 'with a field that is no number',
  wrongFields: 'with more or fewer fields than the header',
  openQuote: 'with a quote that nothing closes',
};

/** 2 rows with a negative amount (lines 13, 14; "-4") */
export function described({ reason, count, lines, example }: LeftOut): string {
  const where = `${count === 1 ? 'line' : 'lines'} ${lines.join(', ')}${count > lines.length ? ', …' : ''}`;
  const shown = example === '' ? '' : `; ${JSON.stringify(example)}`;
  return `${counted(count, 'row')} ${words[reason]} (${where}${shown})`;
}

/** 1 row, 2 rows */
function counted(count: number, thing: string): string {
  return `${count} ${thing}${count === 1 ? '' : 's'}`;
}

/** @throws {RangeError} if no row is left, saying where they went. */
export function refuseEmpty({ rows, kept, leftOut }: ReadingReport): void {
  if (kept > 0) return;
  if (rows === 0) throw new RangeError('there is no row below the header');
  const why = leftOut.map(described).join('; ');
  throw new RangeError(`of ${counted(rows, 'row')} none can be used: ${why}`);
}

/** Collects reasons while a table is read. */
export class Tally {
  rows = 0;
  readonly #found = new Map<Reason, { count: number; lines: number[]; example: string }>();

  /** Always false, as what a row that is left out means to its reader. */
  leave(reason: Reason, line: number, example: string): false {
    const entry = this.#found.get(reason);
    if (!entry) this.#found.set(reason, { count: 1, lines: [line], example: example.slice(0, 40) });
    else {
      entry.count += 1;
      if (entry.lines.length < SHOWN) entry.lines.push(line);
    }
    return false;
  }

  report(decimalSign: DecimalSign): ReadingReport {
    const leftOut = [...this.#found]
      .map(([reason, entry]) => ({ reason, ...entry }))
      .sort((a, b) => b.count - a.count);
    const gone = leftOut.reduce((sum, { count }) => sum + count, 0);
    return { rows: this.rows, kept: this.rows - gone, leftOut, decimalSign };
  }
}
