/** A formula to be written: right if it gives the model's value wherever the model has one. */
import { seeded, split } from '#core/random.ts';
import { mistaken, right, unreadable, wrong, type Verdict } from '../verdict.ts';
import type { Given } from '../vary.ts';

export interface ExpressionPart<K extends string = string> {
  readonly kind: 'expression';
  readonly id: string;
  /** The letters that may stand in the formula, and where each is tried. */
  readonly letters: Readonly<Record<string, readonly [number, number]>>;
  answer(letters: Given, given: Given<K>): number;
  /** Other formulas by name. */
  readonly mistakes: Readonly<Record<string, (letters: Given, given: Given<K>) => number>>;
  /** The answer as a reader would type it. */
  formula(given: Given<K>): string;
}

/** Reads a formula over the letters given; undefined if it is none. The room `formula` has one. */
export type ReadFormula = (
  text: string,
  letters: readonly string[],
) => ((letters: Given) => number | undefined) | undefined;

const POINTS = 24;
const NEAR = 1e-9;

export function markExpression(
  part: ExpressionPart,
  given: Given,
  seed: string,
  reply: unknown,
  readFormula: ReadFormula,
): Verdict {
  if (typeof reply !== 'string') return unreadable;
  const formula = readFormula(reply, Object.keys(part.letters));
  if (!formula) return unreadable;
  const tried = points(part, seed);
  const values = tried.map((point) => formula(point));
  const same = (model: (letters: Given, given: Given) => number) =>
    tried.every((point, at) => near(values[at], model(point, given)));
  if (same(part.answer)) return right;
  const found = Object.entries(part.mistakes).find(([, model]) => same(model));
  return found ? mistaken(found[0]) : wrong;
}

/** Where formulas are compared: drawn once for the variant, so that marking again gives the same. */
export function points({ letters }: Pick<ExpressionPart, 'letters'>, seed: string): Given[] {
  return Array.from({ length: POINTS }, (_, at) =>
    Object.fromEntries(
      Object.entries(letters).map(([letter, [low, high]]) => [
        letter,
        low + (high - low) * seeded(split(seed, 'point', at, letter))(),
      ]),
    ),
  );
}

/** Alike to nine digits; where the model has no value, the formula must have none. */
function near(value: number | undefined, model: number): boolean {
  if (!Number.isFinite(model)) return value === undefined;
  return value !== undefined && Math.abs(value - model) <= NEAR * Math.max(1, Math.abs(model));
}
