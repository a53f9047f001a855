/**
 * Customer delivered value: of three offers everyone prefers the one with the largest difference between
 * what they get and what they give, weighed by what matters to them.
 *
 *   V = Σ w·(product, service, personnel, image) − Σ w·(money, time, energy, mind)
 *   share of j in a segment = e^(βVⱼ) / Σ e^(βVₖ)         market = mean of segments by size
 *
 * A segment’s weight is 1 + κ(w − 1), w from the table below: κ = 0 makes all segments alike. The three
 * segments, their weights and the three offers are ours, illustrative.
 *
 * Source: Kotler (1997), Marketing Management, 9th ed., Prentice Hall (customer delivered value);
 * McFadden (1974), Conditional Logit Analysis of Qualitative Choice Behavior, in Zarembka (ed.),
 * Frontiers in Econometrics, Academic Press, 105–142 (the shares).
 */
import { choiceShares } from '../logit.ts';
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'delivered-value';
export const rows = ['K15'] as const;
export const references = ['kotler-1997', 'mcfadden-1974'] as const;

const score = { unit: 'score', domain: [0, 10], step: 0.5 } as const;
const size = { unit: 'share', domain: [0, 1], step: 0.05 } as const;

export const params = {
  productOurs: { symbol: 'P₁', ...score, default: 7 },
  serviceOurs: { symbol: 'S₁', ...score, default: 6 },
  personnelOurs: { symbol: 'H₁', ...score, default: 6 },
  imageOurs: { symbol: 'I₁', ...score, default: 6 },
  moneyOurs: { symbol: 'M₁', ...score, default: 5 },
  timeOurs: { symbol: 'T₁', ...score, default: 6 },
  energyOurs: { symbol: 'E₁', ...score, default: 4 },
  mindOurs: { symbol: 'Ψ₁', ...score, default: 3 },
  productRival: { symbol: 'P₂', ...score, default: 5 },
  serviceRival: { symbol: 'S₂', ...score, default: 4 },
  personnelRival: { symbol: 'H₂', ...score, default: 4 },
  imageRival: { symbol: 'I₂', ...score, default: 4 },
  moneyRival: { symbol: 'M₂', ...score, default: 5 },
  timeRival: { symbol: 'T₂', ...score, default: 2 },
  energyRival: { symbol: 'E₂', ...score, default: 3 },
  mindRival: { symbol: 'Ψ₂', ...score, default: 2 },
  productThird: { symbol: 'P₃', ...score, default: 5.5 },
  serviceThird: { symbol: 'S₃', ...score, default: 3 },
  personnelThird: { symbol: 'H₃', ...score, default: 3 },
  imageThird: { symbol: 'I₃', ...score, default: 3 },
  moneyThird: { symbol: 'M₃', ...score, default: 2 },
  timeThird: { symbol: 'T₃', ...score, default: 5 },
  energyThird: { symbol: 'E₃', ...score, default: 4 },
  mindThird: { symbol: 'Ψ₃', ...score, default: 3 },
  sizeCommuter: { symbol: 'n₁', ...size, default: 0.4 },
  sizeBargainHunter: { symbol: 'n₂', ...size, default: 0.3 },
  sizeGuest: { symbol: 'n₃', ...size, default: 0.3 },
  contrast: { symbol: 'κ', unit: 'number', domain: [0, 1.5], step: 0.1, default: 1 },
  sharpness: { symbol: 'β', unit: 'number', domain: [0, 5], step: 0.1, default: 0.5 },
} as const satisfies Params;

export const presets = {
  course: { values: {}, reference: 'kotler-1997' },
  shorterWait: { values: { timeOurs: 3 }, reference: 'kotler-1997' },
  lowerPrice: { values: { moneyOurs: 2 }, reference: 'kotler-1997' },
  /** One market without segments, as in the plain logit. */
  literature: { values: { contrast: 0, sharpness: 1 }, reference: 'mcfadden-1974' },
} as const satisfies Presets<typeof params>;

/** Four values, then four costs: the order of every list of eight here. */
export const components = [
  'product',
  'service',
  'personnel',
  'image',
  'money',
  'time',
  'energy',
  'mind',
] as const;
const VALUES = 4;

export const offers = ['Ours', 'Rival', 'Third'] as const;

