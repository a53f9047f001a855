/**
 * Five times or sixteen times: what winning a customer costs in units of what keeping one costs, at one
 * firm. Both responses flatten: the first customers come, or stay, at a fixed cost, and each further one
 * is harder to reach. A retention offer either goes only to those about to leave, or to everyone, and
 * then is spent on many who would have stayed.
 *
 *   won(B₁)     W(1 − e^(−B₁/(k₀W)))                          the first one costs k₀
 *   saved(B₂)   S(1 − e^(−B₂/(qS))),     S = RcN₀,            q = q₀ to leavers, q₀/c to everyone
 *   average     B₁/won, B₂/saved, or B₂ per customer kept, those who would have stayed counted in
 *   marginal    k₀·e^(B₁/(k₀W)), q·e^(B₂/(qS)): cost of the last one
 *   optimum     of B₁ + B₂: the last one of each returns the same, vₙ/marginal = vₒ/marginal, so that
 *               with equal values the marginal ratio is 1
 *
 * The ratio therefore says who gets the offer and how much is spent already, and nothing about a law.
 * No data set stands behind 5 or 16; the defaults (ours, illustrative) make both from one firm.
 *
 * Source: response curves of Blattberg & Deighton (1996), Manage Marketing by the Customer Equity Test,
 * Harvard Business Review 74(4), 136–144; that the ratio of averages says nothing and the one of the last
 * ones is 1 at best: Pfeifer (2005), The Optimal Ratio of Acquisition and Retention Costs, Journal of
 * Targeting, Measurement and Analysis for Marketing 13(2), 179–188; on the folk ratio and against it:
 * Keiningham, Vavra, Aksoy & Wallard (2005), Loyalty Myths, Wiley, myth 8.
 */
import type { Outputs, Presets } from '../model.ts';
import { exp, expm1, ln } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'cost-ratio';
export const rows = ['K31'] as const;
export const references = [
  'blattberg-deighton-1996',
  'pfeifer-2005',
  'keiningham-et-al-2005',
] as const;

const budget = { unit: 'USD', domain: [0, 1000000], step: 50 } as const;
const firstCost = { unit: 'USD', domain: [1, 10000], step: 1 } as const;
const worth = { unit: 'USD', domain: [0, 100000], step: 50, default: 1000 } as const;

export const params = {
  winBudget: { symbol: 'B₁', ...budget, default: 300000 },
  keepBudget: { symbol: 'B₂', ...budget, default: 2550 },
  winnable: { symbol: 'W', unit: 'customers', domain: [1, 1000000], step: 50, default: 1000 },
  firstWinCost: { symbol: 'k₀', ...firstCost, default: 397 },
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 1000000], step: 50, default: 1000 },
  churn: { symbol: 'c', unit: 'share/year', domain: [0, 1], step: 0.01, default: 0.2 },
  saveCeiling: { symbol: 'R', unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 },
  firstSaveCost: { symbol: 'q₀', ...firstCost, default: 20 },
  treated: { symbol: 'Y', unit: 'choice', domain: ['leavers', 'everyone'], default: 'everyone' },
  newValue: { symbol: 'vₙ', ...worth },
  oldValue: { symbol: 'vₒ', ...worth },
} as const satisfies Params;

export const presets = {
  /** Five times: the offer goes to everyone. */
  course: { values: { treated: 'everyone' }, reference: 'keiningham-et-al-2005' },
  /** Sixteen times, at the same firm: the offer goes only to those about to leave. */
  courseSixteen: { values: { treated: 'leavers' }, reference: 'keiningham-et-al-2005' },
  /** The optimum of a firm that finds both equally hard to begin: the last one costs the same, 1 to 1. */
  literature: {
    values: {
      treated: 'leavers',
      firstWinCost: 100,
      firstSaveCost: 100,
      winBudget: 10000,
      keepBudget: 1000,
    },
    reference: 'pfeifer-2005',
  },
} as const satisfies Presets<typeof params>;

const cost = { unit: 'USD' } as const;

export const outputs = {
  customersWon: { unit: 'customers' },
  customersSaved: { unit: 'customers' },
  averageWinCost: cost,
  averageSaveCost: cost,
  costPerKept: cost,
  marginalWinCost: cost,
  marginalSaveCost: cost,
  averageRatio: { unit: 'number' },
  marginalRatio: { unit: 'number' },
  perKeptRatio: { unit: 'number' },
  bestWinBudget: cost,
  bestKeepBudget: cost,
  ratioAtBest: { unit: 'number' },
} as const satisfies Outputs;

