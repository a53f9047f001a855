/**
 * The customer equity test: a prospect answers to money spent on winning and a customer to money spent
 * on keeping, each along a curve that flattens to a ceiling, the same for everyone.
 *
 *   a(A) = cₐ(1 − e^(−kₐA))      r(R) = cᵣ(1 − e^(−kᵣR))      k = −ln(1 − reach) / spend of today
 *   CLV  = m + (m·r − R) / (1 + d − r)            CE = a·CLV − A
 *
 * A is spent for each prospect, R each year for each customer kept, both at the start; a first margin m
 * comes at once. Today’s spend reaches a share of its ceiling; that fixes the curve.
 *
 *   best R:  r′(R)·(m(1 + d) − R) = 1 + d − r        best A = ln(kₐ·cₐ·CLV) / kₐ, or 0
 *
 * Source: Blattberg & Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business
 * Review 74(4), 136–144; the formula as in Pfeifer (2005), The Optimal Ratio of Acquisition and
 * Retention Costs, Journal of Targeting, Measurement and Analysis for Marketing 13(2), 179–188.
 */
import type { Outputs, Presets } from '../model.ts';
import { expm1, ln, ln1p } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'customer-equity';
export const rows = ['K05'] as const;
export const references = ['blattberg-deighton-1996', 'pfeifer-2005'] as const;

export const params = {
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 10000], step: 1, default: 50 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  prospectSpend: { symbol: 'A', unit: 'USD', domain: [0.01, 1000], step: 0.1, default: 1 },
  winChanceCeiling: { symbol: 'cₐ', unit: 'share', domain: [0, 1], step: 0.01, default: 0.1 },
  winChanceReach: { symbol: 'uₐ', unit: 'share', domain: [0.01, 0.98], step: 0.01, default: 0.4 },
  retentionSpend: { symbol: 'R', unit: 'USD/year', domain: [0.01, 1000], step: 0.1, default: 8 },
  retentionCeiling: {
    symbol: 'cᵣ',
    unit: 'share/year',
    domain: [0, 0.99],
    step: 0.01,
    default: 0.8,
  },
  retentionReach: { symbol: 'uᵣ', unit: 'share', domain: [0.01, 0.98], step: 0.01, default: 0.75 },
} as const satisfies Params;

const reference = 'blattberg-deighton-1996';

export const presets = {
  course: { values: { margin: 50, prospectSpend: 1, retentionSpend: 8 }, reference },
  /**
   * Not the article’s own numbers but those of a classroom exercise on it: 1 dollar wins 4 % of at most
   * 10 %, 8 keep 60 % of at most 80 %.
   */
  literature: {
    values: {
      margin: 50,
      discount: 0.1,
      prospectSpend: 1,
      winChanceCeiling: 0.1,
      winChanceReach: 0.4,
      retentionSpend: 8,
      retentionCeiling: 0.8,
      retentionReach: 0.75,
    },
    reference,
  },
} as const satisfies Presets<typeof params>;

export const outputs = {
  winChance: { symbol: 'a', unit: 'share' },
  retentionReached: { symbol: 'r', unit: 'share/year' },
  customerValue: { symbol: 'CLV', unit: 'USD' },
  equity: { symbol: 'CE', unit: 'USD' },
  bestProspectSpend: { symbol: 'A*', unit: 'USD' },
  bestRetentionSpend: { symbol: 'R*', unit: 'USD/year' },
  bestWinChance: { symbol: 'a*', unit: 'share' },
  bestRetention: { symbol: 'r*', unit: 'share/year' },
  bestCustomerValue: { unit: 'USD' },
  bestEquity: { symbol: 'CE*', unit: 'USD' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

const alsoGiven = {
  spend: { symbol: 'S', unit: 'USD', domain: [0, 1e8], step: 1, default: 0 },
} as const satisfies Params;

/** The spends with the largest customer equity, and what they come to. */
export interface Best {
  /** A*, USD for each prospect; 0 where a customer is not worth the first dollar. */
  readonly prospectSpend: number;
  /** R*, USD a year for each customer. */
  readonly retentionSpend: number;
  readonly winChance: number;
  readonly retention: number;
  readonly customerValue: number;
  readonly equity: number;
}

/** kₐ: how fast the chance of winning nears its ceiling, per USD. */
export function winSteepness(given: All): number {
  check(params, given);
  return -ln1p(-given.winChanceReach) / given.prospectSpend;
}

/** kᵣ: how fast retention nears its ceiling, per USD a year. */
export function retentionSteepness(given: All): number {
  check(params, given);
  return -ln1p(-given.retentionReach) / given.retentionSpend;
}

/** a(A): share of prospects who become customers at `spend` USD each. */
export function winChanceAt(given: All, spend: number): number {
  check(alsoGiven, { spend });
  return 0 - given.winChanceCeiling * expm1(-winSteepness(given) * spend);
}

/** r(R): share of customers kept from year to year at `spend` USD each. */
export function retentionAt(given: All, spend: number): number {
  check(alsoGiven, { spend });
  return 0 - given.retentionCeiling * expm1(-retentionSteepness(given) * spend);
}

/** CLV in USD of a customer just won, if keeping costs `spend` USD a year. */
export function customerValueAt(given: All, spend: number): number {
  const retention = retentionAt(given, spend);
  return given.margin + (given.margin * retention - spend) / (1 + given.discount - retention);
}

/** CE in USD for each prospect, at any two spends. */
export function equityAt(given: All, prospectSpend: number, retentionSpend: number): number {
  const chance = winChanceAt(given, prospectSpend);
  return chance * customerValueAt(given, retentionSpend) - prospectSpend;
}

/** The best keeping makes the most of a customer won; the best winning then follows from that worth. */
export function best(given: All): Best {
  const retentionSpend = bestKeeping(given);
  const customerValue = customerValueAt(given, retentionSpend);
  const steepness = winSteepness(given);
  const firstGain = steepness * given.winChanceCeiling * customerValue;
  const prospectSpend = firstGain > 1 ? ln(firstGain) / steepness : 0;
  return {
    prospectSpend,
    retentionSpend,
    winChance: winChanceAt(given, prospectSpend),
    retention: retentionAt(given, retentionSpend),
    customerValue,
    equity: equityAt(given, prospectSpend, retentionSpend),
  };
}

export function evaluate(values: All) {
  const { prospectSpend, retentionSpend } = values;
  const found = best(values);
  return {
    winChance: winChanceAt(values, prospectSpend),
    retentionReached: retentionAt(values, retentionSpend),
    customerValue: customerValueAt(values, retentionSpend),
    equity: equityAt(values, prospectSpend, retentionSpend),
    bestProspectSpend: found.prospectSpend,
    bestRetentionSpend: found.retentionSpend,
    bestWinChance: found.winChance,
    bestRetention: found.retention,
    bestCustomerValue: found.customerValue,
    bestEquity: found.equity,
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** R*: the one root of a gain that falls all the way to m(1 + d), halved down to the last digit. */
function bestKeeping(given: All): number {
  const steepness = retentionSteepness(given);
  const gain = (spend: number): number => {
    const retention = retentionAt(given, spend);
    const slope = steepness * (given.retentionCeiling - retention);
    return slope * (given.margin * (1 + given.discount) - spend) - (1 + given.discount - retention);
  };
  if (gain(0) <= 0) return 0;
  let [low, high] = [0, given.margin * (1 + given.discount)];
  for (;;) {
    const middle = low + (high - low) / 2;
    if (middle <= low || middle >= high) return low;
    if (gain(middle) > 0) low = middle;
    else high = middle;
  }
}
