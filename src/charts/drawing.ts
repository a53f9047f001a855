/**
 * A picture as plain data: what is drawn, in numbers and keys. It holds no words and no colours; what
 * draws it (`Drawing`, `Thumbnail`) is handed the figure's words. Numbers the model does not have are
 * `null` and leave a gap.
 */
import type { Domain } from './frame.svelte.ts';

/** A number and how to read it. */
export interface Amount {
  readonly value: number | null;
  readonly unit: string;
  readonly digits?: number | undefined;
  readonly signed?: boolean | undefined;
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

export interface LineSeries extends Named {
  /** Places on the x axis, if other than the drawing's. */
  readonly at?: readonly number[] | undefined;
  readonly y: readonly (number | null)[];
  /** Broad and pale, for a line that may lie under another. */
  readonly broad?: boolean;
}

/** The region between two rows of heights, such as an interval of uncertainty. */
export interface BandSeries extends Named {
  readonly at?: readonly number[] | undefined;
  readonly low: readonly (number | null)[];
  readonly high: readonly (number | null)[];
}

/** A line across the picture, at a height or at a place. */
export interface RuleAt {
  readonly x?: number | undefined;
  readonly y?: number | undefined;
  readonly label?: Label | undefined;
  readonly role?: 'claim' | 'cursor' | 'quiet';
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

/** What may stand in any picture with two axes, behind and before its own marks. */
interface Company {
  readonly x: Axis;
  readonly y: Axis;
  readonly bands?: readonly BandSeries[];
  readonly lines?: readonly LineSeries[];
  readonly rules?: readonly RuleAt[];
  readonly dots?: readonly DotAt[];
  readonly height?: 'tall' | 'full' | 'half';
}

export interface LinesDrawing extends Company {
  readonly kind: 'lines';
  /** Places on the x axis of every line and band that has no own. */
  readonly at: readonly number[];
  readonly lines: readonly LineSeries[];
}

export interface LayerSeries extends Named {
  /** A height a place. */
  readonly values: readonly (number | null)[];
  /** In doubt, or to be told apart in black and white. */
  readonly hatched?: boolean;
}

/** Areas on top of one another. */
export interface StackedDrawing extends Company {
  readonly kind: 'stacked';
  readonly at: readonly number[];
  /** Bottom up; none is negative. */
  readonly layers: readonly LayerSeries[];
}

export interface BarsDrawing {
  readonly kind: 'bars';
  /** A name a place. */
  readonly places: readonly Label[];
  readonly placesLabel?: Label | undefined;
  readonly y: Axis;
  /** Bottom up where stacked; negative parts hang below zero. */
  readonly layers: readonly LayerSeries[];
  readonly arranged?: 'stacked' | 'grouped';
  /** Bars lie, one below the other; by default where their names have no room side by side on a phone. */
  readonly lying?: boolean | undefined;
  readonly rules?: readonly RuleAt[];
  readonly height?: 'tall' | 'full' | 'half';
}

export interface DotsDrawing extends Company {
  readonly kind: 'dots';
  readonly dots: readonly DotAt[];
  /** Places on the x axis of lines and bands that have no own. */
  readonly at?: readonly number[];
  /** Four fields with a name each: top left, top right, bottom left, bottom right. */
  readonly quadrants?: {
    readonly x: number;
    readonly y: number;
    readonly names: readonly [Label, Label, Label, Label];
  };
}

export interface HeatDrawing {
  readonly kind: 'heat';
  readonly columns: { readonly label: Label; readonly names: readonly Label[] };
  /** From the top. */
  readonly rows: { readonly label: Label; readonly names: readonly Label[] };
  /** Row by row; a short row ends early. */
  readonly cells: readonly (readonly (number | null)[])[];
  /** What a cell's number is. */
  readonly label: Label;
  readonly unit: string;
  readonly digits?: number;
  /** Cells below this value are shown as its opposite, hatched: for gains and losses. */
  readonly middle?: number;
  /** Row and column of a cell to point out, such as where the reader stands. */
  readonly here?: readonly [number, number] | undefined;
}

export type Drawing = LinesDrawing | StackedDrawing | BarsDrawing | DotsDrawing | HeatDrawing;
