/**
 * Butterflies, true friends, barnacles and strangers: profit and length of stay are normal across
 * customers and correlated, and each is cut in two. How many long-stayers are worth a firm's care
 * depends on the correlation alone.
 *
 *                  short stay        long stay           profit = μ + s·X,  stay rises with Y
 *   high profit    butterflies       true friends        true friends = P(X > a, Y > b)
 *   low profit     strangers         barnacles           a, b cut off the shares π and λ
 *
 *   mean profit of the long-stayers                μ + ρ·s·φ(b)/λ
 *   of as many, chosen by profit itself            μ + s·φ(b)/λ        so tenure earns ρ of that gain
 *
 * Source: Reinartz & Kumar (2002), The Mismanagement of Customer Loyalty, Harvard Business Review 80(7),
 * 86–94 (the four groups); Reinartz & Kumar (2000), On the Profitability of Long-Life Customers in a
 * Noncontractual Setting, Journal of Marketing 64(4), 17–35. The industries' shares are as attributed to
 * the article; we have not seen them in print ourselves. The normal shape and the money are ours.
 */
import type { Outputs, Presets } from '../model.ts';
import { bothAbove, firstWhereBothAbove, normalDensity } from '../numeric/bivariate-normal.ts';
import { normalQuantile } from '../numeric/normal-distribution.ts';
import { findRoot } from '../numeric/root.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'segments';
export const rows = ['K27'] as const;
export const references = ['reinartz-kumar-2002', 'reinartz-kumar-2000'] as const;

const cut = { unit: 'share', domain: [0.01, 0.99], step: 0.01, default: 0.5 } as const;

export const params = {
  tenureCorrelation: {
    symbol: 'ρ',
    unit: 'number',
    domain: [-0.99, 0.99],
    step: 0.01,
    default: 0.3,
  },
  profitableShare: { symbol: 'π', ...cut },
  longShare: { symbol: 'λ', ...cut },
  meanProfit: { symbol: 'μ', unit: 'USD/year', domain: [-1000, 1000], step: 5, default: 100 },
  profitSpread: { symbol: 's', unit: 'USD/year', domain: [0, 1000], step: 5, default: 150 },
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 1000000], step: 50, default: 1000 },
  careCost: { symbol: 'u', unit: 'USD/year', domain: [0, 500], step: 1, default: 20 },
} as const satisfies Params;

const reference = 'reinartz-kumar-2002';

export const presets = {
  /** The common belief: whoever stays longer brings more. */
  course: { values: { tenureCorrelation: 0.95 }, reference },
  /** The corporate service provider; as in the next three, ρ is the one that gives the shares. */
  literature: { values: attributed(0.5, 0.51, 0.2791), reference },
  groceryRetail: { values: attributed(0.51, 0.51, 0.5875), reference },
  mailOrder: { values: attributed(0.5, 0.52, 0.3094), reference },
  directBrokerage: { values: attributed(0.5, 0.49, 0.4541), reference },
} as const satisfies Presets<typeof params>;

const share = { unit: 'share' } as const;
const each = { unit: 'USD/year' } as const;

