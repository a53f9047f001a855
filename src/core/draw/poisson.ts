import { exp, ln } from '../numeric/portable.ts';
import { logPoisson } from '../numeric/saddle-point.ts';
import type { Random } from '../random.ts';
import { within } from './door.ts';

/**
 * A draw from the Poisson distribution: 0, 1, 2, …. Below a mean of 10 by inversion with one draw from
 * the source (a larger mean never gives fewer events in a scenario that shares it); from 10 on by
 * transformed rejection, at about the same cost for every mean.
 *
 * Source: Hörmann (1993), The Transformed Rejection Method for Generating Poisson Random Variables,
 * Insurance: Mathematics and Economics 12(1), 39–45, algorithm PTRS.
 *
 * @throws {RangeError} unless 0 ≤ mean ≤ 10¹⁵.
 */
export function poisson(random: Random, mean: number): number {
  within('mean', mean, 0, 1e15);
  return mean < 10 ? byInversion(random, mean) : byRejection(random, mean);
}

function byInversion(random: Random, mean: number): number {
  let rest = random();
  let probability = exp(-mean);
  let events = 0;
  while (rest > probability) {
    rest -= probability;
    events += 1;
    probability *= mean / events;
    // What is left of `rest` out here is rounding.
    if (probability < 1e-17 && events > mean) break;
  }
  return events;
}

function byRejection(random: Random, mean: number): number {
  const b = 0.931 + 2.53 * Math.sqrt(mean);
  const a = -0.059 + 0.02483 * b;
  const scale = 1.1239 + 1.1328 / (b - 3.4);
  const quick = 0.9277 - 3.6224 / (b - 2);
  for (;;) {
    const u = random() - 0.5;
    const v = random();
    const edge = 0.5 - Math.abs(u);
    const events = Math.floor(((2 * a) / edge + b) * u + mean + 0.43);
    if (edge >= 0.07 && v <= quick) return events;
    if (events < 0 || (edge < 0.013 && v > edge)) continue;
    if (ln((v * scale) / (a / (edge * edge) + b)) <= logPoisson(events, mean)) return events;
  }
}
