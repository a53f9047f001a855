/** What a reader has set in a figure, and what the model says about it. No DOM, no words. */
import type { Outputs, Params, Values } from '#core';
import { scenarioOf, type LabModel, type Scenario, type Setting } from './scenario.svelte.ts';

/** A number and how to read it. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly digits?: number | undefined;
  readonly signed?: boolean | undefined;
  /** Millions need not be told to the last yuan. */
  readonly compact?: boolean | undefined;
}

/** All numbers of a figure in one state: what it says, its results, and what it draws as a table. */
export interface Reading {
  /** Key of the sentence that fits this state. */
  readonly says: string;
  /** What the model answers; null where it has no number. */
  readonly results: Readonly<Record<string, Quantity | null>>;
  /** Quantities that only the sentence names. */
  readonly mentions?: Readonly<Record<string, Quantity>>;
  /** The curve to be heard, if it is not the table's first column of numbers over its rows; null: silence. */
  readonly melody?: { readonly x: readonly number[]; readonly y: readonly (number | null)[] };
  readonly table: {
    /** Key and unit of each column; the first is the row's heading. */
    readonly columns: readonly {
      readonly key: string;
      readonly unit: string;
      readonly digits?: number;
      /** Its numbers are places, and each place has a name: the words under this key and the number. */
      readonly names?: string;
    }[];
    readonly rows: readonly (readonly (number | null)[])[];
  };
}

export class Lab<P extends Params, R extends Reading> {
  readonly scenario: Scenario<P>;
  readonly #read: (values: Values<P>, seed: number) => R;

  readonly now: R = $derived.by(() => this.#read(this.values, this.seed));
  readonly then: R | undefined = $derived.by(
    () => this.baseline && this.#read(this.baseline.values, this.baseline.seed),
  );

  constructor(model: LabModel<P>, read: (values: Values<P>, seed: number) => R) {
    this.scenario = scenarioOf(model);
    this.#read = read;
  }

  get id(): string {
    return this.scenario.id;
  }

  get params(): P {
    return this.scenario.params;
  }

  get outputs(): Outputs {
    return this.scenario.outputs;
  }

  get values(): Values<P> {
    return this.scenario.values;
  }

  get seed(): number {
    return this.scenario.seed;
  }

  get baseline(): Setting<P> | undefined {
    return this.scenario.baseline;
  }

  get scenarios(): number {
    return this.scenario.scenarios;
  }

  set(values: Partial<Values<P>>): void {
    this.scenario.set(values);
  }

  reset(): void {
    this.scenario.reset();
  }

  apply(preset: string): void {
    this.scenario.apply(preset);
  }

  pin(): void {
    this.scenario.pin();
  }

  unpin(): void {
    this.scenario.unpin();
  }
}
