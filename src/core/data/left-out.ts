/** What a reader of tables leaves out, and why: nothing goes without a count and a line to look at. */
export type Reason =
  | 'missingCustomer'
  | 'missingDate'
  | 'badDate'
  | 'missingAmount'
  | 'badAmount'
  | 'negativeAmount'
  | 'missingValue'
  | 'badValue'
  | 'wrongFields';

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
}

const SHOWN = 5;

/** Collects reasons while a table is read. */
export class Tally {
  rows = 0;
  readonly #found = new Map<Reason, { count: number; lines: number[]; example: string }>();

  leave(reason: Reason, line: number, example: string): void {
    const entry = this.#found.get(reason);
    if (!entry) this.#found.set(reason, { count: 1, lines: [line], example: example.slice(0, 40) });
    else {
      entry.count += 1;
      if (entry.lines.length < SHOWN) entry.lines.push(line);
    }
  }

  report(): ReadingReport {
    const leftOut = [...this.#found]
      .map(([reason, entry]) => ({ reason, ...entry }))
      .sort((a, b) => b.count - a.count);
    const gone = leftOut.reduce((sum, { count }) => sum + count, 0);
    return { rows: this.rows, kept: this.rows - gone, leftOut };
  }
}
