/** Things to be put into the cells of a matrix; a list of classes is a matrix of one row. */
import { shuffled } from '../vary.ts';
import type { Verdict } from '../verdict.ts';
import { markMatch } from './match.ts';

export interface ClassifyPart {
  readonly kind: 'classify';
  readonly id: string;
  readonly rows: readonly string[];
  readonly columns: readonly string[];
  /** A thing's cell, as `row/column`; a variant shows `shown` of them. */
  readonly items: Readonly<Record<string, string>>;
  readonly shown?: number;
}

function cellsOf({ rows, columns }: ClassifyPart): string[] {
  return rows.flatMap((row) => columns.map((column) => `${row}/${column}`));
}

/** The things of a variant, in its order. */
export function thingsOf({ items, shown }: ClassifyPart, seed: string): string[] {
  return shuffled(Object.keys(items), `${seed} things`).slice(0, shown);
}

/** The share of what lies in its cell. A mistake is `thing.row/column`. */
export function markClassify(
  part: ClassifyPart,
  things: readonly string[],
  reply: unknown,
): Verdict {
  return markMatch({ pairs: part.items }, { left: things, right: cellsOf(part) }, reply);
}
