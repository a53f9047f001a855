/** Where balls lie: in columns from the left, the likeliest last, each class of chance drawn in one stroke. */

/** Balls side by side, and one above another before a new column begins. */
export const ACROSS = 50;
/** Chances are shown in so many classes, by size and depth of colour. */
export const CLASSES = 6;

export interface Heap {
  /** Rows of the fullest column. */
  readonly rows: number;
  /** One path a class: a point for every ball. */
  readonly classes: readonly string[];
}

/** Chances in rising order; a column is filled from the floor up. */
export function heap(chances: readonly number[]): Heap {
  const rows = Math.ceil(chances.length / ACROSS);
  const classes = Array.from({ length: CLASSES }, () => '');
  for (const [place, chance] of chances.entries()) {
    const column = Math.floor(place / rows);
    const row = rows - 1 - (place % rows);
    classes[classOf(chance)] += `M${column + 0.5} ${row + 0.5}h0`;
  }
  return { rows, classes };
}

export function classOf(chance: number): number {
  return Math.min(CLASSES - 1, Math.floor(chance * CLASSES));
}
