/**
 * Two standard normal quantities with correlation ρ: the chance that both are large, and how large the
 * first one is then. By integrating over the correlation, from independence to ρ, in u with
 * ρ = 2u/(1 + u²), which needs no arcsine:
 *
 *   P(X > a, Y > b) = Φ(−a)Φ(−b) + 1/π · ∫₀ᵘ e^(−(a² − 2ρab + b²)/(2(1 − ρ²))) du/(1 + u²)
 *
 * Source: Plackett (1954), A Reduction Formula for Normal Multivariate Integrals, Biometrika 41(3–4),
 * 351–360; Drezner & Wesolowsky (1990), On the Computation of the Bivariate Normal Integral, Journal of
 * Statistical Computation and Simulation 35(1–2), 101–107; the mean: Rosenbaum (1961), Moments of a
 * Truncated Bivariate Normal Distribution, Journal of the Royal Statistical Society B 23(2), 405–408.
 */
import { sixteenPoints } from './gauss-legendre.ts';
import { normalCdf } from './normal-distribution.ts';
import { exp } from './portable.ts';

const { nodes, weights } = sixteenPoints;

/** φ(x): the standard normal density. */
export function normalDensity(x: number): number {
  return exp(-0.5 * x * x) * 0.3989422804014327;
}

/** P(X > a, Y > b) for −1 < ρ < 1. */
export function bothAbove(a: number, b: number, ρ: number): number {
  const end = Math.abs(ρ) / (1 + Math.sqrt(1 - ρ * ρ));
  const sign = ρ < 0 ? -1 : 1;
  let sum = 0;
  // Panels halve towards u = 1, where the integrand changes fastest.
  for (let [left, gap] = [0, 0.5]; left < end; gap /= 2) {
    const right = Math.min(end, left + gap);
    sum += panel(a, b, sign, left, right);
    left = right;
  }
  return Math.max(0, normalCdf(-a) * normalCdf(-b) + (sign * sum) / Math.PI);
}

/** E[X; X > a, Y > b]: the mean of X, counted as 0 elsewhere, for −1 < ρ < 1. */
export function firstWhereBothAbove(a: number, b: number, ρ: number): number {
  const rest = Math.sqrt((1 - ρ) * (1 + ρ));
  return (
    normalDensity(a) * normalCdf((ρ * a - b) / rest) +
    ρ * normalDensity(b) * normalCdf((ρ * b - a) / rest)
  );
}

function panel(a: number, b: number, sign: number, left: number, right: number): number {
  const [middle, half] = [(left + right) / 2, (right - left) / 2];
  let sum = 0;
  for (let k = 0; k < nodes.length; k += 1) {
    const u = middle + half * nodes[k]!;
    const above = 1 + u * u;
    const ρ = (sign * 2 * u) / above;
    const root = (1 - u * u) / above;
    sum += (weights[k]! * exp((ρ * a * b - (a * a + b * b) / 2) / (root * root))) / above;
  }
  return half * sum;
}
