/**
 * Four tiers that hold stock and order each week from the tier above: shop, maker, weaver, fibre plant,
 * whose own source always delivers. Each orders up to what it expects to need until the goods arrive.
 *
 *   order = order received + L·(D̂(t) − D̂(t − 1))      D̂ mean of the last p weeks
 *   goods sent in week t arrive before the demand of week t + L
 *
 * D̂ averages the orders a tier receives or, where demand is shared, what shoppers buy. An order may be
 * negative: goods go back at once. What cannot be sent is owed and sent later.
 *
 * Source: Chen, Drezner, Ryan & Simchi-Levi (2000), Quantifying the Bullwhip Effect in a Simple Supply
 * Chain, Management Science 46(3), 436–443, with a constant safety stock.
 */
import { normal } from '../draw/index.ts';
import { seeded, split } from '../random.ts';
import type { Steps } from '../steps.ts';

export const TIERS = 4;

export interface SupplyChain {
  readonly demandMean: number;
  readonly demandSpread: number;
  /** Correlation of the demands of two weeks in a row, in (−1, 1). */
  readonly demandCorrelation: number;
  readonly leadTime: number;
  readonly window: number;
  readonly shared: boolean;
  /** Stock left on average when goods arrive. */
  readonly safetyStock: number;
  readonly weeks: number;
}

/** Weeks after the chain has settled. Value of tier k in week t at [t·4 + k], the shop first. */
export interface ChainTrace {
  /** What shoppers want. Length: weeks. */
  readonly demand: Float64Array;
  readonly orders: Float64Array;
  /** At the end of the week; below 0 only where more had to go back than was there. */
  readonly stock: Float64Array;
  readonly owed: Float64Array;
  readonly arrived: Float64Array;
  readonly forecast: Float64Array;
}

/** Time grows with weeks + 4·(window + leadTime); one draw a week. */
export function* simulateChainSteps(chain: SupplyChain, seed: number | string): Steps<ChainTrace> {
  const { leadTime, window, weeks, demandMean, safetyStock } = chain;
  const settling = TIERS * (window + leadTime) + 1;
  const length = settling + weeks;
  const demand = demands(chain, length, seeded(split(seed, 'demand')));
  const table = () => new Float64Array(length * TIERS);
  const [orders, stock, owed, arrived, forecast] = [table(), table(), table(), table(), table()];
  const sent = table();
  const before = (row: Float64Array, week: number, tier: number, start: number): number =>
    week < 0 ? start : row[week * TIERS + tier]!;
  for (let week = 0; week < length; week += 1) {
    for (let tier = 0; tier < TIERS; tier += 1) {
      const at = week * TIERS + tier;
      // What a tier is asked for, this week and `back` weeks ago.
      const asked = (back: number, whose = tier): number => {
        if (week - back < 0) return demandMean;
        return whose === 0 ? demand[week - back]! : orders[at - tier + whose - 1 - back * TIERS]!;
      };
      const source = chain.shared ? 0 : tier;
      const previous = before(forecast, week - 1, tier, demandMean);
      forecast[at] = previous + (asked(0, source) - asked(window, source)) / window;
      orders[at] = asked(0) + leadTime * (forecast[at]! - previous);
      arrived[at] =
        tier === TIERS - 1
          ? before(orders, week - leadTime, tier, demandMean)
          : before(sent, week - leadTime, tier + 1, demandMean);
      const due = before(owed, week - 1, tier, 0) + asked(0);
      const here = before(stock, week - 1, tier, safetyStock) + arrived[at]!;
      sent[at] = due <= 0 ? due : Math.min(Math.max(0, here), due);
      stock[at] = here - sent[at]!;
      owed[at] = due - sent[at]!;
    }
    yield (week + 1) / length;
  }
  const settled = (row: Float64Array) => row.subarray(settling * TIERS);
  return {
    demand: demand.subarray(settling),
    orders: settled(orders),
    stock: settled(stock),
    owed: settled(owed),
    arrived: settled(arrived),
    forecast: settled(forecast),
  };
}

/** First-order autoregression with the given mean, standard deviation and correlation from the first week on. */
function demands(
  chain: SupplyChain,
  length: number,
  random: ReturnType<typeof seeded>,
): Float64Array {
  const { demandMean, demandSpread, demandCorrelation } = chain;
  const fresh = Math.sqrt(1 - demandCorrelation * demandCorrelation);
  const demand = new Float64Array(length);
  let gap = normal(random);
  for (let week = 0; week < length; week += 1) {
    demand[week] = demandMean + demandSpread * gap;
    gap = demandCorrelation * gap + fresh * normal(random);
  }
  return demand;
}
