/**
 * How far the estimates of a path model would move with another sample: answers are drawn from the
 * answers, with replacement, and the model is fitted again. A resample costs one weighted
 * cross-product of the columns and a few steps between the constructs. Scores are turned to point as
 * in the sample (construct-level sign change).
 *
 * Source: Tenenhaus, Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational
 * Statistics & Data Analysis 48(1), 159–205, section 6.
 */
import { momentsOf, selected, type NumericTable } from '../data/numeric-table.ts';
import { seeded } from '../random.ts';
import { finish, type Steps } from '../steps.ts';
import { outerWeights } from './outer-weights.ts';
import type { PathModel, Plan } from './path-model.ts';
import { estimatesOf, fitPls, type PlsEstimates, type PlsFit, type Scale } from './pls.ts';
import { quantile } from './quantile.ts';
import { resampler } from './resample.ts';

export interface Spread {
  readonly estimate: number;
  /** Of the resamples. */
  readonly mean: number;
  readonly standardError: number;
  /** Percentiles that leave out (1 − level) / 2 on either side. */
  readonly low: number;
  readonly high: number;
}

export interface Bootstrap {
  readonly fit: PlsFit;
  readonly weights: readonly Spread[];
  readonly loadings: readonly Spread[];
  readonly paths: readonly Spread[];
  /** Row per construct from, column per construct to; null where no way leads. */
  readonly totalEffects: readonly (readonly (Spread | null)[])[];
  /** Resamples fitted. */
  readonly resamples: number;
  /** Resamples left out: a column constant or collinear, or no convergence. */
  readonly leftOut: number;
}

export interface BootstrapOptions {
  readonly seed?: number | string;
  readonly resamples?: number;
  readonly level?: number;
  readonly scale?: Scale;
}

const TOLERANCE = 1e-7;
const LIMIT = 300;

/** @throws {RangeError} if the model cannot be fitted, or in fewer than half of the resamples. */
export function bootstrapPls(
  table: NumericTable,
  model: PathModel,
  options: BootstrapOptions = {},
): Bootstrap {
  return finish(bootstrapPlsSteps(table, model, options));
}

export function* bootstrapPlsSteps(
  table: NumericTable,
  model: PathModel,
  { seed = 1, resamples = 500, level = 0.95, scale = [1, 10] }: BootstrapOptions = {},
): Steps<Bootstrap> {
  if (!Number.isInteger(resamples) || resamples < 10 || resamples > 100_000) {
    throw new RangeError(
      `resamples is ${resamples}: it must lie in [10, 100000], and be a whole number`,
    );
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}: it must lie in (0, 1)`);
  const fit = fitPls(momentsOf(table), model, scale);
  const { plan } = fit;
  const cells = arrived(plan, fit);
  const width = 2 * plan.items.length + plan.arcs.length + cells.length;
  const drawn = new Float64Array(width * resamples);
  const resample = resampler(selected(table, plan.items), seeded(seed));
  let used = 0;
  for (let at = 0; at < resamples; at += 1) {
    yield at / resamples;
    const estimates = refit(resample(plan.scaled), fit);
    if (!estimates) continue;
    const turned = aligned(plan, fit, estimates);
    const row = rowOf(turned, cells);
    for (let i = 0; i < width; i += 1) drawn[i * resamples + used] = row[i]!;
    used += 1;
  }
  if (2 * used < resamples) {
    throw new RangeError(`resamples is ${resamples}: only ${used} of them could be fitted`);
  }
  const spreads = Array.from(rowOf(fit, cells), (estimate, i) =>
    spread(estimate, drawn.subarray(i * resamples, i * resamples + used), level),
  );
  const [items, arcs] = [plan.items.length, plan.arcs.length];
  const total: (Spread | null)[][] = plan.constructs.map(() => plan.constructs.map(() => null));
  cells.forEach(([from, to], i) => (total[from]![to] = spreads[2 * items + arcs + i]!));
  return {
    fit,
    weights: spreads.slice(0, items),
    loadings: spreads.slice(items, 2 * items),
    paths: spreads.slice(2 * items, 2 * items + arcs),
    totalEffects: total,
    resamples: used,
    leftOut: resamples - used,
  };
}

/** Pairs of constructs that some way of arcs joins. */
function arrived(plan: Plan, fit: PlsFit): [number, number][] {
  const pairs = plan.constructs.flatMap((_, from) =>
    plan.constructs.map((_, to) => [from, to] as [number, number]),
  );
  return pairs.filter(([from, to]) => fit.totalEffects[from]![to] !== 0);
}

/** Weights, loadings, paths and total effects in one row. */
function rowOf(estimates: PlsEstimates, cells: readonly [number, number][]): Float64Array {
  const { weights, loadings, paths, totalEffects } = estimates;
  const row = new Float64Array(2 * weights.length + paths.length + cells.length);
  row.set(weights);
  row.set(loadings, weights.length);
  row.set(paths, 2 * weights.length);
  const from = 2 * weights.length + paths.length;
  cells.forEach(([a, b], i) => (row[from + i] = totalEffects[a]![b]!));
  return row;
}

/** Begins at the weights of the sample: a resample's are not far. */
function refit(matrix: Float64Array | undefined, fit: PlsFit): PlsEstimates | undefined {
  if (!matrix) return undefined;
  const { plan, weights } = fit;
  const outer = outerWeights(matrix, plan, TOLERANCE, LIMIT, weights);
  if ('kind' in outer || !outer.converged) return undefined;
  const estimates = estimatesOf(matrix, plan, outer);
  return 'kind' in estimates ? undefined : estimates;
}

/** Turns a construct whose loadings lie nearer to the sample's when all of them change sign. */
function aligned(plan: Plan, fit: PlsFit, found: PlsEstimates): PlsEstimates {
  const turned = plan.constructs.map((_, j) => {
    let apart = 0;
    for (let i = plan.start[j]!; i < plan.start[j + 1]!; i += 1) {
      const [a, b] = [found.loadings[i]!, fit.loadings[i]!];
      apart += Math.abs(a - b) - Math.abs(a + b);
    }
    return apart > 0 ? -1 : 1;
  });
  if (!turned.includes(-1)) return found;
  const byItem = plan.constructs.flatMap((_, j) =>
    new Array<number>(plan.start[j + 1]! - plan.start[j]!).fill(turned[j]!),
  );
  return {
    ...found,
    weights: found.weights.map((weight, i) => weight * byItem[i]!),
    loadings: found.loadings.map((loading, i) => loading * byItem[i]!),
    paths: found.paths.map(
      (path, i) => path * turned[plan.arcs[i]![0]]! * turned[plan.arcs[i]![1]]!,
    ),
    totalEffects: found.totalEffects.map((row, from) =>
      row.map((effect, to) => effect * turned[from]! * turned[to]!),
    ),
  };
}

function spread(estimate: number, drawn: Float64Array, level: number): Spread {
  const sorted = Float64Array.from(drawn).sort();
  const mean = sorted.reduce((sum, value) => sum + value, 0) / sorted.length;
  const squares = sorted.reduce((sum, value) => sum + (value - mean) * (value - mean), 0);
  return {
    estimate,
    mean,
    standardError: Math.sqrt(squares / (sorted.length - 1)),
    low: quantile(sorted, (1 - level) / 2),
    high: quantile(sorted, (1 + level) / 2),
  };
}
