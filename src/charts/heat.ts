/** Which of the seven steps of a heat map a number takes. */
import { around } from './axis.ts';
import { known } from './frame.svelte.ts';

export interface HeatScale {
  /** What the palest and the deepest stand for; about a middle, the deepest on either side. */
  readonly low: number;
  readonly high: number;
  /** 0 (palest) to 6; on a scale about a middle, the distance from it, and whether below. */
  step(value: number): { readonly depth: number; readonly below: boolean };
}

const STEPS = 7;

export function heatScale(
  cells: readonly (readonly (number | null)[])[],
  middle: number | undefined,
): HeatScale {
  const numbers = cells.flat().filter(known);
  const [low, high] = numbers.length === 0 ? [0, 0] : extent(numbers);
  if (middle === undefined) {
    const [from, to] = around(numbers);
    return {
      low,
      high,
      step: (value) => ({ depth: depth((value - from) / (to - from)), below: false }),
    };
  }
  const reach = Math.max(Math.abs(high - middle), Math.abs(low - middle));
  return {
    low: middle - reach,
    high: middle + reach,
    step: (value) => ({
      depth: reach === 0 ? 0 : depth(Math.abs(value - middle) / reach),
      below: value < middle,
    }),
  };
}

function depth(share: number): number {
  return Math.min(STEPS - 1, Math.max(0, Math.floor(share * STEPS)));
}

function extent(numbers: readonly number[]): [number, number] {
  let [low, high] = [Infinity, -Infinity];
  for (const value of numbers) {
    low = Math.min(low, value);
    high = Math.max(high, value);
  }
  return [low, high];
}
