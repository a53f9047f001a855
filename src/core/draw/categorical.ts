import type { Random } from '../random.ts';

/**
 * Prepares draws of an index with probability proportional to its weight: time and memory grow with
 * the number of weights once, each draw then takes one number from the source and constant time. An
 * index of weight 0 is never drawn.
 *
 * Source: Walker (1977), ACM Transactions on Mathematical Software 3(3), 253–256; Vose (1991), A Linear
 * Algorithm for Generating Random Numbers with a Given Distribution, IEEE Transactions on Software
 * Engineering 17(9), 972–975.
 *
 * @throws {RangeError} if a weight is negative or not finite, or none is above 0.
 */
export function categorical(weights: ArrayLike<number>): (random: Random) => number {
  const n = weights.length;
  const total = sum(weights);
  const keep = new Float64Array(n);
  const alias = new Uint32Array(n);
  const light: number[] = [];
  const heavy: number[] = [];
  for (let index = 0; index < n; index += 1) {
    keep[index] = (weights[index]! / total) * n;
    (keep[index]! < 1 ? light : heavy).push(index);
  }
  const heaviest = heavy[0] ?? 0;
  while (light.length > 0 && heavy.length > 0) {
    const less = light.pop()!;
    const more = heavy.at(-1)!;
    alias[less] = more;
    keep[more] = keep[more]! - (1 - keep[less]!);
    if (keep[more]! < 1) light.push(heavy.pop()!);
  }
  // What remains is a full column, but for rounding.
  for (const index of [...light, ...heavy]) {
    const full = weights[index]! > 0;
    keep[index] = full ? 1 : 0;
    alias[index] = full ? index : heaviest;
  }
  return (random) => {
    const place = random() * n;
    const index = Math.floor(place);
    return place - index < keep[index]! ? index : alias[index]!;
  };
}

function sum(weights: ArrayLike<number>): number {
  let total = 0;
  for (let index = 0; index < weights.length; index += 1) {
    const weight = weights[index]!;
    if (!(weight >= 0 && weight < Infinity)) {
      throw new RangeError(`weight ${index} is ${weight}: it must lie in [0, ∞)`);
    }
    total += weight;
  }
  if (!(total > 0 && total < Infinity)) {
    throw new RangeError(`the weights sum to ${total}: the sum must be finite and above 0`);
  }
  return total;
}
