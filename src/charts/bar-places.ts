/** Where the parts of bars lie, in the units of their axes. */
import { known } from './frame.svelte.ts';

export interface BarPart {
  /** From and to along the axis of places. */
  readonly across: readonly [number, number];
  /** From the lower to the higher value. */
  readonly value: readonly [number, number];
}

export interface BarShape {
  /** Width of a bar, or of a group of bars, in units of the axis of places. */
  readonly width: number;
  /** Share of the width that is filled, per place: for bars whose area counts. */
  readonly filled?: readonly number[] | undefined;
}

/**
 * Parts on top of one another, layer by layer and place by place: those above zero grow from zero up,
 * those below hang from it. A missing number has no height.
 */
export function stacked(
  places: readonly number[],
  layers: readonly (readonly (number | null)[])[],
  { width, filled }: BarShape,
): BarPart[][] {
  const above = places.map(() => 0);
  const below = places.map(() => 0);
  return layers.map((values) =>
    places.map((place, index) => {
      const value = numberAt(values, index);
      const reached = value < 0 ? below : above;
      const from = reached[index]!;
      reached[index] = from + value;
      const half = (width * (filled?.[index] ?? 1)) / 2;
      return {
        across: [place - half, place + half],
        value: value < 0 ? [from + value, from] : [from, from + value],
      };
    }),
  );
}

/** Bars of a place side by side, one a layer. */
export function grouped(
  places: readonly number[],
  layers: readonly (readonly (number | null)[])[],
  { width }: BarShape,
): BarPart[][] {
  const each = width / Math.max(1, layers.length);
  return layers.map((values, layer) =>
    places.map((place, index) => {
      const value = numberAt(values, index);
      const from = place - width / 2 + layer * each;
      return {
        across: [from, from + each],
        value: [Math.min(0, value), Math.max(0, value)],
      };
    }),
  );
}

function numberAt(values: readonly (number | null)[], index: number): number {
  const value = values[index];
  return known(value) ? value : 0;
}
