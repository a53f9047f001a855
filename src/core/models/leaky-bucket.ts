/**
 * Two firms in one market: every week the same share of a firm's customers leaves, whoever they are,
 * and every customer costs and brings the same. One firm only wins new customers; the careful firm
 * also stops a part of its leak.
 *
 *   leaky     N(t+1) = N(t)(1 − c) + a                     steady at a / c, mean life 1 / c
 *   careful   N(t+1) = N(t)(1 − c(1 − h)) + won,           saved = c·h·N(t)
 *   equalInflow   won = a
 *   equalSales    won = what keeps it as large as the leaky firm, and never below 0
 *
 *   profit of a week = m·N − k·won − q·saved,   N the customers at its start; they leave at its end
 *
 * Both flows are means: with chance in who leaves and who comes, simulate/bucket.ts scatters around them.
 *
 * No study gives a fixed ratio of the cost of winning to the cost of saving a customer: "five to one"
 * is folklore, so both costs are yours to set.
 *
 * Source: Riebe, Wright, Stern & Sharp (2014), How to Grow a Brand: Retain or Acquire Customers?,
 * Journal of Business Research 67(5), 990–997; Keiningham, Vavra, Aksoy & Wallard (2005), Loyalty
 * Myths, Wiley. The two firms are our illustration.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'leaky-bucket';
export const rows = ['K04'] as const;
export const references = ['riebe-et-al-2014', 'keiningham-et-al-2005'] as const;

const strategies = ['equalSales', 'equalInflow'] as const;

export const params = {
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 100000], step: 50, default: 1000 },
  churn: { symbol: 'c', unit: 'share/week', domain: [0, 1], step: 0.01, default: 0.1 },
  inflow: { symbol: 'a', unit: 'customers/week', domain: [0, 10000], step: 10, default: 100 },
  stopped: { symbol: 'h', unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 },
  winCost: { symbol: 'k', unit: 'CNY', domain: [0, 2000], step: 5, default: 100 },
  saveCost: { symbol: 'q', unit: 'CNY', domain: [0, 2000], step: 5, default: 20 },
  margin: { symbol: 'm', unit: 'CNY/week', domain: [0, 500], step: 1, default: 20 },
  strategy: { symbol: 'Z', unit: 'choice', domain: strategies, default: 'equalSales' },
  weeks: { symbol: 'T', unit: 'weeks', domain: [1, 520], step: 1, default: 52, integer: true },
} as const satisfies Params;

export const presets = {
  course: {
    values: { base: 1000, churn: 0.1, inflow: 100, winCost: 100, saveCost: 20 },
    reference: 'keiningham-et-al-2005',
  },
  /** No ratio is known: saving costs what winning costs. */
  literature: { values: { winCost: 20, saveCost: 20 }, reference: 'riebe-et-al-2014' },
} as const satisfies Presets<typeof params>;

const customers = { symbol: 'N', unit: 'customers', shape: 'weeks 0 to T' } as const;
const money = { unit: 'CNY', shape: 'weeks 1 to T' } as const;

export const outputs = {
  leakyCustomers: customers,
  carefulCustomers: customers,
  leakyCumulativeProfit: money,
  carefulCumulativeProfit: money,
  profitGap: { unit: 'CNY' },
  breakEvenSaveCost: { unit: 'CNY' },
  steadyState: { unit: 'customers' },
  carefulSteadyState: { unit: 'customers' },
  meanLife: { unit: 'weeks' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

/** One firm, week by week. Length: weeks; index 0 is week 1. */
export interface FirmTrace {
  /** N(0), …, N(T). Length: weeks + 1. */
  readonly customers: readonly number[];
  readonly won: readonly number[];
  readonly lost: readonly number[];
  /** Customers kept who would have left. */
  readonly saved: readonly number[];
  /** Margin of the week, m·N, in CNY. */
  readonly sales: readonly number[];
  readonly winSpend: readonly number[];
  readonly saveSpend: readonly number[];
  readonly profit: readonly number[];
  readonly cumulativeProfit: readonly number[];
}

/** Both firms over all weeks. */
export function trace(given: Readonly<All>): { leaky: FirmTrace; careful: FirmTrace } {
  check(params, given);
  const { inflow, strategy, stopped } = given;
  const leaky = firm(given, 0, () => inflow);
  const careful = firm(given, stopped, (week, staying) =>
    // A leaky firm that shrinks faster than the careful one leaves nothing to win, and sales differ.
    strategy === 'equalInflow' ? inflow : Math.max(0, leaky.customers[week]! - staying),
  );
  return { leaky, careful };
}

/** a / c: customers at which as many leave as come, from any start; null if nobody leaves. */
export function steadyState(given: Given<'inflow' | 'churn'>): number | null {
  check(params, given);
  return quotient(given.inflow, given.churn);
}

/** 1 / c: mean number of weeks a customer stays; null if nobody leaves. */
export function meanLife(given: Given<'churn'>): number | null {
  check(params, given);
  return quotient(1, given.churn);
}

/** Profit of the careful firm less that of the leaky one over all weeks, in CNY. */
export function profitGap(given: Readonly<All>): number {
  const { leaky, careful } = trace(given);
  return careful.cumulativeProfit.at(-1)! - leaky.cumulativeProfit.at(-1)!;
}

/** The cost of saving one customer at which the two firms earn the same, in CNY; null if none is saved. */
export function breakEvenSaveCost(given: Readonly<All>): number | null {
  const saved = trace(given).careful.saved.reduce((sum, count) => sum + count, 0);
  return quotient(profitGap({ ...given, saveCost: 0 }), saved);
}

export function evaluate(values: Readonly<All>) {
  const { leaky, careful } = trace(values);
  const { inflow, churn, stopped } = values;
  return {
    leakyCustomers: leaky.customers,
    carefulCustomers: careful.customers,
    leakyCumulativeProfit: leaky.cumulativeProfit,
    carefulCumulativeProfit: careful.cumulativeProfit,
    profitGap: profitGap(values),
    breakEvenSaveCost: breakEvenSaveCost(values),
    steadyState: steadyState(values),
    /** Where the leaky firm's inflow would take the careful firm. */
    carefulSteadyState: steadyState({ inflow, churn: churn * (1 - stopped) }),
    meanLife: meanLife(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** `wins` is told the week that ends (1 … T) and how many customers stay beyond it. */
function firm(
  { base, churn, weeks, margin, winCost, saveCost }: Readonly<All>,
  stopped: number,
  wins: (week: number, staying: number) => number,
): FirmTrace {
  const customers = [base];
  const rows = Array.from({ length: weeks }, (_, index) => {
    const here = customers[index]!;
    const lost = here * churn * (1 - stopped);
    const saved = here * churn * stopped;
    const won = wins(index + 1, here - lost);
    customers.push(here - lost + won);
    const sales = margin * here;
    const [winSpend, saveSpend] = [winCost * won, saveCost * saved];
    return { won, lost, saved, sales, winSpend, saveSpend, profit: sales - winSpend - saveSpend };
  });
  let total = 0;
  const column = (key: keyof (typeof rows)[number]): number[] => rows.map((row) => row[key]);
  return {
    customers,
    won: column('won'),
    lost: column('lost'),
    saved: column('saved'),
    sales: column('sales'),
    winSpend: column('winSpend'),
    saveSpend: column('saveSpend'),
    profit: column('profit'),
    cumulativeProfit: rows.map((row) => (total += row.profit)),
  };
}

/** null where the quotient does not exist, or outgrows what a number can hold. */
function quotient(above: number, below: number): number | null {
  const result = above / below;
  return Number.isFinite(result) ? result : null;
}
