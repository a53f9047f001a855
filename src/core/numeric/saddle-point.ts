/**
 * Logarithms of Poisson and binomial probabilities without cancellation: large terms that would be
 * subtracted from each other are written as deviances, which are small near the mean.
 *
 *   ln n! = ½ ln(2πn) + n ln n − n + δ(n)        D(x, m) = x ln(x/m) + m − x
 *
 * Source: Loader (2000), Fast and Accurate Computation of Binomial Probabilities, Lucent Technologies.
 */
import { ln, ln1p } from './portable.ts';

/** ln 2π. */
const lnTwoPi = 1.8378770664093453;

/** δ(1), …, δ(15). */
const errors = [
  0.08106146679532726, 0.04134069595540929, 0.02767792568499834, 0.020790672103765093,
  0.01664469118982119, 0.013876128823070748, 0.01189670994589177, 0.010411265261972096,
  0.009255462182712733, 0.008330563433362871, 0.00757367548795184, 0.00694284010720953,
  0.006408994188004207, 0.0059513701127588475, 0.0055547335519628014,
] as const;

/** δ(n): what Stirling's formula leaves of ln n!, for a whole n ≥ 1. */
function stirlingError(n: number): number {
  if (n <= 15) return errors[n - 1]!;
  const square = n * n;
  const inner = 1 / 1680 - 1 / 1188 / square;
  return (1 / 12 - (1 / 360 - (1 / 1260 - inner / square) / square) / square) / n;
}

/** D(x, m) ≥ 0, for x and m above 0. */
function deviance(x: number, m: number): number {
  const gap = x - m;
  if (Math.abs(gap) >= 0.1 * (x + m)) return x * ln(x / m) - gap;
  const v = gap / (x + m);
  let sum = gap * v;
  let term = 2 * x * v;
  for (let odd = 3; ; odd += 2) {
    term *= v * v;
    const next = sum + term / odd;
    if (next === sum) return sum;
    sum = next;
  }
}

/** Logarithm of the probability of k events, k = 0, 1, …, for mean ≥ 0; −∞ where it is 0. */
export function logPoisson(k: number, mean: number): number {
  if (k === 0) return -mean;
  if (mean === 0) return -Infinity;
  return -stirlingError(k) - deviance(k, mean) - 0.5 * (lnTwoPi + ln(k));
}

/** Logarithm of the probability of k successes in n trials, k = 0, …, n, for p in [0, 1]; −∞ where it is 0. */
export function logBinomial(k: number, n: number, p: number): number {
  if (p === 0) return k === 0 ? 0 : -Infinity;
  if (p === 1) return k === n ? 0 : -Infinity;
  if (k === 0) return n * ln1p(-p);
  if (k === n) return n * ln(p);
  const rest = n - k;
  const correction = stirlingError(n) - stirlingError(k) - stirlingError(rest);
  const spread = lnTwoPi + ln(k) + ln1p(-k / n);
  return correction - deviance(k, n * p) - deviance(rest, n * (1 - p)) - 0.5 * spread;
}
