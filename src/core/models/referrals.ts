/**
 * The referral loop: satisfied customers invite others once, in the round after they came, and a part of
 * the invited become customers. A family tree of customers grows or dies out by one number, how many new
 * customers one customer brings.
 *
 *   reproduction     R = σ·i·p
 *   new customers    n(t) = a + R·n(t−1) in a market without limit; each outsider brings 1/(1 − R) in all
 *   from referral    a share that tends to R (to 1 where R ≥ 1): "60 % come recommended" says R = 0.6
 *   dies out         smallest root of q = 1 − σ + σ·e^(−ip(1 − q)):  1 where R ≤ 1
 *   in a market M    n(t) = (a + R·n(t−1))·(1 − N/M): an invitation to a customer is lost
 *
 * Invitations that succeed are Poisson. Were customers to invite for good instead of once, the loop in a
 * closed market would be Bass's curve: hazard P + Q·F, F(t) = (1 − e^(−(P+Q)t))/(1 + (Q/P)e^(−(P+Q)t)),
 * peak at ln(Q/P)/(P + Q). Sizes are ours, illustrative.
 *
 * Source: Harris (1963), The Theory of Branching Processes, Springer, ch. I; Bass (1969), A New Product
 * Growth for Model Consumer Durables, Management Science 15(5), 215–227; on the worth of referred
 * customers: Schmitt, Skiera & Van den Bulte (2011), Referral Programs and Customer Value, Journal of
 * Marketing 75(1), 46–59.
 */
import type { Outputs, Presets } from '../model.ts';
import { geometricSum } from '../numeric/geometric.ts';
import { exp, ln } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';
import {
  linesDyingOut,
  simulateReferrals,
  type ReferralTrace,
} from '../simulate/referral-rounds.ts';

export const id = 'referrals';
export const rows = ['K29'] as const;
export const stochastic = true;
export const references = ['harris-1963', 'bass-1969', 'schmitt-et-al-2011'] as const;

export const params = {
  satisfiedShare: { symbol: 'σ', unit: 'share', domain: [0, 1], step: 0.05, default: 0.75 },
  invites: { symbol: 'i', unit: 'number', domain: [0, 10], step: 0.1, default: 4 },
  conversion: { symbol: 'p', unit: 'share', domain: [0, 1], step: 0.01, default: 0.2 },
  outsiders: { symbol: 'a', unit: 'customers', domain: [0, 10000], step: 10, default: 100 },
  market: {
    symbol: 'M',
    unit: 'customers',
    domain: [1, 1000000],
    step: 1000,
    default: 1000000,
    integer: true,
  },
  rounds: { symbol: 'T', unit: 'periods', domain: [1, 200], step: 1, default: 20, integer: true },
} as const satisfies Params;

export const presets = {
  /** The quoted 60 %. */
  course: {
    values: { satisfiedShare: 0.75, invites: 4, conversion: 0.2 },
    reference: 'schmitt-et-al-2011',
  },
  literature: {
    values: { satisfiedShare: 1, invites: 3, conversion: 0.5 },
    reference: 'harris-1963',
  },
} as const satisfies Presets<typeof params>;

const perRound = { unit: 'customers', shape: 'rounds 1 to T' } as const;

