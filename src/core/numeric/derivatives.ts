/**
 * Derivatives from values, by central differences.
 *
 * Source: Dennis & Schnabel (1983), Numerical Methods for Unconstrained Optimization and Nonlinear
 * Equations, Prentice-Hall, section 5.6.
 */
type Values = readonly number[];

/** Slopes of f at x. Length: that of x. One that is not finite tells of a wall nearby. */
export function gradient(f: (x: Values) => number, x: Values): number[] {
  return x.map((at, i) => {
    const h = 6.055454452393343e-6 * Math.max(1, Math.abs(at));
    return (f(moved(x, i, h)) - f(moved(x, i, -h))) / (2 * h);
  });
}

/** Second derivatives from the slopes. Symmetric; row and column per number of x. */
export function hessianFromGradient(slopes: (x: Values) => Values, x: Values): number[][] {
  const rows = x.map((at, i) => {
    const h = 6.055454452393343e-6 * Math.max(1, Math.abs(at));
    const [up, down] = [slopes(moved(x, i, h)), slopes(moved(x, i, -h))];
    return up.map((slope, j) => (slope - down[j]!) / (2 * h));
  });
  return rows.map((row, i) => row.map((value, j) => 0.5 * (value + rows[j]![i]!)));
}

/** Second derivatives from the values alone, to about 7 digits. Symmetric. */
export function hessian(f: (x: Values) => number, x: Values): number[][] {
  const h = x.map((at) => 1.220703125e-4 * Math.max(1, Math.abs(at)));
  const centre = f(x);
  const rows = x.map((_, i) =>
    x.map((_, j) => {
      if (j > i) return 0;
      const [hi, hj] = [h[i]!, h[j]!];
      if (i === j) return (f(moved(x, i, hi)) - 2 * centre + f(moved(x, i, -hi))) / (hi * hi);
      const corner = (si: number, sj: number) => f(moved(moved(x, i, si * hi), j, sj * hj));
      return (corner(1, 1) - corner(1, -1) - corner(-1, 1) + corner(-1, -1)) / (4 * hi * hj);
    }),
  );
  return rows.map((row, i) => row.map((value, j) => (j > i ? rows[j]![i]! : value)));
}

function moved(x: Values, i: number, by: number): number[] {
  const copy = [...x];
  copy[i] = copy[i]! + by;
  return copy;
}
