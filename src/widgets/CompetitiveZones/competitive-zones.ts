/** All numbers of the figure “Captive and contested markets”, for one set of values. */
import { competitiveZones as model, type Values } from '#core';
import type { Reading } from '#state/lab.svelte.ts';

export type Given = Values<typeof model.params>;

export const grades = [1, 2, 3, 4, 5];

/** Satisfactions the curves are drawn over: close together at both ends, where the curves are steep. */
export const grid = Array.from(
  { length: 61 },
  (_, index) => 3 - 2 * Math.cos((index / 60) * Math.PI),
);

/** The two the reader draws, as the model has them: the ends of the published family. */
export const drawnIndustries = ['localTelephone', 'automobiles'] as const;
export type Drawn = (typeof drawnIndustries)[number];

/** Where the reader's drawings are compared with the model. */
const compareAt = 3;

export const industries = model.industries.map(({ key, exponent }) => ({
  key,
  curve: grid.map((s) => model.curveOf(exponent, s)),
  at: (satisfaction: number) => model.curveOf(exponent, satisfaction),
}));

export interface CompetitiveZonesReading extends Reading {
  /** The reader's market over the grid. */
  readonly curve: readonly number[];
  readonly loyalty: number;
  /** What each step of satisfaction earns, from 1→2 to 4→5. */
  readonly steps: readonly {
    readonly from: number;
    readonly low: number;
    readonly high: number;
    readonly value: number;
  }[];
  /** Grade from which the most valuable step starts; none where all are equal. */
  readonly best: number | undefined;
}

/** `before` is the market as it was before it was opened, if it was. */
export function read(values: Given, before?: model.Market): CompetitiveZonesReading {
  const { satisfaction } = values;
  const at = model.evaluate(values);
  const next = model.nextPoint(values);
  const opened = before && at.exponent > model.exponent(before);
  const steps = at.stepValues.map((value, index) => ({
    from: index + 1,
    low: at.loyaltyAt[index]!,
    high: at.loyaltyAt[index + 1]!,
    value,
  }));
  return {
    says: `says.${opened ? (satisfaction === 5 ? 'openedTop' : 'opened') : place(at.zone, satisfaction)}`,
    results: {
      exponent: { value: at.exponent, unit: 'number', digits: 2 },
      loyalty: { value: at.loyalty, unit: 'share', digits: 0 },
      nextPoint: next === null ? null : { value: next, unit: 'share', signed: true, digits: 0 },
      topRatio: { value: at.topRatio, unit: 'times', digits: 1 },
    },
    mentions: {
      stay: { value: at.loyalty * 100, unit: 'customers' },
      more: { value: (next ?? 0) * 100, unit: 'customers' },
      ...(before && {
        stayed: { value: model.loyalty(before, satisfaction) * 100, unit: 'customers' },
      }),
    },
    table: {
      columns: [
        { key: 'satisfaction', unit: 'satisfaction' },
        { key: 'market', unit: 'share', digits: 1 },
        { key: 'nextPoint', unit: 'share', digits: 1 },
        ...industries.map(({ key }) => ({ key: `industry.${key}`, unit: 'share', digits: 1 })),
      ],
      rows: grades.map((s, index) => [
        s,
        at.loyaltyAt[index]!,
        at.stepValues[index] ?? null,
        ...industries.map((industry) => industry.at(s)),
      ]),
    },
    curve: grid.map((s) => model.loyalty(values, s)),
    loyalty: at.loyalty,
    steps,
    best: bestOf(at.stepValues),
  };
}

/** How the reader's two drawings stand to the model's curves: shares, and the distance in points. */
export function compare(drawn: Readonly<Record<Drawn, readonly number[]>>) {
  return drawnIndustries.map((key) => {
    const guess = drawn[key][grades.indexOf(compareAt)]!;
    const modelled = industries.find((industry) => industry.key === key)!.at(compareAt);
    return {
      key,
      guess,
      model: modelled,
      off: Math.round(guess * 100) - Math.round(modelled * 100),
    };
  });
}

/** The zone, and whether the reader stands where something else is to be said. */
function place(zone: model.Zone, satisfaction: number): string {
  if (satisfaction === 5) return 'top';
  if (satisfaction >= 4) return `${zone}.high`;
  return zone === 'captive' && satisfaction < 2 ? 'captive.low' : zone;
}

function bestOf(values: readonly number[]): number | undefined {
  const most = Math.max(...values);
  return most - Math.min(...values) < 0.005 ? undefined : values.indexOf(most) + 1;
}
