/** All numbers of the figure “The stamp card”, for one set of values and one draw of chance. */
import { defaults, loyaltyProgramme, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof loyaltyProgramme.params>;
type Visits = ReturnType<typeof loyaltyProgramme.visitsOf>;

/** Shoppers whose visits are drawn: members and others in proportion, each spread evenly by their own rate. */
export const SHOWN = 10;
/** Weeks drawn before the card and with it, where as many were watched. */
const DRAWN = { before: 8, after: 16 } as const;
/** The published pull: the last interval of ten coffees a fifth shorter than the first. */
export const PULL = loyaltyProgramme.presets.literature.values.goalGradient;
/** A ratio within a tenth of 1 is what joining by lot gives. */
const ALIKE = 1.1;

export const naiveBars = ['memberVisits', 'otherVisits'] as const;
export const honestBars = ['memberVisits', 'memberVisitsBefore', 'memberVisitsWithout'] as const;

export interface ShopperAt {
  /** Place in the run, from 0. */
  readonly shopper: number;
  readonly joined: boolean;
  readonly visits: Visits;
}

export interface CardReading extends Reading {
  /** The busiest first. */
  readonly shoppers: readonly ShopperAt[];
  readonly weeks: { readonly before: number; readonly after: number };
  /** Places filled in advance and places to fill: what a card looks like. */
  readonly places: { readonly headStart: number; readonly stamps: number };
  readonly bars: Readonly<Record<(typeof naiveBars | typeof honestBars)[number], number | null>>;
  /** The longest bar, in visits a week. */
  readonly most: number;
  /** By stamps on the card: visits over those without a card, expected and in this run; null where no card came so far. */
  readonly pace: {
    readonly expected: readonly number[];
    readonly seen: readonly (number | null)[];
  };
}

export function read(values: Given, seed: number): CardReading {
  const trace = loyaltyProgramme.simulateProgramme(values, seed);
  const found = loyaltyProgramme.reckon(values, trace);
  const shoppers = drawnOf(trace);
  const expected = loyaltyProgramme.expectedPace(values);
  const { naiveRatio, subsidyShare } = found;
  return {
    says: `says.${stateOf(found)}`,
    results: {
      naiveRatio: times(naiveRatio),
      causedShare: share(subsidyShare === null ? null : 1 - subsidyShare),
      subsidyShare: share(subsidyShare),
      programmeProfit: { value: found.programmeProfit, unit: 'CNY', signed: true },
      rewards: { value: found.rewards, unit: 'number' },
      completion: share(found.completion),
      differenceInDifferences: visits(found.differenceInDifferences, true),
      trueEffect: visits(found.trueEffect, true),
    },
    mentions: { joined: { value: found.members, unit: 'customers' } },
    melody: { x: expected.map((_, filled) => filled), y: expected },
    table: {
      columns: [
        { key: 'shopper', unit: 'number' },
        { key: 'ownRate', unit: 'visits/week', digits: 2 },
        { key: 'joinedOne', unit: 'number' },
        { key: 'visitsBefore', unit: 'number' },
        { key: 'visitsAfter', unit: 'number' },
        { key: 'visitsTwin', unit: 'number' },
      ],
      rows: shoppers.map((shopper) => [
        shopper + 1,
        trace.rate[shopper]!,
        trace.member[shopper]!,
        trace.before[shopper]!,
        trace.after[shopper]!,
        trace.twin[shopper]!,
      ]),
    },
    shoppers: shoppers.map((shopper) => ({
      shopper,
      joined: trace.member[shopper] === 1,
      visits: loyaltyProgramme.visitsOf(values, trace, shopper, seed),
    })),
    weeks: {
      before: Math.min(values.weeks, DRAWN.before),
      after: Math.min(values.weeks, DRAWN.after),
    },
    places: { headStart: values.headStart, stamps: values.stamps },
    bars: found,
    most: Math.max(
      Number.MIN_VALUE,
      ...[...naiveBars, ...honestBars].map((key) => found[key] ?? 0),
    ),
    pace: {
      expected,
      seen: found.visitsByStamp.map((times, filled) => (trace.plainAt[filled]! > 0 ? times : null)),
    },
  };
}

/** The question put to the reader, answered by the model at its defaults: the share of visits caused. */
export function answer(guess: number): { kind: 'none' | 'half' | 'some'; model: number } {
  const { subsidyShare } = loyaltyProgramme.evaluate(defaults(loyaltyProgramme.params));
  const model = 1 - subsidyShare!;
  if (Math.abs(guess - model) < 0.005) return { kind: 'none', model };
  return { kind: Math.abs(guess - 0.5) < 0.005 ? 'half' : 'some', model };
}

/** Places in the run, the busiest first. */
function drawnOf({ member, rate }: ReturnType<typeof loyaltyProgramme.simulateProgramme>) {
  const busiest = Array.from(rate.keys()).sort((a, b) => rate[b]! - rate[a]!);
  const members = busiest.filter((shopper) => member[shopper] === 1);
  const others = busiest.filter((shopper) => member[shopper] === 0);
  const least = Math.min(1, members.length);
  const most = SHOWN - Math.min(1, others.length);
  const part = Math.round((SHOWN * members.length) / busiest.length);
  const drawn = Math.min(most, Math.max(least, part));
  return [...evenly(members, drawn), ...evenly(others, SHOWN - drawn)].sort(
    (a, b) => rate[b]! - rate[a]!,
  );
}

function evenly(list: readonly number[], count: number): number[] {
  return Array.from(
    { length: count },
    (_, part) => list[Math.floor(((part + 0.5) / count) * list.length)]!,
  );
}

/** Which sentence fits: whom there is to compare, whether joining sifts, what the card did and cost. */
function stateOf(found: ReturnType<typeof loyaltyProgramme.reckon>): string {
  if (found.subsidyShare === null) return 'noMembers';
  if (found.naiveRatio === null) return 'noOthers';
  const alike = found.expectedNaiveRatio < ALIKE;
  if (found.subsidyShare === 1) return alike ? 'alike' : 'nothing';
  if (alike) return 'byLot';
  return found.programmeProfit < 0 ? 'loses' : 'pays';
}

function times(value: number | null): Quantity | null {
  return value === null ? null : { value, unit: 'times', digits: value < 9.95 ? 1 : 0 };
}

function share(value: number | null): Quantity | null {
  if (value === null) return null;
  const whole = value === 0 || value === 1 || (value > 0.0995 && value < 0.9);
  return { value, unit: 'share', digits: whole ? 0 : 1 };
}

function visits(value: number | null, signed = false): Quantity | null {
  return value === null ? null : { value, unit: 'visits/week', digits: 2, signed };
}
