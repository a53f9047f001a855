/**
 * Profit from one customer in years 0 to 7: each source of profit grows by the same amount every
 * year, and whether a customer stays does not depend on how much they bring.
 *
 *   year 0   −A
 *   year t   b + w(t − 1) + s(t − 1) + f·max(0, t − 2) + p·max(0, t − 3)
 *
 *   still here   gradual   1 in year 1, rᵗ⁻¹ in year t
 *                sudden    everyone stays 1 / (1 − r) years, then all leave; a broken year counts as its part
 *
 * The layers and their order are published, as a sketch without numbers: the default sizes are our
 * illustration. The credit card's profit is published unsplit, with its own year 0 (−51 USD), so it
 * fills one layer and the sizes, `acquisition` and `critics` have no say; after year 5 it stays at 55.
 *
 * Source: Reichheld & Sasser (1990), Zero Defections: Quality Comes to Services, Harvard Business
 * Review 68(5), 105–111; against savings and premium as a rule: Reinartz & Kumar (2000), On the
 * Profitability of Long-Life Customers in a Noncontractual Setting, Journal of Marketing 64(4),
 * 17–35, and (2002), The Mismanagement of Customer Loyalty, Harvard Business Review 80(7), 86–94.
 */
import { shareHere, worthAfter } from '../departure.ts';
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'profit-by-year';
export const rows = ['K06'] as const;
export const references = [
  'reichheld-sasser-1990',
  'reinartz-kumar-2000',
  'reinartz-kumar-2002',
] as const;

const critics = ['asDrawn', 'noSavingsNoPremium'] as const;

export const params = {
  profile: { symbol: 'P', unit: 'choice', domain: ['layers', 'creditCard'], default: 'layers' },
  acquisition: { symbol: 'A', unit: 'USD', domain: [0, 500], step: 1, default: 60 },
  baseProfit: { symbol: 'b', unit: 'USD/year', domain: [0, 200], step: 1, default: 30 },
  revenueGrowth: { symbol: 'w', unit: 'USD/year', domain: [0, 50], step: 1, default: 6 },
  savings: { symbol: 's', unit: 'USD/year', domain: [0, 50], step: 1, default: 3 },
  referrals: { symbol: 'f', unit: 'USD/year', domain: [0, 50], step: 1, default: 3 },
  premium: { symbol: 'p', unit: 'USD/year', domain: [0, 50], step: 1, default: 2 },
  critics: { symbol: 'C', unit: 'choice', domain: critics, default: 'asDrawn' },
  retention: { symbol: 'r', unit: 'share/year', domain: [0, 0.999], step: 0.01, default: 0.8 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.06 },
  departure: { symbol: 'D', unit: 'choice', domain: ['gradual', 'sudden'], default: 'gradual' },
} as const satisfies Params;

export const presets = {
  course: { values: { profile: 'layers', critics: 'asDrawn' }, reference: 'reichheld-sasser-1990' },
  literature: {
    values: {
      profile: 'creditCard',
      acquisition: 51,
      retention: 0.9,
      discount: 0.06,
      departure: 'sudden',
    },
    reference: 'reichheld-sasser-1990',
  },
  critics: { values: { critics: 'noSavingsNoPremium' }, reference: 'reinartz-kumar-2000' },
} as const satisfies Presets<typeof params>;

const perYear = { unit: 'USD', shape: 'years 0 to 7' } as const;

export const outputs = {
  profit: perYear,
  cumulative: perYear,
  expected: perYear,
  expectedCumulative: perYear,
  breakEvenYear: { unit: 'years' },
  expectedBreakEvenYear: { unit: 'years' },
  npv: { unit: 'USD' },
  lifetimeValue: { unit: 'USD' },
} as const satisfies Outputs;

type Given = Readonly<Values<typeof params>>;

/** The layers of the stack, from the bottom. `published` is the credit card's profit, known only as a whole. */
export const layers = [
  'acquisition',
  'baseProfit',
  'revenueGrowth',
  'savings',
  'referrals',
  'premium',
  'published',
] as const;

export type Layer = (typeof layers)[number];
export type Components = Readonly<Record<Layer, readonly number[]>>;

const LAST = 7;
const CREDIT_CARD = [-51, 30, 42, 44, 49, 55, 55, 55];

/** USD in years 0 to 7, for every layer; a layer without profit holds eight zeros. */
export function components(given: Given): Components {
  check(params, given);
  if (given.profile === 'creditCard') {
    return stack((t) => {
      const amount = CREDIT_CARD[t]!;
      return t === 0 ? { acquisition: amount } : { published: amount };
    });
  }
  const allowed = given.critics === 'asDrawn' ? 1 : 0;
  return stack((t) =>
    t === 0
      ? { acquisition: 0 - given.acquisition }
      : {
          baseProfit: given.baseProfit,
          revenueGrowth: given.revenueGrowth * (t - 1),
          savings: allowed * given.savings * (t - 1),
          referrals: given.referrals * Math.max(0, t - 2),
          premium: allowed * given.premium * Math.max(0, t - 3),
        },
  );
}

/** USD from a customer who is still here, years 0 to 7. Length: 8. */
export function profit(given: Given): number[] {
  const parts = Object.values(components(given));
  return eachYear((t) => parts.reduce((sum, part) => sum + part[t]!, 0));
}

/** Running total of `profit` in USD. Length: 8. */
export function cumulative(given: Given): number[] {
  return runningTotal(profit(given));
}

/** USD from a customer won in year 0, weighted by the share still here. Length: 8. */
export function expected(given: Given): number[] {
  return profit(given).map((amount, t) => amount * shareHere(given, t));
}

/** Running total of `expected` in USD. Length: 8. */
export function expectedCumulative(given: Given): number[] {
  return runningTotal(expected(given));
}

/** First year whose running total is not below 0; null if that lies beyond year 7. */
export function breakEvenYear(given: Given): number | null {
  return firstYearPaid(cumulative(given));
}

/** The same for the expected profit. */
export function expectedBreakEvenYear(given: Given): number | null {
  return firstYearPaid(expectedCumulative(given));
}

/** Present value of the expected profit of years 0 to 7, in USD: year t divided by (1 + d)ᵗ. */
export function npv(given: Given): number {
  const yearly = 1 / (1 + given.discount);
  return expected(given).reduce((sum, amount, t) => sum + amount * power(yearly, t), 0);
}

/** Present value of the expected profit for good, in USD: after year 7 the profit stays as in year 7. */
export function lifetimeValue(given: Given): number {
  return npv(given) + profit(given)[LAST]! * worthAfter(given, LAST);
}

export function evaluate(values: Given) {
  return {
    profit: profit(values),
    cumulative: cumulative(values),
    expected: expected(values),
    expectedCumulative: expectedCumulative(values),
    breakEvenYear: breakEvenYear(values),
    expectedBreakEvenYear: expectedBreakEvenYear(values),
    npv: npv(values),
    lifetimeValue: lifetimeValue(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function stack(amounts: (t: number) => Partial<Record<Layer, number>>): Components {
  const years = eachYear(amounts);
  const filled = layers.map((layer) => [layer, years.map((year) => year[layer] ?? 0)]);
  return Object.fromEntries(filled) as Components;
}

function eachYear<T>(of: (t: number) => T): T[] {
  return Array.from({ length: LAST + 1 }, (_, t) => of(t));
}

function runningTotal(amounts: readonly number[]): number[] {
  let total = 0;
  return amounts.map((amount) => (total += amount));
}

function firstYearPaid(totals: readonly number[]): number | null {
  const year = totals.findIndex((total) => total >= 0);
  return year < 0 ? null : year;
}
