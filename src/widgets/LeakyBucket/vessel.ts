/** Where the parts of a bucket stand, in per cent of its picture's width and height. */
import type { Week } from './leaky-bucket.ts';

export const TOP = 24;
export const FLOOR = 82;
export const LEFT = 7;
export const RIGHT = 93;
export const SPOUT = 11;
/** Width of the widest stream. */
const STREAM = 44;

/** Height of a level; nothing stands above the brim. */
export function levelAt(customers: number, brim: number): number {
  return FLOOR - Math.min(1, customers / brim) * (FLOOR - TOP);
}

/** The streams of a week, to one scale; patch and hole together are what would leave. */
export function streams({ flows }: Week, widest: number) {
  const across = (flow = 0) => (flow / widest) * STREAM;
  const [inflow, patch, hole] = [across(flows?.won), across(flows?.saved), across(flows?.lost)];
  const from = 50 - (patch + hole) / 2;
  return {
    inflow,
    patch: [from, from + patch],
    hole: [from + patch, from + patch + hole],
  } as const;
}
