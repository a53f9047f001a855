/**
 * Geometric sums by doubling, from S(2k) = S(k)·(1 + qᵏ): nothing is subtracted, so a ratio at or
 * near 1 costs no digits, where the textbook form (1 − qⁿ)/(1 − q) loses most of them.
 */
import { power } from './power.ts';

/** S(n) = 1 + q + … + qⁿ⁻¹ for q ≥ 0 and a whole n ≥ 0. Infinite where it outgrows a double. */
export function geometricSum(q: number, n: number): number {
  return sums(q, n).plain;
}

/**
 * Mean index k̄ = Σ k·qᵏ / Σ qᵏ over k = 0 … n − 1, for q ≥ 0 and a whole n ≥ 1.
 * A growing row is read from its far end, so the weights never outgrow a double.
 */
export function meanIndex(q: number, n: number): number {
  if (q > 1) return n - 1 - meanIndex(1 / q, n);
  const { plain, indexed } = sums(q, n);
  return indexed / plain;
}

/** plain = Σ qᵏ, indexed = Σ k·qᵏ, k = 0 … n − 1. */
function sums(q: number, n: number): { plain: number; indexed: number } {
  if (n === 0) return { plain: 0, indexed: 0 };
  if (n % 2 === 1) {
    // One more term in front: every later term moves up by one.
    const rest = sums(q, n - 1);
    return { plain: 1 + q * rest.plain, indexed: q * (rest.indexed + rest.plain) };
  }
  const half = sums(q, n / 2);
  const shift = power(q, n / 2);
  return {
    plain: half.plain + shift * half.plain,
    indexed: half.indexed + shift * (half.indexed + (n / 2) * half.plain),
  };
}
