/**
 * The log-likelihood of the Pareto/NBD model and its first two derivatives, from the distinct rows.
 *
 *   L = (r)ₓ αʳ βˢ { (α + T)^−(r + x)·(β + T)^−s + ∫ s·(α + y)^−(r + x)·(β + y)^−(s + 1) dy }
 *
 * The first term belongs to those still here, the integral over y from tx to T to those who left.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers, Management Science 33(1),
 * 1–24; terms without parameters are left out as in Fader, Hardie & Lee (2005), Marketing Science
 * 24(2), 275–284.
 */
import { exp, ln } from '../numeric/portable.ts';
import type { HistoryGroups } from './histories.ts';
import type { Likelihood } from './maximise.ts';
import { leftUnseen, moments as m } from './pareto-nbd-moments.ts';
import { risingSum, tailsOf } from './rising.ts';

/** In the order r, α, s, β. Costs 8 nodes of two exponentials and a logarithm for most distinct rows. */
export function likelihoodOf(groups: HistoryGroups): Likelihood {
  const { x, tx, T, weight, customers } = groups;
  const tails = tailsOf(x, weight);
  const sums = new Float64Array(15);

  return ([r, alpha, s, beta], gradient, hessian) => {
    const [purchases, purchasesR, purchasesRR] = risingSum(tails, r!);
    const lnAlpha = ln(alpha!);
    const lnBeta = ln(beta!);
    let value = purchases + customers * (r! * lnAlpha + s! * lnBeta);
    gradient[0]! += purchasesR + customers * lnAlpha;
    gradient[1]! += (customers * r!) / alpha!;
    gradient[2]! += customers * lnBeta;
    gradient[3]! += (customers * s!) / beta!;
    hessian[0]! += purchasesRR;
    hessian[4]! += customers / alpha!;
    hessian[5]! -= (customers * r!) / (alpha! * alpha!);
    hessian[14]! += customers / beta!;
    hessian[15]! -= (customers * s!) / (beta! * beta!);

    for (let i = 0; i < x.length; i += 1) {
      const power = r! + x[i]!;
      const lnA = ln(alpha! + T[i]!);
      const lnB = ln(beta! + T[i]!);
      const decayA = lnA - ln(alpha! + tx[i]!);
      const decayB = lnB - ln(beta! + tx[i]!);
      const here = -power * lnA - s! * lnB;
      // The integrand is highest at tx.
      const scale = Math.max(here, here + power * decayA + (s! + 1) * decayB - lnB);
      leftUnseen(sums, [alpha!, beta!, power, s!], tx[i]!, [decayA, decayB], scale);
      const still = exp(here - scale);
      const whole = still + sums[m.mass]!;
      const n = weight[i]!;
      value += n * (scale + ln(whole));

      // Shares of the two terms, and means over the second.
      const p = still / whole;
      const unit = 1 / whole;
      const invA = 1 / (alpha! + T[i]!);
      const invB = 1 / (beta! + T[i]!);
      const q = sums[m.mass]! * unit;
      const eLnA = sums[m.lnA]! * unit;
      const eInvA = sums[m.invA]! * unit;
      const eLnB = sums[m.lnB]! * unit;
      const eInvB = sums[m.invB]! * unit;
      const eInvA2 = sums[m.invA2]! * unit;
      const eInvB2 = sums[m.invB2]! * unit;
      const inS = 1 / s!;
      const dR = -p * lnA - eLnA;
      const dAlpha = -power * (p * invA + eInvA);
      const dS = q * inS - p * lnB - eLnB;
      const dBeta = -p * s! * invB - (s! + 1) * eInvB;
      gradient[0]! += n * dR;
      gradient[1]! += n * dAlpha;
      gradient[2]! += n * dS;
      gradient[3]! += n * dBeta;
      hessian[0]! += n * (p * lnA * lnA + sums[m.lnA2]! * unit - dR * dR);
      hessian[4]! +=
        n * (power * (p * lnA * invA + sums[m.lnAInvA]! * unit) - p * invA - eInvA - dR * dAlpha);
      hessian[5]! += n * ((power * power + power) * (p * invA * invA + eInvA2) - dAlpha * dAlpha);
      hessian[8]! += n * (p * lnA * lnB + sums[m.lnALnB]! * unit - eLnA * inS - dR * dS);
      hessian[9]! +=
        n * (power * (p * invA * lnB + sums[m.invALnB]! * unit - eInvA * inS) - dAlpha * dS);
      hessian[10]! += n * (p * lnB * lnB + sums[m.lnB2]! * unit - 2 * inS * eLnB - dS * dS);
      hessian[12]! += n * (s! * p * lnA * invB + (s! + 1) * sums[m.lnAInvB]! * unit - dR * dBeta);
      hessian[13]! +=
        n * (power * (s! * p * invA * invB + (s! + 1) * sums[m.invAInvB]! * unit) - dAlpha * dBeta);
      hessian[14]! +=
        n *
        (s! * p * lnB * invB +
          (s! + 1) * (sums[m.lnBInvB]! * unit - inS * eInvB) -
          p * invB -
          eInvB -
          dS * dBeta);
      hessian[15]! +=
        n * ((s! * s! + s!) * p * invB * invB + (s! + 1) * (s! + 2) * eInvB2 - dBeta * dBeta);
    }
    return value;
  };
}
