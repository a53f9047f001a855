/** Where people stand: in columns by their satisfaction, and those who left in a block of their own. */
import type { Level } from './satisfaction-trap.ts';

/** The field, and one person’s place in it, in units of the drawing. */
export const FIELD = { width: 100, height: 40 } as const;
export const STEP = { x: 0.76, y: 1 } as const;
/** People side by side in a column, and in the block. */
export const WIDE = 17;
/** From the left edge of one column to that of the next. */
export const PITCH = 14.4;
/** Where the block of leavers begins. */
export const BLOCK = 80;

export interface Place {
  readonly x: number;
  readonly y: number;
}

/** One who left: where they stood, and where they stand. */
export interface Leaver {
  readonly satisfied: boolean;
  readonly from: Place;
  readonly to: Place;
}

export interface Crowd {
  readonly leavers: readonly Leaver[];
  /** By how much all are drawn smaller, so that the tallest pile has room. */
  readonly scale: number;
}

/** People stand in rows from the floor up, those who leave on top; out there, the dissatisfied first. */
export function crowd(levels: readonly Level[]): Crowd {
  const piles = [...levels.map(({ here }) => here), total(levels.map(({ left }) => left))];
  const rows = Math.max(...piles.map((people) => Math.ceil(people / WIDE)));
  const scale = Math.min(1, (FIELD.height - 1) / (rows * STEP.y));
  const leavers: Leaver[] = [];
  levels.forEach(({ satisfied, stayed, left }, level) => {
    for (let n = 0; n < left; n += 1) {
      leavers.push({
        satisfied,
        from: placed(level * PITCH, stayed + n, scale),
        to: placed(BLOCK, leavers.length, scale),
      });
    }
  });
  return { leavers, scale };
}

/** Lower left corner of the nth person of a pile. */
function placed(left: number, n: number, scale: number): Place {
  return {
    x: left + (n % WIDE) * STEP.x * scale,
    y: FIELD.height - Math.floor(n / WIDE) * STEP.y * scale,
  };
}

function total(counts: readonly number[]): number {
  return counts.reduce((sum, count) => sum + count, 0);
}
