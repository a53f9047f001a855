/**
 * Choice by difference: everyone takes the offer that is best for them, and what we do not see of their
 * reasons makes close calls fall either way.
 *
 *   share of j        e^(βUⱼ) / Σ e^(βUₖ)
 *   from i to j       the same, with the cost of switching taken off every Uⱼ but that of i
 *
 * Source: McFadden (1974), Conditional Logit Analysis of Qualitative Choice Behavior, in Zarembka (ed.),
 * Frontiers in Econometrics, Academic Press, 105–142; the switching matrix as in Rust, Lemon & Zeithaml
 * (2004), Return on Marketing, Journal of Marketing 68(1), 109–127.
 */
import { exp } from './numeric/portable.ts';

/** Share of each offer; they add up to 1. Length: that of `utilities`, at least 1. */
export function choiceShares(utilities: readonly number[], sharpness: number): number[] {
  const best = Math.max(...utilities);
  // The differences before the product: a best offer far above the others must not outgrow a double.
  const weights = utilities.map((utility) => exp(sharpness * (utility - best)));
  const all = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / all);
}

/** Row per present offer, column per next offer; each row adds up to 1. */
export function switchingMatrix(
  utilities: readonly number[],
  switchingCost: number,
  sharpness: number,
): number[][] {
  return utilities.map((_, from) => {
    const seen = utilities.map((utility, to) => (to === from ? utility : utility - switchingCost));
    return choiceShares(seen, sharpness);
  });
}

/**
 * Shares that the switching matrix leaves as they are. Switching is balanced pair by pair, so they are
 * in closed form: πᵢ ∝ e^(βUᵢ)·(e^(βUᵢ) + e^(−βc) Σ_{j≠i} e^(βUⱼ)), c the cost of switching.
 */
export function stationaryShares(
  utilities: readonly number[],
  switchingCost: number,
  sharpness: number,
): number[] {
  const best = Math.max(...utilities);
  const pull = utilities.map((utility) => exp(sharpness * (utility - best)));
  const damped = exp(-sharpness * switchingCost);
  const all = pull.reduce((sum, one) => sum + one, 0);
  const weights = pull.map((one) => one * (one + damped * (all - one)));
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}
