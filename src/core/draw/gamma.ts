import { exp, ln } from '../numeric/portable.ts';
import type { Random } from '../random.ts';
import { positive } from './door.ts';
import { exponential } from './exponential.ts';
import { normal } from './normal.ts';

/**
 * A draw from the gamma distribution with this shape and rate 1 (mean: shape); divide by a rate. 0 only
 * where a draw is smaller than a double can hold (shapes below 0.05). How many draws it takes from the
 * source depends on the shape.
 *
 * Source: Marsaglia & Tsang (2000), A Simple Method for Generating Gamma Variables, ACM Transactions on
 * Mathematical Software 26(3), 363–372.
 *
 * @throws {RangeError} unless shape is finite and above 0.
 */
export function gamma(random: Random, shape: number): number {
  positive('shape', shape);
  if (shape >= 1) return large(random, shape);
  return large(random, shape + 1) * exp(-exponential(random) / shape);
}

/** The logarithm of such a draw: finite where the draw itself is too small for a double. */
export function logGammaDraw(random: Random, shape: number): number {
  positive('shape', shape);
  if (shape >= 1) return ln(large(random, shape));
  return ln(large(random, shape + 1)) - exponential(random) / shape;
}

function large(random: Random, shape: number): number {
  const d = shape - 1 / 3;
  const c = 1 / (3 * Math.sqrt(d));
  for (;;) {
    const x = normal(random);
    const root = 1 + c * x;
    if (root <= 0) continue;
    const v = root * root * root;
    const u = random();
    const square = x * x;
    if (u < 1 - 0.0331 * square * square) return d * v;
    if (ln(u) < 0.5 * square + d * (1 - v + ln(v))) return d * v;
  }
}
