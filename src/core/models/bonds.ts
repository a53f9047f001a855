/**
 * Three bonds: money spent on financial, social and structural ties builds a barrier that a rival must
 * pay for, in USD per customer. The same spend builds the same barrier in every layer; what tells the
 * layers apart is how fast a rival copies them. Customers differ in how much it takes to move them.
 *
 *   built      hᵢ = C·uᵢ / (uᵢ + U)                       half of the ceiling C at a spend of U
 *   barrier    B(t) = Σ hᵢ·(1 − κᵢ)ᵗ                      i = financial, social, structural
 *   stay       P(t) = 1 / (1 + e^((ω − B(t))/σ))          ω what the rival offers each customer
 *   to lure the share p a rival must offer                B(t) + σ·ln(p / (1 − p))
 *   customers  N(t) = N(t−1)·P(t),                        profit of year t = (m − Σuᵢ)·N(t−1)
 *
 * Illustrative, not data: the published scheme ranks the layers (price bonds hold least, structural ones
 * most, each built upon the one before) and gives no sizes; copy speeds and amounts are ours.
 *
 * Source: Berry & Parasuraman (1991), Marketing Services: Competing Through Quality, Free Press;
 * Berry (1995), Relationship Marketing of Services: Growing Interest, Emerging Perspectives, Journal of
 * the Academy of Marketing Science 23(4), 236–245.
 */
import type { Outputs, Presets } from '../model.ts';
import { exp, ln } from '../numeric/portable.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'bonds';
export const rows = ['K23'] as const;
export const references = ['berry-parasuraman-1991', 'berry-1995'] as const;

const spend = { unit: 'USD/year', domain: [0, 50], step: 1, default: 5 } as const;
const copied = { unit: 'share/year', domain: [0, 1], step: 0.05 } as const;

export const params = {
  financialSpend: { symbol: 'u₁', ...spend },
  socialSpend: { symbol: 'u₂', ...spend },
  structuralSpend: { symbol: 'u₃', ...spend },
  financialCopy: { symbol: 'κ₁', ...copied, default: 0.6 },
  socialCopy: { symbol: 'κ₂', ...copied, default: 0.2 },
  structuralCopy: { symbol: 'κ₃', ...copied, default: 0.05 },
  barrierCeiling: { symbol: 'C', unit: 'USD', domain: [0, 500], step: 5, default: 100 },
  halfSpend: { symbol: 'U', unit: 'USD/year', domain: [1, 50], step: 1, default: 10 },
  lureOffer: { symbol: 'ω', unit: 'USD', domain: [0, 500], step: 5, default: 10 },
  moveSpread: { symbol: 'σ', unit: 'USD', domain: [1, 100], step: 1, default: 20 },
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 1000000], step: 50, default: 1000 },
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 1000], step: 5, default: 100 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 100], step: 1, default: 10, integer: true },
} as const satisfies Params;

const all = { financialSpend: 15, socialSpend: 0, structuralSpend: 0 };

export const presets = {
  course: {
    values: { financialSpend: 5, socialSpend: 5, structuralSpend: 5 },
    reference: 'berry-parasuraman-1991',
  },
  literature: { values: all, reference: 'berry-1995' },
  structural: {
    values: { ...all, financialSpend: 0, structuralSpend: 15 },
    reference: 'berry-1995',
  },
} as const satisfies Presets<typeof params>;

const yearly = 'years 0 to T';

export const outputs = {
  financialBarrier: { unit: 'USD', shape: yearly },
  socialBarrier: { unit: 'USD', shape: yearly },
  structuralBarrier: { unit: 'USD', shape: yearly },
  depth: { unit: 'share', shape: yearly },
  lureHalf: { unit: 'USD', shape: yearly },
  boundCustomers: { symbol: 'N', unit: 'customers', shape: yearly },
  bondProfit: { unit: 'USD' },
  unboundProfit: { unit: 'USD' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given = Readonly<All>;

export const layers = ['financial', 'social', 'structural'] as const;
export type Layer = (typeof layers)[number];
export type Barriers = Readonly<Record<Layer, number>>;

const alsoGiven = {
  t: { symbol: 't', unit: 'years', domain: [0, 10000], step: 1, default: 0, integer: true },
  lured: { symbol: 'p', unit: 'share', domain: [0.001, 0.999], step: 0.001, default: 0.5 },
} as const satisfies Params;

/** hᵢ(1 − κᵢ)ᵗ in USD per customer for every layer: what a rival has not copied after `t` years. */
export function barriers(given: Given, t: number): Barriers {
  check(params, given);
  check(alsoGiven, { t });
  return standing(given, t);
}

/** B(t): all layers together, in USD per customer. */
export function barrier(given: Given, t: number): number {
  return total(barriers(given, t));
}

/** Share of the barrier that is more than money: social and structural; 0 where nothing stands. */
export function depth(given: Given, t: number): number {
  return beyondMoney(barriers(given, t));
}

/** P(t): share who stay in year `t` against the rival's offer. */
export function stay(given: Given, t: number): number {
  return staying(given, barrier(given, t));
}

/** What a rival must offer each customer, in USD, so that the share `lured` leaves in year `t`. */
export function costToLure(given: Given, t: number, lured: number): number {
  check(alsoGiven, { lured });
  return barrier(given, t) + given.moveSpread * ln(lured / (1 - lured));
}

/** N(0), …, N(T). Length: periods + 1. */
export function customers(given: Given): number[] {
  check(params, given);
  const counts = [given.base];
  for (let t = 1; t <= given.periods; t += 1) {
    counts.push(counts[t - 1]! * staying(given, total(standing(given, t))));
  }
  return counts;
}

/** Present value of the profit of years 1 … T, in USD; a year is paid at its start. */
export function bondProfit(given: Given): number {
  const { margin, financialSpend, socialSpend, structuralSpend, discount } = given;
  const each = margin - financialSpend - socialSpend - structuralSpend;
  const served = customers(given).slice(0, -1);
  return served.reduce((sum, count, t) => sum + (each * count) / power(1 + discount, t), 0);
}

export function evaluate(values: Given) {
  check(params, values);
  const years = Array.from({ length: values.periods + 1 }, (_, t) => barriers(values, t));
  const unbound = { ...values, financialSpend: 0, socialSpend: 0, structuralSpend: 0 };
  return {
    financialBarrier: years.map((year) => year.financial),
    socialBarrier: years.map((year) => year.social),
    structuralBarrier: years.map((year) => year.structural),
    depth: years.map(beyondMoney),
    lureHalf: years.map(total),
    boundCustomers: customers(values),
    bondProfit: bondProfit(values),
    unboundProfit: bondProfit(unbound),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function standing(given: Given, t: number): Barriers {
  const left = (spent: number, copy: number): number =>
    ((given.barrierCeiling * spent) / (spent + given.halfSpend)) * power(1 - copy, t);
  return {
    financial: left(given.financialSpend, given.financialCopy),
    social: left(given.socialSpend, given.socialCopy),
    structural: left(given.structuralSpend, given.structuralCopy),
  };
}

function total({ financial, social, structural }: Barriers): number {
  return financial + social + structural;
}

function beyondMoney(standing: Barriers): number {
  const height = total(standing);
  return height === 0 ? 0 : (standing.social + standing.structural) / height;
}

function staying({ lureOffer, moveSpread }: Given, height: number): number {
  return 1 / (1 + exp((lureOffer - height) / moveSpread));
}
