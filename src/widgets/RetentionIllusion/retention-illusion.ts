/** All numbers of the figure “The retention illusion”, for one set of values. */
import { defaults, retentionIllusion, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof retentionIllusion.params>;

/** Customers drawn, and years they are watched. */
export const CUSTOMERS = 1000;
export const LAST = 12;
export const years = Array.from({ length: LAST + 1 }, (_, year) => year);
/** Years a reader draws; of the first they are told. */
export const guessAt = [2, 4, 6, 8, 10, 12];

export interface IllusionReading extends Reading {
  /** Chances of leaving of the drawn customers, in rising order, and the year in which each leaves. */
  readonly chances: readonly number[];
  readonly leaves: readonly number[];
  /** Of them, here after 0, 1, …, 12 years. */
  readonly here: readonly number[];
  /** Mean chance of leaving of those here after so many years. */
  readonly chance: readonly number[];
  /** Expected retention in years 1 to 12. */
  readonly retention: readonly number[];
}

export function read(values: Given): IllusionReading {
  const drawn = retentionIllusion.cohort(values, CUSTOMERS);
  const order = [...drawn.chance.keys()].sort(
    (one, other) => drawn.chance[one]! - drawn.chance[other]!,
  );
  const retention = retentionIllusion.observedRetention(values);
  const chance = retentionIllusion.chanceOfLeaving(values);
  const survival = retentionIllusion.survivalCurve(values);
  const here = retentionIllusion.cohortYears(drawn, LAST).map((year) => year.here);
  const lifetime = retentionIllusion.meanLifetime(values);
  return {
    says: `says.${values.everyoneAlike === 'yes' ? 'alike' : rises(retention) ? 'mixed' : 'nearlyAlike'}`,
    results: {
      firstRetention: share(retention[0]!),
      lastRetention: share(retention.at(-1)!),
      stillHere: share(survival.at(-1)!),
      meanLifetime: lifetime === null ? null : { value: lifetime, unit: 'years', digits: 1 },
    },
    mentions: { firstChance: share(chance[0]!), lastChance: share(chance.at(-2)!) },
    table: {
      columns: [
        { key: 'year', unit: 'number' },
        { key: 'survivalCurve', unit: 'share', digits: 1 },
        { key: 'observedRetention', unit: 'share/year', digits: 1 },
        { key: 'chanceOfLeaving', unit: 'share/year', digits: 1 },
      ],
      rows: years.map((year) => [
        year,
        survival[year]!,
        year === 0 ? null : retention[year - 1]!,
        chance[year]!,
      ]),
    },
    chances: order.map((customer) => drawn.chance[customer]!),
    leaves: order.map((customer) => drawn.year[customer]!),
    here,
    chance,
    retention,
  };
}

/** The article’s high-end customers, carried on from seven years by both ideas. */
export const forecast = retentionIllusion.forecast('highEnd');
export const SEEN = 7;

/** The reader’s drawing beside the model at its defaults, in the last year. */
export function compare(drawn: readonly number[]): {
  kind: 'flat' | 'rising';
  guess: number;
  model: number;
} {
  const model = retentionIllusion.observedRetention(defaults(retentionIllusion.params)).at(-1)!;
  const guess = drawn.at(-1)!;
  return { kind: guess > drawn[0]! + 0.02 ? 'rising' : 'flat', guess, model };
}

/** Whether a reader would see it rise: by a point at least. */
function rises(retention: readonly number[]): boolean {
  return retention.at(-1)! - retention[0]! >= 0.01;
}

function share(value: number): Quantity {
  return { value, unit: 'share', digits: 0 };
}
