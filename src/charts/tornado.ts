/** The rows of a tornado: what swings the outcome most stands on top. */
import type { TornadoDrawing } from './drawing-free.ts';
import { known } from './frame.svelte.ts';

type Row = TornadoDrawing['rows'][number];

/** A row whose outcomes are known, with its settings side by side about the outcome as it stands. */
export interface Swing {
  readonly row: Row;
  readonly low: number;
  readonly high: number;
  /** Both settings move the outcome the same way: their bars share the row. */
  readonly oneSided: boolean;
}

export function swings(rows: readonly Row[], base: number): Swing[] {
  return rows
    .flatMap((row) => {
      const [low, high] = [row.low.outcome, row.high.outcome];
      if (!known(low) || !known(high)) return [];
      return [{ row, low, high, oneSided: (low - base) * (high - base) > 0 }];
    })
    .sort((a, b) => reach(b, base) - reach(a, base));
}

/** The way from the least to the greatest of the three outcomes. */
function reach({ low, high }: Swing, base: number): number {
  return Math.max(low, high, base) - Math.min(low, high, base);
}
