/**
 * BG/NBD: a customer buys at random times at a rate λ of their own, and after every purchase leaves
 * for good with a chance p of their own. Rates are gamma distributed (shape r, rate α), chances beta
 * (a, b), the two independent. Nobody leaves before a first repeat purchase.
 *
 *   P(alive | x, tx, T) = 1 / (1 + [x > 0] a/(b + x − 1)·((α + T)/(α + tx))ʳ⁺ˣ)
 *   E[X(t)]             = Σₙ P(N = n)·h(n),  N ~ NBD(r, t/(α + t))
 *   h(n)                = Σ (b)ⱼ/(a + b)ⱼ, j = 0, …, n − 1
 *
 * N counts the purchases of someone who never leaves, h(n) how many of n are made. The sum has only
 * positive terms, where the closed form with ₂F₁ divides by a − 1 and loses digits near a = 1.
 * Times are in the unit of the data; r, a and b have no unit.
 *
 * Source: Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way, Marketing Science 24(2),
 * 275–284.
 */
import { exp, ln } from '../numeric/portable.ts';
import { check, type Params } from '../params.ts';
import { likelihoodOf } from './bg-nbd-likelihood.ts';
import { positive } from './fit.ts';
import { refuseHistory, type History } from './histories.ts';
import { historyFit } from './history-fit.ts';
import { negativeBinomialMean, negativeBinomialTail } from './negative-binomial.ts';

const params = {
  r: { symbol: 'r', ...positive },
  alpha: { symbol: 'α', ...positive },
  a: { symbol: 'a', ...positive },
  b: { symbol: 'b', ...positive },
} as const satisfies Params;

const count = {
  x: { symbol: 'x', unit: 'number', domain: [0, 1e6], step: 1, default: 0, integer: true },
} as const satisfies Params;

export type Estimates = Readonly<Record<keyof typeof params, number>>;

const fitted = historyFit(params, likelihoodOf, (rate) => [0.5, 0.25 / rate, 1, 2]);

/**
 * Maximum likelihood, from r = 1/2, a = 1, b = 2. Some data have no finite maximum (customers who are
 * all alike, or none who leaves): then `converged` is false and `stopped` says why.
 *
 * @throws {RangeError} on histories no customer can have, or from which nothing can be learnt.
 */
export const fit = fitted.fit;
export const fitSteps = fitted.fitSteps;

/** Of all customers, without the terms that hold no parameter. */
export const logLikelihood = fitted.logLikelihood;

/** Chance that a customer with this history has not left, 0 to 1; 1 without a repeat purchase. */
export function alive(estimates: Estimates, history: History): number {
  check(params, estimates);
  refuseHistory(history);
  const { r, alpha, a, b } = estimates;
  const { x, tx, T } = history;
  if (x === 0) return 1;
  const w = ln(a) - ln(b + x - 1) + (r + x) * (ln(alpha + T) - ln(alpha + tx));
  return w > 0 ? exp(-w) / (1 + exp(-w)) : 1 / (1 + exp(w));
}

/** E[X(t)]: purchases expected of a new customer in a time t after the first. */
export function expectedPurchases(estimates: Estimates, t: number): number {
  check(params, estimates);
  const { r, alpha, a, b } = estimates;
  refuseSpan(t, alpha, r);
  return negativeBinomialMean(r, t / (alpha + t), made(a, b));
}

/** E[X(T, T + t) | x, tx, T]: purchases expected of a customer with this history in the next t. */
export function futurePurchases(estimates: Estimates, history: History, t: number): number {
  check(params, estimates);
  const { r, alpha, a, b } = estimates;
  const { x, T } = history;
  refuseSpan(t, alpha + T, r + x);
  const share = t / (alpha + T + t);
  return alive(estimates, history) * negativeBinomialMean(r + x, share, made(a, b + x));
}

/** P(X(t) = x): chance that a new customer makes exactly x purchases in a time t after the first. */
export function probability(estimates: Estimates, x: number, t: number): number {
  check(params, estimates);
  check(count, { x });
  const { r, alpha, a, b } = estimates;
  refuseSpan(t, alpha, r);
  let stayed = 1;
  for (let j = 0; j < x - 1; j += 1) stayed *= (b + j) / (a + b + j);
  const { equal, above } = negativeBinomialTail(r, t / (alpha + t), x);
  if (x === 0) return equal;
  const stays = (b + x - 1) / (a + b + x - 1);
  return stayed * (stays * equal + (1 - stays) * (equal + above));
}

/** h(n) − h(n − 1) for n = 1, 2, …: chance that purchase n is made. */
function made(a: number, b: number): (n: number, before: number) => number {
  return (n, before) => (n === 1 ? 1 : (before * (b + n - 2)) / (a + b + n - 2));
}

/**
 * The sums have about 40 terms for each time that `t` outlasts α, or what has been seen and α, and one for
 * each purchase of someone who never leaves.
 */
function refuseSpan(t: number, seen: number, shape: number): void {
  const most = seen * Math.min(1e5, 1e7 / shape);
  if (!(t >= 0 && t <= most)) {
    throw new RangeError(
      `t is ${t}: it must lie in [0, ${most}], 100000 times alpha + T and 10000000 purchases at most`,
    );
  }
}
