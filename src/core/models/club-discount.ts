/**
 * Club against reward: two firms spend the same on every customer. One pays it all out as a material
 * benefit; the other puts a part of it into belonging. A rival offers the same benefit after a few
 * years, and from then on the benefit holds nobody, though it must still be paid; a bond cannot be
 * copied, but it grows slowly and fades when it is not fed.
 *
 *   benefit     a(t) = (1 − φ)u up to year ℓ, then 0             φ = 0 for the reward firm
 *   bond        E(t) = 1 − (1 − (1 − δ)E(t−1))·(1 − γ)^(φu/10)   E(0) = 0
 *   steady at   E* = G / (1 − (1 − δ)(1 − G)),                   G = 1 − (1 − γ)^(φu/10)
 *   stay        odds in year t = r₀/(1 − r₀) · e^(β·a(t)/10 + ε·E(t))
 *   customers   N(t) = N(t−1)·stay(t),      profit of year t = (m − u)·N(t−1), paid at its start
 *
 * Illustrative, not data: the two stocks, their pulls and all sizes are ours.
 *
 * Source: Dowling & Uncles (1997), Do Customer Loyalty Programs Really Work?, Sloan Management Review
 * 38(4), 71–82 (a scheme that every rival matches changes little and adds cost); Berry & Parasuraman
 * (1991), Marketing Services: Competing Through Quality, Free Press (price bonds are the easiest to
 * copy, social bonds hold better).
 */
import type { Outputs, Presets } from '../model.ts';
import { exp, realPower } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'club-discount';
export const rows = ['K21'] as const;
export const references = ['dowling-uncles-1997', 'berry-parasuraman-1991'] as const;

export const params = {
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 1000000], step: 50, default: 1000 },
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 1000], step: 5, default: 100 },
  plainRetention: {
    symbol: 'r₀',
    unit: 'share/year',
    domain: [0.01, 0.99],
    step: 0.01,
    default: 0.7,
  },
  programmeSpend: { symbol: 'u', unit: 'USD/year', domain: [0, 100], step: 1, default: 20 },
  bondShare: { symbol: 'φ', unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 },
  benefitPull: { symbol: 'β', unit: 'number', domain: [0, 3], step: 0.05, default: 0.4 },
  bondPull: { symbol: 'ε', unit: 'number', domain: [0, 5], step: 0.1, default: 2 },
  bondGrowth: { symbol: 'γ', unit: 'share/year', domain: [0, 1], step: 0.01, default: 0.15 },
  bondDecay: { symbol: 'δ', unit: 'share/year', domain: [0, 1], step: 0.01, default: 0.05 },
  copyLag: { symbol: 'ℓ', unit: 'years', domain: [0, 100], step: 1, default: 3, integer: true },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 100], step: 1, default: 15, integer: true },
} as const satisfies Params;

export const presets = {
  /** The benefit is the base, the feeling is the key. */
  course: { values: { copyLag: 3, bondShare: 0.5 }, reference: 'berry-parasuraman-1991' },
  /** Rivals match the scheme at once. */
  literature: { values: { copyLag: 0 }, reference: 'dowling-uncles-1997' },
} as const satisfies Presets<typeof params>;

const customers = { symbol: 'N', unit: 'customers', shape: 'years 0 to T' } as const;

