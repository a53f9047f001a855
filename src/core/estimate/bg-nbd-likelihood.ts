/**
 * The log-likelihood of the BG/NBD model and its first two derivatives, from the distinct rows.
 *
 *   ln L = ln (r)ₓ + ln (b)ₓ/(a + b)ₓ + r ln α − (r + x) ln(α + T) + [x > 0] ln(1 + eʷ)
 *   w    = ln a − ln(b + x − 1) + (r + x) ln((α + T)/(α + tx))
 *
 * eʷ is the odds that the customer has left, so nothing overflows, however large x is.
 *
 * Source: Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way, Marketing Science 24(2),
 * 275–284. Terms without parameters (x!, times of purchases) are left out, as there.
 */
import { exp, ln } from '../numeric/portable.ts';
import { grouped } from './group.ts';
import type { HistoryGroups } from './histories.ts';
import type { Likelihood } from './maximise.ts';
import { risingSum, tailsOf } from './rising.ts';

/** In the order r, α, a, b. Costs one exponential and one logarithm for each distinct row. */
export function likelihoodOf(groups: HistoryGroups): Likelihood {
  const { x, weight, customers } = groups;
  const tails = tailsOf(x, weight);
  const lengths = lengthsOf(groups);
  const repeats = repeatsOf(groups);
  const { times } = repeats;
  const logs = new Float64Array(times.length);
  const inverses = new Float64Array(times.length);
  const lnB = new Float64Array(tails.length);

  return ([r, alpha, a, b], gradient, hessian) => {
    for (let k = 0; k < tails.length; k += 1) lnB[k] = ln(b! + k);
    for (let i = 0; i < times.length; i += 1) {
      logs[i] = ln(alpha! + times[i]!);
      inverses[i] = 1 / (alpha! + times[i]!);
    }
    const lnA = ln(a!);
    const lnAlpha = ln(alpha!);
    const [purchases, purchasesR, purchasesRR] = risingSum(tails, r!);
    const [stays, staysB, staysBB] = risingSum(tails, b!);
    const [flips, flipsAB, flipsABAB] = risingSum(tails, a! + b!);
    let value = purchases + stays - flips + customers * r! * lnAlpha;
    let gR = purchasesR + customers * lnAlpha;
    let gAlpha = (customers * r!) / alpha!;
    let gA = -flipsAB;
    let gB = staysB - flipsAB;
    let hRR = purchasesRR;
    let hAlphaR = customers / alpha!;
    let hAlpha = -gAlpha / alpha!;
    let hAR = 0;
    let hAAlpha = 0;
    let hAA = -flipsABAB;
    let hBR = 0;
    let hBAlpha = 0;
    let hBA = -flipsABAB;
    let hBB = staysBB - flipsABAB;

    for (let i = 0; i < lengths.T.length; i += 1) {
      const inverse = 1 / (alpha! + lengths.T[i]!);
      const log = ln(alpha! + lengths.T[i]!);
      const power = r! * lengths.customers[i]! + lengths.purchases[i]!;
      value -= power * log;
      gR -= lengths.customers[i]! * log;
      gAlpha -= power * inverse;
      hAlphaR -= lengths.customers[i]! * inverse;
      hAlpha += power * inverse * inverse;
    }

    const { x: repeat, last, end, weight: count } = repeats;
    for (let i = 0; i < repeat.length; i += 1) {
      const power = r! + repeat[i]!;
      const early = inverses[last[i]!]!;
      const late = inverses[end[i]!]!;
      const wR = logs[end[i]!]! - logs[last[i]!]!;
      const w = lnA - lnB[repeat[i]! - 1]! + power * wR;
      const small = exp(w > 0 ? -w : w);
      value += count[i]! * ((w > 0 ? w : 0) + ln(1 + small));
      const left = (w > 0 ? 1 : small) / (1 + small);
      const q = count[i]! * left;
      const qp = q * (1 - left);
      const bend = late - early;
      const wAlpha = power * bend;
      const wA = 1 / a!;
      const wB = -1 / (b! + repeat[i]! - 1);
      gR += q * wR;
      gAlpha += q * wAlpha;
      gA += q * wA;
      gB += q * wB;
      hRR += qp * wR * wR;
      hAlphaR += qp * wAlpha * wR + q * bend;
      hAlpha += qp * wAlpha * wAlpha + q * power * (early * early - late * late);
      hAR += qp * wA * wR;
      hAAlpha += qp * wA * wAlpha;
      hAA += (qp - q) * wA * wA;
      hBR += qp * wB * wR;
      hBAlpha += qp * wB * wAlpha;
      hBA += qp * wB * wA;
      hBB += (qp + q) * wB * wB;
    }
    gradient.set([gR, gAlpha, gA, gB]);
    hessian.set([
      hRR,
      0,
      0,
      0,
      hAlphaR,
      hAlpha,
      0,
      0,
      hAR,
      hAAlpha,
      hAA,
      0,
      hBR,
      hBAlpha,
      hBA,
      hBB,
    ]);
    return value;
  };
}

/** All customers by T: how many, and with how many purchases. */
function lengthsOf({ x, T, weight }: HistoryGroups) {
  const { columns, weight: customers } = grouped([T], weight);
  const place = new Map(Array.from(columns[0]!, (length, at) => [length, at]));
  const purchases = new Float64Array(customers.length);
  for (let i = 0; i < x.length; i += 1) purchases[place.get(T[i]!)!]! += x[i]! * weight[i]!;
  return { T: columns[0]!, customers, purchases };
}

/** The rows with x > 0, their tx and T as places in a list of distinct times. */
function repeatsOf({ x, tx, T, weight }: HistoryGroups) {
  const rows = Array.from(x.keys()).filter((i) => x[i]! > 0);
  const places = new Map<number, number>();
  const placed = (time: number) => {
    const at = places.get(time) ?? places.size;
    places.set(time, at);
    return at;
  };
  const last = Int32Array.from(rows, (i) => placed(tx[i]!));
  const end = Int32Array.from(rows, (i) => placed(T[i]!));
  const pick = (column: Float64Array) => Float64Array.from(rows, (i) => column[i]!);
  return { x: pick(x), last, end, weight: pick(weight), times: Float64Array.from(places.keys()) };
}
