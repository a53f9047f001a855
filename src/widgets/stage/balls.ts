/** Where balls lie: in columns from the left, each class of chance drawn in one stroke. */

/** Balls side by side. */
export const ACROSS = 50;
/** Chances are shown in so many classes, by size and depth of colour. */
export const CLASSES = 6;

export interface Heap {
  /** Rows of the fullest column. */
  readonly rows: number;
  /** One path a class: a point for every ball. */
  readonly classes: readonly string[];
  /** A point for every place that is empty. */
  readonly empty: string;
}

/** In the order given, a column filled from the floor up; a ball that is gone leaves its place empty. */
export function heap(chances: readonly number[], here?: (ball: number) => boolean): Heap {
  const rows = Math.ceil(chances.length / ACROSS);
  const classes = Array.from({ length: CLASSES }, () => '');
  let empty = '';
  for (const [ball, chance] of chances.entries()) {
    const column = Math.floor(ball / rows);
    const row = rows - 1 - (ball % rows);
    const point = `M${column + 0.5} ${row + 0.5}h0`;
    if (here && !here(ball)) empty += point;
    else classes[classOf(chance)] += point;
  }
  return { rows, classes, empty };
}

function classOf(chance: number): number {
  return Math.min(CLASSES - 1, Math.floor(chance * CLASSES));
}
