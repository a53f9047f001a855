/**
 * Gauss's hypergeometric function for real arguments,
 *
 *   ₂F₁(a, b; c; z) = Σₙ (a)ₙ(b)ₙ / (c)ₙ · zⁿ / n!        for z < 1, and at 1 where c > a + b
 *
 * by its series (up to z = 0.95, or closer to 1 for large a, b, c); beyond, by Taylor series of its
 * differential equation in steps that take at most half the distance to 1, which serve whole c − a − b
 * too; below 0 by Pfaff's transformation. Where all of a, b, c are above 0 every term is, and no digits cancel:
 * relative error about 10⁻¹⁴, growing in proportion to |c − a − b|·ln(1/(1 − z)).
 *
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 15.1.20, 15.2.1, 15.3.3,
 * 15.3.4, 15.5.1; Pearson, Olver & Porter (2017), Numerical Methods for the Computation of the Confluent
 * and Gauss Hypergeometric Functions, Numerical Algorithms 74, 821–866, section 4.
 */
import { logGamma } from './log-gamma.ts';
import { exp, ln, ln1p } from './portable.ts';

/** 2⁵⁰⁰, and its logarithm. */
const large = 3.273390607896142e150;
const lnLarge = 346.5735902799727;

/**
 * ₂F₁(a, b; c; z); infinite where it outgrows a double.
 *
 * @throws {RangeError} if a, b or c is not within ±10⁶, c is 0 or a negative whole number, or z lies outside
 * (−∞, 1) (at 1: unless c > a + b, all above 0).
 */
export function hyp2f1(a: number, b: number, c: number, z: number): number {
  checkArguments(a, b, c, z);
  if (z === 0 || a === 0 || b === 0) return 1;
  if (ends(a) || ends(b)) return unscaled(series(a, b, c, z));
  if (z < 0) return pfaff(a, b, c, z);
  if (z === 1) return exp(lnAtOne(a, b, c));
  return unscaled(scaled(a, b, c, z));
}

/**
 * ln ₂F₁(a, b; c; z), also where ₂F₁ itself outgrows a double.
 *
 * @throws {RangeError} unless a, b and c lie in (0, 10⁶], and 0 ≤ z < 1.
 */
export function logHyp2f1(a: number, b: number, c: number, z: number): number {
  checkArguments(a, b, c, z);
  if (!(a > 0 && b > 0 && c > 0 && z >= 0 && z < 1)) {
    throw new RangeError(`a, b, c, z are ${a}, ${b}, ${c}, ${z}: above 0, and z in [0, 1)`);
  }
  const { value, log } = scaled(a, b, c, z);
  return ln(value) + log;
}

/** A number value · e^log. */
interface Scaled {
  readonly value: number;
  readonly log: number;
}

function unscaled({ value, log }: Scaled): number {
  return log === 0 || value === 0 ? value : value * exp(log);
}

/** For 0 ≤ z < 1. */
function scaled(a: number, b: number, c: number, z: number): Scaled {
  if (!(c < a + b && c > a && c > b)) return continued(a, b, c, z);
  // Euler's transformation, where the sum would outgrow what its factor brings back.
  const { value, log } = continued(c - a, c - b, c, z);
  return { value, log: log + (c - a - b) * ln1p(-z) };
}

function pfaff(a: number, b: number, c: number, z: number): number {
  const turned = z / (z - 1);
  // Of the two forms, the one whose terms keep their sign.
  return c - b > 0 || c - a <= 0
    ? factor(z, -a) * hyp2f1(a, c - b, c, turned)
    : factor(z, -b) * hyp2f1(c - a, b, c, turned);
}

/** Gauss: the logarithm of Γ(c)Γ(c − a − b) / (Γ(c − a)Γ(c − b)). */
function lnAtOne(a: number, b: number, c: number): number {
  return logGamma(c) + logGamma(c - a - b) - logGamma(c - a) - logGamma(c - b);
}

/** (1 − z)ⁿ. */
function factor(z: number, n: number): number {
  return exp(n * ln1p(-z));
}

function continued(a: number, b: number, c: number, z: number): Scaled {
  const largest = Math.max(Math.abs(a), Math.abs(b), Math.abs(c));
  // Closer to 0 the solution that is singular there would disturb the steps.
  let at = 1 - 1 / (20 + largest);
  if (z <= at) return series(a, b, c, z);
  let { value, log } = series(a, b, c, at);
  const next = series(a + 1, b + 1, c + 1, at);
  let slope = ((a * b) / c) * next.value * exp(next.log - log);
  const stride = 1 / (2 + Math.abs(c - a - b));
  while (at < z) {
    const near = at + (1 - at) * stride;
    // Where a step no longer moves `at`, the rest is one step.
    const end = near > at ? Math.min(z, near) : z;
    [value, slope] = step(a, b, c, at, end - at, value, slope);
    at = end;
    if (Math.abs(value) > large) {
      [value, slope, log] = [value / large, slope / large, log + lnLarge];
    }
  }
  return { value, log };
}

/** Value and slope at `at` + h, from those at `at`. */
function step(
  a: number,
  b: number,
  c: number,
  at: number,
  h: number,
  value: number,
  slope: number,
): [number, number] {
  const curve = at * (1 - at);
  let [before, term] = [value, slope * h];
  let sum = value + term;
  let rise = term;
  for (let n = 0; n < 100000; n += 1) {
    const drag = (n + 1) * ((1 - 2 * at) * n + c - (a + b + 1) * at) * h * term;
    const pull = (n + a) * (n + b) * h * h * before;
    [before, term] = [term, (pull - drag) / (curve * (n + 1) * (n + 2))];
    sum += term;
    rise += (n + 2) * term;
    if (small(term * (n + 2), rise) && small(before * (n + 1), rise) && small(term, sum)) break;
    if (!(Math.abs(sum) < Infinity)) break;
  }
  return [sum, rise / h];
}

/** The sum of the series itself, for |z| < 1, or for any z where it ends. */
function series(a: number, b: number, c: number, z: number): Scaled {
  let [term, value, log] = [1, 1, 0];
  const settled = Math.max(-a, -b, -c);
  for (let n = 0; ; n += 1) {
    const ratio = (((a + n) * (b + n)) / ((c + n) * (1 + n))) * z;
    term *= ratio;
    value += term;
    if (term === 0 || !Number.isFinite(value)) return { value, log };
    // The tail is no more than a geometric one at this ratio or at its limit.
    const room = 1 - Math.max(Math.abs(ratio), Math.abs(z));
    if (n > settled && small(term, value * room)) return { value, log };
    if (Math.abs(value) > large) {
      [term, value, log] = [term / large, value / large, log + lnLarge];
    }
  }
}

function small(term: number, sum: number): boolean {
  return Math.abs(term) <= 1e-17 * Math.abs(sum);
}

/** Whether the series has an end. */
function ends(a: number): boolean {
  return a <= 0 && Number.isInteger(a);
}

function checkArguments(a: number, b: number, c: number, z: number): void {
  for (const [name, value] of Object.entries({ a, b, c, z })) {
    const most = name === 'z' ? Number.MAX_VALUE : 1e6;
    if (!(Math.abs(value) <= most)) {
      throw new RangeError(`${name} is ${value}: it must lie in [${-most}, ${most}]`);
    }
  }
  if (ends(c)) throw new RangeError(`c is ${c}: it must not be 0 or a negative whole number`);
  if (ends(a) || ends(b)) return;
  if (z > 1 || (z === 1 && !(c > a + b && a > 0 && b > 0))) {
    throw new RangeError(`z is ${z}: it must lie below 1 (at 1 only where c > a + b)`);
  }
}
