/**
 * The satisfaction trap: every customer of a level of satisfaction leaves with the chance of that level,
 * and nothing else matters. The share of the satisfied who left and the share of leavers who had been
 * satisfied are then two fractions of the same people with different wholes.
 *
 *   pᵢ = nᵢ / Σ n      P(left) = Σ pᵢ dᵢ      S = levels 4 and 5
 *   P(left | S) = Σ_S pᵢ dᵢ / Σ_S pᵢ          P(S | left) = Σ_S pᵢ dᵢ / Σ pᵢ dᵢ     (Bayes)
 *
 * Quoted wrongly, P(S | left) is told as P(left | S): both satisfied levels then leave at that rate.
 *
 * The five rates are the round numbers courses attribute to Kotler, illustrative and not data; the mixes
 * are ours. Of the leavers, 65 to 85 % had called themselves satisfied or very satisfied (Reichheld, as
 * attributed in the literature; we have not seen the digits in print).
 *
 * Source: Kotler (1999), Kotler on Marketing, Free Press (attributed); Reichheld (1996), The Loyalty
 * Effect, Harvard Business School Press.
 */
import type { Outputs, Presets } from '../model.ts';
import { wholeParts } from '../numeric/largest-remainder.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'satisfaction-trap';
export const rows = ['K01'] as const;
export const references = ['kotler-1999', 'reichheld-1996'] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.01 } as const;
const reference = 'kotler-1999';
const rate = { unit: 'share', domain: [0, 1], step: 0.005, reference } as const;

export const params = {
  sizeVeryDissatisfied: { symbol: 'n₁', ...share, default: 0.01 },
  sizeDissatisfied: { symbol: 'n₂', ...share, default: 0.02 },
  sizeNeutral: { symbol: 'n₃', ...share, default: 0.05 },
  sizeSatisfied: { symbol: 'n₄', ...share, default: 0.62 },
  sizeVerySatisfied: { symbol: 'n₅', ...share, default: 0.3 },
  leavingVeryDissatisfied: { symbol: 'd₁', ...rate, default: 0.8 },
  leavingDissatisfied: { symbol: 'd₂', ...rate, default: 0.4 },
  leavingNeutral: { symbol: 'd₃', ...rate, default: 0.2 },
  leavingSatisfied: { symbol: 'd₄', ...rate, default: 0.1 },
  leavingVerySatisfied: { symbol: 'd₅', ...rate, default: 0.015 },
  wording: { symbol: 'Q', unit: 'choice', domain: ['counted', 'quoted'], default: 'counted' },
} as const satisfies Params;

/** From very dissatisfied to very satisfied: the keys of the mix and of the leaving rates. */
export const levels = [
  ['sizeVeryDissatisfied', 'leavingVeryDissatisfied'],
  ['sizeDissatisfied', 'leavingDissatisfied'],
  ['sizeNeutral', 'leavingNeutral'],
  ['sizeSatisfied', 'leavingSatisfied'],
  ['sizeVerySatisfied', 'leavingVerySatisfied'],
] as const;

/** Index in `levels` from which a customer counts as satisfied. */
export const SATISFIED_FROM = 3;

export const presets = {
  course: { values: mixOf(0.01, 0.02, 0.05, 0.62, 0.3), reference },
  mixed: { values: mixOf(0.05, 0.1, 0.15, 0.5, 0.2), reference },
  /** Car buyers as attributed to Reichheld: 90 % satisfied, 35 % buy again; here all others leave. */
  literature: {
    values: {
      ...mixOf(0, 0, 0.1, 0.6, 0.3),
      leavingNeutral: 1,
      leavingSatisfied: 0.55 / 0.9,
      leavingVerySatisfied: 0.55 / 0.9,
    },
    reference: 'reichheld-1996',
  },
} as const satisfies Presets<typeof params>;

const people = { unit: 'people', shape: 'satisfaction 1 to 5' } as const;

