/** What a slider may be set to, and where keys lead: the same for a number in a sentence and for a handle in a picture. */

export interface Track {
  readonly domain: readonly [number, number];
  readonly step: number;
}

/** The nearest value that is a multiple of the step and lies in the domain. */
export function settle({ domain: [low, high], step }: Track, value: number): number {
  const steps = Number((Math.round(value / step) * step).toPrecision(12));
  return Math.min(high, Math.max(low, steps));
}

/**
 * Where a key leads from `value`: arrows by a step, pages by a tenth of the domain as in the browser's
 * own sliders, Home and End to its ends. `undefined` for keys that are not a slider's.
 */
export function keyed(track: Track, key: string, value: number): number | undefined {
  const { domain, step } = track;
  const page = Math.max(step, (domain[1] - domain[0]) / 10);
  switch (key) {
    case 'ArrowUp':
    case 'ArrowRight':
      return settle(track, value + step);
    case 'ArrowDown':
    case 'ArrowLeft':
      return settle(track, value - step);
    case 'PageUp':
      return settle(track, value + page);
    case 'PageDown':
      return settle(track, value - page);
    case 'Home':
      return domain[0];
    case 'End':
      return domain[1];
    default:
      return undefined;
  }
}
