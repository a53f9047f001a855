/**
 * Sums along a Markov chain that ends: v = r + Q·v, by eliminating one state after the other. Each pivot
 * is the chance of moving on, added up from the moves that remain, so nothing is ever subtracted and a
 * chain that hardly ever ends keeps its digits.
 *
 * Source: Grassmann, Taksar & Heyman (1985), Regenerative Analysis and Steady State Distributions for
 * Markov Chains, Operations Research 33(5), 1107–1116; Kemeny & Snell (1960), Finite Markov Chains, Van
 * Nostrand, ch. III.
 */

export interface EndingChain {
  /** Q: chance of moving from the state of the row to that of the column. Square. */
  readonly moves: readonly (readonly number[])[];
  /** Chance that the chain ends in each state; with its row of Q it adds up to 1. */
  readonly ends: readonly number[];
}

/** v: expected sum of `rewards`, one for each visit, from each state on; null if some chain never ends. */
export function expectedSum(
  { moves, ends }: EndingChain,
  rewards: readonly number[],
): number[] | null {
  const q = moves.map((row) => [...row]);
  const end = [...ends];
  const sum = [...rewards];
  const onward = new Array<number>(end.length);
  for (let k = end.length - 1; k >= 0; k -= 1) {
    let pivot = end[k]!;
    for (let j = 0; j < k; j += 1) pivot += q[k]![j]!;
    if (!(pivot > 0)) return null;
    onward[k] = pivot;
    for (let i = 0; i < k; i += 1) {
      const passing = q[i]![k]! / pivot;
      for (let j = 0; j < k; j += 1) q[i]![j]! += passing * q[k]![j]!;
      end[i]! += passing * end[k]!;
      sum[i]! += passing * sum[k]!;
    }
  }
  for (let k = 0; k < sum.length; k += 1) {
    for (let j = 0; j < k; j += 1) sum[k]! += q[k]![j]! * sum[j]!;
    sum[k]! /= onward[k]!;
  }
  return sum.every((v) => Number.isFinite(v)) ? sum : null;
}

/** (I − Q)⁻¹: expected visits from the state of the row to that of the column; null if some chain never ends. */
export function fundamentalMatrix(chain: EndingChain): number[][] | null {
  const columns = chain.ends.map((_, state) =>
    expectedSum(
      chain,
      chain.ends.map((__, other) => (other === state ? 1 : 0)),
    ),
  );
  if (columns.some((column) => column === null)) return null;
  return chain.ends.map((_, from) => columns.map((column) => column![from]!));
}