export const outputs = {
  leavingShare: { unit: 'share' },
  satisfiedShare: { unit: 'share' },
  leftOfSatisfied: { unit: 'share' },
  satisfiedOfLeft: { unit: 'share' },
  leavingRates: { symbol: 'd', unit: 'share', shape: 'satisfaction 1 to 5' },
  levelCounts: people,
  leftCounts: people,
  stayedCounts: people,
  leavers: { unit: 'people' },
  satisfiedPeople: { unit: 'people' },
  satisfiedLeavers: { unit: 'people' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

const alsoGiven = {
  people: {
    symbol: 'N',
    unit: 'customers',
    domain: [1, 1e6],
    step: 1,
    default: 1000,
    integer: true,
  },
  satisfiedShare: { symbol: 'σ', unit: 'share', domain: [0, 1], step: 0.01, default: 0.9 },
  stayingShare: { symbol: 'B', unit: 'share', domain: [0, 1], step: 0.01, default: 0.35 },
} as const satisfies Params;

/** p₁ … p₅: shares of the levels, which add up to 1; null if no level has anyone. Length: 5. */
export function mix(given: All): number[] | null {
  check(params, given);
  const sizes = levels.map(([size]) => given[size]);
  const all = sum(sizes);
  return all > 0 ? sizes.map((size) => size / all) : null;
}

/**
 * d₁ … d₅ as counted or, on request, as the wrong quotation has them: both satisfied levels leave at
 * the rate P(S | left). Where nobody leaves there is nothing to quote. Length: 5.
 */
export function leavingRates(given: All): number[] {
  check(params, given);
  const rates = levels.map(([, leaving]) => given[leaving]);
  const shares = mix(given);
  if (given.wording === 'counted' || !shares) return rates;
  const quoted = conditionals(shares, rates).satisfiedOfLeft;
  return rates.map((rate, level) => (level < SATISFIED_FROM ? rate : (quoted ?? rate)));
}

/** P(left): share of all customers who left; null without customers. */
export function leavingShare(given: All): number | null {
  return findShares(given)?.left ?? null;
}

/** P(S): share of all customers who are satisfied or very satisfied; null without customers. */
export function satisfiedShare(given: All): number | null {
  return findShares(given)?.satisfied ?? null;
}

/** P(left | S): share of the satisfied who left; null if nobody is satisfied. */
export function leftOfSatisfied(given: All): number | null {
  return findShares(given)?.leftOfSatisfied ?? null;
}

/** P(S | left): share of the leavers who had been satisfied; null if nobody left. */
export function satisfiedOfLeft(given: All): number | null {
  return findShares(given)?.satisfiedOfLeft ?? null;
}

/** People in whole numbers; lists by level, from very dissatisfied to very satisfied. Length: 5. */
export interface Counts {
  readonly here: readonly number[];
  readonly left: readonly number[];
  readonly stayed: readonly number[];
  readonly leavers: number;
  readonly satisfied: number;
  readonly satisfiedLeavers: number;
}

/**
 * So many people, by level and by what they did: `left` and `stayed` add up to `people` exactly, with
 * every level and all leavers together within one of their exact number; null without customers.
 */
export function counts(given: All, people = 1000): Counts | null {
  check(alsoGiven, { people });
  const shares = mix(given);
  if (!shares) return null;
  const rates = leavingRates(given);
  const here = wholeParts(
    shares.map((share) => share * people),
    people,
  );
  const leaving = here.map((count, level) => count * rates[level]!);
  const leavers = Math.round(sum(leaving));
  const left = wholeParts(leaving, leavers);
  return {
    here,
    left,
    stayed: here.map((count, level) => count - left[level]!),
    leavers,
    satisfied: sum(here.slice(SATISFIED_FROM)),
    satisfiedLeavers: sum(left.slice(SATISFIED_FROM)),
  };
}

/**
 * Without the five rates: if the share `satisfiedShare` is satisfied and the share `stayingShare` stays,
 * the lowest and the highest share of the satisfied who stay; null if nobody is satisfied.
 */
export function stayingBounds(given: {
  readonly satisfiedShare: number;
  readonly stayingShare: number;
}): { low: number; high: number } | null {
  check(alsoGiven, given);
  const { satisfiedShare: satisfied, stayingShare: staying } = given;
  if (!(satisfied > 0)) return null;
  return {
    low: Math.max(0, (satisfied - (1 - staying)) / satisfied),
    high: Math.min(1, staying / satisfied),
  };
}

export function evaluate(values: All) {
  const counted = counts(values);
  return {
    leavingShare: leavingShare(values),
    satisfiedShare: satisfiedShare(values),
    leftOfSatisfied: leftOfSatisfied(values),
    satisfiedOfLeft: satisfiedOfLeft(values),
    leavingRates: leavingRates(values),
    levelCounts: counted?.here ?? null,
    leftCounts: counted?.left ?? null,
    stayedCounts: counted?.stayed ?? null,
    leavers: counted?.leavers ?? null,
    satisfiedPeople: counted?.satisfied ?? null,
    satisfiedLeavers: counted?.satisfiedLeavers ?? null,
  } satisfies Record<keyof typeof outputs, unknown>;
}

function findShares(given: All): ReturnType<typeof conditionals> | null {
  const shares = mix(given);
  return shares && conditionals(shares, leavingRates(given));
}

function conditionals(shares: readonly number[], rates: readonly number[]) {
  const leaving = shares.map((share, level) => share * rates[level]!);
  const left = sum(leaving);
  const satisfied = sum(shares.slice(SATISFIED_FROM));
  const both = sum(leaving.slice(SATISFIED_FROM));
  return {
    left: Math.min(1, left),
    satisfied: Math.min(1, satisfied),
    leftOfSatisfied: satisfied > 0 ? Math.min(1, both / satisfied) : null,
    satisfiedOfLeft: left > 0 ? both / left : null,
  };
}

function mixOf(one: number, two: number, three: number, four: number, five: number) {
  return {
    sizeVeryDissatisfied: one,
    sizeDissatisfied: two,
    sizeNeutral: three,
    sizeSatisfied: four,
    sizeVerySatisfied: five,
  };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
