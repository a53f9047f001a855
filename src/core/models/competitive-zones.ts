/**
 * Loyalty bought by satisfaction, in a captive and in a contested market: five features of the market
 * set one exponent, and nothing else differs between markets. Illustrative, not data: the published
 * curves have no equation; the family and the exponents are ours.
 *
 *   z = (x₁ + x₂ + x₃)/3 − (x₄ + x₅)/2        γ = Gᶻ        L(s) = ((s − 1)/4)^γ
 *
 * G = ln 6 / ln(4/3): in the most contested market (z = 1) a totally satisfied customer (5) is six
 * times as likely to buy again as a satisfied one (4), the ratio published for Xerox. γ < 1 bends the
 * curve above the diagonal (captive), γ > 1 below (contested).
 *
 * Source: Jones & Sasser (1995), Why Satisfied Customers Defect, Harvard Business Review 73(6), 88–99.
 */
import type { Outputs, Presets } from '../model.ts';
import { realPower } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'competitive-zones';
export const rows = ['K03'] as const;
export const references = ['jones-sasser-1995'] as const;

const feature = { unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 } as const;

export const params = {
  similarity: { symbol: 'x₁', ...feature },
  easeOfChange: { symbol: 'x₂', ...feature },
  substitutes: { symbol: 'x₃', ...feature },
  switchingCost: { symbol: 'x₄', ...feature },
  rewardPlan: { symbol: 'x₅', ...feature },
  satisfaction: { symbol: 's', unit: 'satisfaction', domain: [1, 5], step: 0.1, default: 4 },
} as const satisfies Params;

const reference = 'jones-sasser-1995';

export const presets = {
  course: { values: features(0.9, 0.1), reference },
  captive: { values: features(0.1, 0.9), reference },
  literature: { values: features(1, 0), reference },
} as const satisfies Presets<typeof params>;

export const outputs = {
  exponent: { symbol: 'γ', unit: 'number' },
  loyalty: { symbol: 'L', unit: 'share' },
  loyaltyAt: { symbol: 'L', unit: 'share', shape: 'satisfaction 1 to 5' },
  stepValues: { unit: 'share', shape: 'steps 1→2 to 4→5' },
  topRatio: { unit: 'number' },
  zone: { unit: 'choice' },
} as const satisfies Outputs;

type All = Values<typeof params>;

/** The five features of a market, without the satisfaction of a customer in it. */
export type Market = Readonly<Omit<All, 'satisfaction'>>;

export type Zone = 'captive' | 'between' | 'contested';

/** ln 6 / ln(4/3), so that (4/3)^G = 6. */
const G = 6.228262518959629;

// Where a zone ends is ours: within a quarter of 1, on a scale of ratios, a curve looks straight.
const CAPTIVE_BELOW = 0.8;
const CONTESTED_ABOVE = 1.25;

const alsoGiven = {
  exponent: { symbol: 'γ', unit: 'number', domain: [0.1, 10], step: 0.1, default: 1 },
  stepFrom: { symbol: 's', unit: 'satisfaction', domain: [1, 4], step: 1, default: 4 },
  points: { symbol: 'n', unit: 'number', domain: [2, 1001], step: 1, default: 81, integer: true },
} as const satisfies Params;

/** The five published curves, from captive to contested. Their order is published; `pull` and `exponent` are ours. */
export const industries = (
  [
    ['localTelephone', -1],
    ['airlines', -0.5],
    ['hospitals', 0],
    ['personalComputers', 0.5],
    ['automobiles', 1],
  ] as const
).map(([key, z]) => ({ key, pull: z, exponent: realPower(G, z) }));

/** z: how hard the market pulls at a customer, from −1 (captive) to 1 (contested). */
export function pull(given: Market): number {
  check(params, given);
  const { similarity, easeOfChange, substitutes, switchingCost, rewardPlan } = given;
  return (similarity + easeOfChange + substitutes) / 3 - (switchingCost + rewardPlan) / 2;
}

/** γ, from 1/G to G = 6.228…. */
export function exponent(given: Market): number {
  return realPower(G, pull(given));
}

/** L(s) for a given γ instead of a market: a share of the loyalty that total satisfaction earns. */
export function curveOf(exponent: number, satisfaction: number): number {
  check(alsoGiven, { exponent });
  check(params, { satisfaction });
  return curve(exponent, satisfaction);
}

/** L(s): 0 at satisfaction 1, 1 at satisfaction 5. */
export function loyalty(given: Market, satisfaction: number): number {
  check(params, { satisfaction });
  return curve(exponent(given), satisfaction);
}

/** L at evenly spaced satisfactions from 1 to 5, ends included. Length: points. */
export function loyaltyCurve(given: Market, points = 81): number[] {
  check(alsoGiven, { points });
  const γ = exponent(given);
  return Array.from({ length: points }, (_, i) => curve(γ, 1 + (4 * i) / (points - 1)));
}

/** L(s + 1) − L(s): what one more step of satisfaction earns, 1 ≤ s ≤ 4. */
export function stepValue(given: Market, stepFrom: number): number {
  check(alsoGiven, { stepFrom });
  const γ = exponent(given);
  return curve(γ, stepFrom + 1) - curve(γ, stepFrom);
}

/** The steps 1→2, 2→3, 3→4, 4→5; they add up to 1. Length: 4. */
export function stepValues(given: Market): number[] {
  return [1, 2, 3, 4].map((from) => stepValue(given, from));
}

/** What one more point adds from where satisfaction is, or what is left of it up to 5; null at 5. */
export function nextPoint(given: Readonly<All>): number | null {
  const { satisfaction } = given;
  const here = loyalty(given, satisfaction);
  return satisfaction < 5 ? loyalty(given, Math.min(5, satisfaction + 1)) - here : null;
}

/** L(5) / L(4): how many times as loyal total satisfaction is. */
export function topRatio(given: Market): number {
  return 1 / loyalty(given, 4);
}

/** Captive below γ = 0.8, contested above 1.25, between them neither. */
export function zone(given: Market): Zone {
  const γ = exponent(given);
  if (γ < CAPTIVE_BELOW) return 'captive';
  return γ > CONTESTED_ABOVE ? 'contested' : 'between';
}

/** Share of customers who are loyal here, yet would not be in the most contested market (γ = G). */
export function leaversWhenOpened(given: Market, satisfaction: number): number {
  return loyalty(given, satisfaction) - curve(G, satisfaction);
}

export function evaluate(values: Readonly<All>) {
  return {
    exponent: exponent(values),
    loyalty: loyalty(values, values.satisfaction),
    loyaltyAt: loyaltyCurve(values, 5),
    stepValues: stepValues(values),
    topRatio: topRatio(values),
    zone: zone(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function curve(γ: number, satisfaction: number): number {
  return realPower((satisfaction - 1) / 4, γ);
}

function features(contesting: number, binding: number): Market {
  return {
    similarity: contesting,
    easeOfChange: contesting,
    substitutes: contesting,
    switchingCost: binding,
    rewardPlan: binding,
  };
}
