/** Where the names at the right end of a plot stand, for a phone and for a wide page. */
import type { Tone } from './series.ts';
import { spread } from './spread.ts';
import { LINE, wrap } from './type.ts';

export interface EndName {
  readonly key: string;
  /** From where a thin line leads to the name. */
  readonly x: number;
  readonly y: number;
  readonly text: string;
  readonly tone: Tone;
  readonly symbol?: string | undefined;
}

export interface PlacedName extends EndName {
  /** Middle of the name, in per cent of the plot's height. */
  readonly middle: number;
  readonly lines: readonly string[];
  /** From one line of type to the next, in per cent of the height. */
  readonly line: number;
}

/** Width of a line of type in rem, in a narrow plot and in a wide one: see Plot. */
export const rooms = [5.2, 8.8] as const;

/** `y` of the names in per cent from the top; `rem` is the height of the plot. */
export function placeNames(names: readonly EndName[], room: number, rem: number): PlacedName[] {
  const line = (LINE / rem) * 100;
  const rows = names.map((name) => ({ ...name, line, lines: wrap(name.text, room) }));
  const middles = spread(
    // A name of several lines keeps a little apart.
    rows.map(({ y, lines }) => ({ at: y, size: line * (lines.length + (lines.length - 1) / 6) })),
    -line / 2,
    100 + line / 2,
  );
  return rows.flatMap((row, index) => {
    const middle = middles[index];
    return middle === undefined ? [] : [{ ...row, middle }];
  });
}

/** Whether all names have their place beside a narrow plot; else they are better listed below. */
export function fitBeside(texts: readonly string[], rem: number): boolean {
  const [room] = rooms;
  return texts.reduce((sum, text) => sum + wrap(text, room).length, 0) * LINE <= rem + LINE;
}