export const outputs = {
  reproduction: { symbol: 'R', unit: 'number' },
  amplifier: { unit: 'number' },
  referralLimit: { unit: 'share' },
  dyingOut: { symbol: 'q', unit: 'share' },
  newByRound: perRound,
  referralShare: { unit: 'share' },
  simulatedByRound: perRound,
  simulatedReferralShare: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Loop = Given<'satisfiedShare' | 'invites' | 'conversion'>;

const alsoGiven = {
  t: { symbol: 't', unit: 'periods', domain: [1, 200], step: 1, default: 1, integer: true },
  lines: {
    symbol: 'n',
    unit: 'number',
    domain: [1, 100000],
    step: 1,
    default: 1000,
    integer: true,
  },
} as const satisfies Params;

const bass = {
  innovation: { symbol: 'P', unit: 'share', domain: [1e-6, 1], step: 0.001, default: 0.03 },
  imitation: { symbol: 'Q', unit: 'share', domain: [0, 10], step: 0.01, default: 0.38 },
  t: { symbol: 't', unit: 'periods', domain: [0, 10000], step: 1, default: 1 },
} as const satisfies Params;

/** R: new customers that one customer brings, on average. */
export function reproduction(given: Loop): number {
  check(params, given);
  return given.satisfiedShare * given.invites * given.conversion;
}

/** 1/(1 − R): customers that one outsider brings in all, the outsider counted; null where R ≥ 1. */
export function amplifier(given: Loop): number | null {
  const r = reproduction(given);
  return r < 1 ? 1 / (1 - r) : null;
}

/** q: chance that the tree of one customer dies out. */
export function dyingOut(given: Loop): number {
  if (reproduction(given) <= 1) return 1;
  const { satisfiedShare: s, invites, conversion } = given;
  const mean = invites * conversion;
  let q = 0;
  // The function is convex and q starts below the root: Newton's steps rise to it and never pass it.
  for (let step = 0; step < 200; step += 1) {
    const silent = s * exp(-mean * (1 - q));
    const next = q + (1 - s + silent - q) / (1 - mean * silent);
    if (!(next > q)) break;
    q = Math.min(1, next);
  }
  return q;
}

/** n(t): expected new customers of round t = 1, 2, … in a market without limit. */
export function unlimitedNew(given: Loop & Given<'outsiders'>, t: number): number {
  check(alsoGiven, { t });
  return given.outsiders * geometricSum(reproduction(given), t);
}

/** Expected path in the market, as if every count were its mean. Length of each: rounds. */
export function path(given: Readonly<All>): { arrived: number[]; referred: number[] } {
  const r = reproduction(given);
  const { outsiders, market, rounds } = given;
  const arrived: number[] = [];
  const referred: number[] = [];
  let customers = 0;
  let last = 0;
  for (let t = 0; t < rounds; t += 1) {
    const open = market - customers;
    const wanted = ((outsiders + r * last) * open) / market;
    const room = wanted > open ? open / wanted : 1;
    referred.push(((r * last * open) / market) * room);
    arrived.push((last = Math.min(open, wanted)));
    customers = Math.min(market, customers + last);
  }
  return { arrived, referred };
}

/** One simulated path in whole customers; constant time a round. */
export function trace(given: Readonly<All>, seed: number | string = 1): ReferralTrace {
  check(params, given);
  return simulateReferrals(given, seed);
}

/**
 * Share of `lines` simulated trees of one customer each that die out within 200 generations; a tree with a
 * thousand living customers is taken to live on.
 */
export function simulatedDyingOut(given: Loop, lines: number, seed: number | string = 1): number {
  check(params, given);
  check(alsoGiven, { lines });
  return linesDyingOut(given, { lines, generations: 200, safe: 1000 }, seed) / lines;
}

/** F(t): share of a closed market that has adopted by time t, when adopters go on inviting for good. */
export function bassShare(given: { innovation: number; imitation: number; t: number }): number {
  check(bass, given);
  const { innovation: p, imitation: q, t } = given;
  const left = exp(-(p + q) * t);
  return (1 - left) / (1 + (q / p) * left);
}

/** ln(Q/P)/(P + Q): when most adopt at once; null where Q ≤ P and sales only fall. */
export function bassPeak(given: { innovation: number; imitation: number }): number | null {
  check(bass, given);
  const { innovation: p, imitation: q } = given;
  return q > p ? ln(q / p) / (p + q) : null;
}

/** Shares are over all rounds; null where nobody came. */
export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  const expected = path(values);
  const simulated = trace(values, seed);
  return {
    reproduction: reproduction(values),
    amplifier: amplifier(values),
    referralLimit: Math.min(1, reproduction(values)),
    dyingOut: dyingOut(values),
    newByRound: expected.arrived,
    referralShare: quotient(expected.referred, expected.arrived),
    simulatedByRound: simulated.arrived,
    simulatedReferralShare: quotient(simulated.referred, simulated.arrived),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function quotient(part: readonly number[], whole: readonly number[]): number | null {
  const sum = (counts: readonly number[]): number => counts.reduce((total, n) => total + n, 0);
  const share = sum(part) / sum(whole);
  return Number.isFinite(share) ? share : null;
}
