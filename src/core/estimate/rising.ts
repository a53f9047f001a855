/**
 * Rising factorials (c)ₖ = c(c + 1)…(c + k − 1) = Γ(c + k)/Γ(c), in logarithms and with derivatives by
 * c. Counts of purchases are whole and small, so plain sums replace the gamma function and lose no
 * digits to cancellation.
 */
import { ln } from '../numeric/portable.ts';

/** tails[k]: how many have more than k, for k below the largest; `weight` counts each entry of `x`. */
export function tailsOf(x: ArrayLike<number>, weight: ArrayLike<number>): Float64Array {
  let largest = 0;
  for (let i = 0; i < x.length; i += 1) largest = Math.max(largest, x[i]!);
  const tails = new Float64Array(largest);
  for (let i = 0; i < x.length; i += 1) if (x[i]! > 0) tails[x[i]! - 1]! += weight[i]!;
  for (let k = largest - 2; k >= 0; k -= 1) tails[k]! += tails[k + 1]!;
  return tails;
}

/** Σ ln (c)ₓ over all customers, as Σ tails[k]·ln(c + k), with its first and second derivative. */
export function risingSum(tails: Float64Array, c: number): [number, number, number] {
  let value = 0;
  let slope = 0;
  let bend = 0;
  for (let k = 0; k < tails.length; k += 1) {
    const inverse = 1 / (c + k);
    const part = tails[k]! * inverse;
    value += tails[k]! * ln(c + k);
    slope += part;
    bend -= part * inverse;
  }
  return [value, slope, bend];
}

export interface RisingTable {
  /** ln (c)ₖ for k = 0, …, largest. */
  readonly value: Float64Array;
  readonly slope: Float64Array;
  readonly bend: Float64Array;
}

export function risingTable(c: number, largest: number): RisingTable {
  const value = new Float64Array(largest + 1);
  const slope = new Float64Array(largest + 1);
  const bend = new Float64Array(largest + 1);
  for (let k = 0; k < largest; k += 1) {
    const inverse = 1 / (c + k);
    value[k + 1] = value[k]! + ln(c + k);
    slope[k + 1] = slope[k]! + inverse;
    bend[k + 1] = bend[k]! - inverse * inverse;
  }
  return { value, slope, bend };
}
