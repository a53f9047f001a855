/**
 * BG/BB: at each of n opportunities a customer who is still here buys with a chance of their own, and
 * before each may have left for good, with another chance of their own. Chances to buy are beta
 * distributed (α, β), chances to leave beta (γ, δ), the two independent.
 *
 *   E[X(n)]            = α/(α + β) · Σ (δ)ₖ/(γ + δ)ₖ, k = 1, …, n
 *   future purchases   = (α + x)/(α + β + n) · P(here after n) · Σ (δ + n)ₖ/(γ + δ + n)ₖ
 *
 * Sums of positive terms, where the closed forms divide by γ − 1. No parameter has a unit.
 *
 * Source: Fader, Hardie & Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual
 * Setting, Marketing Science 29(6), 1086–1108.
 */
import { exp } from '../numeric/portable.ts';
import { check, type Params } from '../params.ts';
import { finish, type Steps } from '../steps.ts';
import { likelihoodOf, logPart, tablesOf, type DonorGroups } from './bg-bb-likelihood.ts';
import { fitOf, positive, type Fit } from './fit.ts';
import { grouped } from './group.ts';
import { refuseWeights } from './histories.ts';
import { maximiseSteps } from './maximise.ts';
import { risingTable } from './rising.ts';

const params = {
  alpha: { symbol: 'α', ...positive },
  beta: { symbol: 'β', ...positive },
  gamma: { symbol: 'γ', ...positive },
  delta: { symbol: 'δ', ...positive },
} as const satisfies Params;

const MOST = 10000;
const count = { unit: 'number', domain: [0, MOST], step: 1, default: 1, integer: true } as const;
const counts = {
  x: { symbol: 'x', ...count },
  n: { symbol: 'n', ...count },
  future: { symbol: 'n*', ...count },
} as const satisfies Params;

const names = ['alpha', 'beta', 'gamma', 'delta'] as const;
type Name = (typeof names)[number];
export type Estimates = Readonly<Record<Name, number>>;

/** Purchases (x), the opportunity of the last one (tx, 0 if none), and opportunities in all (n). */
export interface Donor {
  readonly x: number;
  readonly tx: number;
  readonly n: number;
}

/** One entry a row in every column; `weight` is how many customers share the row, 1 where not given. */
export interface Donors {
  readonly x: ArrayLike<number>;
  readonly tx: ArrayLike<number>;
  readonly n: ArrayLike<number>;
  readonly weight?: ArrayLike<number>;
}

/**
 * Maximum likelihood, from α = β = γ = 1 and δ = 3. Some data have no finite maximum: then `converged`
 * is false and `stopped` says why.
 *
 * @throws {RangeError} on records no customer can have, or from which nothing can be learnt.
 */
export function fit(donors: Donors): Fit<Name> {
  return finish(fitSteps(donors));
}

export function* fitSteps(donors: Donors): Steps<Fit<Name>> {
  const groups = donorGroups(donors);
  refuseBarren(groups);
  const maximum = yield* maximiseSteps(likelihoodOf(groups), [1, 1, 1, 3]);
  return fitOf(names, maximum, groups.customers);
}

export function logLikelihood(estimates: Estimates, donors: Donors): number {
  check(params, estimates);
  const at = places(estimates);
  return likelihoodOf(donorGroups(donors))(at, new Float64Array(4), new Float64Array(16));
}

/** Chance that a customer with this record is still here at the next opportunity, n + 1. */
export function alive(estimates: Estimates, donor: Donor): number {
  const { gamma, delta } = estimates;
  return (hereAfter(estimates, donor) * (delta + donor.n)) / (gamma + delta + donor.n);
}

/** E[X(n)]: purchases expected of a new customer at the first n opportunities. */
export function expectedPurchases(estimates: Estimates, n: number): number {
  check(params, estimates);
  check(counts, { n });
  const { alpha, beta, gamma, delta } = estimates;
  return (alpha / (alpha + beta)) * opportunitiesHere(gamma, delta, n);
}

