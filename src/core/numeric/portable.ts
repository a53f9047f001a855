/**
 * The one door to @stdlib: exponential, logarithm and powers with the same bits in every browser and
 * in Node, where the engines' own `**`, `Math.exp`, `Math.log` and `Math.pow` differ in the last digits.
 */
import stdlibExp from '@stdlib/math-base-special-exp';
import stdlibLn from '@stdlib/math-base-special-ln';
import stdlibPow from '@stdlib/math-base-special-pow';

/** eˣ. */
export function exp(x: number): number {
  return stdlibExp(x);
}

/** Natural logarithm of x > 0; −∞ at 0. */
export function ln(x: number): number {
  return stdlibLn(x);
}

/** xʸ for x > 0, and 0ʸ = 0 for y > 0. */
export function realPower(x: number, y: number): number {
  return stdlibPow(x, y);
}

/** ln(1 + x) for x ≥ −1, to full precision near 0; −∞ at −1. Source: Kahan, in Goldberg (1991), theorem 4. */
export function ln1p(x: number): number {
  const near = 1 + x;
  return near === 1 ? x : (stdlibLn(near) * x) / (near - 1);
}

/** eˣ − 1, to full precision near 0. Source: Kahan, in Higham (2002), section 1.14.1. */
export function expm1(x: number): number {
  const power = stdlibExp(x);
  if (power === 1) return x;
  if (power < 0.25 || power > 4) return power - 1;
  return ((power - 1) * x) / stdlibLn(power);
}
