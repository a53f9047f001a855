/**
 * The retention illusion: each customer leaves with the same chance in every year, and nobody becomes
 * more loyal. Only the chances differ among customers, beta distributed (α, β); those with high ones
 * leave first, so the retention of those who remain rises from year to year.
 *
 *   S(t) = B(α, β + t)/B(α, β)      r(t) = (β + t − 1)/(α + β + t − 1)
 *   mean chance of those here after t years = α/(α + β + t)
 *
 * Everyone alike: all have the mean chance α/(α + β), so S(t) = (β/(α + β))ᵗ and r never changes. The two
 * published segments are carried on by both ideas, each fitted to the same first years.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing
 * 21(1), 76–90.
 */
import * as sbg from '../estimate/sbg.ts';
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, clamp, type Params, type Values } from '../params.ts';
import {
  histogram,
  simulateCohort,
  yearsOf,
  type Cohort,
  type CohortYear,
} from '../simulate/leaving.ts';

export const id = 'retention-illusion';
export const rows = ['K07'] as const;
export const references = ['fader-hardie-2007'] as const;

const reference = 'fader-hardie-2007';
const shape = { unit: 'number', domain: [0.01, 100], step: 0.01, reference } as const;

export const params = {
  alpha: { symbol: 'α', ...shape, default: 0.668 },
  beta: { symbol: 'β', ...shape, default: 3.806 },
  everyoneAlike: { symbol: 'E', unit: 'choice', domain: ['no', 'yes'], default: 'no' },
} as const satisfies Params;

export const presets = {
  /** Fitted to 1000, 631, 468, 382, 326 survivors, the article’s regular customers in years 0 to 4. */
  course: { values: { alpha: 0.76, beta: 1.29 }, reference },
  /** The article’s high-end customers, years 1 to 7. */
  literature: { values: { alpha: 0.668, beta: 3.806 }, reference },
} as const satisfies Presets<typeof params>;

/** Last year of the curves. */
const LAST = 12;

/** Customers of the article’s two segments who are left of 1,000, years 0 to 12 (table 1). */
export const observed = {
  highEnd: [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394],
  regular: [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173],
} as const;
export type Segment = keyof typeof observed;

export const outputs = {
  survivalCurve: { symbol: 'S', unit: 'share', shape: 'years 0 to 12' },
  observedRetention: { symbol: 'r', unit: 'share/year', shape: 'years 1 to 12' },
  chanceOfLeaving: { symbol: 'θ', unit: 'share/year', shape: 'after years 0 to 12' },
  meanLifetime: { unit: 'years' },
} as const satisfies Outputs;

type Given = Readonly<Values<typeof params>>;

const years = {
  t: { symbol: 't', unit: 'years', domain: [0, 10000], step: 1, default: 0, integer: true },
  customers: {
    symbol: 'n',
    unit: 'customers',
    domain: [1, 1000000],
    step: 1,
    default: 1000,
    integer: true,
  },
  bins: { symbol: 'k', unit: 'number', domain: [1, 1000], step: 1, default: 20, integer: true },
  segment: { symbol: 'G', unit: 'choice', domain: ['highEnd', 'regular'], default: 'highEnd' },
  seen: { symbol: 'n', unit: 'years', domain: [2, LAST], step: 1, default: 7, integer: true },
} as const satisfies Params;

/** S(t): share of the cohort still here after `t` whole years, 0 ≤ t. */
export function survival(given: Given, t: number): number {
  check(params, given);
  check(years, { t });
  return given.everyoneAlike === 'yes' ? power(1 - meanChance(given), t) : sbg.survival(given, t);
}

/** S(0), S(1), …, S(12). Length: 13. */
export function survivalCurve(given: Given): number[] {
  return Array.from({ length: LAST + 1 }, (_, t) => survival(given, t));
}

/** r(1), …, r(12): share of those here at the start of each year who stay through it. Length: 12. */
export function observedRetention(given: Given): number[] {
  return chanceOfLeaving(given)
    .slice(0, LAST)
    .map((chance) => 1 - chance);
}

