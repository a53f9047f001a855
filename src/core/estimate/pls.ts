/**
 * Partial-least-squares path modelling: each construct is the weighted sum of its questions that
 * explains its neighbours best, and the arcs are ordinary regressions between those sums. Assumes that
 * every relation is a straight line, the same for everyone.
 *
 *   loading        λ = cor(X, Y)                      communality   mean λ² of a block
 *   path           β = regression of Y on the scores that bear on it,   R² = Σ β·cor
 *   total effect   B + B² + B³ + …                    GoF = √(mean λ² of blocks with 2+ items · mean R²)
 *   index          100·Σ wₖ(x̄ₖ − low) / ((high − low)·Σ wₖ),   w on the scale of the answers
 *
 * Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational
 * Statistics & Data Analysis 48(1), 159–205; index of Fornell, Johnson, Anderson, Cha & Bryant (1996),
 * The American Customer Satisfaction Index, Journal of Marketing 60(4), 7–18.
 */
import { placeOf, selected, type Moments, type NumericTable } from '../data/numeric-table.ts';
import {
  blockFactor,
  outerWeights,
  regression,
  turnScores,
  type Fault,
  type Outer,
} from './outer-weights.ts';
import { planOf, totalEffects, type PathModel, type Plan } from './path-model.ts';

export interface PlsEstimates {
  /** One per item, for scores of variance 1; of the standardised answers if `scaled`, else of the raw ones. */
  readonly weights: Float64Array;
  /** One per item. */
  readonly loadings: Float64Array;
  /** One per arc, in the order of the model. */
  readonly paths: Float64Array;
  /** One per construct; null where no arc comes in. */
  readonly r2: readonly (number | null)[];
  /** Row per construct from, column per construct to. */
  readonly totalEffects: readonly (readonly number[])[];
}

export interface PlsFit extends PlsEstimates {
  readonly plan: Plan;
  /** One per construct. */
  readonly communality: readonly number[];
  /** null where no block has two items. */
  readonly gof: number | null;
  /** Between scores; row and column per construct. */
  readonly correlations: readonly (readonly number[])[];
  /** Weights on the scale of the answers, the sum of each block 1; null in a block where one is negative. */
  readonly indexWeights: readonly (number | null)[];
  /** One per construct, 0 to 100; null where a weight is negative. */
  readonly index: readonly (number | null)[];
  readonly n: number;
  readonly converged: boolean;
  readonly iterations: number;
}

/** Lowest and highest answer of the questionnaire. */
export type Scale = readonly [low: number, high: number];

const TOLERANCE = 1e-10;
const LIMIT = 1000;

/** @throws {RangeError} naming the column or construct that leaves nothing to estimate. */
export function fitPls(moments: Moments, model: PathModel, scale: Scale = [1, 10]): PlsFit {
  const plan = planOf(model);
  if (!(scale[1] > scale[0])) {
    throw new RangeError(`scale is ${scale.join(', ')}: its second number must be the larger`);
  }
  const deviations = deviationsOf(moments, plan);
  const matrix = matrixOf(moments, plan, deviations);
  for (let j = 0; j < plan.constructs.length; j += 1) {
    const factor = blockFactor(matrix, plan, j);
    if ('kind' in factor) refuse(plan, factor);
  }
  const outer = outerWeights(matrix, plan, TOLERANCE, LIMIT);
  if ('kind' in outer) refuse(plan, outer);
  const estimates = estimatesOf(matrix, plan, outer);
  if ('kind' in estimates) refuse(plan, estimates);
  const size = plan.constructs.length;
  const correlations = plan.constructs.map((_, j) => [
    ...outer.correlations.subarray(j * size, (j + 1) * size),
  ]);
  const { iterations, converged } = outer;
  const own = { plan, ...estimates, correlations, n: moments.n, iterations, converged };
  return {
    ...own,
    ...quality(plan, estimates),
    ...indexOf(moments, plan, estimates, deviations, scale),
  };
}

/** Paths, loadings and effects from scores, which it turns. */
export function estimatesOf(matrix: Float64Array, plan: Plan, outer: Outer): PlsEstimates | Fault {
  const size = plan.constructs.length;
  const items = plan.items.length;
  const loadings = new Float64Array(items);
  for (let j = 0; j < size; j += 1) {
    for (let i = plan.start[j]!; i < plan.start[j + 1]!; i += 1) {
      loadings[i] = outer.covariances[i * size + j]! / Math.sqrt(matrix[i * items + i]!);
    }
  }
  turnScores(plan, outer, loadings);
  const direct = new Float64Array(size * size);
  const r2: (number | null)[] = [];
  for (let j = 0; j < size; j += 1) {
    const before = plan.predecessors[j]!;
    const slopes = before.length > 0 ? regression(plan, outer.correlations, j) : [];
    if ('kind' in slopes) return slopes;
    let explained = 0;
    before.forEach((i, at) => {
      explained += slopes[at]! * outer.correlations[j * size + i]!;
      direct[i * size + j] = slopes[at]!;
    });
    r2.push(before.length > 0 ? explained : null);
  }
  const paths = Float64Array.from(plan.arcs, ([from, to]) => direct[from * size + to]!);
  const total = totalEffects(plan, (from, to) => direct[from * size + to]!);
  return { weights: outer.weights, loadings, paths, r2, totalEffects: total };
}

