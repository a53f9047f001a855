/**
 * Expected or not, said or not: some customers take an attribute for granted and some do not, and in both
 * groups the same share says so. What is expected and unsaid works like a must-be, what is expected and
 * said like more-is-better, what is not expected like an attraction, said or not.
 *
 *   cold         e(1 − v)          S = −c⁻ + c⁻·(1 − e⁻ᶠ)/(1 − e⁻¹)      (never above 0)
 *   satisfaction e·v               S = −c⁻ + (c⁺ + c⁻)·f
 *   delight      (1 − e)·v         S = c⁺·(eᶠ − 1)/(e¹ − 1)              (never below 0)
 *   loyalty      (1 − e)(1 − v)    S as delight
 *
 *   truth = mean over all four      survey = mean over those who say so
 *
 * The four zones are a teaching matrix without a known author; their likeness to Kano’s three kinds of
 * quality, the one voice for both groups and all numbers are ours, illustrative.
 *
 * Source: Kano, Seraku, Takahashi & Tsuji (1984), Attractive Quality and Must-Be Quality, Journal of the
 * Japanese Society for Quality Control 14(2), 147–156; the exponentials from Wang & Ji (2010),
 * Understanding Customer Needs through Quantitative Analysis of Kano’s Model, International Journal of
 * Quality & Reliability Management 27(2), 173–184.
 */
import type { Outputs, Presets } from '../model.ts';
import { expm1 } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'expectation-expression';
export const rows = ['K13'] as const;
export const references = ['kano-et-al-1984', 'wang-ji-2010'] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.05 } as const;

export const params = {
  fulfilment: { symbol: 'f', ...share, default: 0.6 },
  expectedShare: { symbol: 'e', ...share, default: 0.6 },
  voice: { symbol: 'v', ...share, default: 0.3 },
  bestGain: { symbol: 'c⁺', unit: 'number', domain: [0, 1], step: 0.05, default: 1 },
  worstLoss: { symbol: 'c⁻', unit: 'number', domain: [0, 1], step: 0.05, default: 1 },
} as const satisfies Params;

export const presets = {
  course: {
    values: { fulfilment: 0.6, expectedShare: 0.6, voice: 0.3 },
    reference: 'kano-et-al-1984',
  },
  /** The three pure curves, from −1 to 1. */
  literature: { values: { bestGain: 1, worstLoss: 1 }, reference: 'wang-ji-2010' },
  takenForGranted: { values: { expectedShare: 1, voice: 0.1 }, reference: 'kano-et-al-1984' },
  neverHoped: { values: { expectedShare: 0, voice: 0.1 }, reference: 'kano-et-al-1984' },
} as const satisfies Presets<typeof params>;

export const zones = ['cold', 'satisfaction', 'delight', 'loyalty'] as const;
export type Zone = (typeof zones)[number];

const eachZone = { shape: 'zones 1 to 4' } as const;

export const outputs = {
  largestZone: { unit: 'choice' },
  zoneShares: { unit: 'share', ...eachZone },
  zoneSatisfaction: { symbol: 'S', unit: 'number', ...eachZone },
  truth: { unit: 'number' },
  survey: { unit: 'number' },
  surveyGap: { unit: 'number' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;
type Coefficients = Pick<All, 'bestGain' | 'worstLoss'>;

const alsoGiven = {
  points: { symbol: 'n', unit: 'number', domain: [2, 1001], step: 1, default: 51, integer: true },
} as const satisfies Params;

/** The zone of a customer: expected or not, said or not. */
export function zoneOf(expected: boolean, expressed: boolean): Zone {
  if (expected) return expressed ? 'satisfaction' : 'cold';
  return expressed ? 'delight' : 'loyalty';
}

/** Share of customers in each zone; they add up to 1. Length: 4, in the order of `zones`. */
export function zoneShares(given: Pick<All, 'expectedShare' | 'voice'>): number[] {
  check(params, given);
  const { expectedShare: e, voice: v } = given;
  return [e * (1 - v), e * v, (1 - e) * v, (1 - e) * (1 - v)];
}

/** S at one fulfilment in one zone, from −c⁻ to c⁺; 0 is neither pleased nor displeased. */
export function satisfaction(given: Coefficients, zone: Zone, fulfilment: number): number {
  check(params, { ...given, fulfilment });
  const { bestGain, worstLoss } = given;
  if (zone === 'cold') return worstLoss * (expm1(-fulfilment) / expm1(-1) - 1);
  if (zone === 'satisfaction') return bestGain * fulfilment - worstLoss * (1 - fulfilment);
  return (bestGain * expm1(fulfilment)) / expm1(1);
}

/** S of a zone at evenly spaced fulfilments from 0 to 1, ends included. Length: points. */
export function satisfactionCurve(given: Coefficients, zone: Zone, points = 51): number[] {
  check(alsoGiven, { points });
  return Array.from({ length: points }, (_, i) => satisfaction(given, zone, i / (points - 1)));
}

/** Mean satisfaction of all customers. */
export function truth(given: All): number {
  const here = zoneSatisfaction(given);
  return zoneShares(given).reduce((sum, share, zone) => sum + share * here[zone]!, 0);
}

/** Mean satisfaction of those who say so; null if nobody does. */
export function survey(given: All): number | null {
  const [, satisfied, delighted] = zoneSatisfaction(given);
  const { expectedShare: e, voice } = given;
  return voice > 0 ? e * satisfied! + (1 - e) * delighted! : null;
}

/** By how much the survey flatters; below 0 it is too dark; null if nobody says anything. */
export function surveyGap(given: All): number | null {
  const said = survey(given);
  return said === null ? null : said - truth(given);
}

export function evaluate(values: All) {
  const shares = zoneShares(values);
  return {
    largestZone: zones[shares.indexOf(Math.max(...shares))]!,
    zoneShares: shares,
    zoneSatisfaction: zoneSatisfaction(values),
    truth: truth(values),
    survey: survey(values),
    surveyGap: surveyGap(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function zoneSatisfaction(given: All): number[] {
  return zones.map((zone) => satisfaction(given, zone, given.fulfilment));
}
