/** The bound on memory, checked before a run starts. */
import { clamp, isNumberParam, type Model, type Params, type Values } from '#core';
import type { BandsOptions } from '#core/around/index.ts';
import type { Estimation } from '#core/estimations/index.ts';
import { valuesOf } from './question.ts';
import { modelOf, type ModelTask, type Task } from './task.ts';

export interface Limits {
  /** Most bytes a run may be expected to need; 512 MiB if absent. */
  readonly bytes?: number;
}

const usual = 536870912;

/** Of one evaluation, whatever its values: the largest of the catalog takes a third of it (see npm run bench). */
const evaluation = 16777216;

/** Of a number kept from many runs: its place in a list that grows, and in the sorted copy. */
const bytesKept = 24;

/** Of a table, by its byte: columns that grow, and their copies. Purchases are longer as text than as numbers. */
const bytesPerByte = { purchases: 16, numbers: 32 };

/** @throws {RangeError} if the run is expected to need more memory than its limits allow. */
export function checkLimits(task: Task, { bytes = usual }: Limits = {}): void {
  const expected = expectedBytes(task);
  if (!(expected <= bytes)) {
    throw new RangeError(
      `this run would need about ${megabytes(expected)} MB of memory: ${megabytes(bytes)} MB are allowed`,
    );
  }
}

/**
 * About how many bytes the run needs. A model: those of one evaluation, and the numbers kept from many. An
 * estimate: so many times its table, as measured on a million rows.
 */
export function expectedBytes(task: Task): number {
  if ('estimate' in task) return bytesPerByte[heldBy(task)] * task.table.length;
  return evaluation + bytesKept * keptNumbers(modelOf(task), task);
}

function heldBy(task: Estimation): 'purchases' | 'numbers' {
  if ('holds' in task) return task.holds === 'transactions' ? 'purchases' : 'numbers';
  return task.estimate === 'pls' || task.estimate === 'bg-bb' ? 'numbers' : 'purchases';
}

function keptNumbers(model: Model, { values: given, around }: ModelTask): number {
  switch (around?.kind) {
    case 'bands': {
      const widest = spreadOut(model, valuesOf(model, given), around.spreads);
      return (around.runs ?? 1000) * numbersIn(model, widest);
    }
    case 'grid':
      return (around.x.count ?? 11) * (around.y.count ?? 11);
    case 'sweep':
      return around.x.count ?? 101;
    case 'goalSeek':
      return 3 * (around.points ?? 201);
    default:
      return 0;
  }
}

/** Each whole number, as the lengths of lists are, at the upper end of its spread; all others as given. */
function spreadOut(
  model: Model,
  values: Values<Params>,
  spreads: BandsOptions['spreads'],
): Values<Params> {
  const widest = { ...values };
  for (const [key, param] of Object.entries(model.params)) {
    if (!isNumberParam(param) || !param.integer || (spreads && !spreads[key])) continue;
    const [min, max] = param.domain;
    const spread = spreads?.[key];
    const end = spread?.kind === 'triangular' ? spread.high : max;
    const tenth = Number(values[key]) + 0.1 * (max - min);
    widest[key] = clamp(param, spreads ? end : tenth);
  }
  return widest;
}

/** How many numbers an evaluation returns; 0 where the model refuses, as it then will again. */
function numbersIn(model: Model, values: Values<Params>): number {
  try {
    const results = Object.values(model.evaluate(values));
    return results.reduce<number>(
      (sum, value) => sum + (Array.isArray(value) ? value.length : 1),
      0,
    );
  } catch (error) {
    if (error instanceof RangeError) return 0;
    throw error;
  }
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1048576);
}
