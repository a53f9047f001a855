import { exp } from '../numeric/portable.ts';
import type { Random } from '../random.ts';
import { positive } from './door.ts';
import { gamma, logGammaDraw } from './gamma.ts';

const nearest = 1 - 1 / 9007199254740992;

/**
 * A draw from the beta distribution with shapes a and b (mean: a / (a + b)), from two gamma draws. In
 * the open interval (0, 1): a draw that rounds to an end is moved to the nearest double inside.
 *
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, Springer, section IX.4.1.
 *
 * @throws {RangeError} unless a and b are finite and above 0.
 */
export function beta(random: Random, a: number, b: number): number {
  positive('a', a);
  positive('b', b);
  const share = a < 1 || b < 1 ? small(random, a, b) : ratio(gamma(random, a), gamma(random, b));
  return share > 0 ? Math.min(share, nearest) : Number.MIN_VALUE;
}

function ratio(x: number, y: number): number {
  return x / (x + y);
}

/** In logarithms: with small shapes both gamma draws may be too small for a double. */
function small(random: Random, a: number, b: number): number {
  const gap = logGammaDraw(random, b) - logGammaDraw(random, a);
  // Both −∞, at shapes near 10⁻³⁰⁷: the draw is 0 or 1.
  if (Number.isNaN(gap)) return random() * (a + b) < a ? 1 : 0;
  return 1 / (1 + exp(gap));
}
