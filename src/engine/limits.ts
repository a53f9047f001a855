/** The bound on memory, checked before a run starts. */
import { isNumberParam, type Model, type Params, type Values } from '#core';
import { modelOf, valuesOf, type Task } from './task.ts';

export interface Limits {
  /** Most bytes a run may be expected to need; 512 MiB if absent. */
  readonly bytes?: number;
}

const usual = 536870912;

/** Typed arrays of a simulation, by customer: more than any model of the catalog keeps. */
const bytesPerCustomer = 64;

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
 * About how many bytes the run needs: customers × bytes for the agents of a model that draws, and the
 * numbers kept from its runs.
 */
export function expectedBytes(task: Task): number {
  const model = modelOf(task);
  const values = valuesOf(model, task.values);
  const { around } = task;
  const other = around?.kind === 'compare' ? valuesOf(model, around.with) : values;
  const agents = Math.max(agentBytes(model, values), agentBytes(model, other));
  return agents + 8 * keptNumbers(task, model, values);
}

function agentBytes(model: Model, values: Values<Params>): number {
  if (!model.stochastic) return 0;
  return bytesPerCustomer * sumOf(model, values, /^(customers|people)/);
}

function keptNumbers({ around }: Task, model: Model, values: Values<Params>): number {
  const each = Object.values(model.outputs).reduce((sum, { shape }) => {
    return (
      sum +
      (shape === undefined ? 1 : 1 + sumOf(model, values, /^(periods|weeks|months|years|days)$/))
    );
  }, 0);
  switch (around?.kind) {
    case 'bands':
      return each * (1 + (around.runs ?? 1000));
    case 'grid':
      return each + (around.x.count ?? 11) * (around.y.count ?? 11);
    case 'goalSeek':
      // A point is an object of about five numbers.
      return each + 5 * (around.points ?? 201);
    default:
      return 6 * each;
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
