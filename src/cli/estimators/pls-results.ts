/** A path model by name: items and constructs by their own, arcs as from->to. */
import type { Plan } from '#core/estimate/path-model.ts';
import type { PlsFit } from '#core/estimate/pls.ts';
import type { Bootstrap, Spread } from '#core/estimate/pls-bootstrap.ts';
import type { Result, Results } from '../estimator.ts';

export function plsResults(fit: PlsFit): Results {
  const { constructs, items } = fit.plan;
  const r2 = Object.entries(by(constructs, fit.r2)).filter(([, value]) => value !== null);
  return {
    n: fit.n,
    paths: by(arrows(fit.plan), fit.paths),
    r2: Object.fromEntries(r2),
    totalEffects: byWay(fit.plan, fit.totalEffects, (effect) => (effect === 0 ? null : effect)),
    loadings: by(items, fit.loadings),
    weights: by(items, fit.weights),
    communality: by(constructs, fit.communality),
    gof: fit.gof,
    index: by(constructs, fit.index),
    indexWeights: by(items, fit.indexWeights),
    converged: fit.converged,
    iterations: fit.iterations,
  };
}

export function bootstrapResults(found: Bootstrap): Results {
  const { plan } = found.fit;
  const spreads = (names: readonly string[], list: readonly Spread[]) =>
    by(
      names,
      list.map((spread) => ({ ...spread })),
    );
  return {
    resamples: found.resamples,
    leftOut: found.leftOut,
    paths: spreads(arrows(plan), found.paths),
    totalEffects: byWay(plan, found.totalEffects, (spread) => spread && { ...spread }),
    loadings: spreads(plan.items, found.loadings),
    weights: spreads(plan.items, found.weights),
  };
}

/** Everyone's scores by construct. */
export function scoreResults(
  { plan }: PlsFit,
  scores: readonly (readonly (number | null)[])[],
): Results[] {
  return scores.map((row) => by(plan.constructs, row));
}

function arrows({ arcs, constructs }: Plan): string[] {
  return arcs.map(([from, to]) => `${constructs[from]}->${constructs[to]}`);
}

function by(names: readonly string[], values: ArrayLike<Result>): Record<string, Result> {
  return Object.fromEntries(names.map((name, i) => [name, values[i]!]));
}

/** The cells of a table of constructs by constructs that hold something. */
function byWay<T>(
  { constructs }: Plan,
  table: readonly (readonly T[])[],
  shown: (cell: T) => Result,
): Results {
  const cells = table.flatMap((row, from) =>
    row.map((cell, to) => [`${constructs[from]}->${constructs[to]}`, shown(cell)] as const),
  );
  return Object.fromEntries(cells.filter(([, value]) => value !== null));
}
