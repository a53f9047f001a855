/**
 * Mass customisation on Salop's circle: tastes are spread evenly around a circle, n variants stand at
 * equal distances on it, and a buyer is willing to pay less the farther the nearest variant lies. Every
 * variant costs a set-up, and leaves a number of unsold pieces because its sales are forecast wrongly;
 * each buyer is asked what the nearest variant is worth to them, and buys if that covers the unit cost.
 *
 *   willing to pay   w − t·x,        x the distance to the nearest variant, 0 … 1/(2n)
 *   reach            x̄ = min(1/(2n), (w − c)/t)
 *   profit           Π(n) = 2nN·[(w − c)x̄ − t·x̄²/2] − nG,          G = F + e·c
 *   optimum          n* = ½·√(tN/G)      if N(w − c)² ≥ tG, else 0: no variant pays for itself
 *   free entry       √(tN/G): twice the optimum, one firm per variant (Salop)
 *
 * Falling set-up costs or making to order (e = 0) move the optimum up: that is all "flexible production"
 * does here. Sizes are ours, illustrative.
 *
 * Source: Salop (1979), Monopolistic Competition with Outside Goods, Bell Journal of Economics 10(1),
 * 141–156 (excess entry by the factor 2); Pine (1993), Mass Customization, Harvard Business School Press.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'mass-customisation';
export const rows = ['K26'] as const;
export const references = ['salop-1979', 'pine-1993'] as const;

export const params = {
  buyers: { symbol: 'N', unit: 'customers', domain: [0, 1000000], step: 500, default: 10000 },
  worth: { symbol: 'w', unit: 'USD', domain: [0, 1000], step: 5, default: 100 },
  misfitCost: { symbol: 't', unit: 'USD', domain: [1, 1000], step: 5, default: 120 },
  unitCost: { symbol: 'c', unit: 'USD', domain: [0, 500], step: 1, default: 40 },
  setUpCost: { symbol: 'F', unit: 'USD', domain: [1, 100000], step: 100, default: 2000 },
  leftover: { symbol: 'e', unit: 'number', domain: [0, 1000], step: 5, default: 25 },
  variants: { symbol: 'n', unit: 'number', domain: [1, 1000], step: 1, default: 1, integer: true },
} as const satisfies Params;

export const presets = {
  /** One product for everyone. */
  course: { values: { variants: 1 }, reference: 'pine-1993' },
  /** Made to order on flexible machines. */
  flexible: { values: { setUpCost: 200, leftover: 0, variants: 30 }, reference: 'pine-1993' },
  literature: { values: { leftover: 0, setUpCost: 3000, variants: 10 }, reference: 'salop-1979' },
} as const satisfies Presets<typeof params>;

const curve = { unit: 'USD', shape: 'variants 1 to 40' } as const;

export const outputs = {
  varietyProfit: { symbol: 'Π', unit: 'USD' },
  varietyProfits: { symbol: 'Π', ...curve },
  fit: { unit: 'share' },
  servedShare: { unit: 'share' },
  unitCostAll: { unit: 'USD' },
  averagePrice: { unit: 'USD' },
  optimumVariety: { symbol: 'n*', unit: 'number' },
  bestVariants: { unit: 'number' },
  bestProfit: { unit: 'USD' },
  freeEntryVariety: { unit: 'number' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given = Readonly<All>;
type Market = Readonly<Omit<All, 'variants'>>;

const CURVE = 40;

/** Π(n): profit with the given number of variants, in USD. */
export function varietyProfit(given: Given): number {
  check(params, given);
  return profitOf(given, given.variants);
}

/** Share of buyers whom the nearest variant serves at no less than its cost. */
export function servedShare(given: Given): number {
  check(params, given);
  return served(given);
}

/**
 * How close the offer comes to taste: 1 a piece for everyone, 0 where the mean distance to the nearest
 * variant is that of a single variant, 1/4 of the circle.
 */
export function fit(given: Pick<Given, 'variants'>): number {
  check(params, given);
  return 1 - 1 / given.variants;
}

/** Cost of one piece sold, set-ups and unsold pieces included, in USD; null where nothing is sold. */
export function unitCostAll(given: Given): number | null {
  check(params, given);
  const sold = given.buyers * served(given);
  const cost = given.unitCost + (given.variants * perVariant(given)) / sold;
  return Number.isFinite(cost) ? cost : null;
}

/** Mean price of a piece sold, in USD: what the nearest variant is worth to its buyer; null where none sells. */
export function averagePrice(given: Given): number | null {
  check(params, given);
  if (given.buyers === 0 || given.worth <= given.unitCost) return null;
  return given.worth - (given.misfitCost * reach(given, given.variants)) / 2;
}

/** n*: the most profitable variety, not rounded; 0 where no variety earns its set-ups. */
export function optimumVariety(given: Market): number {
  check(params, given);
  const gain = Math.max(0, given.worth - given.unitCost);
  const cost = perVariant(given);
  if (given.buyers * gain * gain < given.misfitCost * cost) return 0;
  return Math.sqrt((given.misfitCost * given.buyers) / cost) / 2;
}

/** The most profitable whole number of variants, and its profit in USD. */
export function bestVariety(given: Market): { variants: number; profit: number } {
  // Profit is concave in n, so a neighbour of the optimum is best.
  const below = Math.floor(optimumVariety(given));
  const [less, more] = [profitOf(given, below), profitOf(given, below + 1)];
  return more > less ? { variants: below + 1, profit: more } : { variants: below, profit: less };
}

/** Number of one-product firms at which profits are competed away, when all buyers are served. */
export function freeEntryVariety(given: Market): number {
  check(params, given);
  return Math.sqrt((given.misfitCost * given.buyers) / perVariant(given));
}

/** Salop's price with n one-product firms, c + t/n in USD: they undercut each other for their neighbours. */
export function freeEntryPrice(given: Pick<Given, 'unitCost' | 'misfitCost' | 'variants'>): number {
  check(params, given);
  return given.unitCost + given.misfitCost / given.variants;
}

export function evaluate(values: Given) {
  const best = bestVariety(values);
  return {
    varietyProfit: varietyProfit(values),
    varietyProfits: Array.from({ length: CURVE }, (_, index) => profitOf(values, index + 1)),
    fit: fit(values),
    servedShare: servedShare(values),
    unitCostAll: unitCostAll(values),
    averagePrice: averagePrice(values),
    optimumVariety: optimumVariety(values),
    bestVariants: best.variants,
    bestProfit: best.profit,
    freeEntryVariety: freeEntryVariety(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** G: what one variant costs before a piece is sold. */
function perVariant({ setUpCost, leftover, unitCost }: Market): number {
  return setUpCost + leftover * unitCost;
}

/** x̄: distance up to which a variant is bought. */
function reach({ worth, unitCost, misfitCost }: Market, variants: number): number {
  return Math.min(1 / (2 * variants), Math.max(0, worth - unitCost) / misfitCost);
}

function served(given: Given): number {
  return Math.min(1, 2 * given.variants * reach(given, given.variants));
}

function profitOf(given: Market, variants: number): number {
  if (variants === 0) return 0;
  const x = reach(given, variants);
  const each = (given.worth - given.unitCost) * x - (given.misfitCost * x * x) / 2;
  return 2 * variants * given.buyers * each - variants * perVariant(given);
}
