/** Refusals of one row, told by its line in the table and by the names of its columns. */
import type { Steps } from '../steps.ts';

export interface Rows {
  /** Line of each row, from 1. */
  readonly lines: readonly number[];
  /** What the table calls what the model calls so. */
  readonly names?: Readonly<Record<string, string>>;
}

/** Does the work; where it says `tx[3] is …`, this says `line 5: t_x is …`. */
export function ofRows<T>({ lines, names = {} }: Rows, work: () => T): T {
  try {
    return work();
  } catch (error) {
    const found = error instanceof RangeError && /^(\w+)\[(\d+)\](?= is )/.exec(error.message);
    const line = found ? lines[Number(found[2])] : undefined;
    if (!found || line === undefined) throw error;
    const rest = error.message.slice(found[0].length);
    throw new RangeError(`line ${line}: ${names[found[1]!] ?? found[1]}${rest}`, { cause: error });
  }
}

/** The same of work in pieces. */
export function* ofRowsSteps<T>(rows: Rows, steps: Steps<T>): Steps<T> {
  for (;;) {
    const step = ofRows(rows, () => steps.next());
    if (step.done) return step.value;
    yield step.value;
  }
}
