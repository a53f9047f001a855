/** What every file in `models/` exports, so that pages, tests and the command line can list them. */
import type { Params, Unit, Values } from './params.ts';
import type { Steps } from './steps.ts';

/** Named values with a source: what a course shows, what the literature prints. Others stay at their defaults. */
export interface Preset<P extends Params = Params> {
  readonly values: Partial<Values<P>>;
  /** A key of the bibliography. */
  readonly reference: string;
}

export type Presets<P extends Params = Params> = Readonly<Record<string, Preset<P>>>;

export interface Output {
  readonly symbol?: string;
  readonly unit: Unit | 'choice' | 'boolean';
  /** What the numbers of a list stand for; absent for a single value. */
  readonly shape?: string;
}

export type Outputs = Readonly<Record<string, Output>>;

/** null: the quantity does not exist for these values. Never NaN, never infinite. */
export type OutputValue = number | null | string | boolean | readonly number[];

export interface Model {
  readonly id: string;
  /** Rows of the course syllabus that the model serves. */
  readonly rows: readonly string[];
  readonly params: Params;
  readonly presets: Presets;
  readonly outputs: Outputs;
  /** Keys of the bibliography. */
  readonly references: readonly string[];
  /** Draws of its own: the same values and seed give the same outputs, everywhere. */
  readonly stochastic?: true;
  /**
   * `seed` matters to stochastic models only; without one it is 1.
   * @throws {RangeError} if a value lies outside its domain, or the values together have no answer.
   */
  evaluate(values: Values<Params>, seed?: number | string): Readonly<Record<string, OutputValue>>;
  /** The same outputs in small pieces: of models that may take long, at some values. */
  evaluateSteps?(
    values: Values<Params>,
    seed?: number | string,
  ): Steps<Readonly<Record<string, OutputValue>>>;
}
