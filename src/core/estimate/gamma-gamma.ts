/**
 * Gamma-Gamma: what a customer spends at a time varies around a mean of their own, which never changes
 * and says nothing about how often they buy. Amounts are gamma distributed (shape p, rate ν), ν is
 * gamma distributed among customers (shape q, rate γ).
 *
 *   ln f(m | x)  = q ln u + px ln(1 − u) − ln B(px, q) − ln m,  u = γ/(γ + mx)
 *   E[M | x, m]  = p(γ + mx)/(px + q − 1)          E[M] = pγ/(q − 1)
 *
 * m is the mean of x amounts; customers without one say nothing and are left out. γ and all means are
 * in the money of the data; p and q have no unit.
 *
 * Source: Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, brucehardie.com;
 * Fader, Hardie & Lee (2005), RFM and CLV, Journal of Marketing Research 42(4), 415–430.
 */
import { logBeta } from '../numeric/log-beta.ts';
import { digamma, trigamma } from '../numeric/log-gamma.ts';
import { ln, ln1p } from '../numeric/portable.ts';
import { check, type Params } from '../params.ts';
import { finish, type Steps } from '../steps.ts';
import { fitOf, positive, type Fit } from './fit.ts';
import { grouped } from './group.ts';
import { refuseWeights } from './histories.ts';
import { maximiseSteps, type Likelihood } from './maximise.ts';

const params = {
  p: { symbol: 'p', ...positive },
  q: { symbol: 'q', ...positive },
  gamma: { symbol: 'γ', ...positive },
} as const satisfies Params;

/** Amounts in any money; their squares stay numbers. */
const [LEAST, MOST] = [1e-12, 1e15];

const names = ['p', 'q', 'gamma'] as const;
type Name = (typeof names)[number];
export type Estimates = Readonly<Record<Name, number>>;

/** How many amounts a customer has (x), and their mean. */
export interface Spending {
  readonly x: number;
  readonly mean: number;
}