export const outputs = {
  rewardCustomers: customers,
  clubCustomers: customers,
  bond: { symbol: 'E', unit: 'share', shape: 'years 0 to T' },
  steadyBond: { symbol: 'E*', unit: 'share' },
  rewardProfit: { unit: 'USD' },
  clubProfit: { unit: 'USD' },
  plainProfit: { unit: 'USD' },
  rewardCopyLoss: { unit: 'USD' },
  clubCopyLoss: { unit: 'USD' },
  overtakeYear: { unit: 'years' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Bond = Given<'programmeSpend' | 'bondShare' | 'bondGrowth' | 'bondDecay'>;

/** reward: all spent on the benefit. club: the share φ on the bond. plain: no programme, nothing spent. */
export const firms = ['reward', 'club', 'plain'] as const;
export type Firm = (typeof firms)[number];

/** One firm, year by year. */
export interface FirmTrace {
  /** N(0), …, N(T). Length: periods + 1. */
  readonly customers: readonly number[];
  /** E(0), …, E(T): 0 no bond, 1 the strongest there is. Length: periods + 1. */
  readonly bond: readonly number[];
  /** Share who stay in years 1 … T. Length: periods. */
  readonly stay: readonly number[];
  /** Present value of all profits, in USD. */
  readonly profit: number;
}

/** One of the three firms over all years. */
export function trace(given: Readonly<All>, firm: Firm): FirmTrace {
  check(params, given);
  if (!firms.includes(firm)) {
    throw new RangeError(`firm is ${JSON.stringify(firm)}: it must be one of ${firms.join(', ')}`);
  }
  return run(spending(given, firm));
}

/** E*: the bond after many years of the same spend; 0 where nothing feeds it. */
export function steadyBond(given: Bond): number {
  check(params, given);
  const grown = 1 - unbound(given);
  // With no growth and no decay the bond stays where it starts.
  return grown === 0 ? 0 : grown / (1 - (1 - given.bondDecay) * (1 - grown));
}

/** What the rival's copy takes from a firm: its profit had nobody copied, less its profit, in USD. */
export function copyLoss(given: Readonly<All>, firm: Firm): number {
  const uncopied = trace({ ...given, copyLag: params.copyLag.domain[1] }, firm);
  return uncopied.profit - trace(given, firm).profit;
}

/** First year at whose end the club has more customers than the reward firm; null if there is none. */
export function overtakeYear(given: Readonly<All>): number | null {
  const reward = trace(given, 'reward').customers;
  const year = trace(given, 'club').customers.findIndex((count, t) => count > reward[t]!);
  return year < 0 ? null : year;
}

export function evaluate(values: Readonly<All>) {
  const reward = trace(values, 'reward');
  const club = trace(values, 'club');
  return {
    rewardCustomers: reward.customers,
    clubCustomers: club.customers,
    bond: club.bond,
    steadyBond: steadyBond(values),
    rewardProfit: reward.profit,
    clubProfit: club.profit,
    plainProfit: trace(values, 'plain').profit,
    rewardCopyLoss: copyLoss(values, 'reward'),
    clubCopyLoss: copyLoss(values, 'club'),
    overtakeYear: overtakeYear(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function spending(given: Readonly<All>, firm: Firm): Readonly<All> {
  if (firm === 'club') return given;
  return firm === 'reward' ? { ...given, bondShare: 0 } : { ...given, programmeSpend: 0 };
}

function run(given: Readonly<All>): FirmTrace {
  const { plainRetention, bondDecay, margin, programmeSpend, discount } = given;
  const rest = unbound(given);
  const benefit = (1 - given.bondShare) * programmeSpend;
  const customers = [given.base];
  const bond = [0];
  const stay: number[] = [];
  let profit = 0;
  let present = 1;
  for (let t = 1; t <= given.periods; t += 1) {
    const tie = 1 - (1 - (1 - bondDecay) * bond[t - 1]!) * rest;
    const held = t <= given.copyLag ? benefit : 0;
    const pull = exp((given.benefitPull * held) / 10 + given.bondPull * tie);
    const staying = (plainRetention * pull) / (1 - plainRetention + plainRetention * pull);
    profit += (margin - programmeSpend) * customers[t - 1]! * present;
    present /= 1 + discount;
    bond.push(tie);
    stay.push(staying);
    customers.push(customers[t - 1]! * staying);
  }
  return { customers, bond, stay, profit };
}

/** (1 − γ)^(φu/10): share of the gap to a full bond that a year's spend leaves open. */
function unbound({ bondGrowth, bondShare, programmeSpend }: Bond): number {
  return realPower(1 - bondGrowth, (bondShare * programmeSpend) / 10);
}
