/**
 * The frame of a plot. Marks are placed in shares of the plot's own box (0–100,
 * written as SVG per cents), so one drawing serves every width: type keeps its
 * size and nothing is measured in the browser.
 */
import { getContext, setContext } from 'svelte';
import { linear, type Domain } from './linear.ts';
import './marks.css';

export { nice, ticks, type Domain } from './linear.ts';

export interface Frame {
  /** Data → per cent of the width, from the left. */
  x(value: number): number;
  /** Data → per cent of the height, from the top. */
  y(value: number): number;
  /** Per cent of the width → data, for handles that are dragged. */
  xAt(percent: number): number;
  /** Per cent of the height → data. */
  yAt(percent: number): number;
  readonly xDomain: Domain;
  readonly yDomain: Domain;
  /** Height of the plot in rem where it is lowest. */
  readonly rem: number;
}

/** Heights of plots on a phone, where they are lowest. */
export const rems = { tall: 19, full: 17, half: 13, strip: 3.5 } as const;

/** Widths of plots on the narrowest phone, in rem: alone, and beside the names at their right. */
export const fields = { alone: 14.2, beside: 9.3 } as const;

const key = Symbol('frame');
const bareKey = Symbol('bare');

/** Plots inside show their marks and no type: a thumbnail. */
export function setBare(): void {
  setContext(bareKey, true);
}

export function isBare(): boolean {
  return getContext<true | undefined>(bareKey) ?? false;
}

/** Sets the frame for the marks inside a plot; the domains may change. */
export function setFrame(domains: () => { x: Domain; y: Domain; rem: number }): Frame {
  const x = $derived(linear(domains().x, [0, 100]));
  const y = $derived(linear(domains().y, [100, 0]));
  const xAt = $derived(linear([0, 100], domains().x));
  const yAt = $derived(linear([100, 0], domains().y));
  return setContext<Frame>(key, {
    x: (value) => x(value),
    y: (value) => y(value),
    xAt: (share) => xAt(share),
    yAt: (share) => yAt(share),
    get xDomain() {
      return domains().x;
    },
    get yDomain() {
      return domains().y;
    },
    get rem() {
      return domains().rem;
    },
  });
}

export function frame(): Frame {
  return getContext<Frame>(key);
}

/** A number that can be drawn. */
export function known(value: number | null | undefined): value is number {
  return value !== null && value !== undefined && Number.isFinite(value);
}

/** Two decimals of a per cent are less than a tenth of a pixel: enough, and short in the HTML. */
export function percent(value: number): string {
  return `${Math.round(value * 100) / 100}%`;
}
