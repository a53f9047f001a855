/** Variants of an exercise as students in a row would get them, and how a page would mark them. */
import {
  catalog,
  exerciseSeed,
  mark,
  rootSeed,
  variantOf,
  type Exercise,
  type Replies,
  type Variant,
} from '#exercises';
import type { ReadFormula } from '#exercises/kinds/expression.ts';
import { isFormula, readFormula } from '#formula';

export function variantFor(exercise: Exercise, student: string): Variant {
  return variantOf(exercise, exerciseSeed(rootSeed('spring-2027', student), exercise.id));
}

export function* variants(exercise: Exercise, count: number): Generator<Variant> {
  for (let n = 0; n < count; n += 1) yield variantFor(exercise, String(20270001 + n));
}

/** By the exercise's id. */
export function variant(id: string, student = '20270001'): Variant {
  return variantFor(
    catalog.find((each) => each.id === id)!,
    student,
  );
}

export const formula: ReadFormula = (text, letters) => {
  const read = readFormula(text, letters);
  return isFormula(read) ? (given) => read.evaluate(given) : undefined;
};

export function kinds(at: Variant, replies: Replies): string[] {
  return mark(at, replies, formula).map(({ kind }) => kind);
}
