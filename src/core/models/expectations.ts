/**
 * Expectation and experience: a customer compares each visit with what they expected, feels a shortfall
 * more than an equal surplus, and takes a part of the difference into the next expectation. Visits are
 * independent; the customer neither leaves nor talks.
 *
 *   E(1) = promise                        E(t + 1) = E(t) + α(P(t) − E(t))
 *   S(t) = b₁P(t) + b₂·max(0, P(t) − E(t)) − λb₂·max(0, E(t) − P(t))
 *
 * P(t) is normal with mean quality, plus the surprise from its visit on, and the same spread σ at every
 * visit. Nothing is drawn: E(t) is then normal too, D = P − E has a mean δ and a spread τ, and the means
 * over all customers are exact,
 *
 *   surplus = τφ(δ/τ) + δΦ(δ/τ)           shortfall = surplus − δ
 *
 * Satisfaction is on the scale of quality and may pass its ends. That shortfalls weigh more is found;
 * the weights, the learning and the spread are ours, illustrative.
 *
 * Source: Oliver (1980), A Cognitive Model of the Antecedents and Consequences of Satisfaction Decisions,
 * Journal of Marketing Research 17(4), 460–469; Anderson & Sullivan (1993), The Antecedents and
 * Consequences of Customer Satisfaction for Firms, Marketing Science 12(2), 125–143 (the asymmetry).
 */
import type { Outputs, Presets } from '../model.ts';
import { normalCdf } from '../numeric/normal-distribution.ts';
import { exp } from '../numeric/portable.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'expectations';
export const rows = ['K11'] as const;
export const references = [
  'oliver-1980',
  'anderson-sullivan-1993',
  'tversky-kahneman-1992',
] as const;

const score = { unit: 'score', step: 0.1 } as const;

export const params = {
  promise: { symbol: 'E₁', ...score, domain: [0, 10], default: 7.7 },
  quality: { symbol: 'P', ...score, domain: [0, 10], default: 7 },
  qualitySpread: { symbol: 'σ', ...score, domain: [0, 3], default: 0 },
  learning: { symbol: 'α', unit: 'share', domain: [0, 1], step: 0.05, default: 0.3 },
  qualityWeight: { symbol: 'b₁', unit: 'number', domain: [0, 2], step: 0.1, default: 1 },
  surplusWeight: { symbol: 'b₂', unit: 'number', domain: [0, 2], step: 0.1, default: 0.5 },
  asymmetry: { symbol: 'λ', unit: 'number', domain: [1, 5], step: 0.25, default: 2 },
  surprise: { symbol: 'u', ...score, domain: [0, 5], default: 0 },
  surpriseVisit: {
    symbol: 'V',
    unit: 'periods',
    domain: [1, 1000],
    step: 1,
    default: 3,
    integer: true,
  },
  visits: { symbol: 'T', unit: 'periods', domain: [1, 1000], step: 1, default: 20, integer: true },
} as const satisfies Params;

export const presets = {
  /** Promising a tenth more than is delivered. */
  course: { values: { promise: 7.7, quality: 7 }, reference: 'oliver-1980' },
  modest: { values: { promise: 6.3, quality: 7 }, reference: 'oliver-1980' },
  surprise: { values: { promise: 7, quality: 7, surprise: 1 }, reference: 'oliver-1980' },
  /** How much heavier losses weigh than gains: measured on gambles, not on service. */
  literature: { values: { asymmetry: 2.25 }, reference: 'tversky-kahneman-1992' },
} as const satisfies Presets<typeof params>;

const eachVisit = { unit: 'score', shape: 'visits 1 to T' } as const;

