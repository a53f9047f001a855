/**
 * A picture as plain data: what is drawn, in numbers and keys. It holds no words and no colours; what
 * draws it (`Drawing`, `Thumbnail`) is handed the figure's words. Numbers the model does not have are
 * `null` and leave a gap.
 */
import type {
  CohortsDrawing,
  TornadoDrawing,
  SlopeDrawing,
  FlowDrawing,
  PeopleDrawing,
  NetworkDrawing,
  TriangleDrawing,
  PathDrawing,
} from './drawing-free.ts';
import type { Axis, DotAt, Label, Named } from './series.ts';

export type {
  CohortsDrawing,
  TornadoDrawing,
  SlopeDrawing,
  FlowDrawing,
  PeopleDrawing,
  NetworkDrawing,
  TriangleDrawing,
  PathDrawing,
} from './drawing-free.ts';
export type { Axis, DotAt, Label, Named } from './series.ts';

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

/** Drawings of one kind side by side, to be compared. */
export interface MultiplesDrawing {
  readonly kind: 'multiples';
  readonly drawings: readonly {
    readonly name: string;
    readonly title: Label;
    readonly drawing: SingleDrawing;
  }[];
}

export type SingleDrawing =
  | LinesDrawing
  | StackedDrawing
  | BarsDrawing
  | DotsDrawing
  | HeatDrawing
  | CohortsDrawing
  | TornadoDrawing
  | SlopeDrawing
  | FlowDrawing
  | PeopleDrawing
  | NetworkDrawing
  | TriangleDrawing
  | PathDrawing;

export type Drawing = SingleDrawing | MultiplesDrawing;
