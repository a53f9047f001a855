/** Drawings whose places are no numbers on two axes: see drawing.ts. */
import type { PlacedFlow } from './flow.ts';
import type { Domain } from './frame.svelte.ts';
import type { Place, Tie } from './network.ts';
import type { Glyph } from './people.ts';
import type { Amount, Axis, DotAt, Label, Named, Tone } from './series.ts';

/** Cohorts down, their ages across: shares of those who came at first. */
export interface CohortsDrawing {
  readonly kind: 'cohorts';
  /** A name and a first size each, from the top. */
  readonly cohorts: readonly { readonly label: Label; readonly size: Amount }[];
  readonly cohortsLabel: Label;
  readonly ages: { readonly label: Label; readonly names: readonly Label[] };
  /** A row a cohort, as long as it has been followed. */
  readonly shares: readonly (readonly (number | null)[])[];
  /** What a share is. */
  readonly label: Label;
}

/** An outcome at the low and at the high setting of each parameter, the others at rest. */
export interface TornadoDrawing {
  readonly kind: 'tornado';
  readonly outcome: Axis;
  /** The outcome as it stands. */
  readonly base: number | null;
  readonly rows: readonly {
    readonly name: string;
    readonly label: Label;
    readonly symbol?: string | undefined;
    /** The setting and what it makes of the outcome. */
    readonly low: { readonly at: Amount; readonly outcome: number | null };
    readonly high: { readonly at: Amount; readonly outcome: number | null };
  }[];
}

/** The same things at two moments or by two yardsticks. */
export interface SlopeDrawing {
  readonly kind: 'slope';
  readonly from: Label;
  readonly to: Label;
  readonly unit: string;
  readonly digits?: number;
  readonly compact?: boolean;
  readonly domain?: Domain | undefined;
  readonly slopes: readonly (Named & {
    readonly from: number | null;
    readonly to: number | null;
  })[];
}

/** What flows from left to right; `flow` is made of nodes and links by `placeFlow`. */
export interface FlowDrawing {
  readonly kind: 'flow';
  readonly flow: PlacedFlow;
  /** Labels and tones of the nodes. A band looks like the node it comes to. */
  readonly nodes: readonly Named[];
  /** Written after a node's label. */
  readonly unit?: string | undefined;
  readonly digits?: number;
  /** Nodes whose bands are hatched. */
  readonly hatched?: readonly string[];
  readonly height?: 'tall' | 'full' | 'half';
}

/** People drawn one by one, group after group. */
export interface PeopleDrawing {
  readonly kind: 'people';
  readonly groups: readonly (Named & {
    readonly count: number;
    readonly glyph?: Glyph | undefined;
    readonly hollow?: boolean | undefined;
  })[];
  /** In a line; 25 unless given. */
  readonly columns?: number;
}

/** Who knows whom, and what has become of each. */
export interface NetworkDrawing {
  readonly kind: 'network';
  /** A place a person in the unit square, such as those of `ring` and `sunflower`. */
  readonly places: readonly Place[];
  readonly ties: readonly Tie[];
  /** Ties along which something has passed. */
  readonly passed?: readonly Tie[];
  readonly states: readonly (Named & {
    readonly members: readonly number[];
    readonly shape?: 'disc' | 'ring' | 'square' | 'frame' | undefined;
  })[];
}

/** Three shares that add up to one. */
export interface TriangleDrawing {
  readonly kind: 'triangle';
  /** Whose share is whole there: top, bottom left, bottom right. */
  readonly corners: readonly [Label, Label, Label];
  readonly dots: readonly (Omit<DotAt, 'x' | 'y'> & {
    readonly shares: readonly [number, number, number];
  })[];
}

/** Boxes and the arrows between them, with coefficients. */
export interface PathDrawing {
  readonly kind: 'path';
  /** Places in columns from the left and rows from the top; on a phone columns become rows. */
  readonly boxes: readonly (Named & {
    readonly column: number;
    readonly row: number;
    readonly value?: Amount | undefined;
  })[];
  readonly arrows: readonly {
    readonly from: string;
    readonly to: string;
    /** Its strength, from −1 to 1: the breadth of the arrow. */
    readonly strength: number | null;
    readonly label?: Label | undefined;
    readonly tone?: Tone | undefined;
    readonly symbol?: string | undefined;
  }[];
}
