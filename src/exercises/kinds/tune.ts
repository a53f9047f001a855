/** The model itself to be set so that something comes true: the scenario is the reply, the core judges it. */
import { check, defaults, type Model, type Params, type Values } from '#core';
import { mistaken, right, unreadable, wrong, type Verdict } from '../verdict.ts';
import type { Given } from '../vary.ts';
import { within, type Tolerance } from './number.ts';

export interface TunePart<K extends string = string> {
  readonly kind: 'tune';
  readonly id: string;
  readonly model: Model;
  /** Parameters that the student may turn; the others stand where `start` has them. */
  readonly free: readonly string[];
  /** Where the figure begins: what differs from the defaults. */
  start(given: Given<K>): Readonly<Record<string, number | string>>;
  /** What must come true: a result of the model, or of several, reaches the goal. */
  reached(values: Values<Params>, given: Given<K>): number | null;
  goal(given: Given<K>): number;
  readonly tolerance: Tolerance;
  /** Unit of the goal. */
  readonly unit: string;
  /** A scenario that reaches the goal: every variant has one. */
  solution(given: Given<K>): Readonly<Record<string, number | string>>;
  /** Results of wrong models by name: whoever brings one of them to the goal has made that mistake. */
  readonly mistakes: Readonly<
    Record<string, (values: Values<Params>, given: Given<K>) => number | null>
  >;
}

/** The whole scenario of a reply, if it is one: only free parameters, each in its domain. */
export function findScenario(
  part: TunePart,
  given: Given,
  reply: unknown,
): Values<Params> | undefined {
  if (typeof reply !== 'object' || reply === null || Array.isArray(reply)) return undefined;
  const set = reply as Readonly<Record<string, unknown>>;
  if (!Object.keys(set).every((key) => part.free.includes(key))) return undefined;
  try {
    check(part.model.params, set);
  } catch {
    return undefined;
  }
  return { ...defaults(part.model.params), ...part.start(given), ...set } as Values<Params>;
}

/** Whether a scenario that solves it also brings the result of a wrong model near the goal. */
export function confusesTune(part: TunePart, given: Given): boolean {
  const values = findScenario(part, given, part.solution(given));
  if (!values) return true;
  return Object.values(part.mistakes).some((wrongly) => {
    const value = wrongly(values, given);
    return value !== null && within(part.goal(given), value, part.tolerance, 2);
  });
}

export function markTune(part: TunePart, given: Given, reply: unknown): Verdict {
  const values = findScenario(part, given, reply);
  if (!values) return unreadable;
  const goal = part.goal(given);
  const meets = (result: number | null) =>
    result !== null && Number.isFinite(result) && within(goal, result, part.tolerance);
  if (meets(part.reached(values, given))) return right;
  const found = Object.entries(part.mistakes).find(([, wrongly]) => meets(wrongly(values, given)));
  return found ? mistaken(found[0]) : wrong;
}
