/** Rows of marks that lie, each below its name: how high they are, and where in them names and marks stand. */
import { LINE, wrap } from './type.ts';

/** Width of a plot without an axis of values at its left, on a narrow phone, in rem. */
const FIELD = 16.6;
/** From the name to the mark, and the mark itself, in rem. */
const GAP = 0.25;
const MARK = 1.1;

export interface Rows {
  /** Height of a row in rem. */
  readonly height: number;
  /** Middle and breadth of the mark, from the middle of its row and in rows. */
  readonly mark: number;
  readonly breadth: number;
  /** Names in lines of type, and the middle of each line from the middle of its row, in rows. */
  readonly names: readonly (readonly { readonly text: string; readonly at: number }[])[];
}

/** `beside`: width in rem of what stands at the right of the names. */
export function layRows(names: readonly string[], beside = 0): Rows {
  const lines = names.map((name) => wrap(name, FIELD - beside));
  const most = Math.max(1, ...lines.map((name) => name.length));
  const height = most * LINE + GAP + MARK + 0.3;
  const place = (rem: number) => rem / height - 0.5;
  return {
    height,
    mark: place(most * LINE + GAP + MARK / 2),
    breadth: MARK / height,
    names: lines.map((name) =>
      name.map((text, index) => ({ text, at: place((most - name.length + index + 0.5) * LINE) })),
    ),
  };
}
