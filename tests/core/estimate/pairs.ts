import type { Moments } from '#core/data/numeric-table.ts';
import type { PathModel } from '#core/estimate/path-model.ts';

/** Two constructs with two questions each. */
export const two: PathModel = { blocks: { a: ['a1', 'a2'], b: ['b1', 'b2'] }, arcs: [['a', 'b']] };

/** Correlations inside and between two pairs of columns. */
export function pairs(inside: number, across: readonly [number, number, number, number]): Moments {
  const [p, q, r, s] = across;
  return {
    columns: ['a1', 'a2', 'b1', 'b2'],
    n: 100,
    mean: [5, 5, 5, 5],
    cov: [
      [1, inside, p, q],
      [inside, 1, r, s],
      [p, r, 1, inside],
      [q, s, inside, 1],
    ],
  };
}
