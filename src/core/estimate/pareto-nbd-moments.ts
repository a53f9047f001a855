/**
 * The part of the Pareto/NBD likelihood that belongs to customers who left unseen between their last
 * purchase and the end,
 *
 *   ∫ s·(α + y)^−(r + x)·(β + y)^−(s + 1) dy,  y from tx to T,
 *
 * with the means, under this density of y, of all that the derivatives need. Integrated over
 * ln(min(α, β) + y), where the integrand is smooth at every scale, by panels of 8 or 16 Gauss–Legendre
 * nodes; the far end is cut where no more than e⁻⁴⁵ is left of the integral. All terms are positive, where the
 * closed form subtracts two ₂F₁ from each other.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers, Management Science 33(1),
 * 1–24, before the integral is solved.
 */
import { eightPoints, sixteenPoints, type Quadrature } from '../numeric/gauss-legendre.ts';
import { exp, ln } from '../numeric/portable.ts';

/** Sums of the integrand times 1, and times products of: ln(α + y), 1/(α + y), ln(β + y), 1/(β + y). */
export const moments = {
  mass: 0,
  lnA: 1,
  invA: 2,
  lnB: 3,
  invB: 4,
  lnA2: 5,
  lnAInvA: 6,
  invA2: 7,
  lnALnB: 8,
  invALnB: 9,
  lnB2: 10,
  lnAInvB: 11,
  invAInvB: 12,
  lnBInvB: 13,
  invB2: 14,
} as const;

const CUT = 45;

/**
 * Fills `sums` (15 numbers) with the integrand divided by e^`scale`; `power` is r + x. `decayA` and
 * `decayB` are ln((α + T)/(α + tx)) and ln((β + T)/(β + tx)).
 */
export function leftUnseen(
  sums: Float64Array,
  [alpha, beta, power, s]: readonly [number, number, number, number],
  tx: number,
  [decayA, decayB]: readonly [number, number],
  scale: number,
): void {
  sums.fill(0);
  const least = alpha < beta ? alpha : beta;
  let decay = power * decayA + (s + 1) * decayB;
  let width = alpha < beta ? decayA : decayB;
  let reach = Infinity;
  if (power * decayA > CUT) reach = (alpha + tx) * (exp(CUT / power) - 1);
  // What is left of ∫ (β + y)^−(s + 1) beyond y falls with the power s only.
  if (s * decayB > CUT) reach = Math.min(reach, (beta + tx) * (exp(CUT / s) - 1));
  if (reach < Infinity) {
    width = Math.min(width, ln(1 + reach / (least + tx)));
    decay =
      power * Math.min(decayA, ln(1 + reach / (alpha + tx))) +
      (s + 1) * Math.min(decayB, ln(1 + reach / (beta + tx)));
  }
  if (!(width > 0)) return;
  const short = decay <= 3 && width <= 1;
  const rule = short ? eightPoints : sixteenPoints;
  const panels = short ? 1 : Math.ceil(Math.max(decay / 16, width / 2));
  const half = width / 2 / panels;
  for (let panel = 0; panel < panels; panel += 1) {
    addPanel(sums, rule, [alpha, beta, power, s], least, tx, half, (2 * panel + 1) * half, scale);
  }
}

function addPanel(
  sums: Float64Array,
  { nodes, weights }: Quadrature,
  [alpha, beta, power, s]: readonly [number, number, number, number],
  least: number,
  tx: number,
  half: number,
  middle: number,
  scale: number,
): void {
  const start = least + tx;
  const lnStart = ln(start);
  const gapA = alpha - least;
  const gapB = beta - least;
  for (let node = 0; node < nodes.length; node += 1) {
    const along = middle + half * nodes[node]!;
    const lnLeast = lnStart + along;
    const y = start * exp(along);
    const lnA = gapA === 0 ? lnLeast : ln(y + gapA);
    const lnB = gapB === 0 ? lnLeast : ln(y + gapB);
    const invA = 1 / (y + gapA);
    const invB = 1 / (y + gapB);
    const height = exp(-power * lnA - (s + 1) * lnB + lnLeast - scale);
    const part = weights[node]! * half * s * height;
    const partA = part * lnA;
    const partB = part * lnB;
    const partInvA = part * invA;
    const partInvB = part * invB;
    sums[0]! += part;
    sums[1]! += partA;
    sums[2]! += partInvA;
    sums[3]! += partB;
    sums[4]! += partInvB;
    sums[5]! += partA * lnA;
    sums[6]! += partA * invA;
    sums[7]! += partInvA * invA;
    sums[8]! += partA * lnB;
    sums[9]! += partInvA * lnB;
    sums[10]! += partB * lnB;
    sums[11]! += partA * invB;
    sums[12]! += partInvA * invB;
    sums[13]! += partB * invB;
    sums[14]! += partInvB * invB;
  }
}
