/**
 * The staircase under a falling density f on [0, ∞): 256 layers of equal area v, the lowest with the
 * tail beyond r. A draw picks a layer, then a place in it; only a place near the edge asks for f.
 *
 *   x₁ = r        x₀ = v / f(r)        f(xᵢ₊₁) = f(xᵢ) + v / xᵢ        x₂₅₆ = 0
 *
 * Source: Marsaglia & Tsang (2000), The Ziggurat Method for Generating Random Variables, Journal of
 * Statistical Software 5(8). The layer and the place take separate bits, as Doornik (2005), An
 * Improved Ziggurat Method to Generate Normal Random Samples, asks.
 */

/** Widths xᵢ and heights f(xᵢ). Length of each: 257. */
export interface Staircase {
  readonly x: Float64Array;
  readonly f: Float64Array;
}

export function staircase(
  r: number,
  v: number,
  density: (x: number) => number,
  inverse: (y: number) => number,
): Staircase {
  const x = new Float64Array(257);
  const f = new Float64Array(257);
  x[0] = v / density(r);
  x[1] = r;
  f[1] = density(r);
  for (let layer = 2; layer < 256; layer += 1) {
    f[layer] = f[layer - 1]! + v / x[layer - 1]!;
    x[layer] = inverse(f[layer]!);
  }
  f[256] = 1;
  return { x, f };
}
