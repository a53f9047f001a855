import type { Outputs, Params } from '#core';
import type { Cell } from '../workbook.ts';

/** What a reader saves. */
export interface Saved {
  readonly params: Params;
  readonly outputs: Outputs;
  readonly values: Readonly<Record<string, number | string>>;
  readonly words: { say(key: string): string; readonly format: { unitName(unit: string): string } };
  /** What it is, whence it comes. */
  readonly head: readonly (readonly Cell[])[];
}
