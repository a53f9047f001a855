/**
 * The NBD-Dirichlet market: households buy the category at rates that differ as a gamma distribution
 * does (so purchases are negative binomial, NBD), and choose among brands with probabilities of their
 * own that differ as a Dirichlet distribution does; nothing else, no loyalty programme, no trend.
 *
 *   α = S·share      P₀ = (1 − z)ᴷ·₂F₁(K, S − α; S; z),  z = M/(M + K)      b = 1 − P₀      w = M·share / b
 *
 * M category purchases a household and period, K the shape of the rates, S the sum of the Dirichlet
 * parameters: near 0 each household has one brand, at infinity all choose alike. t periods: M·t for M.
 *
 * Source: Goodhardt, Ehrenberg & Chatfield (1984), The Dirichlet: A Comprehensive Model of Buying
 * Behaviour, Journal of the Royal Statistical Society A 147(5), 621–655, section 3 and appendix C.
 */
import { logHyp2f1 } from './numeric/hypergeometric.ts';
import { exp, expm1, ln, ln1p } from './numeric/portable.ts';
import { findRoot } from './numeric/root.ts';
import { check, type Params } from './params.ts';

export interface Market {
  /** M: mean category purchases a household and period. */
  readonly categoryRate: number;
  /** K: shape of the gamma distribution of rates. */
  readonly rateShape: number;
  /** S: sum of the Dirichlet parameters. */
  readonly switching: number;
}

const number = { unit: 'number', step: 0.01, default: 1 } as const;

const params = {
  categoryRate: { symbol: 'M', domain: [1e-3, 1e6], ...number },
  rateShape: { symbol: 'K', domain: [5e-5, 2e5], ...number },
  switching: { symbol: 'S', domain: [5e-5, 2e4], ...number },
  share: { symbol: 's', domain: [1e-7, 1], ...number, unit: 'share' },
  periods: { symbol: 't', domain: [1e-6, 1e6], ...number, unit: 'periods' },
} as const satisfies Params;

/**
 * b: share of households who buy brands of this joint share at least once in so many periods.
 *
 * @throws {RangeError} as all that follow, naming what lies outside its domain.
 */
export function penetration(market: Market, share: number, periods = 1): number {
  check(params, { ...market, share, periods });
  const { categoryRate, rateShape: K, switching: S } = market;
  return -expm1(lnNever(categoryRate * periods, K, [K, S * (1 - share), S]));
}

/** ln((1 − z)ᴷ·₂F₁(a, b; c; z)), also where one factor is too small and the other too large for a number. */
function lnNever(rate: number, K: number, [a, b, c]: readonly [number, number, number]): number {
  const z = rate / (rate + K);
  return K * ln1p(-z) + (b > 0 ? logHyp2f1(a, b, c, z) : 0);
}

/** w: purchases of the brand by a buyer of it, in one period. */
export function frequency(market: Market, share: number): number {
  return (market.categoryRate * share) / penetration(market, share);
}

/** Purchases of the whole category by a buyer of the brand, in one period. */
export function categoryFrequency(market: Market, share: number): number {
  const bought = penetration(market, share);
  const { categoryRate, rateShape: K, switching: S } = market;
  const others = S * (1 - share);
  const never = exp(lnNever(categoryRate, K, [K + 1, others + 1, S + 1]));
  const byOthers = (never * K * categoryRate * others) / ((categoryRate + K) * S);
  return (categoryRate - byOthers) / bought;
}

/** Share of a brand’s buyers of one period who buy it again in the next: (2·b(1) − b(2)) / b(1). */
export function repeatRate(market: Market, share: number): number {
  const once = penetration(market, share);
  return (2 * once - penetration(market, share, 2)) / once;
}

/** Share of the buyers of one brand who also buy another in the same period. */
export function duplication(market: Market, share: number, other: number): number {
  const [first, second] = [penetration(market, share), penetration(market, other)];
  // Shares are printed rounded: two may pass 1 by a little.
  const both = penetration(market, Math.min(1, share + other));
  return (first + second - both) / first;
}

/**
 * K at which this share of households buys the category, (1 + M/K)^(−K) = 1 − b.
 *
 * @throws {RangeError} unless 0 < penetration < 1 − exp(−M), which equal rates would reach.
 */
export function shapeFrom(categoryRate: number, bought: number): number {
  check(params, { categoryRate });
  const most = 1 - exp(-categoryRate);
  if (!(bought > 0 && bought < most)) {
    throw new RangeError(`penetration is ${bought}: at this rate it must lie in (0, ${most})`);
  }
  const gap = (logShape: number): number => {
    const K = exp(logShape);
    return K * ln1p(categoryRate / K) + ln1p(-bought);
  };
  const [low, high] = [ln(1e-4), ln(1e5)];
  if (!(gap(low) < 0 && gap(high) > 0)) {
    throw new RangeError(`penetration is ${bought}: no rateShape gives it at this rate`);
  }
  return exp(findRoot(gap, low, high).x);
}

/**
 * S at which a brand of this share has this penetration.
 *
 * @throws {RangeError} if no S gives it: it must lie between that of one-brand and of equal households.
 */
export function switchingFrom(
  market: Omit<Market, 'switching'>,
  share: number,
  bought: number,
): number {
  const gap = (logSum: number): number =>
    penetration({ ...market, switching: exp(logSum) }, share) - bought;
  const [low, high] = [ln(1e-4), ln(1e4)];
  if (!(gap(low) < 0 && gap(high) > 0)) {
    throw new RangeError(`penetration is ${bought}: no switching gives it at share ${share}`);
  }
  return exp(findRoot(gap, low, high).x);
}
