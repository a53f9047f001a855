/** What may be known of a parameter besides its value: how it is spread, cut at its domain. */
import { normalCdf, normalQuantile } from '../numeric/normal-distribution.ts';
import { clamp, type NumberParam } from '../params.ts';

export type Spread =
  /** Likeliest at the value given, impossible beyond low and high. */
  | { readonly kind: 'triangular'; readonly low: number; readonly high: number }
  /** Normal around the value given. */
  | { readonly kind: 'normal'; readonly deviation: number };

/**
 * The value at the share u of the spread, 0 < u < 1; rises with u. The part of the spread outside the
 * domain is left out, the rest keeps its shape.
 *
 * @throws {RangeError} unless low ≤ value ≤ high and low < high, or deviation is above 0 and finite.
 */
export function quantileOf(
  name: string,
  spread: Spread,
  param: NumberParam,
  value: number,
): (u: number) => number {
  const [min, max] = param.domain;
  if (spread.kind === 'normal') {
    const { deviation } = spread;
    if (!(deviation > 0 && deviation < Infinity)) {
      throw new RangeError(`${name}.deviation is ${deviation}: it must be above 0 and finite`);
    }
    const below = normalCdf((min - value) / deviation);
    const inside = normalCdf((max - value) / deviation) - below;
    return (u) => clamp(param, value + deviation * quantile(below + u * inside));
  }
  if (!(spread.low <= value && value <= spread.high && spread.low < spread.high)) {
    throw new RangeError(
      `${name} is spread over [${spread.low}, ${spread.high}]: that must hold its value ${value}`,
    );
  }
  // Cutting the ends off a triangle leaves the shares between two of its quantiles.
  const { low, high } = spread;
  const below = triangleShare(low, value, high, Math.max(min, low));
  const inside = triangleShare(low, value, high, Math.min(max, high)) - below;
  return (u) => clamp(param, triangleQuantile(low, value, high, below + u * inside));
}

function quantile(p: number): number {
  return normalQuantile(Math.min(Math.max(p, 1e-300), 1 - 1e-16));
}

function triangleShare(low: number, mode: number, high: number, x: number): number {
  if (x <= mode) return x === low ? 0 : ((x - low) * (x - low)) / ((high - low) * (mode - low));
  return 1 - ((high - x) * (high - x)) / ((high - low) * (high - mode));
}

function triangleQuantile(low: number, mode: number, high: number, u: number): number {
  const width = high - low;
  if (u * width <= mode - low) return low + Math.sqrt(u * width * (mode - low));
  return high - Math.sqrt((1 - u) * width * (high - mode));
}
