/** What series of marks are given: numbers, labels, tones, axes. */
import type { Domain } from './frame.svelte.ts';

/** A number and how to read it. */
export interface Amount {
  readonly value: number | null;
  readonly unit: string;
  readonly digits?: number | undefined;
  readonly signed?: boolean | undefined;
  /** In short; by default from a million on. */
  readonly compact?: boolean | undefined;
}

/**
 * What is written beside a mark: a key of the figure's words; a key whose words have `{names}` for
 * amounts and other keys; an amount alone; or a text that is no word of ours, such as a reader's column.
 */
export type Label =
  | string
  | { readonly key: string; readonly with: Readonly<Record<string, Amount | string>> }
  | Amount
  | { readonly text: string };

/** What a mark means, or which of the further series it is. */
export type Tone =
  'model' | 'other' | 'result' | 'baseline' | 'guess' | 'quiet' | 1 | 2 | 3 | 4 | 5 | 6;

export interface Axis {
  readonly label: Label;
  readonly unit: string;
  /** All that is drawn, widened to round values, unless given. */
  readonly domain?: Domain | undefined;
  /** Zero belongs to the axis even where nothing is near it. */
  readonly zero?: boolean;
  readonly ticks?: readonly number[] | undefined;
  readonly signed?: boolean;
  /** Names for the places 0, 1, 2 …, instead of numbers. */
  readonly names?: readonly Label[] | undefined;
}

/** What every series of marks has. */
export interface Named {
  /** Unique in its drawing; `data-series` of what is drawn. */
  readonly name: string;
  /** Written beside the mark; nothing is written without. */
  readonly label?: Label | undefined;
  /** Parameter or output whose word and slider light up together with the mark. */
  readonly symbol?: string | undefined;
  readonly tone?: Tone | undefined;
}

export type Shape = 'disc' | 'ring' | 'square' | 'triangle' | 'diamond' | 'cross';

export interface DotAt extends Named {
  readonly x: number | null;
  readonly y: number | null;
  /** By its tone unless given. */
  readonly shape?: Shape | undefined;
  /** Area of the dot in comparison with the others, from 0 to 1. */
  readonly size?: number | undefined;
  /** Dots whose names are kept longest when there is no room for all. */
  readonly first?: boolean;
}
