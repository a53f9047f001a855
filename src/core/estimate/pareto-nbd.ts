/**
 * Pareto/NBD: a customer buys at random times at a rate λ of their own and leaves for good at a random
 * time, at a rate μ of their own; leaving is never seen. Purchase rates are gamma distributed (shape r,
 * rate α), leaving rates gamma (shape s, rate β), the two independent.
 *
 *   E[X(t)]                    = r/α · β/(s − 1) · [1 − (β/(β + t))ˢ⁻¹]
 *   E[X(T, T + t) | x, tx, T]  = (r + x)/(α + T) · (β + T)/(s − 1) · [1 − ((β + T)/(β + T + t))ˢ⁻¹] · P(alive)
 *
 * At s = 1 the brackets are taken at their limit. Times are in the unit of the data; r and s have none.
 *
 * Source: Schmittlein, Morrison & Colombo (1987), Counting Your Customers: Who Are They and What Will
 * They Do Next?, Management Science 33(1), 1–24.
 */
import { exp, expm1, ln, ln1p } from '../numeric/portable.ts';
import { check, type Params } from '../params.ts';
import { positive } from './fit.ts';
import { refuseHistory, type History } from './histories.ts';
import { historyFit } from './history-fit.ts';
import { likelihoodOf } from './pareto-nbd-likelihood.ts';
import { leftUnseen } from './pareto-nbd-moments.ts';

const params = {
  r: { symbol: 'r', ...positive },
  alpha: { symbol: 'α', ...positive },
  s: { symbol: 's', ...positive },
  beta: { symbol: 'β', ...positive },
} as const satisfies Params;

const span = {
  t: { symbol: 't', unit: 'number', domain: [0, 1e6], step: 1, default: 39 },
} as const satisfies Params;

export type Estimates = Readonly<Record<keyof typeof params, number>>;

const fitted = historyFit(params, likelihoodOf, (rate, meanT) => [0.5, 0.5 / rate, 0.5, meanT]);

/**
 * Maximum likelihood, from r = s = 1/2 and β the mean T. Some data have no finite maximum (nobody seems
 * to leave, or all are alike): then `converged` is false and `stopped` says why.
 *
 * @throws {RangeError} on histories no customer can have, or from which nothing can be learnt.
 */
export const fit = fitted.fit;
export const fitSteps = fitted.fitSteps;

/** Of all customers, without the terms that hold no parameter. */
export const logLikelihood = fitted.logLikelihood;

/** Chance that a customer with this history has not left, 0 to 1. */
export function alive(estimates: Estimates, history: History): number {
  check(params, estimates);
  refuseHistory(history);
  const { r, alpha, s, beta } = estimates;
  const { x, tx, T } = history;
  const decays = [ln(alpha + T) - ln(alpha + tx), ln(beta + T) - ln(beta + tx)] as const;
  const here = -(r + x) * ln(alpha + T) - s * ln(beta + T);
  const highest = here + (r + x) * decays[0] + (s + 1) * decays[1] - ln(beta + T);
  const scale = Math.max(here, highest);
  const sums = new Float64Array(15);
  leftUnseen(sums, [alpha, beta, r + x, s], tx, decays, scale);
  const still = exp(here - scale);
  return still / (still + sums[0]!);
}

/** E[X(t)]: purchases expected of a new customer in a time t after the first. */
export function expectedPurchases(estimates: Estimates, t: number): number {
  check(params, estimates);
  check(span, { t });
  const { r, alpha, s, beta } = estimates;
  return (r / alpha) * timeHere(s, beta, t);
}

/** Purchases expected of a customer with this history in the next t. */
export function futurePurchases(estimates: Estimates, history: History, t: number): number {
  check(span, { t });
  const { r, alpha, s, beta } = estimates;
  const { x, T } = history;
  return ((r + x) / (alpha + T)) * timeHere(s, beta + T, t) * alive(estimates, history);
}

/** Mean time of the next t before leaving: b·(1 − e^−(s − 1)l)/(s − 1), l = ln((b + t)/b). */
function timeHere(s: number, b: number, t: number): number {
  const l = ln1p(t / b);
  const z = (s - 1) * l;
  return z === 0 ? b * l : (b * l * -expm1(-z)) / z;
}
