/** All numbers of the figure “What the customer gets and gives”, for one set of values. */
import { defaults, deliveredValue, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof deliveredValue.params>;

export const offers = deliveredValue.offers;
export type Offer = deliveredValue.Offer;
export const segmentKeys = deliveredValue.segments.map(({ key }) => key);
export type SegmentKey = (typeof segmentKeys)[number];

export const components = deliveredValue.components;
export const VALUES = components.slice(0, 4);

/** Parameters of one offer, in the order of the components. */
export function paramsOf(offer: Offer) {
  return components.map((component) => `${component}${offer}` as const);
}

export interface DeliveredReading extends Reading {
  /** What each component adds for the segment looked at, costs below zero: row per component, column per offer. */
  readonly parts: readonly (readonly number[])[];
  /** What is left for the customer, by offer. */
  readonly delivered: readonly number[];
  /** Shares of the offers: row per segment, then the market; null where nobody is. */
  readonly shares: readonly {
    readonly key: SegmentKey | 'market';
    readonly shares: readonly number[] | null;
  }[];
  readonly winner: Offer;
}

export function read(values: Given, segment: SegmentKey): DeliveredReading {
  const at = segmentKeys.indexOf(segment);
  const contributions = deliveredValue.contributions(values)[at]!;
  const delivered = deliveredValue.deliveredValues(values)[at]!;
  const bySegment = deliveredValue.segmentShares(values);
  const market = deliveredValue.marketShares(values);
  const winner = deliveredValue.winners(values)[at]!;
  const parts = components.map((_, component) => contributions.map((offer) => offer[component]!));
  const rivals = delivered.slice(1);
  const ratio = deliveredValue.ourValueCostRatio(values);
  return {
    says: values.sharpness === 0 ? 'says.blind' : `says.${segment}.${winner}`,
    results: {
      delivered: score(delivered[0]!),
      best: score(Math.max(...delivered)),
      nextBest: score(Math.max(...rivals)),
      ourShare: share(bySegment[at]![0]!),
      ourMarketShare: market ? share(market[0]!) : null,
      ourValueCostRatio: ratio === null ? null : { value: ratio, unit: 'number', digits: 2 },
    },
    table: {
      columns: [
        { key: 'component', unit: 'number', names: 'component' },
        ...offers.map((offer) => ({ key: `offer.${offer}`, unit: 'score', digits: 1 })),
      ],
      rows: parts.map((row, component) => [component, ...row]),
    },
    parts,
    delivered,
    shares: [
      ...segmentKeys.map((key, index) => ({ key, shares: bySegment[index]! })),
      { key: 'market', shares: market },
    ],
    winner,
  };
}

/** The question put to the reader, answered by the model at its defaults: whose offer the commuter takes. */
export function answer(): Offer {
  return read(defaults(deliveredValue.params), 'commuter').winner;
}

function score(value: number): Quantity {
  return { value, unit: 'score', digits: 1 };
}

function share(value: number): Quantity {
  return { value, unit: 'share', digits: 0 };
}
