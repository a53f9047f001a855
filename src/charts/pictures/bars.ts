/** What bars with a name a place need to know before they are drawn. */
import type { BarsDrawing } from '../drawing.ts';
import type { Tone } from '../series.ts';
import { grouped, stacked } from '../bar-places.ts';
import { fields } from '../frame.svelte.ts';
import { longestWord, textWidth, wrap } from '../type.ts';
import { nthTone } from './axes.ts';

/** Width of a name's place when bars stand on a phone, in rem. */
export function placeWidth({ places, layers }: BarsDrawing): number {
  const named = layers.some(({ label }) => label !== undefined);
  return (named ? fields.beside : fields.alone) / Math.max(1, places.length);
}

/** Whether names stand side by side on a phone, broken between words at most. */
export function fitsStanding(names: readonly string[], width: number): boolean {
  // Many short names, such as years, may lose every other one.
  if (names.every((name) => textWidth(name) <= 1.6)) return true;
  return names.every((name) => longestWord(name) <= width && wrap(name, width).length <= 3);
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