/** Mean yearly chance of leaving among those here after 0, 1, …, 12 years. Length: 13. */
export function chanceOfLeaving(given: Given): number[] {
  check(params, given);
  const { alpha, beta, everyoneAlike } = given;
  return Array.from({ length: LAST + 1 }, (_, t) =>
    everyoneAlike === 'yes' ? meanChance(given) : alpha / (alpha + beta + t),
  );
}

/** Mean years a customer stays, the year of leaving counted; null where it is infinite, at α ≤ 1. */
export function meanLifetime(given: Given): number | null {
  check(params, given);
  const { alpha, beta, everyoneAlike } = given;
  if (everyoneAlike === 'yes') return 1 / meanChance(given);
  return alpha > 1 ? (alpha + beta - 1) / (alpha - 1) : null;
}

/** One cohort drawn customer by customer, equal for equal seeds: chances, and years of leaving. */
export function cohort(given: Given, customers: number, seed: number | string = 1): Cohort {
  check(params, given);
  check(years, { customers });
  return simulateCohort({ ...given, alike: given.everyoneAlike === 'yes' }, customers, seed);
}

/** The drawn cohort year by year, from year 0 on; see simulate/leaving.ts. Length: last + 1. */
export function cohortYears(drawn: Cohort, last = LAST): CohortYear[] {
  check(years, { t: last });
  return yearsOf(drawn, last);
}

/** Customers of the drawn cohort here after `t` years, by their chance in equal bins of [0, 1]. Length: bins. */
export function chanceHistogram(drawn: Cohort, t = 0, bins = 20): number[] {
  check(years, { t, bins });
  return histogram(drawn, bins, t);
}

/**
 * α and β with the mean and the variance of a histogram of chances over equal bins of [0, 1], as near to
 * that variance as their domains allow; null if all bins are empty.
 */
export function mixOf(histogram: readonly number[]): { alpha: number; beta: number } | null {
  const all = histogram.reduce((sum, count) => sum + count, 0);
  if (!(all > 0)) return null;
  const middle = (bin: number): number => (bin + 0.5) / histogram.length;
  const mean = histogram.reduce((sum, count, bin) => sum + count * middle(bin), 0) / all;
  const variance =
    histogram.reduce((sum, count, bin) => {
      const gap = middle(bin) - mean;
      return sum + count * gap * gap;
    }, 0) / all;
  const [low, high] = shape.domain;
  const least = low / Math.min(mean, 1 - mean);
  const most = high / Math.max(mean, 1 - mean);
  const both = (mean * (1 - mean)) / variance - 1;
  const size = Math.min(most, Math.max(least, both));
  return {
    alpha: clamp(params.alpha, mean * size),
    beta: clamp(params.beta, (1 - mean) * size),
  };
}

/** A published segment, and both ideas fitted to its first years; shares left in years 0 to 12. */
export interface Forecast {
  readonly observed: readonly number[];
  /** Chances that differ. */
  readonly mixed: readonly number[];
  /** One chance for all. */
  readonly simple: readonly number[];
}

/** Fitted to years 1 to `seen`; the later ones are held out. */
export function forecast(segment: Segment, seen = 7): Forecast {
  check(years, { segment, seen });
  const counts = observed[segment];
  const known = [counts.slice(0, seen + 1)];
  const { estimates } = sbg.fit(known);
  const rate = sbg.constantRetention(known);
  return {
    observed: counts.map((count) => count / counts[0]),
    mixed: counts.map((_, t) => sbg.survival(estimates, t)),
    simple: counts.map((_, t) => power(rate, t)),
  };
}

export function evaluate(values: Given) {
  return {
    survivalCurve: survivalCurve(values),
    observedRetention: observedRetention(values),
    chanceOfLeaving: chanceOfLeaving(values),
    meanLifetime: meanLifetime(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function meanChance({ alpha, beta }: Given): number {
  return alpha / (alpha + beta);
}
