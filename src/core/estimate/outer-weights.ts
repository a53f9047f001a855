/**
 * The heart of partial least squares: weights that turn the questions of a block into one score, found
 * by going back and forth between blocks until nothing moves. Only the covariances R of the questions
 * are needed: Y = X·w has variance wᵀRw, and two scores have covariance wᵢᵀRᵢⱼwⱼ.
 *
 *   inner   Zⱼ = Σ eᵢⱼ·Yᵢ over neighbours i   centroid eᵢⱼ = sign of cor(Yᵢ, Yⱼ), factorial the correlation,
 *           path the regression coefficient of Yⱼ on those that bear on it, the correlation with the others
 *   outer   mode A  wⱼ = cov(Xⱼ, Zⱼ)          mode B  wⱼ = Rⱼⱼ⁻¹·cov(Xⱼ, Zⱼ)
 *
 * Source: Lohmöller (1989), Latent Variable Path Modeling with Partial Least Squares, Physica, chapter 2;
 * Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational Statistics & Data
 * Analysis 48(1), 159–205, section 2.
 */
import { cholesky, solveFactored } from '../numeric/cholesky.ts';
import type { Plan } from './path-model.ts';

export interface Outer {
  /** One per item; each score has variance 1. */
  readonly weights: Float64Array;
  /** cov(item, score): row per item, column per construct. */
  readonly covariances: Float64Array;
  /** cor(score, score): row and column per construct. */
  readonly correlations: Float64Array;
  readonly iterations: number;
  readonly converged: boolean;
}

/** Why there are no weights. items: an item repeats others of its block. cancel: a score has no variance. */
export type Fault =
  | { readonly kind: 'items'; readonly item: number }
  | { readonly kind: 'cancel'; readonly construct: number }
  | { readonly kind: 'constructs'; readonly construct: number; readonly by: number };

// A share of variance below this that is left unexplained counts as rounding.
const COLLINEAR = 1e-10;

/**
 * `covariance`: of the items of `plan`, flat, row after row. Begins at `start`, or at equal weights, and
 * stops when no standardised weight moves by `tolerance`.
 */
export function outerWeights(
  covariance: Float64Array,
  plan: Plan,
  tolerance: number,
  limit: number,
  start?: Float64Array,
): Outer | Fault {
  const items = plan.items.length;
  const size = plan.constructs.length;
  const weights = start ? Float64Array.from(start) : new Float64Array(items).fill(1);
  const previous = new Float64Array(items);
  const covariances = new Float64Array(items * size);
  const correlations = new Float64Array(size * size);
  const factors = blockFactors(covariance, plan);
  if ('kind' in factors) return factors;
  for (let iterations = 1; ; iterations += 1) {
    const flat = score(covariance, plan, weights, covariances, correlations);
    if (flat !== null) return { kind: 'cancel', construct: flat };
    let moved = 0;
    for (let i = 0; i < items; i += 1) {
      const step = (weights[i]! - previous[i]!) * Math.sqrt(covariance[i * items + i]!);
      moved = Math.max(moved, Math.abs(step));
    }
    const converged = moved < tolerance;
    if (converged || iterations === limit) {
      return { weights, covariances, correlations, iterations, converged };
    }
    previous.set(weights);
    for (let j = 0; j < size; j += 1) {
      const inner = innerWeights(plan, correlations, j);
      if ('kind' in inner) return inner;
      const [from, to] = [plan.start[j]!, plan.start[j + 1]!];
      for (let i = from; i < to; i += 1) {
        let sum = 0;
        for (let k = 0; k < size; k += 1) sum += inner[k]! * covariances[i * size + k]!;
        weights[i] = sum;
      }
      const factor = factors[j];
      if (factor) weights.set(solveFactored(factor, to - from, weights.slice(from, to)), from);
    }
  }
}

