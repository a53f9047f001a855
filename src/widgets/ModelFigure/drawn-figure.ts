/** A figure that is plain data: one pure function says what is drawn, said and tabled. */
import type { Drawing } from '#charts/drawing.ts';
import type { Params, Values } from '#core';
import type { Reading } from '#state/lab.svelte.ts';
import type { LabModel } from '#state/scenario.svelte.ts';

/** `figure.<name>` says what it shows; beside others, `caption.<name>` stands above it. */
export interface Picture {
  readonly name: string;
  readonly drawing: Drawing;
}

export interface DrawnReading extends Reading {
  readonly pictures: readonly Picture[];
}

/**
 * What the reader is asked (`question`) before the picture opens, answered by the figure at its defaults.
 * The remark names the model's results: after a choice `remark.<option>`, after a number `remark.over`,
 * `remark.under` or, within `near` of the model's own, `remark.near`, which also know `{guess}`.
 */
export type Prediction =
  | { readonly kind: 'choice'; readonly options: readonly string[] }
  | { readonly kind: 'number'; readonly result: string; readonly near: number };

export interface DrawnFigure<P extends Params = Params> {
  readonly model: LabModel<P>;
  /** Parameters that get a control, in order; all by default. */
  readonly shown?: readonly (keyof P & string)[];
  readonly prediction: Prediction;
  read(values: Values<P>, seed: number): DrawnReading;
}

/** Keeps what `read` knows of its own model's parameters to itself. */
export function drawnFigure<P extends Params>(figure: DrawnFigure<P>): DrawnFigure {
  return figure as unknown as DrawnFigure;
}
