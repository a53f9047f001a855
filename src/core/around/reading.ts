/** How everything around a model asks it for a number. */
import type { Model, OutputValue } from '../model.ts';
import { isNumberParam, type NumberParam, type Params, type Values } from '../params.ts';
import { part, type Steps } from '../steps.ts';

export type Results = Readonly<Record<string, OutputValue>>;
export type Scenario = Readonly<Values<Params>>;

/** One number among the outputs of a model. */
export interface Reading {
  /** Key of the output. */
  readonly output: string;
  /** For a list: which of its numbers, from 0; from the end if negative. The last one if absent. */
  readonly at?: number;
}

/** One evaluation: in pieces where the model offers them, else in one. */
export function* evaluationSteps(
  model: Model,
  values: Scenario,
  seed?: number | string,
): Steps<Results> {
  if (model.evaluateSteps) return yield* model.evaluateSteps({ ...values }, seed);
  return model.evaluate({ ...values }, seed);
}

/**
 * One evaluation of a longer run, whose share done it takes from `from` to `to`: the outputs, or undefined
 * where these values together have no answer (the model's RangeError).
 */
export function* attempt(
  model: Model,
  values: Scenario,
  seed: number | string,
  from: number,
  to: number,
): Steps<Results | undefined> {
  let results: Results | undefined;
  try {
    results = yield* part(evaluationSteps(model, values, seed), from, to);
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
  }
  yield to;
  return results;
}

/** The number read; null where the quantity, or that place of the list, does not exist. */
export function read(results: Results, { output, at = -1 }: Reading): number | null {
  const value = results[output];
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? ((value as readonly number[]).at(at) ?? null) : null;
}

/** @throws {RangeError} unless the model has such an output and it holds numbers. */
export function checkReading(model: Model, { output }: Reading): void {
  const declared = Object.hasOwn(model.outputs, output) ? model.outputs[output]! : undefined;
  if (!declared || declared.unit === 'choice' || declared.unit === 'boolean') {
    throw new RangeError(`output is ${output}: it must be an output of ${model.id} with numbers`);
  }
}

/** @throws {RangeError} unless the model has a param of this key that holds numbers. */
export function numberParam(model: Model, key: string): NumberParam {
  const param = Object.hasOwn(model.params, key) ? model.params[key]! : undefined;
  if (!param || !isNumberParam(param)) {
    throw new RangeError(`key is ${key}: it must be a numeric parameter of ${model.id}`);
  }
  return param;
}

/** Keys of the params that hold numbers. */
export function numberKeys(model: Model): string[] {
  return Object.keys(model.params).filter((key) => isNumberParam(model.params[key]!));
}

/** @throws {RangeError} unless x is a whole number in [min, max]. */
export function checkCount(name: string, x: number, min: number, max: number): void {
  if (!Number.isInteger(x) || x < min || x > max) {
    throw new RangeError(`${name} is ${x}: it must be a whole number in [${min}, ${max}]`);
  }
}

/** n values from low to high, both included, evenly spaced; whole and without repeats where asked. */
export function spaced(low: number, high: number, n: number, integer?: true): number[] {
  const values = Array.from({ length: n }, (_, i) => {
    const x = i === n - 1 ? high : low + ((high - low) * i) / (n - 1);
    return integer ? Math.round(x) : x;
  });
  return [...new Set(values)];
}
