/**
 * Small brands suffer twice: fewer people buy them, and these buy them a little less often. It follows
 * from size alone in a market where nobody is loyal by nature: households differ in how much they buy
 * and in their chances among brands, as in the NBD-Dirichlet (see dirichlet.ts), and nothing changes.
 *
 *   b penetration, w purchases a buyer:      w·(1 − b) ≈ w₀, the same for all brands
 *
 * Two ways to the same growth of one brand’s sales. “Loyalty” leaves b and raises w, off the line of
 * the market; “reach” goes along the line to the larger share, the others shrinking in proportion.
 * Shares fall by a constant ratio from brand to brand: ours, illustrative.
 *
 * Source: Goodhardt, Ehrenberg & Chatfield (1984), Journal of the Royal Statistical Society A 147(5),
 * 621–655; Ehrenberg, Goodhardt & Barwise (1990), Double Jeopardy Revisited, Journal of Marketing
 * 54(3), 82–91, for w·(1 − b) = w₀.
 */
import * as dirichlet from '../dirichlet.ts';
import type { Outputs, Presets } from '../model.ts';
import { geometricSum } from '../numeric/geometric.ts';
import { ln } from '../numeric/portable.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';
import { brandRecords, simulatePanelSteps, type BrandRecord } from '../simulate/panel.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'double-jeopardy';
export const rows = ['K09'] as const;
export const stochastic = true;
export const references = [
  'goodhardt-ehrenberg-chatfield-1984',
  'ehrenberg-goodhardt-barwise-1990',
  'ehrenberg-uncles-goodhardt-2004',
] as const;

const reference = 'goodhardt-ehrenberg-chatfield-1984';

export const params = {
  brands: { symbol: 'J', unit: 'number', domain: [2, 12], step: 1, default: 8, integer: true },
  shareRatio: { symbol: 'y', unit: 'share', domain: [0.3, 1], step: 0.01, default: 0.72 },
  categoryRate: {
    symbol: 'M',
    unit: 'number',
    domain: [0.1, 10],
    step: 0.1,
    default: 1.5,
    reference,
  },
  rateShape: { symbol: 'K', unit: 'number', domain: [0.1, 10], step: 0.1, default: 0.8, reference },
  switching: { symbol: 'S', unit: 'number', domain: [0.1, 10], step: 0.1, default: 1.6, reference },
  households: {
    symbol: 'n',
    unit: 'people',
    domain: [200, 10000],
    step: 100,
    default: 2000,
    integer: true,
  },
  grown: { symbol: 'X', unit: 'choice', domain: ['smallest', 'leader'], default: 'smallest' },
  salesGrowth: { symbol: 'G', unit: 'share', domain: [0, 0.25], step: 0.01, default: 0.2 },
} as const satisfies Params;

export const presets = {
  course: {
    values: { brands: 8, shareRatio: 0.72, grown: 'smallest' },
    reference: 'ehrenberg-uncles-goodhardt-2004',
  },
  /** Toothpaste in Britain, first quarter of 1973. */
  literature: { values: { categoryRate: 1.46, rateShape: 0.78, switching: 1.55 }, reference },
} as const satisfies Presets<typeof params>;

const share = { unit: 'share', shape: 'brands 1 to J' } as const;
const number = { unit: 'number', shape: 'brands 1 to J' } as const;

