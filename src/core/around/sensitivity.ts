/**
 * One-at-a-time sensitivity, the bars of a tornado: every numeric parameter goes down and up by the same
 * share of its domain, or of its value, while all others stay; nothing is said about two that move together.
 *
 * Source: Howard (1988), Decision Analysis: Practice and Promise, Management Science 34(6), 679–695.
 */
import type { Model } from '../model.ts';
import { clamp, type NumberParam } from '../params.ts';
import {
  attempt,
  checkReading,
  evaluationSteps,
  numberKeys,
  numberParam,
  read,
} from './reading.ts';
import type { Reading, Scenario } from './reading.ts';
import { finish, part, type Steps } from '../steps.ts';

export interface SensitivityOptions extends Reading {
  /** Distance to either side, as a share in (0, 1]. 0.1 if absent. */
  readonly share?: number;
  /** Of what: the domain's width, or the value given (where that is 0, the domain's width). The domain if absent. */
  readonly of?: 'domain' | 'value';
  /** Parameters to move; all numeric ones if absent. */
  readonly keys?: readonly string[];
  /** One seed for all runs, so that chance moves no bar. 1 if absent. */
  readonly seed?: number | string;
}

export interface Bar {
  readonly key: string;
  /** Values of the parameter, cut at its domain. */
  readonly low: number;
  readonly high: number;
  /** The output there; null where it does not exist. */
  readonly atLow: number | null;
  readonly atHigh: number | null;
  /** atHigh − atLow; null where one of them is. */
  readonly swing: number | null;
}

export interface Sensitivity {
  /** The output at the values given. */
  readonly base: number | null;
  /** Largest swing first; those without a swing last. */
  readonly bars: readonly Bar[];
  /** Evaluations the model refused. */
  readonly skipped: number;
}

/** @throws {RangeError} if an option is out of its domain, or the model refuses the values given. */
export function sensitivity(
  model: Model,
  values: Scenario,
  options: SensitivityOptions,
): Sensitivity {
  return finish(sensitivitySteps(model, values, options));
}

export function* sensitivitySteps(
  model: Model,
  values: Scenario,
  options: SensitivityOptions,
): Steps<Sensitivity> {
  const { share = 0.1, of = 'domain', keys = numberKeys(model), seed = 1 } = options;
  checkReading(model, options);
  if (!(share > 0 && share <= 1)) {
    throw new RangeError(`share is ${share}: it must lie in (0, 1]`);
  }
  const params = keys.map((key) => numberParam(model, key));
  const evaluations = 1 + 2 * keys.length;
  const first = part(evaluationSteps(model, values, seed), 0, 1 / evaluations);
  const base = read(yield* first, options);
  let skipped = 0;
  let done = 1;
  const output = function* (key: string, x: number): Steps<number | null> {
    const share = done / evaluations;
    done += 1;
    const here = { ...values, [key]: x };
    const results = yield* attempt(model, here, seed, share, done / evaluations);
    if (!results) skipped += 1;
    return results ? read(results, options) : null;
  };
  const bars: Bar[] = [];
  for (const [index, key] of keys.entries()) {
    const [low, high] = ends(params[index]!, values[key] as number, share, of);
    const atLow = yield* output(key, low);
    const atHigh = yield* output(key, high);
    const swing = atLow === null || atHigh === null ? null : atHigh - atLow;
    bars.push({ key, low, high, atLow, atHigh, swing });
  }
  const size = ({ swing }: Bar): number => (swing === null ? -1 : Math.abs(swing));
  return { base, bars: bars.sort((a, b) => size(b) - size(a)), skipped };
}

/** A whole number moves by 1 at least. */
function ends(
  param: NumberParam,
  value: number,
  share: number,
  of: 'domain' | 'value',
): [number, number] {
  const whole = of === 'value' && value !== 0 ? Math.abs(value) : param.domain[1] - param.domain[0];
  const width = share * whole;
  const reach = param.integer ? Math.max(1, Math.round(width)) : width;
  return [clamp(param, value - reach), clamp(param, value + reach)];
}
