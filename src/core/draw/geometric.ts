import { ln, ln1p } from '../numeric/portable.ts';
import type { Random } from '../random.ts';
import { within } from './door.ts';

/**
 * Trials up to and including the first success, each with probability p: 1, 2, …, mean 1 / p. By
 * inversion: one draw from the source, so a larger p never gives a later success in a scenario that
 * shares it. At most 2⁵³ − 1.
 *
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, Springer, section X.2.
 *
 * @throws {RangeError} unless 0 < p ≤ 1.
 */
export function geometric(random: Random, p: number): number {
  within('p', p, Number.MIN_VALUE, 1);
  const failures = Math.floor(ln(random()) / ln1p(-p));
  return Math.min(1 + failures, Number.MAX_SAFE_INTEGER);
}
