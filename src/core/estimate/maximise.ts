/**
 * The maximum of a log-likelihood over positive parameters: Newton's method on their logarithms, with
 * the exact second derivatives. Where the surface is not concave, or a step would lead down, the
 * diagonal is raised until the step leads up (Levenberg–Marquardt).
 *
 * Source: Nocedal & Wright (2006), Numerical Optimization, 2nd ed., chapters 3 and 10.3.
 */
import { cholesky, solveFactored } from '../numeric/cholesky.ts';
import { exp } from '../numeric/portable.ts';
import { finish, type Steps } from '../steps.ts';

/**
 * The log-likelihood at a point. Adds its derivatives to `gradient` and to the lower triangle of
 * `hessian` (flat, row after row), which come in as zeros.
 */
export type Likelihood = (
  at: Float64Array,
  gradient: Float64Array,
  hessian: Float64Array,
) => number;

export interface Maximum {
  readonly at: Float64Array;
  readonly value: number;
  /** Lower triangle of the second derivatives at `at`, by the parameters themselves. */
  readonly hessian: Float64Array;
  readonly stopped: 'maximum' | 'boundary' | 'limit';
  readonly iterations: number;
}

interface Point {
  readonly at: Float64Array;
  readonly value: number;
  readonly gradient: Float64Array;
  readonly hessian: Float64Array;
}

const LIMIT = 200;
const USUAL = 8;
/** Longest step, in logarithms: a factor of about 7. */
const LONGEST = 2;
/** The last step moves no parameter by more than this part of itself; the error left is its square. */
const LAST = 1e-6;
/** What rounding may do to the value, as a part of it. */
const NOISE = 1e-12;
/** A parameter that has moved by this factor from its start is running off. */
const FAR = 20000;
/** A damped step this short leads nowhere. */
const FLAT = 1e-10;
const PIVOT = 1e-14;

/** Steps uphill from `start` until the steps vanish, a parameter runs off, or no step gets higher. */
export function maximise(likelihood: Likelihood, start: ArrayLike<number>): Maximum {
  return finish(maximiseSteps(likelihood, start));
}

/** How many iterations it takes is not known: after USUAL of them the share is one half. */
export function* maximiseSteps(likelihood: Likelihood, start: ArrayLike<number>): Steps<Maximum> {
  let here = pointAt(likelihood, Float64Array.from(start));
  let damping = 0;
  let stopped: Maximum['stopped'] = 'limit';
  let iterations = 0;
  while (iterations < LIMIT) {
    yield iterations / (iterations + USUAL);
    iterations += 1;
    const tried = uphill(here, damping);
    if (!tried) break;
    const there = pointAt(likelihood, tried.to);
    if (there.value - here.value >= -NOISE * Math.abs(here.value)) {
      here = there;
      if (tried.damping === 0 && tried.longest < LAST) {
        stopped = 'maximum';
        break;
      }
      if (farFrom(start, here.at)) {
        stopped = 'boundary';
        break;
      }
      // Flat in some direction, and level in all others.
      if (tried.longest < FLAT) break;
      damping = tried.damping > 1e-4 ? tried.damping / 16 : 0;
    } else {
      damping = Math.max(1e-3, tried.damping * 8);
      if (damping > 1e12) break;
    }
  }
  return { at: here.at, value: here.value, hessian: here.hessian, stopped, iterations };
}

/** Rows of the inverse of minus the Hessian; null where that is not positive definite. */
export function inverseInformation({ at, hessian }: Maximum): number[][] | null {
  const size = at.length;
  // Each parameter in units of itself, so that weeks or days make no difference to the rounding.
  const information = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      information[i * size + j] = -hessian[i * size + j]! * at[i]! * at[j]!;
    }
  }
  const { factor, dependent } = cholesky(information, size, PIVOT);
  if (dependent !== null) return null;
  const rows = Array.from(at, (unit, i) => {
    const axis = new Float64Array(size);
    axis[i] = 1;
    return Array.from(solveFactored(factor, size, axis), (entry, j) => entry * unit * at[j]!);
  });
  // The same number on both sides of the diagonal, whatever rounding made of them.
  return rows.map((row, i) => row.map((entry, j) => (j > i ? rows[j]![i]! : entry)));
}

function pointAt(likelihood: Likelihood, at: Float64Array): Point {
  const gradient = new Float64Array(at.length);
  const hessian = new Float64Array(at.length * at.length);
  return { at, value: likelihood(at, gradient, hessian), gradient, hessian };
}

/**
 * The Newton step in logarithms, its diagonal raised by `damping` or as much as it takes; undefined where
 * the derivatives are too large for a number.
 */
function uphill({ at, gradient, hessian }: Point, damping: number) {
  const size = at.length;
  const curvature = new Float64Array(size * size);
  const slope = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    slope[i] = at[i]! * gradient[i]!;
    for (let j = 0; j <= i; j += 1) {
      curvature[i * size + j] = -hessian[i * size + j]! * at[i]! * at[j]!;
    }
    curvature[i * size + i]! -= slope[i]!;
  }
  if (!curvature.every(Number.isFinite) || !slope.every(Number.isFinite)) return undefined;
  let raised = damping;
  let { factor, dependent } = cholesky(raisedBy(curvature, size, raised), size, PIVOT);
  while (dependent !== null) {
    raised = Math.max(1e-9, raised * 10);
    ({ factor, dependent } = cholesky(raisedBy(curvature, size, raised), size, PIVOT));
  }
  const step = solveFactored(factor, size, slope);
  let longest = 0;
  for (const part of step) longest = Math.max(longest, Math.abs(part));
  const shorter = longest > LONGEST ? LONGEST / longest : 1;
  const to = at.map((x, i) => x * exp(shorter * step[i]!));
  return { to, longest, damping: raised };
}

function raisedBy(curvature: Float64Array, size: number, damping: number): Float64Array {
  if (damping === 0) return curvature;
  const raised = Float64Array.from(curvature);
  let largest = 1e-300;
  for (let i = 0; i < size; i += 1) largest = Math.max(largest, Math.abs(curvature[i * size + i]!));
  for (let i = 0; i < size; i += 1) {
    const own = Math.abs(curvature[i * size + i]!);
    raised[i * size + i]! += damping * Math.max(own, 1e-6 * largest);
  }
  return raised;
}

function farFrom(start: ArrayLike<number>, at: Float64Array): boolean {
  return at.some((x, i) => x > start[i]! * FAR || x * FAR < start[i]!);
}
