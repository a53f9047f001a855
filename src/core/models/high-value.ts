/**
 * The high-value paradox: comparing one more offer costs a buyer the same trouble whatever is at stake,
 * while offers differ by a part of the stake. So the buyer with more at stake compares more of them, and
 * the firm that had the customer is more often beaten.
 *
 *   offers spread evenly over sV,       best of n:  sV·n/(n + 1)
 *   compare    the largest n with  sV/(n(n + 1)) ≥ k:      n = max(1, ⌊(√(1 + 4sV/k) − 1)/2⌋)
 *   loyalty    L = a + (1 − aⁿ)/n,      a·sV the lead in worth the present firm has over its rivals
 *
 * The present firm is one of the n. Loyalty falls towards a, the lead alone, as the stake grows, and the
 * lead that keeps loyalty at a wanted level costs more in money because it is a part of a larger stake.
 * Heavy buyers who use many brands are another matter: they buy more often, not more carefully.
 * Illustrative, not data: the link to loyalty and all sizes are ours.
 *
 * Source: Stigler (1961), The Economics of Information, Journal of Political Economy 69(3), 213–225
 * (how many offers to compare); on many-brand buying: Ehrenberg, Uncles & Goodhardt (2004),
 * Understanding Brand Performance Measures, Journal of Business Research 57(12), 1307–1325.
 */
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { findRoot } from '../numeric/root.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'high-value';
export const rows = ['K28'] as const;
export const references = ['stigler-1961', 'ehrenberg-uncles-goodhardt-2004'] as const;

export const params = {
  stake: { symbol: 'V', unit: 'USD', domain: [0, 100000], step: 100, default: 1000 },
  offerSpread: { symbol: 's', unit: 'share', domain: [0, 1], step: 0.05, default: 0.3 },
  searchCost: { symbol: 'k', unit: 'USD', domain: [1, 1000], step: 1, default: 20 },
  lead: { symbol: 'a', unit: 'share', domain: [0, 1], step: 0.05, default: 0.1 },
  wantedLoyalty: { symbol: 'L₀', unit: 'share', domain: [0, 1], step: 0.05, default: 0.8 },
} as const satisfies Params;

export const presets = {
  course: { values: { lead: 0.1 }, reference: 'stigler-1961' },
  /** Every firm alike: only the number of offers speaks. */
  literature: { values: { lead: 0 }, reference: 'stigler-1961' },
} as const satisfies Presets<typeof params>;

/** The value classes of the lists, in USD. */
export const stakes = [100, 200, 500, 1000, 2000, 5000, 10000] as const;

const perClass = 'stakes of 100, 200, 500, 1000, 2000, 5000, 10000 USD';

export const outputs = {
  offersCompared: { symbol: 'n', unit: 'number' },
  stakeLoyalty: { symbol: 'L', unit: 'share' },
  wantedLead: { unit: 'share' },
  wantedLeadCost: { unit: 'USD' },
  offersByStake: { symbol: 'n', unit: 'number', shape: perClass },
  loyaltyByStake: { symbol: 'L', unit: 'share', shape: perClass },
  leadCostByStake: { unit: 'USD', shape: perClass },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Search = Given<'stake' | 'offerSpread' | 'searchCost'>;

const alsoGiven = {
  offers: { symbol: 'n', unit: 'number', domain: [1, 100000], step: 1, default: 2, integer: true },
} as const satisfies Params;

/** n: how many offers the buyer compares, the present firm's among them; at least 1. */
export function offersCompared(given: Search): number {
  check(params, given);
  const at = (given.offerSpread * given.stake) / given.searchCost;
  return Math.max(1, Math.floor((Math.sqrt(1 + 4 * at) - 1) / 2));
}

/** What the buyer expects to gain, in USD: the best of `offers`, less the trouble of comparing them. */
export function searchGain(given: Search, offers: number): number {
  check(params, given);
  check(alsoGiven, { offers });
  return (given.offerSpread * given.stake * offers) / (offers + 1) - given.searchCost * offers;
}

/** L: share of buyers who find the present firm's offer the best of those they compare. */
export function stakeLoyalty(given: Search & Given<'lead'>): number {
  return loyaltyOf(offersCompared(given), given.lead);
}

/** The lead that makes loyalty `wantedLoyalty`, as a share of the spread; 0 where it is reached without. */
export function wantedLead(given: Search & Given<'wantedLoyalty'>): number {
  const n = offersCompared(given);
  if (given.wantedLoyalty <= loyaltyOf(n, 0)) return 0;
  // Loyalty rises with the lead throughout, to 1 at a lead of 1.
  return findRoot((lead) => loyaltyOf(n, lead) - given.wantedLoyalty, 0, 1).x;
}

/** What that lead is worth to the buyer, and so what it costs to offer, in USD. */
export function wantedLeadCost(given: Search & Given<'wantedLoyalty'>): number {
  return wantedLead(given) * given.offerSpread * given.stake;
}

export function evaluate(values: Readonly<All>) {
  const byStake = (of: (given: Readonly<All>) => number): number[] =>
    stakes.map((stake) => of({ ...values, stake }));
  return {
    offersCompared: offersCompared(values),
    stakeLoyalty: stakeLoyalty(values),
    wantedLead: wantedLead(values),
    wantedLeadCost: wantedLeadCost(values),
    offersByStake: byStake(offersCompared),
    loyaltyByStake: byStake(stakeLoyalty),
    leadCostByStake: byStake(wantedLeadCost),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** Chance that one draw from [a, 1 + a] exceeds n − 1 draws from [0, 1]. */
function loyaltyOf(n: number, a: number): number {
  return a + (1 - power(a, n)) / n;
}