/** What matters to whom, 1 being ordinary: the tired commuter, the bargain hunter, the guest who stays. */
export const segments = [
  { key: 'commuter', size: 'sizeCommuter', weights: [1, 1, 1, 0.5, 0.5, 2.5, 1.5, 1] },
  {
    key: 'bargainHunter',
    size: 'sizeBargainHunter',
    weights: [1, 0.5, 0.5, 0.5, 2.5, 0.5, 0.5, 0.5],
  },
  { key: 'guest', size: 'sizeGuest', weights: [1.5, 1.5, 1.5, 1, 0.5, 0.5, 1, 1] },
] as const;

const eachOffer = { shape: 'offers 1 to 3' } as const;

export const outputs = {
  winnerCommuter: { unit: 'choice' },
  winnerBargainHunter: { unit: 'choice' },
  winnerGuest: { unit: 'choice' },
  deliveredCommuter: { symbol: 'V', unit: 'score', ...eachOffer },
  deliveredBargainHunter: { symbol: 'V', unit: 'score', ...eachOffer },
  deliveredGuest: { symbol: 'V', unit: 'score', ...eachOffer },
  sharesCommuter: { unit: 'share', ...eachOffer },
  sharesBargainHunter: { unit: 'share', ...eachOffer },
  sharesGuest: { unit: 'share', ...eachOffer },
  marketShares: { unit: 'share', ...eachOffer },
  ourValueCostRatio: { unit: 'number' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

/** Rows of eight: one per offer, in the order of `offers` and `components`, as the reader set them. */
export function offerTable(given: All): number[][] {
  check(params, given);
  return offers.map((offer) => components.map((component) => given[`${component}${offer}`]));
}

/** Rows of eight weights: one per segment, at the given contrast. */
export function weightTable({ contrast }: Pick<All, 'contrast'>): number[][] {
  check(params, { contrast });
  return segments.map(({ weights }) => weights.map((weight) => 1 + contrast * (weight - 1)));
}

/** What each component adds, weighed, costs below 0: by segment, then offer, then component. */
export function contributions(given: All): number[][][] {
  const table = offerTable(given);
  return weightTable(given).map((weights) =>
    table.map((offer) =>
      offer.map((amount, index) => (index < VALUES ? amount : -amount) * weights[index]!),
    ),
  );
}

/** V: row per segment, column per offer. Below 0 an offer costs more than it gives. */
export function deliveredValues(given: All): number[][] {
  return contributions(given).map((rows) => rows.map(sum));
}

/** Shares of the offers within each segment: row per segment, column per offer; rows add up to 1. */
export function segmentShares(given: All): number[][] {
  return deliveredValues(given).map((values) => choiceShares(values, given.sharpness));
}

export type Offer = (typeof offers)[number];

/** The offer of the largest V, by segment; the first of equals. Length: 3. */
export function winners(given: All): Offer[] {
  return deliveredValues(given).map((values) => offers[values.indexOf(Math.max(...values))]!);
}

/** Share of each offer in the whole market; null if no segment has anyone. Length: 3. */
export function marketShares(given: All): number[] | null {
  const shares = segmentShares(given);
  const sizes = segments.map((segment) => given[segment.size]);
  const all = sum(sizes);
  if (!(all > 0)) return null;
  return offers.map((_, offer) =>
    sum(sizes.map((one, segment) => (one / all) * shares[segment]![offer]!)),
  );
}

/** What our offer gives over what it costs, all weighed as 1; null where it costs nothing. */
export function ourValueCostRatio(given: All): number | null {
  const [ours] = offerTable(given);
  const ratio = sum(ours!.slice(0, VALUES)) / sum(ours!.slice(VALUES));
  return Number.isFinite(ratio) ? ratio : null;
}

export function evaluate(values: All) {
  const [commuter, bargainHunter, guest] = deliveredValues(values);
  const [ofCommuter, ofBargainHunter, ofGuest] = segmentShares(values);
  const [winnerCommuter, winnerBargainHunter, winnerGuest] = winners(values);
  return {
    winnerCommuter: winnerCommuter!,
    winnerBargainHunter: winnerBargainHunter!,
    winnerGuest: winnerGuest!,
    deliveredCommuter: commuter!,
    deliveredBargainHunter: bargainHunter!,
    deliveredGuest: guest!,
    sharesCommuter: ofCommuter!,
    sharesBargainHunter: ofBargainHunter!,
    sharesGuest: ofGuest!,
    marketShares: marketShares(values),
    ourValueCostRatio: ourValueCostRatio(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
