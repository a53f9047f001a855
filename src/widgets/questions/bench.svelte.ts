/** What a reader asks of one model: its setting, its results now, and the result that all questions look at. */
import type { Vocabulary, Words } from '#controls';
import { defaults, isNumberParam, type Model, type OutputValue, type Params } from '#core';
import type { Reading } from '#core/around/index.ts';
import { scenarioOf, type Scenario } from '#state/scenario.svelte.ts';
import { Inquiry, type Setting } from './inquiry.svelte.ts';
import { amount, readingName } from './telling.ts';

export type Results = Readonly<Record<string, OutputValue>>;

export interface Outcome {
  readonly output: string;
  readonly at?: number | undefined;
  /** The parameter it is drawn against at first. */
  readonly against: string;
}

/** What a page hands over for questions to a model. */
export interface Given {
  readonly words: Words;
  readonly outcome: Outcome;
  /** What the model answers at its defaults. */
  readonly results: Results;
}

/** A setting that the reader keeps, by its letter. */
export type Letter = 'A' | 'B' | 'C';
export const letters: readonly Letter[] = ['A', 'B', 'C'];

export class Bench {
  readonly model: Model;
  readonly words: Vocabulary;
  readonly scenario: Scenario<Params>;
  readonly atDefaults: Results;
  readonly against: string;
  /** The results at what is set; the last ones while others are worked out. */
  readonly now: Inquiry<Results>;
  outcome = $state.raw<Reading>() as Reading;
  /** What the question that is open is answered with. */
  says = $state('');
  kept = $state.raw<Readonly<Partial<Record<Letter, Setting>>>>({});

  readonly results: Results = $derived.by(() => this.now.answer ?? this.atDefaults);
  readonly unit: string = $derived.by(() => this.model.outputs[this.outcome.output]!.unit);
  readonly name: string = $derived.by(() => {
    const list = this.results[this.outcome.output];
    return readingName(this.words, this.model, this.outcome, Array.isArray(list) ? list.length : 1);
  });

  /** The place of the list that is read, from 0; 0 for a single result. */
  get place(): number {
    const list = this.results[this.outcome.output];
    const { at = -1 } = this.outcome;
    return !Array.isArray(list) ? 0 : at < 0 ? list.length + at : at;
  }

  constructor(model: Model, words: Vocabulary, atDefaults: Results, outcome: Outcome) {
    this.model = model;
    this.words = words;
    this.scenario = scenarioOf(model);
    this.atDefaults = atDefaults;
    this.now = new Inquiry(atDefaults);
    const { output, at, against } = outcome;
    this.outcome = at === undefined ? { output } : { output, at };
    this.against = against;
    // To compare with from the start: the model as it comes.
    this.kept = { A: { values: defaults(model.params), seed: 1 } };
  }

  /** A plain copy of what is set. */
  get setting(): Setting {
    return this.scenario.setting;
  }

  /** Keys of all parameters that hold numbers. */
  get numbers(): string[] {
    return Object.keys(this.model.params).filter((key) => isNumberParam(this.model.params[key]!));
  }

  /** Keys of all results that hold numbers. */
  get outputs(): string[] {
    const { outputs } = this.model;
    return Object.keys(outputs).filter((key) => !/choice|boolean/.test(outputs[key]!.unit));
  }

  /** A number of the outcome, as text. */
  amount(value: number | null | undefined, signed = false): string {
    return amount(this.words, this.unit, value, signed);
  }

  keep(letter: Letter): void {
    this.kept = { ...this.kept, [letter]: this.setting };
  }

  forget(letter: Letter): void {
    this.kept = { ...this.kept, [letter]: undefined };
  }

  load(letter: Letter): void {
    const setting = this.kept[letter];
    if (setting) this.scenario.restore({ ...setting, values: { ...setting.values } });
  }
}

/** The number read; null where the model has none. */
export function numberAt(results: Results, { output, at = -1 }: Reading): number | null {
  const value = results[output];
  if (typeof value === 'number') return value;
  return Array.isArray(value) ? ((value as readonly number[]).at(at) ?? null) : null;
}
