/** The rows of a tornado: what swings the outcome most stands on top. */
import type { TornadoDrawing } from './drawing-free.ts';
import { known } from './frame.svelte.ts';

type Row = TornadoDrawing['rows'][number];

/** A row whose outcomes are known, and where it stands. */
export interface Swing {
  readonly row: Row;
  readonly low: number;
  readonly high: number;
  /** Both settings move the outcome the same way: their bars share the row. */
  readonly oneSided: boolean;
  /** From the top, by how much the outcome swings. */
  readonly place: number;
}

/** In the order given: while ranks change, bars move and nothing is rebuilt. */
export function swings(rows: readonly Row[], base: number): Swing[] {
  const drawn = rows.flatMap((row) => {
    const [low, high] = [row.low.outcome, row.high.outcome];
    if (!known(low) || !known(high)) return [];
    const reach = Math.max(low, high, base) - Math.min(low, high, base);
    return [{ row, low, high, oneSided: (low - base) * (high - base) > 0, reach }];
  });
  const ranked = [...drawn].sort((a, b) => b.reach - a.reach);
  const places = new Map(ranked.map(({ row }, place) => [row, place]));
  return drawn.map(({ row, low, high, oneSided }) => ({
    row,
    low,
    high,
    oneSided,
    place: places.get(row)!,
  }));
}