/** One entry a row in every column; `weight` is how many customers share the row, 1 where not given. */
export interface Spendings {
  readonly x: ArrayLike<number>;
  readonly mean: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

interface SpendingGroups {
  readonly x: Float64Array;
  readonly mean: Float64Array;
  readonly weight: Float64Array;
  readonly customers: number;
}

/**
 * Maximum likelihood over the customers with x > 0, whose number is `customers`. Starts from the p and
 * q whose spread within and between customers would be alike, and from the mean of all amounts.
 *
 * @throws {RangeError} on amounts no customer can spend, or from which nothing can be learnt.
 */
export function fit(spendings: Spendings): Fit<Name> {
  return finish(fitSteps(spendings));
}

export function* fitSteps(spendings: Spendings): Steps<Fit<Name>> {
  const groups = spendingGroups(spendings);
  refuseBarren(groups);
  let [amounts, money] = [0, 0];
  for (let i = 0; i < groups.x.length; i += 1) {
    amounts += groups.weight[i]! * groups.x[i]!;
    money += groups.weight[i]! * groups.x[i]! * groups.mean[i]!;
  }
  const maximum = yield* maximiseSteps(likelihoodOf(groups), [4, 4, (0.75 * money) / amounts]);
  return fitOf(names, maximum, groups.customers);
}

/** Of the customers with x > 0. */
export function logLikelihood(estimates: Estimates, spendings: Spendings): number {
  check(params, estimates);
  const at = Float64Array.of(estimates.p, estimates.q, estimates.gamma);
  return likelihoodOf(spendingGroups(spendings))(at, new Float64Array(3), new Float64Array(9));
}

/** E[M]: mean amount over all customers; null where q ≤ 1, when it is infinite. */
export function meanSpending({ p, q, gamma }: Estimates): number | null {
  check(params, { p, q, gamma });
  return q > 1 ? (p * gamma) / (q - 1) : null;
}

/** E[M | x, m]: mean amount expected of a customer; null where px + q ≤ 1, when it is infinite. */
export function expectedSpending(estimates: Estimates, { x, mean }: Spending): number | null {
  check(params, estimates);
  refuseRow(x, mean, '');
  const { p, q, gamma } = estimates;
  return p * x + q > 1 ? (p * (gamma + mean * x)) / (p * x + q - 1) : null;
}

/** In the order p, q, γ. Costs one logarithm a distinct row, and three gamma functions a distinct x. */
export function likelihoodOf({ x, mean, weight, customers }: SpendingGroups): Likelihood {
  const money = mean.map((m, i) => m * x[i]!);
  const counts = grouped([x], weight);
  const distinct = counts.columns[0]!;
  let lnMean = 0;
  for (let i = 0; i < x.length; i += 1) lnMean += weight[i]! * ln(mean[i]!);

  return ([p, q, gamma], gradient, hessian) => {
    let value = -lnMean;
    let gP = 0;
    let gQ = -customers * digamma(q!);
    let gGamma = (customers * q!) / gamma!;
    let hPP = 0;
    let hQP = 0;
    let hQQ = -customers * trigamma(q!);
    let hGammaP = 0;
    let hGammaQ = customers / gamma!;
    let hGamma = -gGamma / gamma!;

    for (let i = 0; i < distinct.length; i += 1) {
      const n = counts.weight[i]!;
      const shape = p! * distinct[i]!;
      const slope = digamma(shape + q!);
      const bend = trigamma(shape + q!);
      value -= n * logBeta(shape, q!);
      gP += n * distinct[i]! * (slope - digamma(shape));
      gQ += n * slope;
      hPP += n * distinct[i]! * distinct[i]! * (bend - trigamma(shape));
      hQP += n * distinct[i]! * bend;
      hQQ += n * bend;
    }
    for (let i = 0; i < x.length; i += 1) {
      const n = weight[i]!;
      const shape = p! * x[i]! + q!;
      const inverse = 1 / (gamma! + money[i]!);
      const part = n * inverse;
      const u = gamma! * inverse;
      const lnU = n * ln(u);
      const lnRest = n * x[i]! * ln1p(-u);
      value += q! * lnU + p! * lnRest;
      gP += lnRest;
      gQ += lnU;
      gGamma -= shape * part;
      hGammaP -= x[i]! * part;
      hGammaQ -= part;
      hGamma += shape * part * inverse;
    }
    gradient.set([gP, gQ, gGamma]);
    hessian.set([hPP, 0, 0, hQP, hQQ, 0, hGammaP, hGammaQ, hGamma]);
    return value;
  };
}

/** The distinct rows with x > 0. @throws {RangeError} naming the first entry that cannot be. */
export function spendingGroups({ x, mean, weight: counts }: Spendings): SpendingGroups {
  for (const [name, column] of Object.entries({ mean, ...(counts && { weight: counts }) })) {
    if (column.length !== x.length) {
      throw new RangeError(
        `${name} has ${column.length} entries: it must have ${x.length}, as x has`,
      );
    }
  }
  if (counts) refuseWeights(counts);
  const present = new Float64Array(x.length);
  for (let row = 0; row < x.length; row += 1) {
    refuseRow(x[row]!, mean[row]!, `[${row}]`);
    present[row] = x[row]! === 0 ? 0 : counts ? counts[row]! : 1;
  }
  const { columns, weight } = grouped([x, mean], present);
  const groups = { x: columns[0]!, mean: columns[1]!, weight };
  const customers = weight.reduce((sum, count) => sum + count, 0);
  return { ...groups, customers };
}

function refuseBarren({ mean, customers }: SpendingGroups): void {
  if (customers < 2) {
    throw new RangeError(`customers is ${customers}: a fit needs at least 2 with x above 0`);
  }
  if (mean.every((m) => m === mean[0])) {
    throw new RangeError(`mean is ${mean[0]} for every customer: a fit needs differences`);
  }
}

function refuseRow(x: number, mean: number, at: string): void {
  if (!(x >= 0 && x <= 1e6 && Number.isInteger(x))) {
    throw new RangeError(`x${at} is ${x}: it must lie in [0, 1000000], and be a whole number`);
  }
  const least = x === 0 ? 0 : LEAST;
  if (!(mean >= least && mean <= MOST)) {
    throw new RangeError(`mean${at} is ${mean}: with x = ${x} it must lie in [${least}, ${MOST}]`);
  }
}
