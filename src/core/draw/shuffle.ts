import type { Random } from '../random.ts';

interface Row {
  readonly length: number;
  [index: number]: unknown;
}

/**
 * Puts the array, or typed array, in random order, in place, and returns it: every order is equally
 * likely. Takes length − 1 numbers from the source.
 *
 * Source: Durstenfeld (1964), Algorithm 235, Communications of the ACM 7(7), 420.
 */
export function shuffle<A extends Row>(random: Random, array: A): A {
  const row: Row = array;
  for (let last = array.length - 1; last > 0; last -= 1) {
    const chosen = Math.floor(random() * (last + 1));
    const moved = row[last];
    row[last] = row[chosen];
    row[chosen] = moved;
  }
  return array;
}
