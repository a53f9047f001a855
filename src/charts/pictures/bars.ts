/** What bars with a name a place need to know before they are drawn. */
import type { BarsDrawing } from '../drawing.ts';
import type { Tone } from '../series.ts';
import { grouped, stacked } from '../bar-places.ts';
import { longestWord } from '../type.ts';
import { nthTone } from './axes.ts';

/** Width of a plot's field on a phone, in rem. */
export const FIELD = 16.5;

/** Whether names stand side by side on a phone, broken between words at most. */
export function fitsStanding(names: readonly string[]): boolean {
  const room = FIELD / Math.max(1, names.length);
  // Many short names, such as years, may lose every other one.
  if (names.every((name) => longestWord(name) <= 2 && !name.includes(' '))) return true;
  return names.every((name) => longestWord(name) + 0.2 <= room && name.length * 0.3 <= room * 2);
}

export function layerTone({ layers }: BarsDrawing, index: number): Tone {
  return layers[index]?.tone ?? nthTone(index);
}

/** All ends of all parts: what the axis of values must reach. */
export function ends({ places, layers, arranged = 'stacked', rules = [] }: BarsDrawing): number[] {
  const parts = (arranged === 'stacked' ? stacked : grouped)(
    places.map((_, place) => place),
    layers.map(({ values }) => values),
    { width: 1 },
  );
  return [
    0,
    ...parts.flat().flatMap(({ value }) => value),
    ...rules.flatMap(({ y }) => (y === undefined ? [] : [y])),
  ];
}