export const outputs = {
  expectation: { symbol: 'E', ...eachVisit },
  experience: { symbol: 'P', ...eachVisit },
  surplus: eachVisit,
  shortfall: eachVisit,
  delight: eachVisit,
  disappointment: eachVisit,
  visitSatisfaction: { symbol: 'S', ...eachVisit },
  lastSatisfaction: { unit: 'score' },
  meanSatisfaction: { unit: 'score' },
  promiseEffect: { unit: 'score' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

/** Means over all customers, visit by visit. Each list has length: visits; index 0 is visit 1. */
export interface Visits {
  readonly expectation: readonly number[];
  readonly experience: readonly number[];
  /** Mean of max(0, P − E). */
  readonly surplus: readonly number[];
  /** Mean of max(0, E − P). */
  readonly shortfall: readonly number[];
  /** Satisfaction that the surplus adds, b₂·surplus, and that the shortfall takes, λb₂·shortfall. */
  readonly delight: readonly number[];
  readonly disappointment: readonly number[];
  readonly satisfaction: readonly number[];
}

const alsoGiven = { visit: params.surpriseVisit } as const satisfies Params;

/** All visits, from the first on. */
export function visits(given: All): Visits {
  check(params, given);
  const { learning, qualitySpread } = given;
  let mean: number = given.promise;
  let variance = 0;
  const rows = Array.from({ length: given.visits }, (_, index) => {
    const experience = qualityAt(given, index + 1);
    const row = { expectation: mean, experience, ...compared(experience - mean, variance, given) };
    const kept = 1 - learning;
    mean = kept * mean + learning * experience;
    variance = kept * kept * variance + learning * learning * qualitySpread * qualitySpread;
    return row;
  });
  const { qualityWeight, surplusWeight, asymmetry } = given;
  const delight = rows.map(({ surplus }) => surplusWeight * surplus);
  const disappointment = rows.map(({ shortfall }) => asymmetry * surplusWeight * shortfall);
  return {
    expectation: rows.map((row) => row.expectation),
    experience: rows.map((row) => row.experience),
    surplus: rows.map((row) => row.surplus),
    shortfall: rows.map((row) => row.shortfall),
    delight,
    disappointment,
    satisfaction: rows.map(
      ({ experience }, visit) =>
        qualityWeight * experience + delight[visit]! - disappointment[visit]!,
    ),
  };
}

/** The same visits under a promise of what the first one brings, at most 10. */
export function honestVisits(given: All): Visits {
  check(params, given);
  return visits({ ...given, promise: Math.min(10, qualityAt(given, 1)) });
}

/** Mean satisfaction over the visits, less that under an honest promise. */
export function promiseEffect(given: All): number {
  return mean(visits(given).satisfaction) - mean(honestVisits(given).satisfaction);
}

/**
 * Share of the surprise that is already expected at a later visit, 1 − (1 − α)^(visits since): what
 * pleased then is the standard now. 0 up to the visit of the surprise itself.
 */
export function absorbed(given: Pick<All, 'learning' | 'surpriseVisit'>, visit: number): number {
  check(params, given);
  check(alsoGiven, { visit });
  return 1 - power(1 - given.learning, Math.max(0, visit - given.surpriseVisit));
}

export function evaluate(values: All) {
  const all = visits(values);
  return {
    expectation: all.expectation,
    experience: all.experience,
    surplus: all.surplus,
    shortfall: all.shortfall,
    delight: all.delight,
    disappointment: all.disappointment,
    visitSatisfaction: all.satisfaction,
    lastSatisfaction: all.satisfaction.at(-1)!,
    meanSatisfaction: mean(all.satisfaction),
    promiseEffect: promiseEffect(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function qualityAt({ quality, surprise, surpriseVisit }: All, visit: number): number {
  return visit < surpriseVisit ? quality : quality + surprise;
}

/** Means of the two sides of a normal difference of mean δ; without any spread the sides themselves. */
function compared(δ: number, variance: number, { qualitySpread }: All) {
  const τ = Math.sqrt(variance + qualitySpread * qualitySpread);
  const z = δ / τ;
  const surplus = Number.isFinite(z)
    ? Math.max(0, δ, τ * 0.3989422804014327 * exp((-z * z) / 2) + δ * normalCdf(z))
    : Math.max(0, δ);
  return { surplus, shortfall: surplus - δ };
}

function mean(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
}
