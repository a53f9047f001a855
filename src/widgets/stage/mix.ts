/**
 * A mix of people as a reader turns it, in place of the two shapes of a beta distribution: the mean of
 * their chances, and how far they differ, from nearly alike to nearly all or nothing.
 *
 *   μ = α/(α + β)      φ = 1/(α + β + 1)
 */
import type { Params, Values } from '#core';

export const mix = {
  mean: { symbol: 'μ', unit: 'share', domain: [0.05, 0.9], step: 0.01, default: 0.15 },
  spread: { symbol: 'φ', unit: 'share', domain: [0.02, 0.8], step: 0.01, default: 0.2 },
} as const satisfies Params;

export interface Shapes {
  readonly alpha: number;
  readonly beta: number;
}

/** Where a reader has turned them, to a tenth of a per cent. */
export function mixOf({ alpha, beta }: Shapes): Values<typeof mix> {
  const all = alpha + beta;
  return { mean: Number((alpha / all).toFixed(3)), spread: Number((1 / (all + 1)).toFixed(3)) };
}

/** The shapes that stand for them. */
export function shapesOf({ mean, spread }: Values<typeof mix>): Shapes {
  const all = (1 - spread) / spread;
  return { alpha: mean * all, beta: (1 - mean) * all };
}
