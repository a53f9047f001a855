/**
 * Fifteen against fifty: prospects differ in their chance of saying yes, and each chance is fixed. Whoever
 * has bought once is the kind that buys, so past buyers close more often though nobody grew loyal. A true
 * loyalty bonus, where there is one, moves a past buyer's chance towards 1.
 *
 *   p ~ Beta(α, β)                                     p′ = p + b(1 − p)  after a first purchase
 *   new        E[p] = α/(α + β)
 *   sieve      x = E[p | bought] = (α + 1)/(α + β + 1)
 *   past       x + b(1 − x)
 *   N in a row k times   N·E[p·p′ᵏ⁻¹]
 *   any pair new < past follows with b = 0 from  α = new(1 − φ)/φ,  β = (1 − new)(1 − φ)/φ,
 *                                                φ = (past − new)/(1 − new)
 *
 * So the two rates alone can never show loyalty. 15 % and 50 % have no known source, nor has the rival
 * pair (5 to 20 %, 60 to 70 %) beyond the textbook it is credited to.
 *
 * Source: Frank (1962), Brand Choice as a Probability Process, Journal of Business 35(1), 43–56; Massy,
 * Montgomery & Morrison (1970), Stochastic Models of Buying Behavior, MIT Press; the rival pair: Farris,
 * Bendle, Pfeifer & Reibstein (2006), Marketing Metrics, Wharton School Publishing.
 */
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';
import { simulateSieve, type Sieve } from '../simulate/sieve.ts';

export const id = 'closing-rates';
export const rows = ['K30'] as const;
export const stochastic = true;
export const references = ['frank-1962', 'massy-et-al-1970', 'farris-et-al-2006'] as const;

const shape = { unit: 'number', domain: [0.01, 50], step: 0.01 } as const;

export const params = {
  yesShape: { symbol: 'α', ...shape, default: 0.2143 },
  noShape: { symbol: 'β', ...shape, default: 1.2143 },
  loyaltyBonus: { symbol: 'b', unit: 'share', domain: [0, 1], step: 0.05, default: 0 },
  prospects: {
    symbol: 'N',
    unit: 'customers',
    domain: [1, 10000],
    step: 100,
    default: 1000,
    integer: true,
  },
} as const satisfies Params;

export const presets = {
  course: { values: { yesShape: 0.2143, noShape: 1.2143 }, reference: 'frank-1962' },
  /** The middles of the rival pair: 12.5 % and 65 %. */
  literature: { values: { yesShape: 1 / 12, noShape: 7 / 12 }, reference: 'farris-et-al-2006' },
  /** Everyone nearly alike: without spread the gap is gone. */
  alike: { values: { yesShape: 7.5, noShape: 42.5 }, reference: 'massy-et-al-1970' },
} as const satisfies Presets<typeof params>;

const rounds = { unit: 'customers', shape: 'rounds 0 to 4' } as const;

export const outputs = {
  newRate: { unit: 'share' },
  pastRate: { unit: 'share' },
  sieveRate: { symbol: 'x', unit: 'share' },
  loyaltyPart: { unit: 'share' },
  roundRates: { unit: 'share', shape: 'rounds 1 to 4' },
  sieveCounts: rounds,
  simulatedCounts: rounds,
  simulatedNewRate: { unit: 'share' },
  simulatedPastRate: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Shapes = Given<'yesShape' | 'noShape'>;
type Chances = Shapes & Given<'loyaltyBonus'>;

const ROUNDS = 4;

const rate = { unit: 'share', domain: [0, 1], step: 0.01, default: 0.5 } as const;
const alsoGiven = {
  count: { symbol: 'k', unit: 'number', domain: [0, 50], step: 1, default: 4, integer: true },
  newRate: { symbol: 'x₁', ...rate },
  pastRate: { symbol: 'x₂', ...rate },
} as const satisfies Params;

/** Closing rate among those never sold to. */
export function newRate(given: Shapes): number {
  check(params, given);
  return given.yesShape / (given.yesShape + given.noShape);
}

/** x: closing rate among those who bought once, if buying changed nobody. */
export function sieveRate(given: Shapes): number {
  check(params, given);
  return (given.yesShape + 1) / (given.yesShape + given.noShape + 1);
}

/** Closing rate among those who bought once, the bonus included. */
export function pastRate(given: Chances): number {
  const x = sieveRate(given);
  return x + given.loyaltyBonus * (1 - x);
}

/** Expected share who say yes in each of the first 0, 1, …, `count` rounds. Length: count + 1. */
export function passing(given: Chances, count: number): number[] {
  check(params, given);
  check(alsoGiven, { count });
  return Array.from({ length: count + 1 }, (_, k) => (k === 0 ? 1 : inARow(given, k)));
}

/** Closing rate of round 1, 2, …, `count` among those who said yes in all rounds before. Length: count. */
export function roundRates(given: Chances, count: number): number[] {
  const passed = passing(given, count);
  return passed.slice(1).map((share, k) => share / passed[k]!);
}

/**
 * α and β at which the sieve alone gives both rates.
 *
 * @throws {RangeError} unless 0 < newRate < pastRate < 1.
 */
export function sieveFor(newRate: number, pastRate: number): { yesShape: number; noShape: number } {
  check(alsoGiven, { newRate, pastRate });
  if (!(newRate > 0 && newRate < pastRate && pastRate < 1)) {
    throw new RangeError(
      `newRate is ${newRate}: it must lie above 0 and below pastRate (${pastRate}), and that below 1`,
    );
  }
  const size = (1 - pastRate) / (pastRate - newRate);
  return { yesShape: newRate * size, noShape: (1 - newRate) * size };
}

/** One sifting of simulated prospects in four rounds. */
export function sift(given: Readonly<All>, seed: number | string = 1): Sieve {
  check(params, given);
  return simulateSieve(given, ROUNDS, seed);
}

/** Rates beside one simulated sifting of as many prospects. */
export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  const passed = passing(values, ROUNDS);
  const { counts } = sift(values, seed);
  const bought = counts[1]!;
  return {
    newRate: newRate(values),
    pastRate: pastRate(values),
    sieveRate: sieveRate(values),
    loyaltyPart: pastRate(values) - sieveRate(values),
    roundRates: roundRates(values, ROUNDS),
    sieveCounts: passed.map((share) => share * values.prospects),
    simulatedCounts: counts,
    simulatedNewRate: bought / values.prospects,
    simulatedPastRate: bought === 0 ? null : counts[2]! / bought,
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** E[p·p′ᵏ⁻¹], from p′ = b + (1 − b)p and the moments E[pʲ]; every term is positive. */
function inARow({ yesShape, noShape, loyaltyBonus }: Chances, k: number): number {
  let sum = 0;
  let ways = 1;
  let moment = 1;
  for (let j = 0; j < k; j += 1) {
    moment *= (yesShape + j) / (yesShape + noShape + j);
    sum += ways * power(loyaltyBonus, k - 1 - j) * power(1 - loyaltyBonus, j) * moment;
    ways *= (k - 1 - j) / (j + 1);
  }
  return sum;
}
