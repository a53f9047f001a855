/**
 * Switching costs: each month every customer weighs staying against the rival’s offer, and everything
 * that makes leaving costly counts on the side of staying. Trouble of changing shrinks as people learn
 * how to; a bond to people or a brand does not.
 *
 *   C(t) = c₁·(1 − λ)^(t−1)·(1 − δ from month M on) + c₂ + c₃
 *   P(stay in t) = 1 / (1 + e^(−β(s + C(t) − ω)))
 *   captive(t) = P(stay) − P(stay with c₃ alone)          they stay for the trouble or the money only
 *
 * c₁ procedural (risk, evaluation, learning, set-up), c₂ financial (benefits and money lost), c₃
 * relational (personal and brand), in points of satisfaction; ω the satisfaction expected of the rival.
 * Of the captives, those who would be happier elsewhere resent it. That trouble embitters and bonds do not
 * is published; counting money with the trouble is ours, and so are the weights and the scale, illustrative.
 *
 * Source: Burnham, Frels & Mahajan (2003), Consumer Switching Costs: A Typology, Antecedents, and
 * Consequences, Journal of the Academy of Marketing Science 31(2), 109–126; Jones, Reynolds,
 * Mothersbaugh & Beatty (2007), The Positive and Negative Effects of Switching Costs on Relational
 * Outcomes, Journal of Service Research 9(4), 335–355; staying as a logit choice, Rust, Lemon & Zeithaml
 * (2004), Return on Marketing, Journal of Marketing 68(1), 109–127.
 */
import type { Outputs, Presets } from '../model.ts';
import { exp } from '../numeric/portable.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'switching-costs';
export const rows = ['K16'] as const;
export const references = [
  'burnham-frels-mahajan-2003',
  'jones-et-al-2007',
  'rust-lemon-zeithaml-2004',
] as const;

const cost = { unit: 'satisfaction', domain: [0, 4], step: 0.1 } as const;
const months = { unit: 'periods', step: 1, integer: true } as const;

export const params = {
  satisfaction: { symbol: 's', unit: 'satisfaction', domain: [1, 5], step: 0.1, default: 3 },
  rivalOffer: { symbol: 'ω', unit: 'satisfaction', domain: [1, 5], step: 0.1, default: 3.5 },
  proceduralCost: { symbol: 'c₁', ...cost, default: 1.5 },
  financialCost: { symbol: 'c₂', ...cost, default: 1 },
  relationalCost: { symbol: 'c₃', ...cost, default: 0.5 },
  sharpness: { symbol: 'β', unit: 'number', domain: [0, 5], step: 0.1, default: 1.5 },
  switchLearning: { symbol: 'λ', unit: 'share', domain: [0, 1], step: 0.01, default: 0.02 },
  costRemoved: { symbol: 'δ', unit: 'share', domain: [0, 1], step: 0.05, default: 0 },
  removalMonth: { symbol: 'M', ...months, domain: [1, 10000], default: 13 },
  months: { symbol: 'T', ...months, domain: [1, 10000], default: 24 },
} as const satisfies Params;

export const presets = {
  course: {
    values: { proceduralCost: 1.5, financialCost: 1, relationalCost: 0.5 },
    reference: 'burnham-frels-mahajan-2003',
  },
  /** Numbers can be taken along from month 13: four fifths of the trouble of changing goes. */
  portability: { values: { costRemoved: 0.8 }, reference: 'burnham-frels-mahajan-2003' },
  bondsOnly: {
    values: { proceduralCost: 0, financialCost: 0, relationalCost: 3 },
    reference: 'jones-et-al-2007',
  },
  literature: {
    values: { proceduralCost: 2, financialCost: 2, relationalCost: 0 },
    reference: 'jones-et-al-2007',
  },
} as const satisfies Presets<typeof params>;

const eachMonth = { unit: 'share', shape: 'months 1 to T' } as const;

export const outputs = {
  stayRate: eachMonth,
  captiveShare: eachMonth,
  resentfulShare: eachMonth,
  remaining: { unit: 'share', shape: 'months 0 to T' },
  remainingWithoutCosts: { unit: 'share' },
  stayGain: { unit: 'share' },
  stayGainFree: { unit: 'share' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

const alsoGiven = {
  month: params.removalMonth,
  leavingCost: { symbol: 'C', unit: 'satisfaction', domain: [0, 12], step: 0.1, default: 3 },
} as const satisfies Params;

/** Month by month; index 0 is month 1. Each list has length: months. */
export interface Months {
  /** P(stay in t): chance that a customer still here stays through the month. */
  readonly stayRate: readonly number[];
  /** Share of those still here who stay for the trouble or the money only. */
  readonly captive: readonly number[];
  /** The captives who would be happier elsewhere, ω > s + c₃; no one while that does not hold. */
  readonly resentful: readonly number[];
}

/** C(t): all that makes leaving costly in a month, in points of satisfaction. */
export function switchingCostAt(given: All, month: number): number {
  check(params, given);
  check(alsoGiven, { month });
  return costIn(given, month);
}

/** P(stay) in a month at a cost of leaving, whatever it is made of. */
export function stayRateAt(given: All, leavingCost: number): number {
  check(params, given);
  check(alsoGiven, { leavingCost });
  return stays(given, leavingCost);
}

/** All months, from the first on. */
export function trace(given: All): Months {
  check(params, given);
  const { satisfaction, rivalOffer, relationalCost } = given;
  const bonded = stays(given, relationalCost);
  const happierElsewhere = rivalOffer > satisfaction + relationalCost;
  const stayRate = Array.from({ length: given.months }, (_, index) =>
    stays(given, costIn(given, index + 1)),
  );
  const captive = stayRate.map((rate) => Math.max(0, rate - bonded));
  return { stayRate, captive, resentful: captive.map((share) => (happierElsewhere ? share : 0)) };
}

/** Share of the first customers still here after 0, 1, …, T months. Length: months + 1. */
export function remaining(given: All): number[] {
  return runningProduct(trace(given).stayRate);
}

/** Gain in P(stay) for one more point of satisfaction (up to 5), at a cost of leaving. */
export function stayGain(given: All, leavingCost: number): number {
  const more = { ...given, satisfaction: Math.min(5, given.satisfaction + 1) };
  return stayRateAt(more, leavingCost) - stayRateAt(given, leavingCost);
}

export function evaluate(values: All) {
  const { stayRate, captive, resentful } = trace(values);
  return {
    stayRate,
    captiveShare: captive,
    resentfulShare: resentful,
    remaining: runningProduct(stayRate),
    remainingWithoutCosts: power(stays(values, 0), values.months),
    stayGain: stayGain(values, switchingCostAt(values, 1)),
    stayGainFree: stayGain(values, 0),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function costIn(given: All, month: number): number {
  const left = month < given.removalMonth ? 1 : 1 - given.costRemoved;
  const procedural = given.proceduralCost * power(1 - given.switchLearning, month - 1) * left;
  return procedural + given.financialCost + given.relationalCost;
}

function stays({ satisfaction, rivalOffer, sharpness }: All, cost: number): number {
  return 1 / (1 + exp(sharpness * (rivalOffer - satisfaction - cost)));
}

/** 1, then the product of the first, of the first two, … Length: that of `rates`, plus 1. */
function runningProduct(rates: readonly number[]): number[] {
  let product = 1;
  return [1, ...rates.map((rate) => (product *= rate))];
}
