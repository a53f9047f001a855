/** What stands in a row of `golden.json`, worked out anew. */
import {
  catalog,
  exerciseSeed,
  normalised,
  rootSeed,
  variantOf,
  type Exercise,
  type Part,
  type Variant,
} from '#exercises';
import { placesOf } from '#exercises/kinds/curve.ts';
import { points } from '#exercises/kinds/expression.ts';

const ASSIGNMENT = 'golden';

export interface Row {
  /** As a student typed it. */
  readonly id: string;
  readonly normalised: string;
  readonly exercise: string;
  readonly seed: string;
  readonly given: Readonly<Record<string, number>>;
  /** By part: the number; what solves the model; the curve at its ends and in the middle; three values of the formula. */
  readonly answers: Readonly<Record<string, readonly number[]>>;
}

export function rowOf(id: string, exercise: Exercise): Row {
  const seed = exerciseSeed(rootSeed(ASSIGNMENT, id), exercise.id);
  const variant = variantOf(exercise, seed);
  const told = exercise.parts.map((part) => [part.id, answersOf(part, variant)] as const);
  return {
    id,
    normalised: normalised(id),
    exercise: exercise.id,
    seed,
    given: variant.given,
    answers: Object.fromEntries(told.filter(([, values]) => values.length > 0)),
  };
}

export const computed = catalog.filter(({ parts }) =>
  parts.some(({ kind }) => ['number', 'tune', 'curve', 'expression'].includes(kind)),
);

function answersOf(part: Part, { given, key, seed }: Variant): number[] {
  switch (part.kind) {
    case 'number':
      return [key[part.id]!];
    case 'tune':
      return [part.goal(given), ...Object.values(part.solution(given)).map(Number)];
    case 'curve': {
      const places = placesOf(part);
      return [0, (places.length - 1) / 2, places.length - 1].map((at) =>
        part.answer(given, places[at]!),
      );
    }
    case 'expression':
      return points(part, seed)
        .slice(0, 3)
        .map((point) => part.answer(point, given));
    default:
      return [];
  }
}
