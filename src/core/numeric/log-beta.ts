import { logGamma, stirlingRest } from './log-gamma.ts';
import { ln, ln1p } from './portable.ts';

/**
 * ln B(a, b) = ln Γ(a) + ln Γ(b) − ln Γ(a + b), without the cancellation where a or b is large.
 *
 * Source: Didonato & Morris (1992), Algorithm 708, ACM Transactions on Mathematical Software 18(3),
 * 360–373.
 *
 * @throws {RangeError} unless a and b are finite and above 0.
 */
export function logBeta(a: number, b: number): number {
  const [less, more] = a < b ? [a, b] : [b, a];
  if (!(less > 0 && more < Infinity)) {
    throw new RangeError(`a, b are ${a}, ${b}: both must lie in (0, ∞)`);
  }
  if (more < 10) return logGamma(less) + logGamma(more) - logGamma(less + more);
  const both = less + more;
  const rest = stirlingRest(more) - stirlingRest(both);
  const farther = -ln1p(less / more);
  if (less < 10) return logGamma(less) + rest + less - less * ln(both) + (more - 0.5) * farther;
  return (
    0.9189385332046727 -
    0.5 * ln(more) +
    rest +
    stirlingRest(less) +
    (less - 0.5) * -ln1p(more / less) +
    more * farther
  );
}
