/**
 * sBG, the shifted beta-geometric: each customer leaves with the same chance θ in every period, and the
 * chances differ among customers, beta distributed (α, β).
 *
 *   P(leaves in period t) = α (β)ₜ₋₁/(α + β)ₜ          S(t) = (β)ₜ/(α + β)ₜ
 *   r(t) = S(t)/S(t − 1) = (β + t − 1)/(α + β + t − 1)
 *   Σ S(n + k)/S(n)/(1 + d)ᵏ⁻¹, k = 1, 2, …  = r(n + 1)·₂F₁(1, β + n + 1; α + β + n + 1; 1/(1 + d))
 *
 * Periods are whole; α and β have no unit.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing
 * 21(1), 76–90; the discounted sum: Fader & Hardie (2010), Customer-Base Valuation in a Contractual
 * Setting: The Perils of Ignoring Heterogeneity, Marketing Science 29(1), 85–93.
 */
import { hyp2f1 } from '../numeric/hypergeometric.ts';
import { ln } from '../numeric/portable.ts';
import { check, type Params } from '../params.ts';
import { fitOf, positive, type Fit } from './fit.ts';
import { maximise, type Likelihood } from './maximise.ts';
import { risingSum } from './rising.ts';

const params = {
  alpha: { symbol: 'α', ...positive },
  beta: { symbol: 'β', ...positive },
} as const satisfies Params;

const time = {
  t: { symbol: 't', unit: 'periods', domain: [0, 10000], step: 1, default: 1, integer: true },
  stayed: { symbol: 'n', unit: 'periods', domain: [0, 10000], step: 1, default: 0, integer: true },
  discount: { symbol: 'd', unit: 'share', domain: [0, 1], step: 0.01, default: 0.1 },
} as const satisfies Params;

/** More customers than there are. */
const CROWD = 1e12;

/** What the hypergeometric function takes. */
const MOST = 999999;

const names = ['alpha', 'beta'] as const;
type Name = (typeof names)[number];
export type Estimates = Readonly<Record<Name, number>>;

/** How many of a cohort are customers after 0, 1, 2, … periods: never more than before. */
export type Survivors = ArrayLike<number>;

/** renewed[k] and atRisk[k]: who stayed through period k + 1, and who could have left in it. */
export interface Renewals {
  readonly renewed: Float64Array;
  readonly atRisk: Float64Array;
  readonly lost: number;
  readonly customers: number;
}

/**
 * Maximum likelihood from one or more cohorts, each with its own number of periods. Where retention does
 * not rise with time there is no finite maximum: `converged` is false and `stopped` is 'boundary'.
 *
 * @throws {RangeError} on counts no cohort can have, or from which nothing can be learnt.
 */
export function fit(cohorts: readonly Survivors[]): Fit<Name> {
  const renewals = renewalsOf(cohorts);
  refuseBarren(renewals);
  // The spread of a uniform distribution, with the mean of the first period.
  const leave = 1 - renewals.renewed[0]! / renewals.atRisk[0]!;
  const mean = Math.min(0.95, Math.max(0.02, leave));
  return fitOf(
    names,
    maximise(likelihoodOf(renewals), [3 * mean, 3 - 3 * mean]),
    renewals.customers,
  );
}

/** ln L at given α and β. */
export function logLikelihood(estimates: Estimates, cohorts: readonly Survivors[]): number {
  check(params, estimates);
  const at = Float64Array.of(estimates.alpha, estimates.beta);
  return likelihoodOf(renewalsOf(cohorts))(at, new Float64Array(2), new Float64Array(4));
}

/**
 * The one retention rate that fits best if all customers were alike: renewals by customers at risk.
 *
 * @throws {RangeError} on counts no cohort can have, or without customers.
 */
export function constantRetention(cohorts: readonly Survivors[]): number {
  const { renewed, atRisk } = renewalsOf(cohorts);
  const sum = (counts: Float64Array) => counts.reduce((total, count) => total + count, 0);
  const chances = sum(atRisk);
  if (chances === 0) throw new RangeError('survivors starts at 0: there is nobody to lose');
  return sum(renewed) / chances;
}

