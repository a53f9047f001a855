/** Results of two settings side by side, and by how much they differ: single results, and the ends of lists. */
import type { Comparison } from '#core/around/index.ts';
import type { Model } from '#core';

export interface ComparedRow {
  readonly key: string;
  /** Place of a list, from 0; undefined for a single result. */
  readonly at?: number;
  readonly first: number | null;
  readonly second: number | null;
  readonly difference: number | null;
  /** Standard error of the difference; 0 where nothing is drawn. */
  readonly error: number | null;
}

export function comparedRows({ outputs }: Model, { differences }: Comparison): ComparedRow[] {
  return Object.entries(differences).flatMap(([key, difference]) => {
    const list = outputs[key]!.shape !== undefined;
    const at = list ? Math.max(0, difference.mean.length - 1) : 0;
    return difference.mean.length === 0 ? [] : [rowOf(key, difference, at, list)];
  });
}

export function rowOf(
  key: string,
  { first, second, mean, standardError }: Comparison['differences'][string],
  at: number,
  list: boolean,
): ComparedRow {
  return {
    key,
    ...(list && { at }),
    first: first[at] ?? null,
    second: second[at] ?? null,
    difference: mean[at] ?? null,
    error: standardError[at] ?? null,
  };
}
