/** One output over two parameters, all others fixed: the cells of a two-way table or a heat map. */
import type { Model } from '../model.ts';
import { finish, type Steps } from '../steps.ts';
import { axisValues, type Axis } from './axis.ts';
import { attempt, checkReading, read } from './reading.ts';
import type { Reading, Scenario } from './reading.ts';

export interface GridOptions extends Reading {
  readonly x: Axis;
  readonly y: Axis;
  /** One seed for all cells. 1 if absent. */
  readonly seed?: number | string;
}

export interface Grid {
  readonly x: readonly (number | string)[];
  readonly y: readonly (number | string)[];
  /** Row per value of y, column per value of x; null where the output does not exist. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** Evaluations the model refused. */
  readonly skipped: number;
}

/** @throws {RangeError} if an option is out of its domain. */
export function grid(model: Model, values: Scenario, options: GridOptions): Grid {
  return finish(gridSteps(model, values, options));
}

export function* gridSteps(model: Model, values: Scenario, options: GridOptions): Steps<Grid> {
  checkReading(model, options);
  const { seed = 1 } = options;
  if (options.x.key === options.y.key) {
    throw new RangeError(`y.key is ${options.y.key}: it must differ from x.key`);
  }
  const x = axisValues(model, 'x', options.x);
  const y = axisValues(model, 'y', options.y);
  let skipped = 0;
  const cells: (number | null)[][] = [];
  const cellCount = x.length * y.length;
  let done = 0;
  for (const down of y) {
    const row: (number | null)[] = [];
    for (const across of x) {
      const here = { ...values, [options.x.key]: across, [options.y.key]: down };
      const share = done / cellCount;
      done += 1;
      const results = yield* attempt(model, here, seed, share, done / cellCount);
      if (!results) skipped += 1;
      row.push(results ? read(results, options) : null);
    }
    cells.push(row);
  }
  return { x, y, cells, skipped };
}
