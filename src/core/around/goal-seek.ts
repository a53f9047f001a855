/**
 * Which value of one parameter gives an output the value asked for? A scan of the domain finds every
 * pair of neighbours between which the output crosses the goal; Brent's method then finds the place. A
 * curve that only touches the goal between two points of the scan, or crosses it twice there, is missed.
 */
import type { Model } from '../model.ts';
import type { NumberParam } from '../params.ts';
import { rootSought, type Root } from '../numeric/root.ts';
import { attempt, checkCount, checkReading, numberParam, read, spaced } from './reading.ts';
import type { Reading, Scenario } from './reading.ts';
import { finish, type Steps } from '../steps.ts';

export interface GoalSeekOptions extends Reading {
  /** The parameter that may move. */
  readonly key: string;
  /** What the output is to be. */
  readonly goal: number;
  /** Points of the scan, 2 to 100,000; 201 if absent. */
  readonly points?: number;
  readonly seed?: number | string;
}

export interface Answer {
  readonly x: number;
  /** The output at x. */
  readonly y: number;
  /** Set where every point of the scan from x to here gives the goal. */
  readonly to?: number;
  /** Whether y is the goal, but for rounding: a whole parameter may only come near. */
  readonly exact: boolean;
}

export interface GoalSeek {
  readonly found: 'none' | 'one' | 'several';
  /** In rising order of x. */
  readonly answers: readonly Answer[];
  /** The point of the scan whose output comes nearest; null if none has an output. */
  readonly nearest: { readonly x: number; readonly y: number } | null;
  /** Smallest and largest output of the scan; null if there is none. */
  readonly reach: readonly [number, number] | null;
  /** Places where the output leaps over the goal without taking it. */
  readonly jumps: readonly number[];
  /** Evaluations the model refused. */
  readonly skipped: number;
}

interface Point {
  readonly x: number;
  readonly y: number;
}

/** @throws {RangeError} if an option is out of its domain. */
export function goalSeek(model: Model, values: Scenario, options: GoalSeekOptions): GoalSeek {
  return finish(goalSeekSteps(model, values, options));
}

export function* goalSeekSteps(
  model: Model,
  values: Scenario,
  options: GoalSeekOptions,
): Steps<GoalSeek> {
  const { key, goal, points = 201, seed = 1 } = options;
  checkReading(model, options);
  checkCount('points', points, 2, 100000);
  if (!Number.isFinite(goal)) throw new RangeError(`goal is ${goal}: it must be finite`);
  const param = numberParam(model, key);
  let skipped = 0;
  const output = function* (x: number, from: number, to: number): Steps<number | null> {
    const results = yield* attempt(model, { ...values, [key]: x }, seed, from, to);
    if (!results) skipped += 1;
    return results ? read(results, options) : null;
  };
  const scan: (Point | null)[] = [];
  const places = spaced(...param.domain, points, param.integer);
  const scanned = (count: number): number => (0.8 * count) / places.length;
  for (const [index, x] of places.entries()) {
    const y = yield* output(x, scanned(index), scanned(index + 1));
    scan.push(y === null ? null : { x, y });
  }
  const answers: Answer[] = [];
  const jumps: number[] = [];
  for (const [index, here] of scan.entries()) {
    const before = scan[index - 1];
    // How many evaluations a crossing takes is not known: the share waits.
    const share = 0.8 + (0.2 * index) / scan.length;
    const outputHere = (x: number) => output(x, share, share);
    if (here?.y === goal) {
      if (before?.y === goal) answers.push({ ...answers.pop()!, to: here.x });
      else answers.push({ ...here, exact: true });
    } else if (here && before && before.y < goal !== here.y < goal && before.y !== goal) {
      const answer = yield* between(param, outputHere, goal, before, here);
      if (answer) answers.push(answer);
      else jumps.push(here.x);
    }
  }
  const found = answers.length === 0 ? 'none' : answers.length === 1 ? 'one' : 'several';
  return { found, answers, jumps, ...summary(scan, goal), skipped };
}

type Outputs = (x: number) => Steps<number | null>;

function* between(
  param: NumberParam,
  output: Outputs,
  goal: number,
  low: Point,
  high: Point,
): Steps<Answer | undefined> {
  if (param.integer) return yield* wholeBetween(output, goal, low, high);
  const { x, converged } = yield* crossing(output, goal, low, high);
  const y = yield* output(x);
  if (!converged || y === null) return undefined;
  // At a leap the two sides stay apart however close they come.
  const scale = Math.max(Math.abs(goal), Math.abs(high.y - low.y));
  return Math.abs(y - goal) <= 1e-7 * scale ? { x, y, exact: true } : undefined;
}

function* crossing(output: Outputs, goal: number, low: Point, high: Point): Steps<Root> {
  const seeking = rootSought(low.x, high.x);
  for (let asked = seeking.next(); ;) {
    if (asked.done) return asked.value;
    asked = seeking.next(((yield* output(asked.value)) ?? NaN) - goal);
  }
}

/** Of the two whole numbers around the crossing, the one that comes nearer. */
function* wholeBetween(
  output: Outputs,
  goal: number,
  low: Point,
  high: Point,
): Steps<Answer | undefined> {
  let [left, right] = [low, high];
  while (right.x - left.x > 1) {
    const x = Math.floor((left.x + right.x) / 2);
    const y = yield* output(x);
    if (y === null) return undefined;
    if (y < goal === left.y < goal) left = { x, y };
    else right = { x, y };
  }
  const nearer = Math.abs(left.y - goal) <= Math.abs(right.y - goal) ? left : right;
  return { ...nearer, exact: nearer.y === goal };
}

function summary(
  scan: readonly (Point | null)[],
  goal: number,
): Pick<GoalSeek, 'nearest' | 'reach'> {
  let nearest: Point | null = null;
  let reach: [number, number] | null = null;
  for (const point of scan) {
    if (!point) continue;
    if (!nearest || Math.abs(point.y - goal) < Math.abs(nearest.y - goal)) nearest = point;
    reach = reach ? [Math.min(reach[0], point.y), Math.max(reach[1], point.y)] : [point.y, point.y];
  }
  return { nearest, reach };
}