/** Everyone's score, 0 to 100 with the index's weights. Row per person, column per construct; null with the index. */
export function constructScores(
  table: NumericTable,
  fit: PlsFit,
  scale: Scale = [1, 10],
): (number | null)[][] {
  const { plan, indexWeights } = fit;
  const { rows, values } = selected(table, plan.items);
  return Array.from({ length: rows }, (_, k) =>
    plan.constructs.map((_, j) => {
      if (fit.index[j] === null) return null;
      let sum = 0;
      for (let i = plan.start[j]!; i < plan.start[j + 1]!; i += 1) {
        sum += indexWeights[i]! * (values[i * rows + k]! - scale[0]);
      }
      return (100 * sum) / (scale[1] - scale[0]);
    }),
  );
}

function quality(plan: Plan, { loadings, r2 }: PlsEstimates): Pick<PlsFit, 'communality' | 'gof'> {
  let squares = 0;
  let count = 0;
  const communality = plan.constructs.map((_, j) => {
    const block = loadings.subarray(plan.start[j]!, plan.start[j + 1]!);
    const sum = block.reduce((total, loading) => total + loading * loading, 0);
    if (block.length > 1) [squares, count] = [squares + sum, count + block.length];
    return sum / block.length;
  });
  const shares = r2.filter((share) => share !== null);
  const mean = shares.reduce((sum, share) => sum + share, 0) / shares.length;
  return { communality, gof: count === 0 ? null : Math.sqrt((squares / count) * mean) };
}

function indexOf(
  moments: Moments,
  plan: Plan,
  { weights }: PlsEstimates,
  deviations: Float64Array,
  [low, high]: Scale,
): Pick<PlsFit, 'index' | 'indexWeights'> {
  const raw = [...weights].map((weight, i) => (plan.scaled ? weight / deviations[i]! : weight));
  const indexWeights: (number | null)[] = [];
  const index = plan.constructs.map((_, j) => {
    const block = raw.slice(plan.start[j]!, plan.start[j + 1]!);
    const sum = block.reduce((total, weight) => total + weight, 0);
    if (block.some((weight) => weight < 0) || !(sum > 0)) {
      indexWeights.push(...block.map(() => null));
      return null;
    }
    indexWeights.push(...block.map((weight) => weight / sum));
    const answers = block.map(
      (_, k) => moments.mean[placeOf(moments.columns, plan.items[plan.start[j]! + k]!)]!,
    );
    const mean = block.reduce((total, weight, k) => total + (weight / sum) * answers[k]!, 0);
    return (100 * (mean - low)) / (high - low);
  });
  return { index, indexWeights };
}

/** One standard deviation per item. @throws {RangeError} naming a column that does not vary. */
function deviationsOf({ columns, n, mean, cov }: Moments, plan: Plan): Float64Array {
  if (!(n >= 3 && Number.isInteger(n))) {
    throw new RangeError(`n is ${n}: it must be a whole number of answers, at least 3`);
  }
  if (mean.length !== columns.length || cov.length !== columns.length) {
    throw new RangeError(
      `cov and mean must have one row for each of the ${columns.length} columns`,
    );
  }
  return Float64Array.from(plan.items, (name) => {
    const at = placeOf(columns, name);
    const variance = cov[at]![at]!;
    const least = 1e-20 * mean[at]! * mean[at]!;
    if (!(variance >= 0 && variance < Infinity)) {
      throw new RangeError(`variance of ${name} is ${variance}: it must lie in (0, ∞)`);
    }
    if (!(variance > least)) {
      throw new RangeError(`column ${name} is constant: every answer is ${mean[at]}`);
    }
    return Math.sqrt(variance);
  });
}

/** Correlations of the items if scaled, else covariances: flat, row after row. */
function matrixOf({ columns, cov }: Moments, plan: Plan, deviations: Float64Array): Float64Array {
  const at = plan.items.map((name) => placeOf(columns, name));
  const matrix = new Float64Array(at.length * at.length);
  at.forEach((row, i) => {
    at.forEach((column, k) => {
      const value = cov[row]?.[column];
      const size = deviations[i]! * deviations[k]!;
      const symmetric = Math.abs((value ?? NaN) - (cov[column]?.[row] ?? NaN)) <= 1e-6 * size;
      if (value === undefined || !symmetric || Math.abs(value) > size * (1 + 1e-6)) {
        throw new RangeError(
          `cov of ${plan.items[i]} and ${plan.items[k]} is ${value}: a covariance is the same both ways and no larger than both deviations`,
        );
      }
      matrix[i * at.length + k] = i === k && plan.scaled ? 1 : plan.scaled ? value / size : value;
    });
  });
  return matrix;
}

function refuse(plan: Plan, fault: Fault): never {
  if (fault.kind === 'items') {
    throw new RangeError(
      `column ${plan.items[fault.item]} is collinear with others of its block: leave it or them out`,
    );
  }
  const name = plan.constructs[fault.construct];
  if (fault.kind === 'cancel') {
    throw new RangeError(
      `construct ${name} has a score without variance: it has nothing in common with its neighbours`,
    );
  }
  throw new RangeError(
    `construct ${plan.constructs[fault.by]} is collinear with others that bear on ${name}: leave one out`,
  );
}
