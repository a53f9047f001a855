import { exp, ln, ln1p } from '../numeric/portable.ts';
import { logBinomial } from '../numeric/saddle-point.ts';
import type { Random } from '../random.ts';
import { whole, within } from './door.ts';

/**
 * Successes in n independent trials with probability p: 0, 1, …, n. Where fewer than 10 successes (or
 * failures) are expected, by inversion with one draw from the source; else by transformed rejection,
 * at about the same cost for every n.
 *
 * Source: Hörmann (1993), The Generation of Binomial Random Variates, Journal of Statistical
 * Computation and Simulation 46(1–2), 101–110, algorithm BTRS.
 *
 * @throws {RangeError} unless n is a whole number in [0, 10¹⁵] and 0 ≤ p ≤ 1.
 */
export function binomial(random: Random, n: number, p: number): number {
  whole('n', n, 0, 1e15);
  within('p', p, 0, 1);
  if (p > 0.5) return n - rarer(random, n, 1 - p);
  return rarer(random, n, p);
}

function rarer(random: Random, n: number, p: number): number {
  return n * p < 10 ? byInversion(random, n, p) : byRejection(random, n, p);
}

function byInversion(random: Random, n: number, p: number): number {
  let rest = random();
  let probability = exp(n * ln1p(-p));
  const odds = p / (1 - p);
  let successes = 0;
  while (rest > probability && successes < n) {
    rest -= probability;
    successes += 1;
    probability *= (odds * (n - successes + 1)) / successes;
    // What is left of `rest` out here is rounding.
    if (probability < 1e-17 && successes > n * p) break;
  }
  return successes;
}

function byRejection(random: Random, n: number, p: number): number {
  const spread = Math.sqrt(n * p * (1 - p));
  const b = 1.15 + 2.53 * spread;
  const a = -0.0873 + 0.0248 * b + 0.01 * p;
  const quick = 0.92 - 4.2 / b;
  const scale = (2.83 + 5.1 / b) * spread;
  const peak = logBinomial(Math.floor((n + 1) * p), n, p);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const successes = Math.floor(((2 * a) / edge + b) * u + n * p + 0.5);
    if (edge >= 0.07 && v <= quick) return successes;
    if (successes < 0 || successes > n) continue;
    const height = ln((v * scale) / (a / (edge * edge) + b));
    if (height <= logBinomial(successes, n, p) - peak) return successes;
  }
}
