/** One output over one parameter, all others fixed: the points of a curve. */
import type { Model } from '../model.ts';
import { finish, type Steps } from '../steps.ts';
import { axisValues, type Axis } from './axis.ts';
import { attempt, checkReading, read } from './reading.ts';
import type { Reading, Scenario } from './reading.ts';

export interface SweepOptions extends Reading {
  /** 101 values if no count is given. */
  readonly x: Axis;
  /** One seed for all points. 1 if absent. */
  readonly seed?: number | string;
}

export interface Sweep {
  readonly x: readonly (number | string)[];
  /** A number a value of x; null where the output does not exist. */
  readonly y: readonly (number | null)[];
  /** Evaluations the model refused. */
  readonly skipped: number;
}

/** @throws {RangeError} if an option is out of its domain. */
export function sweep(model: Model, values: Scenario, options: SweepOptions): Sweep {
  return finish(sweepSteps(model, values, options));
}

export function* sweepSteps(model: Model, values: Scenario, options: SweepOptions): Steps<Sweep> {
  checkReading(model, options);
  const { seed = 1 } = options;
  const x = axisValues(model, 'x', { count: 101, ...options.x });
  const y: (number | null)[] = [];
  let skipped = 0;
  for (const [index, here] of x.entries()) {
    const given = { ...values, [options.x.key]: here };
    const results = yield* attempt(model, given, seed, index / x.length, (index + 1) / x.length);
    if (!results) skipped += 1;
    y.push(results ? read(results, options) : null);
  }
  return { x, y, skipped };
}
