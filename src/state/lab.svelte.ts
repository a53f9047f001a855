/** What a reader has set in a figure, and what the model says about it. No DOM, no words. */
import { defaults, type Params, type Values } from '#core';

/** A number and how to read it. */
export interface Quantity {
  readonly value: number;
  readonly unit: string;
  readonly digits?: number | undefined;
  readonly signed?: boolean | undefined;
}

/** All numbers of a figure in one state: what it says, its results, and what it draws as a table. */
export interface Reading {
  /** Key of the sentence that fits this state. */
  readonly says: string;
  /** What the model answers; null where it has no number. */
  readonly results: Readonly<Record<string, Quantity | null>>;
  /** Quantities that only the sentence names. */
  readonly mentions?: Readonly<Record<string, Quantity>>;
  readonly table: {
    /** Key and unit of each column; the first is the row's heading. */
    readonly columns: readonly {
      readonly key: string;
      readonly unit: string;
      readonly digits?: number;
    }[];
    readonly rows: readonly (readonly (number | null)[])[];
  };
}

/** The parts of a model that a figure needs. */
export interface LabModel<P extends Params> {
  readonly id: string;
  readonly params: P;
  readonly presets: Readonly<Record<string, { readonly values: Partial<Values<P>> }>>;
}

export class Lab<P extends Params, R extends Reading> {
  readonly id: string;
  readonly params: P;
  readonly presets: LabModel<P>['presets'];
  readonly #read: (values: Values<P>) => R;

  values = $state() as Values<P>;
  /** Values the reader has pinned to compare with. */
  baseline = $state.raw<Values<P>>();

  /** Counts the whole scenarios set at once, by a preset or a reset: what was told of the one before is over. */
  scenarios = $state(0);

  readonly now: R = $derived.by(() => this.#read(this.values));
  readonly then: R | undefined = $derived.by(() => this.baseline && this.#read(this.baseline));

  constructor(model: LabModel<P>, read: (values: Values<P>) => R) {
    this.id = model.id;
    this.params = model.params;
    this.presets = model.presets;
    this.#read = read;
    this.values = defaults(model.params);
  }

  set(values: Partial<Values<P>>): void {
    Object.assign(this.values, values);
  }

  reset(): void {
    this.set(defaults(this.params));
    this.scenarios += 1;
  }

  /** A preset is a whole scenario: what it does not name stands at its default. */
  apply(preset: string): void {
    this.set({ ...defaults(this.params), ...this.presets[preset]?.values });
    this.scenarios += 1;
  }

  pin(): void {
    this.baseline = { ...this.values };
  }

  unpin(): void {
    this.baseline = undefined;
  }
}