type Given = Readonly<Values<typeof params>>;

/** One response: how many there are to get, and what the first one costs. */
interface Response {
  readonly size: number;
  readonly first: number;
}

/** Customers won with B₁. */
export function won(given: Given): number {
  check(params, given);
  return reached(winning(given), given.winBudget);
}

/** Customers with B₂ who stay and would have left without it. */
export function saved(given: Given): number {
  check(params, given);
  return reached(keeping(given), given.keepBudget);
}

/** Average cost of winning and of saving one, in USD; at no budget that of the first. null: no one to save. */
export function averageCosts(given: Given): { win: number; save: number | null } {
  check(params, given);
  return {
    win: average(winning(given), given.winBudget)!,
    save: average(keeping(given), given.keepBudget),
  };
}

/** B₂ over all who stay, in USD: the folk way to count; null if nobody stays. */
export function costPerKept(given: Given): number | null {
  check(params, given);
  return quotient(given.keepBudget, given.base * (1 - given.churn) + saved(given));
}

/** Cost of the last one won and saved, in USD; null where nobody is left to get. */
export function marginalCosts(given: Given): { win: number | null; save: number | null } {
  check(params, given);
  return {
    win: marginal(winning(given), given.winBudget),
    save: marginal(keeping(given), given.keepBudget),
  };
}

/** The split of B₁ + B₂ that brings the greatest worth vₙ·won + vₒ·saved, in USD. */
export function bestSplit(given: Given): { winBudget: number; keepBudget: number } {
  check(params, given);
  const total = given.winBudget + given.keepBudget;
  const [win, keep] = [winning(given), keeping(given)];
  if (keep === null || given.oldValue === 0) return { winBudget: total, keepBudget: 0 };
  const [scale, keepScale] = [win.size * win.first, keep.size * keep.first];
  const lead = ln(given.newValue / win.first) - ln(given.oldValue / keep.first);
  // Both marginal returns are equal here; cut off where that asks for more than there is.
  const even = (lead * keepScale + total) / (1 + keepScale / scale);
  const winBudget = Math.min(total, Math.max(0, even));
  return { winBudget, keepBudget: total - winBudget };
}

export function evaluate(values: Given) {
  const averages = averageCosts(values);
  const marginals = marginalCosts(values);
  const perKept = costPerKept(values);
  const best = bestSplit(values);
  const [win, keep] = [winning(values), keeping(values)];
  return {
    customersWon: won(values),
    customersSaved: saved(values),
    averageWinCost: averages.win,
    averageSaveCost: averages.save,
    costPerKept: perKept,
    marginalWinCost: marginals.win,
    marginalSaveCost: marginals.save,
    averageRatio: quotient(averages.win, averages.save),
    marginalRatio: quotient(marginals.win, marginals.save),
    perKeptRatio: quotient(averages.win, perKept),
    bestWinBudget: best.winBudget,
    bestKeepBudget: best.keepBudget,
    ratioAtBest: quotient(marginal(win, best.winBudget), marginal(keep, best.keepBudget)),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function winning({ winnable, firstWinCost }: Given): Response {
  return { size: winnable, first: firstWinCost };
}

/** null where no one leaves, or no one who leaves can be saved. */
function keeping({ saveCeiling, churn, base, firstSaveCost, treated }: Given): Response | null {
  const size = saveCeiling * churn * base;
  // Fewer than a billionth of a customer is none.
  if (size < 1e-9) return null;
  return { size, first: treated === 'leavers' ? firstSaveCost : firstSaveCost / churn };
}

function reached(response: Response | null, spent: number): number {
  if (response === null) return 0;
  return -expm1(-spent / (response.size * response.first)) * response.size;
}

function average(response: Response | null, spent: number): number | null {
  if (response === null) return null;
  const spread = spent / (response.size * response.first);
  // Its limit near 0, where the quotient would lose its digits.
  return spread < 1e-9 ? response.first : (response.first * spread) / -expm1(-spread);
}

function marginal(response: Response | null, spent: number): number | null {
  if (response === null) return null;
  const cost = response.first * exp(spent / (response.size * response.first));
  return cost < 1e150 ? cost : null;
}

/** null where a part does not exist, or the quotient does not. */
function quotient(above: number | null, below: number | null): number | null {
  if (above === null || below === null || below === 0) return null;
  const ratio = above / below;
  return Number.isFinite(ratio) ? ratio : null;
}
