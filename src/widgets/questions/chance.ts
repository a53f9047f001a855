/** What many runs with uncertain parameters say of one result: the interval of nine in ten, and the middle. */
import type { Band, Spread } from '#core/around/index.ts';
import { isNumberParam, type Model } from '#core';

/** Shares of the runs at which the result is read: fine enough for a curve. */
export const QUANTILES = [
  0.01, 0.025, 0.05, 0.1, 0.15, 0.2, 0.25, 0.3, 0.35, 0.4, 0.45, 0.5, 0.55, 0.6, 0.65, 0.7, 0.75,
  0.8, 0.85, 0.9, 0.95, 0.975, 0.99,
] as const;

export interface ChanceReading {
  readonly kind: 'says' | 'sure' | 'none';
  readonly low: number | null;
  readonly middle: number | null;
  readonly high: number | null;
}

/** The row of a share of the runs. */
export function rowAt(
  { rows }: Band,
  share: (typeof QUANTILES)[number],
): readonly (number | null)[] {
  return rows[QUANTILES.indexOf(share)]!;
}

/** `at` as for a reading: from the end if negative. */
export function readChance(band: Band, at: number): ChanceReading {
  const number = (share: (typeof QUANTILES)[number]) => rowAt(band, share).at(at) ?? null;
  const [low, middle, high] = [number(0.05), number(0.5), number(0.95)];
  if (low === null || middle === null || high === null) {
    return { kind: 'none', low, middle, high };
  }
  const sure = high - low <= 1e-12 * Math.max(1, Math.abs(middle));
  return { kind: sure ? 'sure' : 'says', low, middle, high };
}

/**
 * How far a parameter may be off unless the reader says otherwise: a tenth of its default. How many weeks,
 * brands or people there are is chosen and not guessed.
 */
export function usualReach(model: Model, key: string): number {
  const param = model.params[key]!;
  if (!isNumberParam(param) || param.integer || param.default === 0) return 0;
  return Number((Math.abs(param.default) / 10).toPrecision(3));
}

/** The spreads of all parameters that are not known for certain. */
export function spreadsOf(
  reaches: Readonly<Record<string, number>>,
  values: Readonly<Record<string, number | string>>,
  shape: 'triangular' | 'normal',
): Record<string, Spread> {
  return Object.fromEntries(
    Object.entries(reaches)
      .filter(([, reach]) => reach > 0)
      .map(([key, reach]) => {
        const value = Number(values[key]);
        return [
          key,
          shape === 'normal'
            ? { kind: shape, deviation: reach }
            : { kind: shape, low: value - reach, high: value + reach },
        ];
      }),
  );
}
