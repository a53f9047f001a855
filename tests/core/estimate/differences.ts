/** Derivatives of a likelihood by central differences, to lay beside its own. */
import { expect } from 'vitest';
import type { Likelihood } from '#core/estimate/maximise.ts';

function at(likelihood: Likelihood, point: readonly number[]) {
  const gradient = new Float64Array(point.length);
  const hessian = new Float64Array(point.length * point.length);
  return { value: likelihood(Float64Array.from(point), gradient, hessian), gradient, hessian };
}

/** Both derivatives, relative to their size, within a part of a hundred thousand. */
export function expectDerivatives(likelihood: Likelihood, point: readonly number[]): void {
  const own = at(likelihood, point);
  const size = point.length;
  point.forEach((here, j) => {
    const step = here * 1e-4;
    const moved = [-2, -1, 1, 2].map((k) =>
      at(
        likelihood,
        point.map((x, i) => (i === j ? x + k * step : x)),
      ),
    );
    const slope = (of: (from: (typeof moved)[0]) => number) => {
      const [low2, low, high, high2] = moved.map(of) as [number, number, number, number];
      return (8 * (high - low) - (high2 - low2)) / (12 * step);
    };
    const scale = Math.abs(own.value) / here;
    expect(Math.abs(own.gradient[j]! - slope((from) => from.value)) / scale).toBeLessThan(1e-8);
    for (let i = j; i < size; i += 1) {
      const second = slope((from) => from.gradient[i]!);
      const off = Math.abs(own.hessian[i * size + j]! - second) * point[i]! * here;
      expect(off / Math.abs(own.value)).toBeLessThan(1e-8);
    }
  });
}

/** No neighbour, one per mille away in any direction of `axes`, is likelier. */
export function expectSummit<Name extends string>(
  estimates: Readonly<Record<Name, number>>,
  logLikelihood: (estimates: Record<Name, number>) => number,
): void {
  const top = logLikelihood({ ...estimates });
  for (const name of Object.keys(estimates) as Name[]) {
    for (const factor of [0.99, 1.01]) {
      const beside = { ...estimates, [name]: estimates[name] * factor };
      expect(logLikelihood(beside)).toBeLessThan(top);
    }
  }
}
