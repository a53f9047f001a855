import type { Drawing, Label } from '#charts/drawing.ts';

/** A drawing, and what it was at other values. */
export interface Pair {
  readonly drawing: Drawing;
  readonly baseline?: Drawing;
}

export const years = Array.from({ length: 13 }, (_, year) => year);

export const text = (text: string): Label => ({ text });
