/**
 * The lowest point of a smooth function of a few numbers: BFGS with a backtracking line search, and
 * Nelder and Mead's simplex where that gets stuck. A point where the value is not finite counts as a
 * wall, so a likelihood may return Infinity outside its domain.
 *
 * Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., Springer, algorithms 3.1 and 6.1.
 */
import { gradient as differences } from './derivatives.ts';
import type { MinimiseOptions, Minimum } from './minimum.ts';
import { nelderMead } from './nelder-mead.ts';

export interface Objective {
  value(x: readonly number[]): number;
  /** Slopes; without them, central differences are taken. Called only after `value` at the same x. */
  gradient?(x: readonly number[]): readonly number[];
}

/** @throws {RangeError} if the value at `start` is not finite. */
export function minimise(
  objective: Objective,
  start: readonly number[],
  { tolerance, maxIterations = 500 }: MinimiseOptions = {},
): Minimum {
  const value = walled(objective);
  if (value(start) === Infinity) {
    throw new RangeError(`start is ${start.join(', ')}: the value there must be finite`);
  }
  const small = tolerance ?? (objective.gradient ? 1e-9 : 1e-7);
  let found = descend(objective, start, small, maxIterations);
  for (let rescue = 0; rescue < 3 && !found.converged; rescue += 1) {
    const left = maxIterations - found.iterations;
    if (left <= 0) break;
    const simplex = nelderMead(value, found.x, { maxIterations: 200 * start.length });
    if (!(simplex.value < found.value)) break;
    const again = descend(objective, simplex.x, small, left);
    found = { ...again, iterations: found.iterations + again.iterations };
  }
  return found;
}

function descend(
  objective: Objective,
  start: readonly number[],
  tolerance: number,
  maxIterations: number,
): Minimum {
  const value = walled(objective);
  const slopes = (x: readonly number[]) => objective.gradient?.(x) ?? differences(value, x);
  let x = [...start];
  let fx = value(x);
  let g = slopes(x);
  let h = scaledIdentity(x.length, 1);
  let fresh = true;
  for (let iterations = 0; ; iterations += 1) {
    const converged = flat(g, x, fx, tolerance);
    if (converged || iterations >= maxIterations) return { x, value: fx, converged, iterations };
    let direction = h.map((row) => -dot(row, g));
    if (!(dot(direction, g) < 0)) {
      [h, fresh] = [scaledIdentity(x.length, 1), true];
      direction = g.map((slope) => -slope);
    }
    // A first step along the slopes has no scale of its own: one unit at most.
    const length = fresh ? Math.min(1, 1 / Math.sqrt(dot(direction, direction))) : 1;
    const next = lineSearch(value, x, fx, direction, dot(direction, g), length);
    if (!next) {
      if (!fresh) {
        [h, fresh] = [scaledIdentity(x.length, 1), true];
        continue;
      }
      // Nothing lower within rounding: as flat as the value can tell.
      return { x, value: fx, converged: flat(g, x, fx, 1000 * tolerance), iterations };
    }
    const gNext = slopes(next.x);
    if (!gNext.every(Number.isFinite)) return { x, value: fx, converged: false, iterations };
    const s = next.x.map((at, i) => at - x[i]!);
    const y = gNext.map((slope, i) => slope - g[i]!);
    const curvature = dot(s, y);
    if (curvature > 1e-12 * Math.sqrt(dot(s, s) * dot(y, y))) {
      if (fresh) h = scaledIdentity(x.length, curvature / dot(y, y));
      update(h, s, y, curvature);
      fresh = false;
    }
    [x, fx, g] = [next.x, next.value, gNext];
  }
}

/** A point along the direction where the value falls enough (Armijo), by quadratic interpolation. */
function lineSearch(
  value: (x: readonly number[]) => number,
  x: readonly number[],
  fx: number,
  direction: readonly number[],
  slope: number,
  length: number,
): { x: number[]; value: number } | undefined {
  for (let step = length, tries = 0; tries < 60; tries += 1) {
    const at = x.map((start, i) => start + step * direction[i]!);
    if (at.every((coordinate, i) => coordinate === x[i])) return undefined;
    const there = value(at);
    if (there < fx && there <= fx + 1e-4 * step * slope) return { x: at, value: there };
    const fitted = (-slope * step * step) / (2 * (there - fx - slope * step));
    step = there < Infinity && fitted > 0.1 * step ? Math.min(fitted, 0.5 * step) : 0.1 * step;
  }
  return undefined;
}

/** The inverse Hessian after a step s that changed the slopes by y, in place. */
function update(
  h: number[][],
  s: readonly number[],
  y: readonly number[],
  curvature: number,
): void {
  const hy = h.map((row) => dot(row, y));
  const weight = (curvature + dot(y, hy)) / (curvature * curvature);
  for (const [i, row] of h.entries()) {
    for (let j = 0; j < row.length; j += 1) {
      row[j] = row[j]! + weight * s[i]! * s[j]! - (hy[i]! * s[j]! + s[i]! * hy[j]!) / curvature;
    }
  }
}

function flat(g: readonly number[], x: readonly number[], fx: number, tolerance: number): boolean {
  const size = Math.max(1, Math.abs(fx));
  return g.every((slope, i) => Math.abs(slope) * Math.max(1, Math.abs(x[i]!)) <= tolerance * size);
}

function walled({ value }: Objective): (x: readonly number[]) => number {
  return (x) => {
    const result = value(x);
    return Number.isFinite(result) ? result : Infinity;
  };
}

function scaledIdentity(n: number, scale: number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? scale : 0)),
  );
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}
