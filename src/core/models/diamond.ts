/**
 * The diamond of loyalty: four kinds of shopper by how many brands they buy and how much they care. The
 * log shows brands bought in the time watched, not the repertoire: who buys little seems loyal, and who
 * is watched long seems fickle.
 *
 *   loyal   few, cares        habitual   few, does not        multi-brand   many, cares        switcher   many, does not
 *   mean number of different brands after n purchases:   J·(1 − Π (S − S/J + k)/(S + k)),  k = 0 … n − 1
 *
 * In truth repertoires are narrow or wide, each kind with one S, and caring is independent
 * of it: ours, illustrative (see simulate/repertoire.ts).
 *
 * Source: Knox (1998), Loyalty-Based Segmentation and the Customer Development Process, European
 * Management Journal 16(6), 729–737; Knox & Walker (2001), Measuring and Managing Brand Loyalty, Journal
 * of Strategic Marketing 9(2), 111–128; repertoires: Goodhardt, Ehrenberg & Chatfield (1984).
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';
import { simulateRepertoiresSteps, type RepertoireTrace } from '../simulate/repertoire.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'diamond';
export const rows = ['K14'] as const;
export const stochastic = true;
export const references = [
  'knox-1998',
  'knox-walker-2001',
  'goodhardt-ehrenberg-chatfield-1984',
] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 } as const;
const positive = { unit: 'number', domain: [0.1, 20], step: 0.1 } as const;

export const params = {
  shoppers: {
    symbol: 'n',
    unit: 'customers',
    domain: [200, 4000],
    step: 100,
    default: 1000,
    integer: true,
  },
  brands: { symbol: 'J', unit: 'number', domain: [2, 12], step: 1, default: 12, integer: true },
  purchases: { symbol: 'm', unit: 'number', domain: [1, 100], step: 1, default: 15 },
  rateShape: { symbol: 'K', unit: 'number', domain: [0.1, 10], step: 0.1, default: 1 },
  narrowShare: { symbol: 'f', ...share },
  narrowSwitching: { symbol: 'S₁', ...positive, default: 0.5 },
  wideSwitching: { symbol: 'S₂', ...positive, default: 6 },
  measurementNoise: { symbol: 'ν', unit: 'number', domain: [0, 3], step: 0.1, default: 0.5 },
  involvementCut: { symbol: 'i*', unit: 'number', domain: [-2, 2], step: 0.1, default: 0 },
  brandsCut: { symbol: 'c', unit: 'number', domain: [1, 10], step: 1, default: 3, integer: true },
} as const satisfies Params;

/** The source gives the four kinds; all numbers are ours, illustrative. */
export const presets = {
  course: { values: { purchases: 15, brandsCut: 3 }, reference: 'knox-1998' },
  watchedForLong: { values: { purchases: 90 }, reference: 'knox-walker-2001' },
  literature: {
    values: { narrowSwitching: 1.6, wideSwitching: 1.6, narrowShare: 0.5 },
    reference: 'goodhardt-ehrenberg-chatfield-1984',
  },
} as const satisfies Presets<typeof params>;

const kinds = { unit: 'customers', shape: 'loyal, habitual, multi-brand, switcher' } as const;

export const outputs = {
  kinds,
  trueKinds: kinds,
  misclassified: { unit: 'share' },
  misclassifiedByCut: { unit: 'share', shape: 'few means up to 1, 2, … 10 brands' },
  favouriteShare: { unit: 'share', shape: 'loyal, habitual, multi-brand, switcher' },
  narrowBrands: { unit: 'number' },
  wideBrands: { unit: 'number' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

const alsoGiven = {
  switching: { symbol: 'S', ...positive, default: 1 },
  bought: { symbol: 'n', unit: 'number', domain: [0, 10000], step: 1, default: 10, integer: true },
} as const satisfies Params;

/** Mean number of different brands after so many purchases of a shopper with this S. */
export function expectedBrands(given: Given<'brands'>, switching: number, bought: number): number {
  check(params, given);
  check(alsoGiven, { switching, bought });
  let missed = 1;
  for (let k = 0; k < bought; k += 1) {
    missed *= (switching - switching / given.brands + k) / (switching + k);
  }
  return given.brands * (1 - missed);
}

/** 0 loyal, 1 habitual, 2 multi-brand, 3 switcher. */
export function kindOf(
  given: Given<'involvementCut' | 'brandsCut'>,
  involvement: number,
  brandsBought: number,
): number {
  check(params, given);
  return kind(involvement >= given.involvementCut, brandsBought <= given.brandsCut);
}

/** One run; see simulate/repertoire.ts. */
export function simulateShoppers(given: Readonly<All>, seed: number | string = 1): RepertoireTrace {
  return finish(shoppersSteps(given, seed));
}

function shoppersSteps(given: Readonly<All>, seed: number | string): Steps<RepertoireTrace> {
  check(params, given);
  return simulateRepertoiresSteps(given, seed);
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const trace = yield* shoppersSteps(values, seed);
  const { shoppers, involvementCut, brandsCut } = values;
  const [seen, truly] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  const [favourite, bought] = [
    [0, 0, 0, 0],
    [0, 0, 0, 0],
  ];
  const wrong = new Array<number>(params.brandsCut.domain[1]).fill(0);
  for (let shopper = 0; shopper < shoppers; shopper += 1) {
    const cares = trace.measured[shopper]! >= involvementCut;
    const real = kind(trace.involvement[shopper]! >= involvementCut, trace.narrow[shopper] === 1);
    truly[real]! += 1;
    const found = trace.brandsBought[shopper]!;
    const counted = kind(cares, found <= brandsCut);
    seen[counted]! += 1;
    favourite[counted]! += trace.favourite[shopper]!;
    bought[counted]! += trace.bought[shopper]!;
    wrong.forEach((_, row) => {
      if (kind(cares, found <= row + 1) !== real) wrong[row]! += 1;
    });
  }
  return {
    kinds: seen,
    trueKinds: truly,
    misclassified: wrong[brandsCut - 1]! / shoppers,
    misclassifiedByCut: wrong.map((count) => count / shoppers),
    /** Share of the brand bought most in all purchases of the kind; 0 where it bought nothing. */
    favouriteShare: favourite.map((count, each) =>
      bought[each] === 0 ? 0 : count / bought[each]!,
    ),
    narrowBrands: meanBrands(trace, 1),
    wideBrands: meanBrands(trace, 0),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function kind(cares: boolean, few: boolean): number {
  return (few ? 0 : 2) + (cares ? 0 : 1);
}

/** null if there is none of that repertoire. */
function meanBrands({ narrow, brandsBought }: RepertoireTrace, which: number): number | null {
  const found = brandsBought.filter((_, shopper) => narrow[shopper] === which);
  return found.length === 0 ? null : found.reduce((sum, count) => sum + count, 0) / found.length;
}
