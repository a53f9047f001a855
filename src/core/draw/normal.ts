import { exp, ln } from '../numeric/portable.ts';
import type { Random } from '../random.ts';
import { exponential } from './exponential.ts';
import { staircase } from './ziggurat.ts';

const tail = 3.654152885361009;
const area = 0.004928673233974655;
const { x, f } = /* @__PURE__ */ staircase(
  tail,
  area,
  (at) => exp(-0.5 * at * at),
  (height) => Math.sqrt(-2 * ln(height)),
);

/**
 * A draw from the normal distribution with mean 0 and standard deviation 1. No parameter, so two
 * scenarios that share a source stay in step.
 *
 * Source: Marsaglia & Tsang (2000), Journal of Statistical Software 5(8); the tail by Marsaglia (1964),
 * Generating a Variable from the Tail of the Normal Distribution, Technometrics 6(1), 101–102.
 */
export function normal(random: Random): number {
  for (;;) {
    const high = random.bits();
    const layer = high & 255;
    // 53 bits, symmetric about 0 and never 0: every step is exact.
    const place = (high >>> 8) * 536870912 + (random.bits() >>> 3);
    const u = (place - 4503599627370496 + 0.5) / 4503599627370496;
    const at = u * x[layer]!;
    if (Math.abs(at) < x[layer + 1]!) return at;
    if (layer === 0) return u < 0 ? -beyond(random) : beyond(random);
    const height = f[layer]! + random() * (f[layer + 1]! - f[layer]!);
    if (height < exp(-0.5 * at * at)) return at;
  }
}

function beyond(random: Random): number {
  for (;;) {
    const past = exponential(random) / tail;
    if (2 * exponential(random) > past * past) return tail + past;
  }
}
