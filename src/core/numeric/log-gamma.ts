/**
 * The gamma function in logarithms, with its first two derivatives, for x > 0; relative error below
 * 10⁻¹⁴ near and far, also beside the zeros at 1 and 2 (ln Γ) and at 1.46… (ψ).
 *
 *   ln Γ(2 + z) = (1 − γ) z + Σₖ≥₂ (ζ(k) − 1)(−z)ᵏ / k          near 2; elsewhere below 10 by Γ(x + 1) = xΓ(x)
 *   ln Γ(x) = (x − ½) ln x − x + ½ ln 2π + Σₖ B₂ₖ / (2k(2k − 1)x²ᵏ⁻¹)     from 10 on
 *
 * Source: Abramowitz & Stegun (1964), Handbook of Mathematical Functions, 6.1.33, 6.1.40, 6.3.18, 6.4.12.
 */
import { ln, ln1p } from './portable.ts';

/** 1 − γ, then (ζ(k) − 1)(−1)ᵏ / k for k = 2, 3, …. */
const nearTwo = [
  0.42278433509846714, 0.3224670334241132, -0.06735230105319809, 0.020580808427784546,
  -0.007385551028673986, 0.0028905103307415234, -0.001192753911703261, 0.0005096695247430425,
  -0.00022315475845357939, 9.945751278180853e-5, -4.492623673813314e-5, 2.050721277567069e-5,
  -9.439488275268397e-6, 4.374866789907488e-6, -2.039215753801366e-6, 9.55141213040742e-7,
  -4.492469198764566e-7, 2.1207184805554667e-7, -1.00432248239681e-7, 4.7698101693639804e-8,
  -2.2711094608943164e-8, 1.0838659214896955e-8, -5.183475041970047e-9, 2.4836745438024785e-9,
  -1.1921401405860912e-9, 5.731367241678862e-10, -2.7595228851242334e-10, 1.330476437424449e-10,
] as const;

/** The zero of ψ, in two parts. */
const zero = 1.4616321449683622;
const zeroRest = 9.549995429965697e-17;

/** Derivatives of ψ at its zero: ψ⁽ᵏ⁾ / k! for k = 1, 2, …. */
const atZero = [
  0.9676722454476212, -0.44276316898359214, 0.258499760955651, -0.16394270544240652,
  0.10782405069126237, -0.07219956125645471, 0.04880428816414311, -0.03316112647484736,
  0.022597648232218104, -0.01542476590494896, 0.010538791616612175, -0.007204534386356868,
  0.004926781395729853, -0.003369801655439328, 0.002305126326734928, -0.0015769367714301972,
  0.0010788252019162967, -0.0007380709389960052, 0.000504953265834602, -0.0003454680251063077,
  0.00023635601564027053, -0.00016170622091974803, 0.00011063372768747412,
] as const;

/** ln Γ(x). @throws {RangeError} unless x is finite and above 0. */
export function logGamma(x: number): number {
  positive(x);
  if (x >= 10) return (x - 0.5) * ln(x) - x + 0.9189385332046727 + stirlingRest(x);
  if (x < 0.5) return fromTwo(x) - ln1p(x) - ln(x);
  if (x < 1.5) return fromTwo(x - 1) - ln1p(x - 1);
  let [base, product] = [x, 1];
  while (base > 2.5) {
    base -= 1;
    product *= base;
  }
  return fromTwo(base - 2) + ln(product);
}

/** What Stirling's formula leaves of ln Γ(x), for x ≥ 10. */
export function stirlingRest(x: number): number {
  const q = 1 / (x * x);
  return (
    (1 / 12 -
      q *
        (1 / 360 -
          q * (1 / 1260 - q * (1 / 1680 - q * (1 / 1188 - q * (691 / 360360 - q / 156)))))) /
    x
  );
}

/** ψ(x) = d ln Γ(x) / dx. @throws {RangeError} unless x is finite and above 0. */
export function digamma(x: number): number {
  positive(x);
  if (Math.abs(x - zero) < 0.25) return polynomial(atZero, x - zero - zeroRest);
  let [far, sum] = [x, 0];
  for (; far < 10; far += 1) sum += 1 / far;
  const q = 1 / (far * far);
  const rest =
    q *
    (1 / 12 -
      q * (1 / 120 - q * (1 / 252 - q * (1 / 240 - q * (1 / 132 - q * (691 / 32760 - q / 12))))));
  return ln(far) - 0.5 / far - rest - sum;
}

/** ψ′(x) = d² ln Γ(x) / dx², above 0. @throws {RangeError} unless x is finite and above 0. */
export function trigamma(x: number): number {
  positive(x);
  let [far, sum] = [x, 0];
  for (; far < 10; far += 1) sum += 1 / (far * far);
  const q = 1 / (far * far);
  const rest =
    q *
    (1 / 6 -
      q * (1 / 30 - q * (1 / 42 - q * (1 / 30 - q * (5 / 66 - q * (691 / 2730 - (q * 7) / 6))))));
  return sum + (1 + 0.5 / far + rest) / far;
}

/** ln Γ(2 + z) for |z| ≤ ½. */
function fromTwo(z: number): number {
  return polynomial(nearTwo, z);
}

/** c₀z + c₁z² + … . */
function polynomial(coefficients: readonly number[], z: number): number {
  let sum = 0;
  for (let k = coefficients.length - 1; k >= 0; k -= 1) sum = (sum + coefficients[k]!) * z;
  return sum;
}

function positive(x: number): void {
  if (!(x > 0 && x < Infinity)) throw new RangeError(`x is ${x}: it must lie in (0, ∞)`);
}
