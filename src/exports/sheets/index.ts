/** Models whose workbook holds live formulas: settings in cells, results worked out from them. */
import type { Cell } from '../workbook.ts';

export interface LiveSheet {
  /** Settings as the reader has them, names of parameters and results in the reader's language. */
  sheet(
    values: Readonly<Record<string, number | string>>,
    words: { say(key: string): string },
  ): readonly (readonly Cell[])[];
}

/** By model, each loaded when it is asked for. */
export const sheets: Readonly<Record<string, () => Promise<LiveSheet>>> = {};
