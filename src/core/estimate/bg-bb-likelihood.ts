/**
 * The log-likelihood of the BG/BB model and its first two derivatives, from the distinct rows.
 *
 *   L    = g(n, still here) + Σ g(j, left after j),  j = tx, …, n − 1
 *   here   (α)ₓ (β)ₙ₋ₓ/(α + β)ₙ · (δ)ₙ/(γ + δ)ₙ
 *   left   (α)ₓ (β)ⱼ₋ₓ/(α + β)ⱼ · γ (δ)ⱼ/(γ + δ)ⱼ₊₁
 *
 * Source: Fader, Hardie & Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual
 * Setting, Marketing Science 29(6), 1086–1108.
 */
import { exp, ln } from '../numeric/portable.ts';
import type { Likelihood } from './maximise.ts';
import { risingTable, type RisingTable } from './rising.ts';

export interface DonorGroups {
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly n: Float64Array;
  readonly weight: Float64Array;
  readonly customers: number;
}

/** Rising factorials of the five sums of parameters, up to the longest history. */
export interface Tables {
  readonly alpha: RisingTable;
  readonly beta: RisingTable;
  readonly both: RisingTable;
  readonly delta: RisingTable;
  readonly ends: RisingTable;
  readonly gamma: number;
}

export function tablesOf(
  [alpha, beta, gamma, delta]: ArrayLike<number> & Iterable<number>,
  longest: number,
): Tables {
  return {
    alpha: risingTable(alpha!, longest),
    beta: risingTable(beta!, longest),
    both: risingTable(alpha! + beta!, longest),
    delta: risingTable(delta!, longest),
    ends: risingTable(gamma! + delta!, longest + 1),
    gamma: gamma!,
  };
}

/**
 * Logarithm of the chance of x purchases, in a given order, up to opportunity j, and of leaving right
 * after it; of still being here after all n where `here`.
 */
export function logPart(tables: Tables, x: number, j: number, here: boolean): number {
  const { alpha, beta, both, delta, ends, gamma } = tables;
  const buys = alpha.value[x]! + beta.value[j - x]! - both.value[j]! + delta.value[j]!;
  return here ? buys - ends.value[j]! : buys + ln(gamma) - ends.value[j + 1]!;
}

/** In the order α, β, γ, δ. Costs one exponential for each opportunity since the last purchase. */
export function likelihoodOf({ x, tx, n, weight }: DonorGroups): Likelihood {
  const longest = n.reduce((most, count) => Math.max(most, count), 0);
  const logs = new Float64Array(longest + 1);
  const mean = new Float64Array(4);
  const second = new Float64Array(16);
  const slope = new Float64Array(4);

  return (at, gradient, hessian) => {
    const tables = tablesOf(at, longest);
    const { alpha, beta, both, delta, ends, gamma } = tables;
    let value = 0;
    for (let row = 0; row < x.length; row += 1) {
      const buys = x[row]!;
      const last = n[row]!;
      let highest = -Infinity;
      for (let j = tx[row]!; j <= last; j += 1) {
        logs[j] = logPart(tables, buys, j, j === last);
        highest = Math.max(highest, logs[j]!);
      }
      let whole = 0;
      for (let j = tx[row]!; j <= last; j += 1) whole += exp(logs[j]! - highest);
      value += weight[row]! * (highest + ln(whole));
      mean.fill(0);
      second.fill(0);
      for (let j = tx[row]!; j <= last; j += 1) {
        const share = exp(logs[j]! - highest) / whole;
        const end = j === last ? j : j + 1;
        const gone = j === last ? 0 : 1 / gamma;
        slope[0] = alpha.slope[buys]! - both.slope[j]!;
        slope[1] = beta.slope[j - buys]! - both.slope[j]!;
        slope[2] = gone - ends.slope[end]!;
        slope[3] = delta.slope[j]! - ends.slope[end]!;
        second[0]! += share * (alpha.bend[buys]! - both.bend[j]!);
        second[4]! -= share * both.bend[j]!;
        second[5]! += share * (beta.bend[j - buys]! - both.bend[j]!);
        second[10]! -= share * (gone * gone + ends.bend[end]!);
        second[14]! -= share * ends.bend[end]!;
        second[15]! += share * (delta.bend[j]! - ends.bend[end]!);
        for (let i = 0; i < 4; i += 1) {
          mean[i]! += share * slope[i]!;
          for (let k = 0; k <= i; k += 1) second[4 * i + k]! += share * slope[i]! * slope[k]!;
        }
      }
      for (let i = 0; i < 4; i += 1) {
        gradient[i]! += weight[row]! * mean[i]!;
        for (let k = 0; k <= i; k += 1) {
          hessian[4 * i + k]! += weight[row]! * (second[4 * i + k]! - mean[i]! * mean[k]!);
        }
      }
    }
    return value;
  };
}
