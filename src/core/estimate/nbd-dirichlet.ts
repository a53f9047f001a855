/**
 * The NBD-Dirichlet fitted to what a panel shows of one period: the mean and zero method of its authors.
 * M is penetration times frequency of the category, K gives the category its penetration, and S is the
 * mean, weighted by share, of the S that gives each brand its own.
 *
 * Source: Goodhardt, Ehrenberg & Chatfield (1984), The Dirichlet: A Comprehensive Model of Buying
 * Behaviour, Journal of the Royal Statistical Society A 147(5), 621–655, section 3 and appendix C; the
 * weights: NBDdirichlet 1.4 of the R archive.
 */
import {
  categoryFrequency,
  frequency,
  penetration,
  repeatRate,
  shapeFrom,
  switchingFrom,
  type Market,
} from '../dirichlet.ts';
import { check, type Params } from '../params.ts';

/** One period; an entry a brand in `shares` (of purchases) and `penetrations` (of people). */
export interface Panel {
  /** Share of people who buy the category at all. */
  readonly penetration: number;
  /** Purchases of the category by a buyer of it. */
  readonly frequency: number;
  readonly shares: ArrayLike<number>;
  readonly penetrations: ArrayLike<number>;
}

export interface MarketFit {
  readonly estimates: Market;
  /** S by each brand alone; null where no S gives the brand its penetration: it has no say. */
  readonly switchingByBrand: readonly (number | null)[];
}

/** What a market expects of one brand in one period. */
export interface BrandMeasures {
  readonly penetration: number;
  readonly frequency: number;
  readonly categoryFrequency: number;
  /** Share of its buyers’ purchases of the category that go to it. */
  readonly shareOfRequirements: number;
  readonly repeatRate: number;
}

const category = {
  penetration: { symbol: 'b', unit: 'share', domain: [1e-4, 0.9999], step: 0.01, default: 0.5 },
  frequency: { symbol: 'w', unit: 'number', domain: [1, 1000], step: 0.1, default: 2 },
} as const satisfies Params;

/** Shares are printed rounded: their sum may pass 1 by this much. */
const ROUNDED = 0.005;

/** @throws {RangeError} where a number is no share, or no K or no S exists. */
export function fit(panel: Panel): MarketFit {
  refusePanel(panel);
  const categoryRate = panel.penetration * panel.frequency;
  const rates = { categoryRate, rateShape: shapeFrom(categoryRate, panel.penetration) };
  let [sum, weight] = [0, 0];
  const switchingByBrand = Array.from(panel.shares, (share, j) => {
    const bought = panel.penetrations[j]!;
    if (!(bought > reached(rates, share, 1e-4) && bought < reached(rates, share, 1e4))) return null;
    const switching = switchingFrom(rates, share, bought);
    sum += share * switching;
    weight += share;
    return switching;
  });
  if (weight === 0) {
    throw new RangeError('penetrations: no switching gives any brand its penetration at its share');
  }
  return { estimates: { ...rates, switching: sum / weight }, switchingByBrand };
}

/** The measures of a brand with this share of purchases, to lay beside the observed ones. */
export function brandMeasures(market: Market, share: number): BrandMeasures {
  const own = frequency(market, share);
  const all = categoryFrequency(market, share);
  return {
    penetration: penetration(market, share),
    frequency: own,
    categoryFrequency: all,
    shareOfRequirements: own / all,
    repeatRate: repeatRate(market, share),
  };
}

function reached(rates: Omit<Market, 'switching'>, share: number, switching: number): number {
  return penetration({ ...rates, switching }, share);
}

function refusePanel(panel: Panel): void {
  check(category, { ...panel });
  const { shares, penetrations } = panel;
  if (shares.length === 0 || shares.length !== penetrations.length) {
    throw new RangeError(
      `shares has ${shares.length} entries, penetrations ${penetrations.length}: one each for every brand`,
    );
  }
  let sum = 0;
  for (let j = 0; j < shares.length; j += 1) {
    refuseShare(`shares[${j}]`, shares[j]!, 1);
    refuseShare(`penetrations[${j}]`, penetrations[j]!, panel.penetration);
    sum += shares[j]!;
  }
  if (sum > 1 + ROUNDED) throw new RangeError(`sum of shares is ${sum}: it must not pass 1`);
}

function refuseShare(name: string, share: number, most: number): void {
  if (!(share > 0 && share <= most)) {
    throw new RangeError(`${name} is ${share}: it must lie in (0, ${most}]`);
  }
}
