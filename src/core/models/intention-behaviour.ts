/**
 * What people say and what they do: both rise with satisfaction, but the stated intention flattens where
 * the actual repurchase steepens. All customers of a rating are alike.
 *
 *   z = (s − 1)/4                                   z′ = (s − g − 1)/4, within [0, 1]
 *   intention    I(s) = i₁ + (i₅ − i₁)·(1 − (1 − z)^η)
 *   behaviour    B(s) = o·(b₁ + (b₅ − b₁)·z′^θ)
 *
 * A group that rates generously puts g points on the scale without feeling them: its words go with the
 * rating, its deeds with the feeling. o is the share who get an occasion to buy. Raising a customer by
 * one point costs k and pays V for each repurchase it adds, by either yardstick.
 *
 * Among 100,040 car buyers intention showed decreasing and repurchase increasing returns, and thresholds
 * differed between groups. The two functions and every number here are ours, illustrative, not data.
 *
 * Source: Mittal & Kamakura (2001), Satisfaction, Repurchase Intent, and Repurchase Behavior, Journal of
 * Marketing Research 38(1), 131–142.
 */
import type { Outputs, Presets } from '../model.ts';
import { realPower } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'intention-behaviour';
export const rows = ['K34'] as const;
export const references = ['mittal-kamakura-2001'] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.05 } as const;
const bend = { unit: 'number', domain: [1, 10], step: 0.1 } as const;

export const params = {
  satisfaction: { symbol: 's', unit: 'satisfaction', domain: [1, 5], step: 0.1, default: 4 },
  lowIntention: { symbol: 'i₁', ...share, default: 0.05 },
  highIntention: { symbol: 'i₅', ...share, default: 0.95 },
  intentionBend: { symbol: 'η', ...bend, default: 2 },
  lowRepurchase: { symbol: 'b₁', ...share, default: 0.05 },
  highRepurchase: { symbol: 'b₅', ...share, default: 0.55 },
  repurchaseBend: { symbol: 'θ', ...bend, default: 4 },
  opportunity: { symbol: 'o', ...share, default: 1 },
  generosity: { symbol: 'g', unit: 'satisfaction', domain: [-2, 2], step: 0.1, default: 0 },
  repurchaseValue: { symbol: 'V', unit: 'CNY', domain: [0, 100000], step: 50, default: 1000 },
  pointCost: { symbol: 'k', unit: 'CNY', domain: [0, 10000], step: 10, default: 150 },
} as const satisfies Params;

const reference = 'mittal-kamakura-2001';

export const presets = {
  course: { values: { intentionBend: 2, repurchaseBend: 4 }, reference },
  /** The two directions of return that the study found; sizes ours. */
  literature: { values: { intentionBend: 2, repurchaseBend: 4 }, reference },
  generousGroup: { values: { generosity: 1 }, reference },
  straight: { values: { intentionBend: 1, repurchaseBend: 1 }, reference },
} as const satisfies Presets<typeof params>;

const eachRating = { unit: 'share', shape: 'satisfaction 1 to 5' } as const;
const eachStep = { unit: 'share', shape: 'steps 1→2 to 4→5' } as const;

export const outputs = {
  intention: { symbol: 'I', unit: 'share' },
  repurchase: { symbol: 'B', unit: 'share' },
  sayDoGap: { unit: 'share' },
  intentionAt: { symbol: 'I', ...eachRating },
  repurchaseAt: { symbol: 'B', ...eachRating },
  intentionSteps: eachStep,
  repurchaseSteps: eachStep,
  stopByIntention: { unit: 'satisfaction' },
  startByRepurchase: { unit: 'satisfaction' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

/** What the firm goes by when it decides where to raise satisfaction. */
export type Yardstick = 'intention' | 'repurchase';

const alsoGiven = {
  points: { symbol: 'n', unit: 'number', domain: [2, 1001], step: 1, default: 81, integer: true },
} as const satisfies Params;

/** I(s): share of customers with a rating who say they will buy again. */
export function intention(given: All, satisfaction: number): number {
  check(params, { ...given, satisfaction });
  const { lowIntention: low, highIntention: high, intentionBend } = given;
  const rest = realPower((5 - satisfaction) / 4, intentionBend);
  return low * rest + high * (1 - rest);
}

/** B(s): share of customers with a rating who do buy again. */
export function repurchase(given: All, satisfaction: number): number {
  check(params, { ...given, satisfaction });
  const { lowRepurchase: low, highRepurchase: high, repurchaseBend } = given;
  const felt = Math.min(1, Math.max(0, (satisfaction - given.generosity - 1) / 4));
  const reached = realPower(felt, repurchaseBend);
  return given.opportunity * (low * (1 - reached) + high * reached);
}

/** I or B at evenly spaced ratings from 1 to 5, ends included. Length: points. */
export function curve(given: All, yardstick: Yardstick, points = 81): number[] {
  check(alsoGiven, { points });
  const of = yardstick === 'intention' ? intention : repurchase;
  return Array.from({ length: points }, (_, i) => of(given, 1 + (4 * i) / (points - 1)));
}

/** What each further point adds, from 1→2 to 4→5: the marginal return by one yardstick. Length: 4. */
export function steps(given: All, yardstick: Yardstick): number[] {
  const at = curve(given, yardstick, 5);
  return at.slice(1).map((share, index) => share - at[index]!);
}

/** V·step − k in CNY for each step, by one yardstick. Length: 4. */
export function stepProfits(given: All, yardstick: Yardstick): number[] {
  return steps(given, yardstick).map((step) => given.repurchaseValue * step - given.pointCost);
}

/** The rating beyond which no step pays by a yardstick: where such a firm stops; null if none pays. */
export function stop(given: All, yardstick: Yardstick): number | null {
  const last = stepProfits(given, yardstick).findLastIndex((profit) => profit > 0);
  return last < 0 ? null : last + 2;
}

/** The rating from which the first paying step leads up: where such a firm starts; null if none pays. */
export function start(given: All, yardstick: Yardstick): number | null {
  const first = stepProfits(given, yardstick).findIndex((profit) => profit > 0);
  return first < 0 ? null : first + 1;
}

export function evaluate(values: All) {
  const said = intention(values, values.satisfaction);
  const done = repurchase(values, values.satisfaction);
  return {
    intention: said,
    repurchase: done,
    sayDoGap: said - done,
    intentionAt: curve(values, 'intention', 5),
    repurchaseAt: curve(values, 'repurchase', 5),
    intentionSteps: steps(values, 'intention'),
    repurchaseSteps: steps(values, 'repurchase'),
    stopByIntention: stop(values, 'intention'),
    startByRepurchase: start(values, 'repurchase'),
  } satisfies Record<keyof typeof outputs, unknown>;
}
