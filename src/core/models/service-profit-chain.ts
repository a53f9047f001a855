/**
 * The service-profit chain: what is done for employees reaches profit through customers, each link
 * passing on a part of the change before it, late and by and by. Links act on the next one only.
 *
 *   x₀ = (work + authority + pay) / 3                                        from quarter 1 on, for good
 *   xᵢ(t) = (1 − a)·xᵢ(t − 1) + a·bᵢ·xᵢ₋₁(t − ℓ)         i = 1 … 5, xᵢ(0) = 0
 *
 *   1 employee satisfaction   2 employee loyalty   3 customer satisfaction   4 customer loyalty   5 profit
 *   in the end xᵢ = x₀·b₁⋯bᵢ        correlation of both ends = ρ⁵, if ρ joins each two neighbours
 *
 * All x are changes in points of an index. The order of the links is published; evidence for all links
 * at once is mixed. The equal thirds, the lag, the speed and the default shares are ours, illustrative.
 *
 * Source: Heskett, Jones, Loveman, Sasser & Schlesinger (1994), Putting the Service-Profit Chain to Work,
 * Harvard Business Review 72(2), 164–174; Rucci, Kirn & Quinn (1998), The Employee-Customer-Profit Chain
 * at Sears, Harvard Business Review 76(1), 82–97; ρ between satisfaction and loyalty from Curtis, Abratt,
 * Rhoades & Dion (2011), Customer Loyalty, Repurchase and Satisfaction: A Meta-Analytical Review, Journal
 * of Consumer Satisfaction, Dissatisfaction and Complaining Behavior 24.
 */
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'service-profit-chain';
export const rows = ['K18'] as const;
export const references = [
  'heskett-et-al-1994',
  'rucci-kirn-quinn-1998',
  'curtis-et-al-2011',
] as const;

const points = { unit: 'score', domain: [-10, 10], step: 0.5 } as const;
const passed = { unit: 'share', domain: [0, 1], step: 0.05 } as const;
const quarters = { unit: 'periods', step: 1, integer: true } as const;

export const params = {
  workQuality: { symbol: 'u₁', ...points, default: 5 },
  authority: { symbol: 'u₂', ...points, default: 5 },
  pay: { symbol: 'u₃', ...points, default: 5 },
  toEmployeeSatisfaction: { symbol: 'b₁', ...passed, default: 0.8 },
  toEmployeeLoyalty: { symbol: 'b₂', ...passed, default: 0.7 },
  toCustomerSatisfaction: { symbol: 'b₃', ...passed, default: 0.6 },
  toCustomerLoyalty: { symbol: 'b₄', ...passed, default: 0.6 },
  toProfit: { symbol: 'b₅', ...passed, default: 0.8 },
  adjustment: { symbol: 'a', unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 },
  lag: { symbol: 'ℓ', ...quarters, domain: [0, 8], default: 1 },
  linkCorrelation: {
    symbol: 'ρ',
    unit: 'number',
    domain: [0, 1],
    step: 0.01,
    default: 0.54,
    reference: 'curtis-et-al-2011',
  },
  quarters: { symbol: 'T', ...quarters, domain: [1, 10000], default: 20 },
} as const satisfies Params;

export const presets = {
  course: { values: { workQuality: 5, authority: 5, pay: 5 }, reference: 'heskett-et-al-1994' },
  payAlone: { values: { workQuality: 0, authority: 0, pay: 5 }, reference: 'heskett-et-al-1994' },
  /** Sears: five points of employee attitude, 1.3 of customers’ impression, 0.5 % of revenue growth. */
  literature: {
    values: {
      toEmployeeSatisfaction: 1,
      toEmployeeLoyalty: 1,
      toCustomerSatisfaction: 1.3 / 5,
      toCustomerLoyalty: 1,
      toProfit: 0.5 / 1.3,
    },
    reference: 'rucci-kirn-quinn-1998',
  },
} as const satisfies Presets<typeof params>;

/** The share of a change that each link passes on, in order. */
export const links = [
  'toEmployeeSatisfaction',
  'toEmployeeLoyalty',
  'toCustomerSatisfaction',
  'toCustomerLoyalty',
  'toProfit',
] as const;

const eachQuarter = { unit: 'score', shape: 'quarters 0 to T' } as const;

export const outputs = {
  internalQuality: { symbol: 'x₀', unit: 'score' },
  employeeSatisfaction: { symbol: 'x₁', ...eachQuarter },
  employeeLoyalty: { symbol: 'x₂', ...eachQuarter },
  customerSatisfaction: { symbol: 'x₃', ...eachQuarter },
  customerLoyalty: { symbol: 'x₄', ...eachQuarter },
  profitIndex: { symbol: 'x₅', ...eachQuarter },
  inTheEnd: { unit: 'score', shape: 'links 1 to 5' },
  halfWayQuarter: { unit: 'periods' },
  correlationAlong: { unit: 'number', shape: 'links 1 to 5' },
  explainedAtEnd: { unit: 'share' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

/** x₀: the lasting change in what employees are given, in points. */
export function internalQuality(given: Pick<All, 'workQuality' | 'authority' | 'pay'>): number {
  check(params, given);
  return (given.workQuality + given.authority + given.pay) / 3;
}

/** Row per link, column per quarter 0 to T, in points. The quarter before the change has index 0. */
export function trace(given: All): number[][] {
  check(params, given);
  const { adjustment: a, lag, quarters } = given;
  const change = internalQuality(given);
  let before = Array.from({ length: quarters + 1 }, (_, t) => (t > 0 ? change : 0));
  return links.map((link) => {
    let x = 0;
    before = before.map((_, t) =>
      t === 0 ? 0 : (x = (1 - a) * x + a * given[link] * (before[t - lag] ?? 0)),
    );
    return before;
  });
}

/** x₀·b₁⋯bᵢ: where each link comes to rest, in points; nowhere but 0 if nothing ever adjusts. Length: 5. */
export function inTheEnd(given: All): number[] {
  let reached = given.adjustment > 0 ? internalQuality(given) : 0;
  check(params, given);
  return links.map((link) => (reached *= given[link]));
}

/** First quarter in which profit has half of its lasting change; null if not by T, or if it has none. */
export function halfWayQuarter(given: All): number | null {
  const half = inTheEnd(given).at(-1)! / 2;
  if (half === 0) return null;
  const quarter = trace(given)
    .at(-1)!
    .findIndex((x) => x / half >= 1);
  return quarter < 0 ? null : quarter;
}

/** ρ, ρ², … ρ⁵: correlation of the first cause with each link, where nothing acts past its neighbour. Length: 5. */
export function correlationAlong(given: Pick<All, 'linkCorrelation'>): number[] {
  check(params, given);
  return links.map((_, index) => power(given.linkCorrelation, index + 1));
}

export function evaluate(values: All) {
  const [first, second, third, fourth, fifth] = trace(values);
  const along = correlationAlong(values);
  return {
    internalQuality: internalQuality(values),
    employeeSatisfaction: first!,
    employeeLoyalty: second!,
    customerSatisfaction: third!,
    customerLoyalty: fourth!,
    profitIndex: fifth!,
    inTheEnd: inTheEnd(values),
    halfWayQuarter: halfWayQuarter(values),
    correlationAlong: along,
    explainedAtEnd: power(along.at(-1)!, 2),
  } satisfies Record<keyof typeof outputs, unknown>;
}