/** S(t): share of a cohort still here after t whole periods. */
export function survival({ alpha, beta }: Estimates, t: number): number {
  check(params, { alpha, beta });
  check(time, { t });
  let share = 1;
  for (let k = 0; k < t; k += 1) share *= (beta + k) / (alpha + beta + k);
  return share;
}

/** r(t): share of those here after t − 1 periods who are here after t. For t ≥ 1. */
export function retentionRate({ alpha, beta }: Estimates, t: number): number {
  check(params, { alpha, beta });
  check({ t: { ...time.t, domain: [1, 10000] } }, { t });
  return (beta + t - 1) / (alpha + beta + t - 1);
}

/**
 * Present value of one unit in each period to come from a customer who has stayed `stayed` periods,
 * just before the next renewal, whose unit comes at once; null without discount where α ≤ 1, as it is
 * then infinite.
 *
 * @throws {RangeError} with a discount, where α + β + `stayed` reach a million: the sum is not known so far out.
 */
export function residualLifetime(
  { alpha, beta }: Estimates,
  stayed: number,
  discount: number,
): number | null {
  check(params, { alpha, beta });
  check(time, { stayed, discount });
  const b = beta + stayed;
  if (discount === 0) return alpha > 1 ? b / (alpha - 1) : null;
  if (!(alpha + b < MOST)) {
    throw new RangeError(
      `alpha + beta + stayed is ${alpha + b}: it must lie below ${MOST}, or discount be 0`,
    );
  }
  return (b / (alpha + b)) * hyp2f1(1, b + 1, alpha + b + 1, 1 / (1 + discount));
}

/** The same for a new customer, whose first unit is certain and comes at once. */
export function lifetime(estimates: Estimates, discount: number): number | null {
  const later = residualLifetime(estimates, 0, discount);
  return later === null ? null : 1 + later / (1 + discount);
}

/** In the order α, β. */
export function likelihoodOf({ renewed, atRisk, lost }: Renewals): Likelihood {
  return ([alpha, beta], gradient, hessian) => {
    const [stays, staysB, staysBB] = risingSum(renewed, beta!);
    const [flips, flipsAB, flipsABAB] = risingSum(atRisk, alpha! + beta!);
    gradient[0] = lost / alpha! - flipsAB;
    gradient[1] = staysB - flipsAB;
    hessian[0] = -lost / (alpha! * alpha!) - flipsABAB;
    hessian[2] = -flipsABAB;
    hessian[3] = staysBB - flipsABAB;
    return lost * ln(alpha!) + stays - flips;
  };
}

/** The cohorts added up by period. @throws {RangeError} naming the first count no cohort can have. */
export function renewalsOf(cohorts: readonly Survivors[]): Renewals {
  let periods = 0;
  for (const counts of cohorts) periods = Math.max(periods, counts.length - 1);
  const renewed = new Float64Array(periods);
  const atRisk = new Float64Array(periods);
  let customers = 0;
  let remain = 0;
  cohorts.forEach((counts, c) => {
    for (let t = 0; t < counts.length; t += 1) {
      const most = t === 0 ? CROWD : counts[t - 1]!;
      if (!(counts[t]! >= 0 && counts[t]! <= most)) {
        const rule = t === 0 ? `[0, ${CROWD}]` : `[0, ${most}], as none comes back`;
        throw new RangeError(`survivors[${c}][${t}] is ${counts[t]}: it must lie in ${rule}`);
      }
      if (t > 0) {
        renewed[t - 1]! += counts[t]!;
        atRisk[t - 1]! += most;
      }
    }
    if (counts.length < 2) {
      throw new RangeError(`survivors[${c}] must have at least 2 counts: it has ${counts.length}`);
    }
    customers += counts[0]!;
    remain += counts[counts.length - 1]!;
  });
  return { renewed, atRisk, lost: customers - remain, customers };
}

function refuseBarren({ renewed, atRisk, lost }: Renewals): void {
  const periods = renewed.length;
  if (periods < 2) {
    throw new RangeError(`survivors covers ${periods} periods: a fit needs at least 2`);
  }
  if (lost === 0) throw new RangeError('survivors never falls: nobody left');
  if (!(renewed[0]! > 0)) throw new RangeError('survivors is 0 after one period: nobody stayed');
  if (!(atRisk[0]! > 1)) {
    throw new RangeError(`survivors starts at ${atRisk[0]}: a fit needs at least 2`);
  }
}