export const outputs = {
  marketShare: share,
  penetration: { symbol: 'b', ...share },
  frequency: { symbol: 'w', ...number },
  repeatRate: share,
  shareOfRequirements: share,
  doubleJeopardyConstant: { symbol: 'w₀', ...number },
  panelPenetration: share,
  panelFrequency: number,
  panelRepeatRate: share,
  panelShareOfRequirements: share,
  loyaltyFrequency: { unit: 'number' },
  lineFrequency: { unit: 'number' },
  reachPenetration: { unit: 'share' },
  reachPart: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type GivenMarket = Given<'categoryRate' | 'rateShape' | 'switching'>;

const alsoGiven = {
  share: { symbol: 's', unit: 'share', domain: [1e-7, 1], step: 0.01, default: 0.1 },
  penetration: { symbol: 'b', unit: 'share', domain: [0, 0.999], step: 0.01, default: 0.1 },
  baseFrequency: { symbol: 'w₀', unit: 'number', domain: [0, 1000], step: 0.1, default: 3 },
  points: { symbol: 'i', unit: 'number', domain: [1, 1001], step: 1, default: 41, integer: true },
  shown: { symbol: 'h', unit: 'people', domain: [1, 1000], step: 1, default: 40, integer: true },
} as const satisfies Params;

/** What the market’s line says of a brand of this size. */
export interface Brand {
  readonly share: number;
  readonly penetration: number;
  readonly frequency: number;
  readonly repeatRate: number;
  /** The brand’s share of all that its buyers buy of the category. */
  readonly shareOfRequirements: number;
  /** w·(1 − b). */
  readonly doubleJeopardyConstant: number;
}

/** The same growth of sales by either way. */
export interface Growth {
  readonly before: Brand;
  /** Along the line: the brand at its larger share. */
  readonly byReach: Brand;
  /** Off the line: purchases a buyer would have to make if no new one came. */
  readonly loyaltyFrequency: number;
  /** Part of the growth, in logarithms, that new buyers carry along the line; null without growth. */
  readonly reachPart: number | null;
}

/** Market shares of the brands, the leader first; they add up to 1. Length: brands. */
export function shares(given: Given<'brands' | 'shareRatio'>): number[] {
  check(params, given);
  const { brands, shareRatio } = given;
  const whole = geometricSum(shareRatio, brands);
  return Array.from({ length: brands }, (_, brand) => power(shareRatio, brand) / whole);
}

/** A brand of this share in this market, over one period. */
export function brandOf(market: GivenMarket, share: number): Brand {
  check(params, market);
  check(alsoGiven, { share });
  const b = dirichlet.penetration(market, share);
  const w = dirichlet.frequency(market, share);
  return {
    share,
    penetration: b,
    frequency: w,
    repeatRate: dirichlet.repeatRate(market, share),
    shareOfRequirements: w / dirichlet.categoryFrequency(market, share),
    doubleJeopardyConstant: w * (1 - b),
  };
}

/** The line of the market, from a brand of almost no share up to `share`, evenly spaced. Length: points. */
export function marketLine(market: GivenMarket, share: number, points = 41): Brand[] {
  check(alsoGiven, { points });
  return Array.from({ length: points }, (_, i) => brandOf(market, (share * (i + 1)) / points));
}

/** The leader, and a brand of a tenth of its size in the same market. */
export function leaderAndTenth(given: GivenMarket & Given<'brands' | 'shareRatio'>) {
  const [share] = shares(given);
  return { leader: brandOf(given, share!), tenth: brandOf(given, share! / 10) };
}

/** w₀ / (1 − b): purchases a buyer by the rule of double jeopardy. */
export function jeopardyFrequency(baseFrequency: number, penetration: number): number {
  check(alsoGiven, { baseFrequency, penetration });
  return baseFrequency / (1 - penetration);
}

/**
 * Sales of a brand of this share grow by `salesGrowth`, the category as it is.
 *
 * @throws {RangeError} if the grown share is above 1.
 */
export function growth(given: GivenMarket & Given<'salesGrowth'>, share: number): Growth {
  const before = brandOf(given, share);
  const byReach = brandOf(given, share * (1 + given.salesGrowth));
  const carried = ln(byReach.penetration / before.penetration);
  return {
    before,
    byReach,
    loyaltyFrequency: before.frequency * (1 + given.salesGrowth),
    reachPart: given.salesGrowth > 1e-9 ? carried / ln(1 + given.salesGrowth) : null,
  };
}

/** A panel of two periods and what it shows of each brand. Row per brand. */
export function simulateBrands(given: Readonly<All>, seed: number | string = 1): BrandRecord[] {
  return finish(brandsSteps(given, seed));
}

/** Purchases of each brand, the leader first, in the two periods of one household. */
export interface Household {
  readonly first: readonly number[];
  readonly second: readonly number[];
}

/** The first households of the same panel. Length: shown. */
export function simulateHouseholds(
  given: Readonly<All>,
  shown: number,
  seed: number | string = 1,
): Household[] {
  check(params, given);
  check(alsoGiven, { shown });
  const market = { ...given, shares: shares(given), households: shown };
  const { purchases, brands } = finish(simulatePanelSteps(market, seed));
  const bought = (row: number) => [...purchases.subarray(row * brands, (row + 1) * brands)];
  return Array.from({ length: shown }, (_, row) => ({
    first: bought(row),
    second: bought(shown + row),
  }));
}

function* brandsSteps(given: Readonly<All>, seed: number | string): Steps<BrandRecord[]> {
  check(params, given);
  return brandRecords(yield* simulatePanelSteps({ ...given, shares: shares(given) }, seed));
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  check(params, values);
  const sizes = shares(values);
  const line = sizes.map((size) => brandOf(values, size));
  const panel = yield* brandsSteps(values, seed);
  const grown = growth(values, values.grown === 'leader' ? sizes[0]! : sizes.at(-1)!);
  return {
    marketShare: sizes,
    penetration: line.map((brand) => brand.penetration),
    frequency: line.map((brand) => brand.frequency),
    repeatRate: line.map((brand) => brand.repeatRate),
    shareOfRequirements: line.map((brand) => brand.shareOfRequirements),
    doubleJeopardyConstant: line.map((brand) => brand.doubleJeopardyConstant),
    panelPenetration: panel.map((brand) => brand.penetration),
    panelFrequency: panel.map((brand) => brand.frequency),
    panelRepeatRate: panel.map((brand) => brand.repeatRate),
    panelShareOfRequirements: panel.map((brand) => brand.shareOfRequirements),
    loyaltyFrequency: grown.loyaltyFrequency,
    /** What the market grants at the larger share. */
    lineFrequency: grown.byReach.frequency,
    reachPenetration: grown.byReach.penetration,
    reachPart: grown.reachPart,
  } satisfies Record<keyof typeof outputs, unknown>;
}
