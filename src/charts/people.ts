/** Crowds of small signs, and where they stand. */

/** Width and height of the cell that one sign stands in. */
export const CELL = { width: 10, height: 12 } as const;

/**
 * The region of the cells `from` up to, not including, `to`, when cells are counted line by line, as one
 * path. `rows` counts the lines from the bottom instead, in a block of so many.
 */
export function region(from: number, to: number, columns: number, rows?: number): string {
  if (to <= from) return '';
  const [first, last] = [Math.floor(from / columns), Math.floor(to / columns)];
  const x = (column: number) => column * CELL.width;
  const y = (row: number) => (rows === undefined ? row : rows - row) * CELL.height;
  const [start, end] = [from - first * columns, to - last * columns];
  if (first === last) return `M${x(start)} ${y(first)}H${x(end)}V${y(first + 1)}H${x(start)}Z`;
  const tail = end === 0 ? '' : `H${x(end)}V${y(last + 1)}`;
  return `M${x(start)} ${y(first)}H${x(columns)}V${y(last)}${tail}H0V${y(first + 1)}H${x(start)}Z`;
}

/** Signs in a cell of 10 × 12. */
export const glyphs = {
  person: 'M5 1.2a2 2 0 1 1 0 4a2 2 0 1 1 0 -4ZM1.6 11V9a3.4 3.1 0 0 1 6.8 0v2Z',
  disc: 'M5 2.4a3.6 3.6 0 1 1 0 7.2a3.6 3.6 0 1 1 0 -7.2Z',
  square: 'M2 3h6v6h-6Z',
  diamond: 'M5 1.4L9 6L5 10.6L1 6Z',
  cross: 'M3.6 2h2.8v2.6h2.6v2.8h-2.6v2.6h-2.8v-2.6h-2.6v-2.8h2.6Z',
} as const;

export type Glyph = keyof typeof glyphs;