export const outputs = {
  trueFriends: share,
  butterflies: share,
  barnacles: share,
  strangers: share,
  trueFriendProfit: each,
  butterflyProfit: each,
  barnacleProfit: each,
  strangerProfit: each,
  longAndProfitable: share,
  profitableMissed: share,
  careWasted: each,
  longProfit: each,
  chosenByProfit: each,
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Cuts = Given<'tenureCorrelation' | 'profitableShare' | 'longShare'>;
type Money = Cuts & Given<'meanProfit' | 'profitSpread'>;

export type Segment = 'trueFriends' | 'butterflies' | 'barnacles' | 'strangers';
export type BySegment<T> = Readonly<Record<Segment, T>>;

/** Share of all customers in each segment; they add up to 1. */
export function shares(given: Cuts): BySegment<number> {
  check(params, given);
  return sharesOf(given);
}

/** Mean profit of a customer of each segment in USD a year; null where there is (almost) nobody. */
export function profits(given: Money): BySegment<number | null> {
  check(params, given);
  const { meanProfit, profitSpread, tenureCorrelation: ρ } = given;
  const [a, b] = cuts(given);
  const size = sharesOf(given);
  const friends = firstWhereBothAbove(a, b, ρ);
  const sums = {
    trueFriends: friends,
    butterflies: normalDensity(a) - friends,
    barnacles: ρ * normalDensity(b) - friends,
    strangers: friends - normalDensity(a) - ρ * normalDensity(b),
  };
  const mean = (segment: Segment): number | null =>
    size[segment] < 1e-9 ? null : meanProfit + (profitSpread * sums[segment]) / size[segment];
  return {
    trueFriends: mean('trueFriends'),
    butterflies: mean('butterflies'),
    barnacles: mean('barnacles'),
    strangers: mean('strangers'),
  };
}

/** Share of the long-stayers who are highly profitable: how often "long" is right for "best". */
export function longAndProfitable(given: Cuts): number {
  return shares(given).trueFriends / given.longShare;
}

/** Share of the highly profitable whom a firm that courts the long-stayers passes over. */
export function profitableMissed(given: Cuts): number {
  return shares(given).butterflies / given.profitableShare;
}

/** What care for every long-stayer spends on barnacles, in USD a year. */
export function careWasted(given: Cuts & Given<'base' | 'careCost'>): number {
  return given.careCost * given.base * shares(given).barnacles;
}

/** Mean profit of the long-stayers, in USD a year. */
export function longProfit(given: Money): number {
  check(params, given);
  return given.meanProfit + given.tenureCorrelation * selection(given);
}

/** Mean profit of equally many customers chosen by profit itself, in USD a year. */
export function chosenByProfit(given: Omit<Money, 'tenureCorrelation'>): number {
  check(params, given);
  return given.meanProfit + selection(given);
}

/** ρ at which the share `trueFriends` of all customers is long and profitable; null if there is none. */
export function correlationFor(
  given: Omit<Cuts, 'tenureCorrelation'>,
  trueFriends: number,
): number | null {
  check(params, given);
  check({ trueFriends: { ...cut, symbol: 'x', domain: [0, 1] } }, { trueFriends });
  const excess = (tenureCorrelation: number): number =>
    sharesOf({ ...given, tenureCorrelation }).trueFriends - trueFriends;
  const [low, high] = params.tenureCorrelation.domain;
  if (excess(low) > 0 || excess(high) < 0) return null;
  return findRoot(excess, low, high).x;
}

export function evaluate(values: Readonly<All>) {
  const profit = profits(values);
  return {
    ...shares(values),
    trueFriendProfit: profit.trueFriends,
    butterflyProfit: profit.butterflies,
    barnacleProfit: profit.barnacles,
    strangerProfit: profit.strangers,
    longAndProfitable: longAndProfitable(values),
    profitableMissed: profitableMissed(values),
    careWasted: careWasted(values),
    longProfit: longProfit(values),
    chosenByProfit: chosenByProfit(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function sharesOf(given: Cuts): BySegment<number> {
  const { profitableShare, longShare } = given;
  const [a, b] = cuts(given);
  const both = bothAbove(a, b, given.tenureCorrelation);
  const trueFriends = Math.min(both, profitableShare, longShare);
  return {
    trueFriends,
    butterflies: profitableShare - trueFriends,
    barnacles: longShare - trueFriends,
    strangers: Math.max(0, 1 - profitableShare - longShare + trueFriends),
  };
}

/** a and b: customers above them are highly profitable, and long-stayers. */
function cuts({ profitableShare, longShare }: Omit<Cuts, 'tenureCorrelation'>): [number, number] {
  return [-normalQuantile(profitableShare), -normalQuantile(longShare)];
}

/** s·φ(b)/λ: by how much the top λ of customers exceed the mean, in USD a year. */
function selection({ profitSpread, longShare }: Given<'profitSpread' | 'longShare'>): number {
  return (profitSpread * normalDensity(normalQuantile(longShare))) / longShare;
}

function attributed(profitableShare: number, longShare: number, tenureCorrelation: number) {
  return { profitableShare, longShare, tenureCorrelation };
}
