/**
 * The bull-whip: shoppers buy steadily, yet orders swing more with every tier up the chain, because each
 * tier takes the swings of the orders it sees for changes of demand. Four tiers with the same lead time L
 * forecast by the mean of the last p weeks and order up to it (see simulate/supply-chain.ts).
 *
 *   Var(order)/Var(demand)
 *     demand shared   1 + (2ΣL/p + 2(ΣL)²/p²)·(1 − ρᵖ)      ΣL the lead times up to the tier
 *     own orders      ≥ Π (1 + 2L/p + 2L²/p²), ρ = 0        exact by the weights of past demand:
 *     an order weighs demand j·p weeks ago by C(k, j)·(1 + L/p)^(k − j)·(−L/p)^j in tier k
 *
 * The first line is a bound that is exact for a constant safety stock, as here. ρ is the correlation of
 * demand from week to week.
 *
 * Source: Chen, Drezner, Ryan & Simchi-Levi (2000), Management Science 46(3), 436–443, equations for one
 * and several stages; Lee, Padmanabhan & Whang (1997), Management Science 43(4), 546–558, for the causes.
 */
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';
import { simulateChainSteps, TIERS, type ChainTrace } from '../simulate/supply-chain.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'bullwhip';
export const rows = ['K25'] as const;
export const stochastic = true;
export const references = ['chen-et-al-2000', 'lee-padmanabhan-whang-1997'] as const;

export const params = {
  demandMean: { symbol: 'μ', unit: 'number', domain: [10, 1000], step: 10, default: 100 },
  demandSpread: { symbol: 'σ', unit: 'number', domain: [0, 100], step: 1, default: 10 },
  demandCorrelation: { symbol: 'ρ', unit: 'number', domain: [-0.9, 0.9], step: 0.1, default: 0 },
  leadTime: { symbol: 'L', unit: 'weeks', domain: [1, 10], step: 1, default: 2, integer: true },
  window: { symbol: 'p', unit: 'weeks', domain: [1, 52], step: 1, default: 8, integer: true },
  information: {
    symbol: 'I',
    unit: 'choice',
    domain: ['ownOrders', 'shared'],
    default: 'ownOrders',
  },
  safetyFactor: { symbol: 'z', unit: 'number', domain: [0, 5], step: 0.1, default: 2 },
  weeks: { symbol: 'T', unit: 'weeks', domain: [52, 5000], step: 52, default: 520, integer: true },
} as const satisfies Params;

export const presets = {
  /** Fibre, cloth, jeans, shop: every tier sees only the orders of the next. */
  course: { values: { information: 'ownOrders' }, reference: 'lee-padmanabhan-whang-1997' },
  literature: {
    values: { information: 'shared', leadTime: 1, window: 5 },
    reference: 'chen-et-al-2000',
  },
} as const satisfies Presets<typeof params>;

const perTier = { unit: 'number', shape: 'tiers 1 to 4, the shop first' } as const;

export const outputs = {
  orderSpread: perTier,
  varianceRatio: perTier,
  expectedRatio: perTier,
  publishedBound: { unit: 'number' },
  meanStock: perTier,
  weeksOwing: { unit: 'share', shape: 'tiers 1 to 4, the shop first' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Rule = Given<'demandCorrelation' | 'leadTime' | 'window' | 'information'>;

const alsoGiven = {
  tier: { symbol: 'k', unit: 'number', domain: [1, TIERS], step: 1, default: 1, integer: true },
} as const satisfies Params;

/** Var(orders of the tier) / Var(demand), exact for orders that may be negative. */
export function expectedRatio(given: Rule, tier: number): number {
  check(params, given);
  check(alsoGiven, { tier });
  const weights = pastWeights(given, tier);
  const perStep = power(given.demandCorrelation, given.window);
  let ratio = 0;
  weights.forEach((one, i) => {
    weights.forEach((other, j) => {
      ratio += one * other * power(perStep, Math.abs(i - j));
    });
  });
  return ratio;
}

/** The printed lower bound; null where none is printed: own orders and a demand that remembers. */
export function publishedBound(given: Rule, tier: number): number | null {
  check(params, given);
  check(alsoGiven, { tier });
  const { leadTime, window, information, demandCorrelation } = given;
  const rise = (lead: number): number =>
    (2 * lead) / window + (2 * lead * lead) / (window * window);
  if (information === 'shared') {
    return 1 + rise(tier * leadTime) * (1 - power(demandCorrelation, window));
  }
  return demandCorrelation === 0 ? power(1 + rise(leadTime), tier) : null;
}

/** One run; see simulate/supply-chain.ts. */
export function simulateTiers(given: Readonly<All>, seed: number | string = 1): ChainTrace {
  return finish(tiersSteps(given, seed));
}

function tiersSteps(given: Readonly<All>, seed: number | string): Steps<ChainTrace> {
  check(params, given);
  // z standard deviations of what shoppers want in L weeks, were they independent.
  const safetyStock = given.safetyFactor * given.demandSpread * Math.sqrt(given.leadTime);
  return simulateChainSteps(
    { ...given, shared: given.information === 'shared', safetyStock },
    seed,
  );
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const { demand, orders, stock, owed } = yield* tiersSteps(values, seed);
  const tiers = Array.from({ length: TIERS }, (_, tier) => tier);
  const column = (row: Float64Array, tier: number) => row.filter((_, at) => at % TIERS === tier);
  const wanted = variance(demand);
  const ordered = tiers.map((tier) => variance(column(orders, tier)));
  const share = (row: Float64Array, counts: (amount: number) => number): number =>
    row.reduce((total, amount) => total + counts(amount), 0) / row.length;
  return {
    /** Standard deviation of the orders. */
    orderSpread: ordered.map((each) => Math.sqrt(each)),
    /** 1 for a demand that varies too little to be told from its mean. */
    varianceRatio: ordered.map((each) =>
      values.demandSpread <= 1e-6 * values.demandMean ? 1 : each / wanted,
    ),
    expectedRatio: tiers.map((tier) => expectedRatio(values, tier + 1)),
    publishedBound: publishedBound(values, TIERS),
    meanStock: tiers.map((tier) => share(column(stock, tier), (amount) => Math.max(0, amount))),
    weeksOwing: tiers.map((tier) => share(column(owed, tier), (amount) => (amount > 1e-9 ? 1 : 0))),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** Weight in an order of tier `tier` of demand 0, p, 2p, … weeks ago; of all others 0. */
function pastWeights({ leadTime, window, information }: Rule, tier: number): number[] {
  const lean = leadTime / window;
  if (information === 'shared') return [1 + tier * lean, -tier * lean];
  let weights = [1];
  for (let each = 0; each < tier; each += 1) {
    weights = [...weights, 0].map(
      (weight, place) => (1 + lean) * weight - lean * (weights[place - 1] ?? 0),
    );
  }
  return weights;
}

function variance(row: Float64Array): number {
  const mean = row.reduce((total, amount) => total + amount, 0) / row.length;
  return row.reduce((total, amount) => total + (amount - mean) * (amount - mean), 0) / row.length;
}