/** Brings every score to variance 1, and fills in both tables; the first construct without variance, if any. */
function score(
  covariance: Float64Array,
  plan: Plan,
  weights: Float64Array,
  covariances: Float64Array,
  correlations: Float64Array,
): number | null {
  const items = plan.items.length;
  const size = plan.constructs.length;
  for (let j = 0; j < size; j += 1) {
    const [from, to] = [plan.start[j]!, plan.start[j + 1]!];
    let variance = 0;
    let most = 0;
    for (let i = from; i < to; i += 1) {
      most += Math.abs(weights[i]!) * Math.sqrt(covariance[i * items + i]!);
    }
    for (let i = 0; i < items; i += 1) {
      let sum = 0;
      for (let k = from; k < to; k += 1) sum += covariance[i * items + k]! * weights[k]!;
      covariances[i * size + j] = sum;
      if (i >= from && i < to) variance += weights[i]! * sum;
    }
    if (!(variance > COLLINEAR * most * most) || !(variance > 0)) return j;
    const unit = 1 / Math.sqrt(variance);
    for (let i = from; i < to; i += 1) weights[i]! *= unit;
    for (let i = 0; i < items; i += 1) covariances[i * size + j]! *= unit;
  }
  for (let j = 0; j < size; j += 1) {
    for (let k = 0; k < size; k += 1) {
      let sum = 0;
      for (let i = plan.start[j]!; i < plan.start[j + 1]!; i += 1) {
        sum += weights[i]! * covariances[i * size + k]!;
      }
      correlations[j * size + k] = j === k ? 1 : sum;
    }
  }
  return null;
}

/** Turns each score so that most of its items point its way (Wold 1985): weights, `loadings`, correlations. */
export function turnScores(
  plan: Plan,
  { weights, correlations }: Pick<Outer, 'weights' | 'correlations'>,
  loadings: Float64Array,
): void {
  const size = plan.constructs.length;
  for (let j = 0; j < size; j += 1) {
    const [from, to] = [plan.start[j]!, plan.start[j + 1]!];
    if (loadings.subarray(from, to).reduce((sum, loading) => sum + loading, 0) >= 0) continue;
    for (let i = from; i < to; i += 1) {
      weights[i]! *= -1;
      loadings[i]! *= -1;
    }
    for (let k = 0; k < size; k += 1) {
      if (k === j) continue;
      correlations[j * size + k]! *= -1;
      correlations[k * size + j]! *= -1;
    }
  }
}

/** eᵢⱼ of construct j for each i; 0 where no arc joins them. */
function innerWeights(plan: Plan, correlations: Float64Array, j: number): Float64Array | Fault {
  const size = plan.constructs.length;
  const inner = new Float64Array(size);
  const before = plan.predecessors[j]!;
  for (const i of [...before, ...plan.successors[j]!]) {
    const correlation = correlations[j * size + i]!;
    inner[i] = plan.scheme === 'centroid' ? Math.sign(correlation) : correlation;
  }
  if (plan.scheme === 'path' && before.length > 0) {
    const slopes = regression(plan, correlations, j);
    if ('kind' in slopes) return slopes;
    before.forEach((i, at) => (inner[i] = slopes[at]!));
  }
  return inner;
}

/** Coefficients of score j on the scores that bear on it, in the order of its predecessors. */
export function regression(
  plan: Plan,
  correlations: Float64Array,
  j: number,
): Float64Array | Fault {
  const size = plan.constructs.length;
  const before = plan.predecessors[j]!;
  const count = before.length;
  const among = new Float64Array(count * count);
  before.forEach((a, row) => {
    before.forEach((b, column) => (among[row * count + column] = correlations[a * size + b]!));
  });
  const { factor, dependent } = cholesky(among, count, COLLINEAR);
  if (dependent !== null) return { kind: 'constructs', construct: j, by: before[dependent]! };
  const right = Float64Array.from(before, (i) => correlations[j * size + i]!);
  return solveFactored(factor, count, right);
}

/** The factor of each block of mode B; undefined for mode A. */
function blockFactors(covariance: Float64Array, plan: Plan): (Float64Array | undefined)[] | Fault {
  const factors: (Float64Array | undefined)[] = [];
  for (let j = 0; j < plan.constructs.length; j += 1) {
    if (plan.modes[j] === 'A') factors.push(undefined);
    else {
      const found = blockFactor(covariance, plan, j);
      if ('kind' in found) return found;
      factors.push(found);
    }
  }
  return factors;
}

/** Cholesky's factor of the covariances inside block j, or the item that the others already say. */
export function blockFactor(covariance: Float64Array, plan: Plan, j: number): Float64Array | Fault {
  const from = plan.start[j]!;
  const size = plan.start[j + 1]! - from;
  const items = plan.items.length;
  const block = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let k = 0; k < size; k += 1) {
      block[i * size + k] = covariance[(from + i) * items + from + k]!;
    }
  }
  const { factor, dependent } = cholesky(block, size, COLLINEAR);
  return dependent === null ? factor : { kind: 'items', item: from + dependent };
}
