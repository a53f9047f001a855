/** All numbers of the figure “Double jeopardy”, for one set of values and one draw of chance. */
import { defaults, doubleJeopardy, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof doubleJeopardy.params>;

/** Households whose baskets are drawn. */
export const SHOWN = 40;

/** One brand: what the market’s line says of it, and what the panel shows. */
export interface BrandAt {
  /** A, B, C …, the leader first. */
  readonly name: string;
  readonly share: number;
  readonly penetration: number;
  readonly frequency: number;
  readonly repeatRate: number;
  /** From the panel; null where nobody bought. */
  readonly seen: { readonly penetration: number; readonly frequency: number } | null;
  /** Purchases of each household drawn. Length: SHOWN. */
  readonly baskets: readonly number[];
}

export interface JeopardyReading extends Reading {
  readonly brands: readonly BrandAt[];
  readonly line: readonly { readonly penetration: number; readonly frequency: number }[];
  /** The brand that grows: where it stands, where more purchases a buyer would put it, where reach does. */
  readonly grown: Readonly<Record<'before' | 'loyalty' | 'reach', { x: number; y: number }>> & {
    readonly name: string;
  };
}

export function read(values: Given, seed: number): JeopardyReading {
  const model = doubleJeopardy.evaluate(values, seed);
  const households = doubleJeopardy.simulateHouseholds(values, SHOWN, seed);
  const brands = model.marketShare.map((share, brand) => ({
    name: String.fromCharCode(65 + brand),
    share,
    penetration: model.penetration[brand]!,
    frequency: model.frequency[brand]!,
    repeatRate: model.repeatRate[brand]!,
    seen:
      model.panelPenetration[brand]! > 0
        ? {
            penetration: model.panelPenetration[brand]!,
            frequency: model.panelFrequency[brand]!,
          }
        : null,
    baskets: households.map(({ first }) => first[brand]!),
  }));
  const [leader, smallest] = [brands[0]!, brands.at(-1)!];
  const grown = values.grown === 'leader' ? leader : smallest;
  const fold = leader.share / smallest.share;
  const most = Math.max(leader.share, grown.share * (1 + values.salesGrowth));
  return {
    says: `says.${values.shareRatio === 1 ? 'equal' : 'jeopardy'}`,
    results: {
      leaderPenetration: share(leader.penetration),
      leaderFrequency: times(leader.frequency),
      leaderRepeat: share(leader.repeatRate),
      smallPenetration: share(smallest.penetration),
      smallFrequency: times(smallest.frequency),
      smallRepeat: share(smallest.repeatRate),
      loyaltyFrequency: times(model.loyaltyFrequency),
      lineFrequency: times(model.lineFrequency),
      reachPenetration: { value: model.reachPenetration, unit: 'share', digits: 1 },
      reachPart: model.reachPart === null ? null : share(model.reachPart),
    },
    mentions: { fold: { value: fold, unit: 'times', digits: fold < 9.95 ? 1 : 0 } },
    table: {
      columns: [
        { key: 'brand', unit: 'number' },
        { key: 'marketShare', unit: 'share', digits: 1 },
        { key: 'penetration', unit: 'share', digits: 1 },
        { key: 'frequency', unit: 'number', digits: 2 },
        { key: 'repeatRate', unit: 'share', digits: 1 },
        { key: 'shareOfRequirements', unit: 'share', digits: 1 },
        { key: 'panelPenetration', unit: 'share', digits: 1 },
        { key: 'panelFrequency', unit: 'number', digits: 2 },
      ],
      rows: brands.map((brand, index) => [
        index + 1,
        brand.share,
        brand.penetration,
        brand.frequency,
        brand.repeatRate,
        model.shareOfRequirements[index]!,
        model.panelPenetration[index]!,
        brand.seen ? brand.seen.frequency : null,
      ]),
    },
    brands,
    line: doubleJeopardy.marketLine(values, Math.min(1, most * 1.05)),
    grown: {
      name: grown.name,
      before: { x: grown.penetration, y: grown.frequency },
      loyalty: { x: grown.penetration, y: model.loyaltyFrequency },
      reach: { x: model.reachPenetration, y: model.lineFrequency },
    },
  };
}

/** The question put to the reader, answered by the model at its defaults: who comes back, leader and a tenth. */
export function answer(guess: number): {
  kind: 'low' | 'near' | 'high';
  leader: number;
  tenth: number;
} {
  const { leader, tenth } = doubleJeopardy.leaderAndTenth(defaults(doubleJeopardy.params));
  const off = guess - tenth.repeatRate;
  const kind = Math.abs(off) <= 0.05 ? 'near' : off < 0 ? 'low' : 'high';
  return { kind, leader: leader.repeatRate, tenth: tenth.repeatRate };
}

function share(value: number): Quantity {
  return { value, unit: 'share', digits: value < 0.0995 ? 1 : 0 };
}

function times(value: number): Quantity {
  return { value, unit: 'number', digits: 2 };
}
