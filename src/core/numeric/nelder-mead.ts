/**
 * The lowest point of a function without slopes: a simplex that turns, stretches and shrinks.
 *
 * Source: Nelder & Mead (1965), A Simplex Method for Function Minimization, The Computer Journal 7(4),
 * 308–313; coefficients that adapt to the number of dimensions by Gao & Han (2012), Computational
 * Optimization and Applications 51(1), 259–277.
 */
import type { Minimum, MinimiseOptions } from './minimum.ts';

type Corner = { readonly x: number[]; readonly value: number };

/** Converged when the corners and their values agree within `tolerance` (10⁻⁸), each relative to its size. */
export function nelderMead(
  f: (x: readonly number[]) => number,
  start: readonly number[],
  { tolerance = 1e-8, maxIterations = 1000 }: MinimiseOptions = {},
): Minimum {
  const n = start.length;
  const corner = (x: number[]): Corner => {
    const value = f(x);
    return { x, value: Number.isFinite(value) ? value : Infinity };
  };
  const moved = (i: number) =>
    start.map((at, j) => (i === j ? at + (at === 0 ? 0.1 : 0.1 * at) : at));
  const simplex = [corner([...start]), ...start.map((_, i) => corner(moved(i)))];
  for (let iterations = 0; ; iterations += 1) {
    simplex.sort((a, b) => a.value - b.value);
    const [best, worst, second] = [simplex[0]!, simplex[n]!, simplex[n - 1] ?? simplex[0]!];
    const converged = close(simplex, tolerance);
    if (converged || iterations >= maxIterations) return { ...best, converged, iterations };
    const centre = start.map((_, i) => mean(simplex.slice(0, n).map(({ x }) => x[i]!)));
    const along = (t: number) => corner(centre.map((at, i) => at + t * (worst.x[i]! - at)));
    const mirrored = along(-1);
    if (mirrored.value < best.value) {
      const stretched = along(-(1 + 2 / Math.max(2, n)));
      simplex[n] = stretched.value < mirrored.value ? stretched : mirrored;
    } else if (mirrored.value < second.value) {
      simplex[n] = mirrored;
    } else {
      const depth = 0.75 - 1 / (2 * Math.max(2, n));
      const inner = along(mirrored.value < worst.value ? -depth : depth);
      if (inner.value < Math.min(mirrored.value, worst.value)) simplex[n] = inner;
      else shrink(simplex, corner, 1 - 1 / Math.max(2, n));
    }
  }
}

function shrink(simplex: Corner[], corner: (x: number[]) => Corner, share: number): void {
  const { x: best } = simplex[0]!;
  for (let k = 1; k < simplex.length; k += 1) {
    simplex[k] = corner(simplex[k]!.x.map((at, i) => best[i]! + share * (at - best[i]!)));
  }
}

function close(simplex: readonly Corner[], tolerance: number): boolean {
  const best = simplex[0]!;
  const near = (a: number, b: number) => Math.abs(a - b) <= tolerance * Math.max(1, Math.abs(b));
  return simplex.every(
    ({ x, value }) => near(value, best.value) && x.every((at, i) => near(at, best.x[i]!)),
  );
}

function mean(numbers: readonly number[]): number {
  return numbers.reduce((sum, number) => sum + number, 0) / numbers.length;
}