/** Purchases expected of a customer with this record at the next `future` opportunities. */
export function futurePurchases(estimates: Estimates, donor: Donor, future: number): number {
  check(counts, { future });
  const { alpha, beta, gamma, delta } = estimates;
  const { x, n } = donor;
  const buys = (alpha + x) / (alpha + beta + n);
  return buys * hereAfter(estimates, donor) * opportunitiesHere(gamma, delta + n, future);
}

/** P(X(n) = x): chance that a new customer makes exactly x purchases at the first n opportunities. */
export function probability(estimates: Estimates, x: number, n: number): number {
  check(params, estimates);
  check(counts, { x, n });
  if (x > n) return 0;
  const tables = tablesOf(places(estimates), n);
  const { value: lnFactorial } = risingTable(1, n);
  let sum = 0;
  for (let j = x; j <= n; j += 1) {
    const orders = lnFactorial[j]! - lnFactorial[x]! - lnFactorial[j - x]!;
    sum += exp(orders + logPart(tables, x, j, j === n));
  }
  return sum;
}

/** Chance of being here after opportunity n, before the next chance to leave. */
function hereAfter(estimates: Estimates, { x, tx, n }: Donor): number {
  check(params, estimates);
  refuseRow(x, tx, n, '');
  const tables = tablesOf(places(estimates), n);
  const here = logPart(tables, x, n, true);
  let odds = 0;
  for (let j = tx; j < n; j += 1) odds += exp(logPart(tables, x, j, false) - here);
  return 1 / (1 + odds);
}

/** Σ (δ)ₖ/(γ + δ)ₖ, k = 1, …, n: opportunities met before leaving. */
function opportunitiesHere(gamma: number, delta: number, n: number): number {
  let here = 1;
  let sum = 0;
  for (let k = 0; k < n; k += 1) {
    here *= (delta + k) / (gamma + delta + k);
    sum += here;
  }
  return sum;
}

/** The distinct rows. @throws {RangeError} naming the first entry that no customer can have. */
export function donorGroups({ x, tx, n, weight: counted }: Donors): DonorGroups {
  for (const [name, column] of Object.entries({ tx, n, ...(counted && { weight: counted }) })) {
    if (column.length !== x.length) {
      throw new RangeError(
        `${name} has ${column.length} entries: it must have ${x.length}, as x has`,
      );
    }
  }
  if (counted) refuseWeights(counted);
  for (let row = 0; row < x.length; row += 1) refuseRow(x[row]!, tx[row]!, n[row]!, `[${row}]`);
  const { columns, weight } = grouped([x, tx, n], counted);
  const groups = { x: columns[0]!, tx: columns[1]!, n: columns[2]!, weight };
  const customers = weight.reduce((sum, each) => sum + each, 0);
  return { ...groups, customers };
}

function refuseBarren({ x, n, weight, customers }: DonorGroups): void {
  if (customers < 2) throw new RangeError(`customers is ${customers}: a fit needs at least 2`);
  if (x.every((buys) => buys === 0)) {
    throw new RangeError('x is 0 for every customer: nobody bought');
  }
  if (x.every((buys, row) => buys === n[row])) {
    throw new RangeError('x is n for every customer: nobody ever missed an opportunity');
  }
  if (weight.length < 2) {
    throw new RangeError('every customer has the same x, tx and n: a fit needs differences');
  }
}

function refuseRow(x: number, tx: number, n: number, at: string): void {
  const refuse = (name: string, value: number, low: number, high: number) => {
    if (value >= low && value <= high && Number.isInteger(value)) return;
    const domain = `[${low}, ${high}], and be a whole number`;
    throw new RangeError(`${name}${at} is ${value}: it must lie in ${domain}`);
  };
  refuse('n', n, 1, MOST);
  refuse('x', x, 0, n);
  refuse('tx', tx, x, x === 0 ? 0 : n);
}

function places({ alpha, beta, gamma, delta }: Estimates): Float64Array {
  return Float64Array.of(alpha, beta, gamma, delta);
}
