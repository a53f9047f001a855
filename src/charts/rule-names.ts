/** Where the names of upright rules stand: on the side with more room, on the first line that is free. */
import { textWidth, wrap } from './type.ts';

export interface RuleName {
  readonly key: string;
  readonly x: number;
  readonly text: string;
  readonly role: 'claim' | 'cursor' | 'quiet';
}

export interface PlacedRuleName extends RuleName {
  /** Left of its line. */
  readonly before: boolean;
  /** The first of its lines, counted from the top. */
  readonly row: number;
  readonly lines: readonly string[];
}

/** From the line to its name, and between two names, in rem. */
const GAP = 0.4;

/** `x` in per cent of a plot that is `room` rem wide. */
export function placeRuleNames(names: readonly RuleName[], room: number): PlacedRuleName[] {
  const taken: (readonly [from: number, to: number])[][] = [];
  return names.map((name) => {
    const x = (name.x / 100) * room;
    const before = x > room / 2;
    const lines = wrap(name.text, Math.max(x, room - x) - GAP);
    const width = Math.max(0, ...lines.map(textWidth)) + 2 * GAP;
    const [from, to] = before ? [x - width, x] : [x, x + width];
    const free = (row: number) =>
      lines.every((_, line) =>
        (taken[row + line] ?? []).every(([low, high]) => from >= high || to <= low),
      );
    let row = 0;
    while (!free(row)) row += 1;
    lines.forEach((_, line) => (taken[row + line] ??= []).push([from, to]));
    return { ...name, before, row, lines };
  });
}
