/** All numbers of the figure “What ‘5 %’ means”, for one set of values. */
import { fivePoints, type Values } from '#core';
import type { Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof fivePoints.params>;

export const readings = fivePoints.params.reading.domain;

/** Retention rates the curves are drawn over: 40 % to 99.9 %. */
export const grid = [...Array.from({ length: 60 }, (_, index) => (40 + index) / 100), 0.999];

/** Where the reader draws. */
export const guessAt = [0.5, 0.6, 0.7, 0.8, 0.9];

/** Gains quoted for “five per cent”, as shares. */
export const claims = { slideOne: 0.15, lowest: 0.25, slideTwo: 0.85 } as const;
export const claimedFall = -0.25;

export interface FivePointsReading extends Reading {
  /** Uplift over the grid, for each of the four readings. */
  readonly curves: Readonly<Record<(typeof readings)[number], readonly (number | null)[]>>;
  readonly uplift: number | null;
  /** The uplift under each reading at the present retention. */
  readonly uplifts: Readonly<Record<(typeof readings)[number], number | null>>;
}

export function read(values: Given): FivePointsReading {
  const found = fivePoints.findUplift(values);
  const { retention, change, reading } = values;
  const curveOf = (as: Given['reading']) =>
    fivePoints.upliftCurve({ ...values, reading: as }, grid);
  const upliftOf = (as: Given['reading']) => {
    const at = fivePoints.findUplift({ ...values, reading: as });
    return at.kind === 'uplift' ? at.value : null;
  };
  // Keeping more is told as losing fewer where the reading counts those who leave.
  const told = reading.endsWith('Defection') ? -change : change;
  const curves = forEachReading(curveOf);
  const known = found.kind === 'uplift' ? found : undefined;
  // Without a base there is no per cent, but there is a worth before and after.
  const worths =
    known || (found.kind === 'undefined' && found.reason === 'noBase')
      ? fivePoints.evaluate(values)
      : undefined;
  return {
    says: known
      ? fivePoints.nearZero(values)
        ? 'says.nearZero'
        : `says.${reading}`
      : `says.${found.kind === 'undefined' && found.reason}`,
    results: {
      uplift: known
        ? { value: known.value, unit: 'share', signed: true, digits: decimals(known.value) }
        : null,
      before: worths ? { value: worths.before, unit: 'margins', digits: 2 } : null,
      after: worths ? { value: worths.after, unit: 'margins', digits: 2 } : null,
      changedRetention: worths
        ? { value: worths.changedRetention, unit: 'share/year', digits: 1 }
        : null,
      lifetimeBefore: { value: 1 / (1 - retention), unit: 'years', digits: 1 },
      lifetimeAfter: worths ? { value: worths.lifetimeAfter, unit: 'years', digits: 1 } : null,
    },
    mentions: {
      points: { value: told * 100, unit: 'points', signed: true },
      percent: { value: told, unit: 'share', signed: true, digits: wholePerCent(told) ? 0 : 1 },
    },
    table: {
      columns: [
        { key: 'retention', unit: 'share' },
        ...readings.map((key) => ({ key: `reading.${key}`, unit: 'share', digits: 1 })),
      ],
      rows: grid
        .map((r, index) => [r, ...readings.map((key) => curves[key][index] ?? null)])
        .filter((_, index) => index % 5 === 0),
    },
    curves,
    uplift: known?.value ?? null,
    uplifts: forEachReading(upliftOf),
  };
}

function wholePerCent(share: number): boolean {
  return Number.isInteger(Number((share * 100).toPrecision(12)));
}

/** A tenth of a per cent matters below ten per cent. */
function decimals(share: number): number {
  return Math.abs(share) < 0.0995 ? 1 : 0;
}

function forEachReading<T>(make: (reading: (typeof readings)[number]) => T) {
  return Object.fromEntries(readings.map((key) => [key, make(key)])) as Record<
    (typeof readings)[number],
    T
  >;
}
