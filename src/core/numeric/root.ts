/**
 * A zero of a function between two points where its sign differs.
 *
 * Source: Brent (1973), Algorithms for Minimization without Derivatives, Prentice-Hall, chapter 4.
 */
export interface Root {
  readonly x: number;
  /** Whether the sign is known to change within the tolerance of x. */
  readonly converged: boolean;
  readonly iterations: number;
}

export interface RootOptions {
  /** Half width, in units of x, beyond what a double resolves; 0 asks for all digits. */
  readonly tolerance?: number;
  readonly maxIterations?: number;
}

/** @throws {RangeError} unless f is a number of different sign, or 0, at low and high. */
export function findRoot(
  f: (x: number) => number,
  low: number,
  high: number,
  options: RootOptions = {},
): Root {
  const seeking = rootSought(low, high, options);
  for (let asked = seeking.next(); ;) {
    if (asked.done) return asked.value;
    asked = seeking.next(f(asked.value));
  }
}

/** The same as a dialogue, for an f that takes long: yields the points at which it wants to be told f. */
export function* rootSought(
  low: number,
  high: number,
  { tolerance = 0, maxIterations = 1000 }: RootOptions = {},
): Generator<number, Root, number> {
  let [a, b] = [low, high];
  let [fa, fb] = [yield a, yield b];
  if (fa === 0) return { x: a, converged: true, iterations: 0 };
  if (fb === 0) return { x: b, converged: true, iterations: 0 };
  if (!(fa < 0 ? fb > 0 : fa > 0 && fb < 0)) {
    throw new RangeError(`f is ${fa} at ${low} and ${fb} at ${high}: its sign must differ`);
  }
  let [c, fc] = [a, fa];
  let step = b - a;
  let before = step;
  for (let iterations = 1; iterations <= maxIterations; iterations += 1) {
    // b is the best point, c the one across the zero from it, a the previous b.
    if (Math.abs(fc) < Math.abs(fb)) [a, b, c, fa, fb, fc] = [b, c, b, fb, fc, fb];
    const room = 4.440892098500626e-16 * Math.abs(b) + 0.5 * tolerance + 2.3e-308;
    const half = 0.5 * (c - b);
    if (Math.abs(half) <= room || fb === 0) return { x: b, converged: true, iterations };
    const jump = interpolated(a, b, c, fa, fb, fc);
    const fits = Math.abs(before) >= room && Math.abs(fa) > Math.abs(fb);
    const towards = jump === 0 || jump > 0 === half > 0;
    if (fits && towards && inside(jump, half, room, before)) {
      [before, step] = [step, jump];
    } else {
      [before, step] = [half, half];
    }
    [a, fa] = [b, fb];
    b += Math.abs(step) > room ? step : half > 0 ? room : -room;
    fb = yield b;
    if (Number.isNaN(fb)) return { x: a, converged: false, iterations };
    if (fb > 0 === fc > 0) {
      [c, fc] = [a, fa];
      before = step = b - a;
    }
  }
  return { x: b, converged: false, iterations: maxIterations };
}

/** The step from b that a line or an inverse parabola through the points suggests. */
function interpolated(a: number, b: number, c: number, fa: number, fb: number, fc: number): number {
  const s = fb / fa;
  if (a === c) return (-(c - b) * s) / (1 - s);
  const [q, r] = [fa / fc, fb / fc];
  const p = s * ((c - b) * q * (q - r) - (b - a) * (r - 1));
  return -p / ((q - 1) * (r - 1) * (s - 1));
}

/** A step is taken if it stays within three quarters of the bracket and shrinks fast enough. */
function inside(jump: number, half: number, room: number, before: number): boolean {
  const size = Math.abs(jump);
  return 2 * size < Math.min(3 * Math.abs(half) - room, Math.abs(before));
}
