/**
 * The one door to @stdlib: real powers with the same bits in every browser and in Node, where the
 * engines' own `**` and `Math.pow` differ in the last digits.
 */
import pow from '@stdlib/math-base-special-pow';

/** xʸ for x > 0, and 0ʸ = 0 for y > 0. */
export function realPower(x: number, y: number): number {
  return pow(x, y);
}
