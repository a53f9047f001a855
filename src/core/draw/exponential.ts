import { exp, ln } from '../numeric/portable.ts';
import type { Random } from '../random.ts';
import { staircase } from './ziggurat.ts';

const tail = 7.69711747013105;
const area = 0.003949659822581557;
const { x, f } = /* @__PURE__ */ staircase(
  tail,
  area,
  (at) => exp(-at),
  (height) => -ln(height),
);

/**
 * A draw from the exponential distribution with mean 1; always above 0. Divide by a rate, or multiply
 * by a mean. No parameter, so two scenarios that share a source stay in step.
 *
 * Source: Marsaglia & Tsang (2000), Journal of Statistical Software 5(8).
 */
export function exponential(random: Random): number {
  // Beyond the tail the density looks like itself from 0.
  for (let past = 0; ;) {
    const high = random.bits();
    const layer = high & 255;
    // 52 bits, so that adding one half is exact: never 0, never 1.
    const u = ((high >>> 8) * 268435456 + (random.bits() >>> 4) + 0.5) / 4503599627370496;
    const at = u * x[layer]!;
    if (at < x[layer + 1]!) return past + at;
    if (layer === 0) past += tail;
    else if (f[layer]! + random() * (f[layer + 1]! - f[layer]!) < exp(-at)) return past + at;
  }
}
