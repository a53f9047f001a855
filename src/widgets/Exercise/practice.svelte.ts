/** One exercise in a reader's hands: the variant, the replies, what is thought of them, what has been shown. No DOM, no words. */
import {
  exerciseSeed,
  mark,
  rootSeed,
  variantOf,
  type Exercise,
  type Part,
  type Variant,
  type Verdict,
} from '#exercises';
import type { ReadFormula } from '#exercises/kinds/expression.ts';

/** Solved in a row, each at the first try and without the solution. */
export const MASTERED = 3;

/** All readers practise on the same row of variants; the first is the one that the page shows without scripts. */
const root = rootSeed('practice', '');

/** No formula is read before somebody has typed one. */
const noFormula: ReadFormula = () => undefined;

export class Practice {
  readonly exercise: Exercise;
  copy = $state(0);
  /** By part; of the kind that its view writes. */
  replies = $state<Record<string, unknown>>({});
  verdicts = $state.raw<readonly Verdict[]>();
  /** Hints shown, by part. */
  hints = $state<Record<string, number>>({});
  solutionShown = $state(false);
  streak = $state(0);
  tries = $state(0);

  readonly variant: Variant = $derived.by(() =>
    variantOf(this.exercise, exerciseSeed(root, this.exercise.id, this.copy)),
  );
  readonly right: boolean = $derived(
    this.verdicts?.every(({ kind }) => kind === 'right' || kind === 'carried' || kind === 'open') ??
      false,
  );
  readonly mastered: boolean = $derived(this.streak >= MASTERED);

  constructor(exercise: Exercise) {
    this.exercise = exercise;
  }

  verdict(part: Part): Verdict | undefined {
    return this.verdicts?.[this.exercise.parts.indexOf(part)];
  }

  check(readFormula: ReadFormula = noFormula): void {
    this.verdicts = mark(this.variant, $state.snapshot(this.replies), readFormula);
    this.tries += 1;
    if (this.tries === 1 && !this.solutionShown) this.streak = this.right ? this.streak + 1 : 0;
  }

  hint(part: Part): void {
    this.hints[part.id] = (this.hints[part.id] ?? 0) + 1;
  }

  /** The worked solution: who has seen it has not solved it. */
  show(): void {
    this.solutionShown = true;
    if (!this.right) this.streak = 0;
  }

  another(): void {
    this.copy += 1;
    this.replies = {};
    this.verdicts = undefined;
    this.hints = {};
    this.solutionShown = false;
    this.tries = 0;
  }
}
