/** A number, in a unit, within a tolerance; also one that is read off a chart. */
import { mistaken, right, unreadable, wrong, type Verdict } from '../verdict.ts';
import type { Given } from '../vary.ts';

/** Absolute in the unit of the answer; relative to it; or so many significant figures of it. */
export type Tolerance =
  { readonly absolute: number } | { readonly relative: number } | { readonly figures: number };

/** Answers to parts before this one, by id: the key's, or the student's own. */
export type Earlier = Readonly<Record<string, number>>;

/** Lines over one axis, to read from; their labels and the names of the axes are words of the exercise. */
export interface Chart<K extends string = string> {
  readonly x: { readonly unit: string; readonly at: readonly number[] };
  readonly y: { readonly unit: string };
  readonly lines: Readonly<Record<string, (given: Given<K>, x: number) => number>>;
}

export interface NumberPart<K extends string = string> {
  readonly kind: 'number';
  readonly id: string;
  readonly unit: string;
  /** Decimals with which the answer is told. */
  readonly digits?: number;
  readonly tolerance: Tolerance;
  answer(given: Given<K>, earlier: Earlier): number;
  /** Wrong models by name; undefined where one has no number. */
  readonly mistakes: Readonly<
    Record<string, (given: Given<K>, earlier: Earlier) => number | null | undefined>
  >;
  readonly chart?: Chart<K>;
}

/** Half of what the tolerance lets pass, around the answer. */
function reach(answer: number, tolerance: Tolerance): number {
  if ('absolute' in tolerance) return tolerance.absolute;
  if ('relative' in tolerance) return Math.abs(answer) * tolerance.relative;
  const [, exponent] = answer.toExponential().split('e');
  return Number(`5e${Number(exponent) - tolerance.figures}`);
}

/** Whether the reply lies within so many tolerances of the answer. */
export function within(answer: number, reply: number, tolerance: Tolerance, times = 1): boolean {
  // A reply that is exactly at the edge is not lost to the dust of binary fractions.
  return (
    Math.abs(reply - answer) <=
    times * reach(answer, tolerance) * (1 + 1e-9) + 1e-12 * Math.abs(answer)
  );
}

/** Whether a wrong model comes so near to the answer that one reply might mean either. */
export function confusesNumber(part: NumberPart, given: Given, key: Earlier): boolean {
  const answer = part.answer(given, key);
  return Object.values(part.mistakes).some((wrongly) => {
    const value = wrongly(given, key);
    return typeof value === 'number' && within(answer, value, part.tolerance, 2);
  });
}

/** The key's earlier answers, and those of the student where they differ. */
export interface Before {
  readonly key: Earlier;
  readonly own: Earlier;
}

export function markNumber(
  part: NumberPart,
  given: Given,
  reply: unknown,
  { key, own }: Before,
): Verdict {
  if (typeof reply !== 'number' || !Number.isFinite(reply)) return unreadable;
  const is = (value: number | null | undefined) =>
    typeof value === 'number' && Number.isFinite(value) && within(value, reply, part.tolerance);
  if (is(part.answer(given, key))) return right;
  const follows = (model: NumberPart['answer'] | NumberPart['mistakes'][string]) =>
    differs(key, own) && is(valueAt(() => model(given, own)));
  if (follows(part.answer)) return { ...right, kind: 'carried' };
  const found = Object.entries(part.mistakes).find(
    ([, wrongly]) => is(wrongly(given, key)) || follows(wrongly),
  );
  return found ? mistaken(found[0]) : wrong;
}

/** What a model makes of a student’s own value; undefined where that lies outside its domain. */
function valueAt<T>(model: () => T): T | undefined {
  try {
    return model();
  } catch (error) {
    if (error instanceof RangeError) return undefined;
    throw error;
  }
}

function differs(key: Earlier, own: Earlier): boolean {
  return Object.keys(own).some((id) => own[id] !== key[id]);
}
