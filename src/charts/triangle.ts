/** Places in a triangle that stands on its base, in the unit square with y upwards. */
import { known } from './frame.svelte.ts';

/** Where shares stand whose corners are top, bottom left and bottom right; nowhere if they are none. */
export function inTriangle([top, left, right]: readonly [number, number, number]): {
  readonly x: number | null;
  readonly y: number | null;
} {
  const sum = top + left + right;
  if (!known(sum) || sum <= 0) return { x: null, y: null };
  return { x: (right + top / 2) / sum, y: top / sum };
}

/** Lines of equal shares at a quarter, a half and three quarters, in a field of 1000 × 1000. */
export const netPath = [0.25, 0.5, 0.75]
  .flatMap((share) => {
    const rest = 1 - share;
    return [
      [inTriangle([share, rest, 0]), inTriangle([share, 0, rest])],
      [inTriangle([rest, share, 0]), inTriangle([0, share, rest])],
      [inTriangle([rest, 0, share]), inTriangle([0, rest, share])],
    ];
  })
  .map((line) => 'M' + line.map(({ x, y }) => `${x! * 1000} ${(1 - y!) * 1000}`).join('L'))
  .join('');
