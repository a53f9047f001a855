/** The bound on memory, checked before a run starts. */
import { isNumberParam, type Model, type Params, type Values } from '#core';
import type { Estimation } from '#core/estimations/index.ts';
import { largest } from './largest.ts';
import { valuesOf } from './question.ts';
import { modelOf, type ModelTask, type Task } from './task.ts';

export interface Limits {
  /** Most bytes a run may be expected to need; 512 MiB if absent. */
  readonly bytes?: number;
}

const usual = 536870912;

/** Of a simulation, by customer: a state and, at most, fifty acquaintances. */
const bytesPerCustomer = 1024;

/** Of one evaluation, by output and period; lists by anything else are no longer than 64. */
const bytesPerPeriod = 64;
const places = 64;

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
 * About how many bytes the run needs. A model: those of one evaluation, and the numbers kept from all, at
 * the largest values that the question comes to. An estimate: so many times its table, as measured on
 * a million rows.
 */
export function expectedBytes(task: Task): number {
  if ('estimate' in task) return bytesPerByte[heldBy(task)] * task.table.length;
  const model = modelOf(task);
  const values = largest(model, valuesOf(model, task.values), task.around);
  return evaluationBytes(model, values) + bytesKept * keptNumbers(task, model, values);
}

function heldBy(task: Estimation): 'purchases' | 'numbers' {
  if ('holds' in task) return task.holds === 'transactions' ? 'purchases' : 'numbers';
  return task.estimate === 'pls' || task.estimate === 'bg-bb' ? 'numbers' : 'purchases';
}

function evaluationBytes(model: Model, values: Values<Params>): number {
  // A model that draws and takes no time to speak of draws counts, and keeps no customer apart.
  const crowded = model.stochastic && model.evaluateSteps;
  const agents = crowded ? sumOf(model, values, /^(customers|people)/) : 0;
  const periods = places + sumOf(model, values, /^(periods|weeks|months|years|days)$/);
  const outputs = Object.keys(model.outputs).length;
  return bytesPerCustomer * agents + bytesPerPeriod * outputs * periods;
}

function keptNumbers({ around }: ModelTask, model: Model, values: Values<Params>): number {
  switch (around?.kind) {
    case 'bands':
      return (around.runs ?? 1000) * numbersIn(model, values);
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

function sumOf(model: Model, values: Values<Params>, units: RegExp): number {
  return Object.entries(model.params).reduce((sum, [key, param]) => {
    return isNumberParam(param) && units.test(param.unit) ? sum + Number(values[key]) : sum;
  }, 0);
}

function megabytes(bytes: number): number {
  return Math.ceil(bytes / 1048576);
}
