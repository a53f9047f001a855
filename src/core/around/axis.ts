/** The values of a parameter that a question goes through. */
import type { Model } from '../model.ts';
import { isNumberParam } from '../params.ts';
import { checkCount, spaced } from './reading.ts';

export interface Axis {
  /** A parameter; of a choice, every option is taken. */
  readonly key: string;
  /** How many values, evenly spaced, 2 to 1000; 11 if absent. Fewer where a whole number repeats. */
  readonly count?: number;
  /** Ends; those of the domain if absent. */
  readonly low?: number;
  readonly high?: number;
}

/** In rising order, or every option. @throws {RangeError} naming the axis, where it does not fit the model. */
export function axisValues(model: Model, name: string, axis: Axis): (number | string)[] {
  const { key, count = 11 } = axis;
  const param = Object.hasOwn(model.params, key) ? model.params[key]! : undefined;
  if (!param) throw new RangeError(`${name}.key is ${key}: it must be a parameter of ${model.id}`);
  if (!isNumberParam(param)) return [...param.domain];
  checkCount(`${name}.count`, count, 2, 1000);
  const { low = param.domain[0], high = param.domain[1] } = axis;
  if (!(param.domain[0] <= low && low < high && high <= param.domain[1])) {
    throw new RangeError(
      `${name} goes from ${low} to ${high}: it must rise within [${param.domain.join(', ')}]`,
    );
  }
  return spaced(low, high, count, param.integer);
}
