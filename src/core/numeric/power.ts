/**
 * Integer powers by repeated squaring: only × is used, so every browser returns the same bits.
 *
 * Source: Knuth (1997), The Art of Computer Programming, vol. 2, 3rd ed., section 4.6.3.
 */

/** xⁿ for a whole n ≥ 0; x⁰ = 1, also at x = 0. */
export function power(x: number, n: number): number {
  let result = 1;
  let square = x;
  for (let rest = n; rest > 0; rest = Math.floor(rest / 2)) {
    if (rest % 2 === 1) result *= square;
    square *= square;
  }
  return result;
}
