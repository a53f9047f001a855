/** The extremes of a two-way table, and the cell nearest to where the reader stands. */
import { ticks } from '#charts';
import { isNumberParam, type Model, type Param } from '#core';
import type { Axis, Grid } from '#core/around/index.ts';

interface Cell {
  readonly row: number;
  readonly column: number;
  readonly value: number;
}

export interface GridReading {
  readonly kind: 'says' | 'flat' | 'none';
  readonly least?: Cell;
  readonly most?: Cell;
}

export function readGrid({ cells }: Grid): GridReading {
  const known = cells.flatMap((values, row) =>
    values.flatMap((value, column) => (value === null ? [] : [{ row, column, value }])),
  );
  const [first] = known;
  if (!first) return { kind: 'none' };
  const least = known.reduce((low, cell) => (cell.value < low.value ? cell : low), first);
  const most = known.reduce((high, cell) => (cell.value > high.value ? cell : high), first);
  const flat = most.value - least.value <= 1e-12 * Math.max(1, Math.abs(most.value));
  return { kind: flat ? 'flat' : 'says', least, most };
}

/** Index of the value that is the one given, or the nearest to it. */
export function nearest(values: readonly (number | string)[], given: number | string): number {
  if (typeof given === 'string') return values.indexOf(given);
  const gap = (at: number) => Math.abs(Number(values[at]) - given);
  return values.reduce<number>((best, _, at) => (gap(at) < gap(best) ? at : best), 0);
}

/** About so many round values of the domain; every option of a choice. */
export function roundAxis(key: string, param: Param, count: number): Axis {
  if (!isNumberParam(param)) return { key };
  const marks = ticks(param.domain, count).filter(
    (mark) => !param.integer || Number.isInteger(mark),
  );
  const [low, high] = [marks[0], marks.at(-1)];
  if (low === undefined || high === undefined || marks.length < 3) return { key, count };
  return { key, count: marks.length, low, high };
}

/** A parameter to go with the first: rather a share or an amount than how many there are of something. */
export function secondKey({ params }: Model, first: string): string {
  const others = Object.keys(params).filter((key) => key !== first);
  const size = (param: Param) =>
    !isNumberParam(param) || param.integer === true || /^(customers|people)/.test(param.unit);
  return others.find((key) => !size(params[key]!)) ?? others[0]!;
}
