/**
 * A market of honest and opportunist sellers whom buyers cannot tell apart but by what others report:
 * trust is the mean of a beta distribution over reports, and buyers pay what they trust to get.
 *
 *   trust = (good + 1) / (good + bad + 2)          reports fade by the factor λ a week
 *   P(a visitor buys) = σ(β·(trust − fear − ω))    ω the outside option; fear of the last leaks of data
 *   a seller leaves after so many weeks in a row in which trust, the price, is below cost
 *
 * Without ratings all sellers share one pool of reports, so one trust and one price. A buyer comes back with
 * the chance of a visitor to the same seller, seen after the week’s reports; to one who left, not at all.
 *
 * Source: Jøsang & Ismail (2002), The Beta Reputation System, 15th Bled Electronic Commerce Conference;
 * Akerlof (1970), The Market for “Lemons”, Quarterly Journal of Economics 84(3), 488–500.
 */
import { binomial } from '../draw/index.ts';
import { exp } from '../numeric/portable.ts';
import { seeded, split } from '../random.ts';
import type { Steps } from '../steps.ts';

/** Part of the fear of a leak that lasts to the next week. */
const FEAR_LASTS = 0.8;

export interface Marketplace {
  readonly sellers: number;
  readonly honestShare: number;
  readonly honestOnTime: number;
  readonly otherOnTime: number;
  readonly honestCost: number;
  readonly otherCost: number;
  readonly ratings: boolean;
  /** Share of purchases that are reported. */
  readonly reportShare: number;
  readonly forgetting: number;
  /** Visitors of each seller a week; at most 19, so that every draw takes one number. */
  readonly visitors: number;
  readonly sharpness: number;
  readonly outside: number;
  readonly leakRate: number;
  readonly leakFear: number;
  readonly patience: number;
  readonly weeks: number;
}

/** Length of each list: weeks (honest and other: weeks + 1, from the start). */
export interface MarketTrace {
  readonly honest: number[];
  readonly other: number[];
  readonly visits: number[];
  readonly sales: number[];
  readonly onTime: number[];
  /** Of the week’s purchases, the expected number that the same buyer would make again. */
  readonly again: number[];
  /** Mean trust in the honest and in the others still there; null where none is. */
  readonly honestTrust: (number | null)[];
  readonly otherTrust: (number | null)[];
  readonly leaks: number[];
}

interface Seller {
  readonly honest: boolean;
  readonly draw: (n: number, p: number) => number;
  /** The reports a buyer sees: own, or those of the whole market. */
  readonly reports: { good: number; bad: number };
  below: number;
  here: boolean;
}

/** Time grows with sellers × weeks. Each seller, and the leaks, have sources of their own. */
export function* simulateMarketSteps(
  market: Marketplace,
  seed: number | string,
): Steps<MarketTrace> {
  const leaking = seeded(split(seed, 'leaks'));
  const sellers = opened(market, seed);
  const pools = [...new Set(sellers.map((seller) => seller.reports))];
  const count = (honest: boolean) =>
    sellers.filter((seller) => seller.here && seller.honest === honest).length;
  const trace: MarketTrace = {
    honest: [count(true)],
    other: [count(false)],
    visits: [],
    sales: [],
    onTime: [],
    again: [],
    honestTrust: [],
    otherTrust: [],
    leaks: [],
  };
  let fear = 0;
  for (let week = 0; week < market.weeks; week += 1) {
    const leak = leaking() < market.leakRate ? 1 : 0;
    fear = fear * FEAR_LASTS + leak * market.leakFear;
    trace.leaks.push(leak);
    trace.honestTrust.push(meanTrust(sellers, true));
    trace.otherTrust.push(meanTrust(sellers, false));
    const results = sellers.map((seller) => sold(market, seller, fear));
    const sum = (key: 'visits' | 'sales' | 'onTime') =>
      results.reduce((total, result) => total + result[key], 0);
    trace.visits.push(sum('visits'));
    trace.sales.push(sum('sales'));
    trace.onTime.push(sum('onTime'));
    // Reports count from the next week on, so that the order of sellers means nothing.
    for (const pool of pools) {
      pool.good *= market.forgetting;
      pool.bad *= market.forgetting;
    }
    sellers.forEach(({ reports }, place) => {
      reports.good += results[place]!.good;
      reports.bad += results[place]!.bad;
    });
    for (const seller of sellers) leave(market, seller);
    const back = sellers.map(
      (seller, place) => results[place]!.sales * (seller.here ? chance(market, seller, fear) : 0),
    );
    trace.again.push(back.reduce((total, each) => total + each, 0));
    trace.honest.push(count(true));
    trace.other.push(count(false));
    yield (week + 1) / market.weeks;
  }
  return trace;
}

export function trustIn({ good, bad }: { readonly good: number; readonly bad: number }): number {
  return (good + 1) / (good + bad + 2);
}

function opened(market: Marketplace, seed: number | string): Seller[] {
  const pool = { good: 0, bad: 0 };
  const honest = Math.round(market.sellers * market.honestShare);
  return Array.from({ length: market.sellers }, (_, place) => {
    // The honest and the others are numbered apart, so a new share changes nobody’s draws.
    const isHonest = place < honest;
    const random = seeded(
      split(seed, isHonest ? 'honest' : 'other', isHonest ? place : place - honest),
    );
    return {
      honest: isHonest,
      draw: (n: number, p: number) => binomial(random, n, p),
      reports: market.ratings ? { good: 0, bad: 0 } : pool,
      below: 0,
      here: true,
    };
  });
}

function sold(market: Marketplace, seller: Seller, fear: number) {
  if (!seller.here) return { visits: 0, sales: 0, onTime: 0, good: 0, bad: 0 };
  const { visitors, reportShare } = market;
  const sales = seller.draw(visitors, chance(market, seller, fear));
  const onTime = seller.draw(sales, seller.honest ? market.honestOnTime : market.otherOnTime);
  const good = seller.draw(onTime, reportShare);
  const bad = seller.draw(sales - onTime, reportShare);
  return { visits: visitors, sales, onTime, good, bad };
}

/** Chance that a visitor buys. */
function chance({ sharpness, outside }: Marketplace, { reports }: Seller, fear: number): number {
  return 1 / (1 + exp(-sharpness * (trustIn(reports) - fear - outside)));
}

function leave(market: Marketplace, seller: Seller): void {
  const cost = seller.honest ? market.honestCost : market.otherCost;
  seller.below = trustIn(seller.reports) < cost ? seller.below + 1 : 0;
  if (seller.below >= market.patience) seller.here = false;
}

function meanTrust(sellers: readonly Seller[], honest: boolean): number | null {
  const kind = sellers.filter((seller) => seller.here && seller.honest === honest);
  if (kind.length === 0) return null;
  return kind.reduce((sum, seller) => sum + trustIn(seller.reports), 0) / kind.length;
}
