/** All numbers of the figure “Does bad news travel further?”, for one set of values. */
import { defaults, wordOfMouth, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';
import { settle, type Townsfolk } from './town.ts';

type Given = Values<typeof wordOfMouth.params>;

/** Tells of an angry customer on the axis of the curve. */
export const tells = Array.from(
  { length: wordOfMouth.params.angryTells.domain[1] + 1 },
  (_, number) => number,
);
/** Reached, of the stories told, where a reader sees that many were told in vain. */
const CROWDED = 0.8;

/** Stories told by the customers, and how many people heard at least one. */
export interface News {
  readonly stories: number;
  readonly heard: number;
}

export interface TownReading extends Reading {
  readonly folk: Townsfolk;
  /** Row per wave: how many have heard good, bad and both. */
  readonly waves: readonly { good: number; bad: number; both: number }[];
  readonly news: Readonly<Record<'bad' | 'good', News>>;
  /** Customers the firm made angry, and those it pleased. */
  readonly tellers: Readonly<Record<'bad' | 'good', number>>;
  /** By the formula, at so many tells of each angry customer. */
  readonly reach: readonly number[];
  /** Stories told at so many tells: the reach if none met the same person twice, as far as the town goes. */
  readonly told: { readonly x: readonly number[]; readonly y: readonly number[] };
}

export function read(values: Given, seed = 1): TownReading {
  const { angry, angryTells, content, contentTells, delighted, delightedTells } = values;
  const hearsay = wordOfMouth.simulateHearsay(values, seed);
  const waves = wordOfMouth.heardByWave(hearsay);
  const last = waves.at(-1)!;
  const news = {
    bad: { stories: angry * angryTells, heard: last.bad },
    good: { stories: content * contentTells + delighted * delightedTells, heard: last.good },
  };
  const reached = (stories: number) => wordOfMouth.reach(values, Math.round(stories));
  const reach = tells.map((tells) => reached(angry * tells));
  return {
    says: `says.${stateOf(values, news)}`,
    results: {
      heardBad: people(last.bad),
      heardGood: people(last.good),
      heardBoth: people(last.both),
      badStories: stories(news.bad.stories),
      goodStories: stories(news.good.stories),
      expectedBad: people(reached(news.bad.stories)),
      expectedGood: people(reached(news.good.stories)),
      evenContentShare: share(wordOfMouth.evenContentShare(values)),
    },
    mentions: { inVain: stories(Math.max(0, news.bad.stories - last.bad)) },
    melody: { x: tells, y: reach },
    table: {
      columns: [
        { key: 'wave', unit: 'number' },
        { key: 'heardBad', unit: 'people' },
        { key: 'heardGood', unit: 'people' },
        { key: 'heardBoth', unit: 'people' },
      ],
      rows: waves.map(({ good, bad, both }, wave) => [wave, bad, good, both]),
    },
    folk: settle(wordOfMouth.places(values, hearsay), hearsay),
    waves,
    news,
    tellers: { bad: angry, good: content + delighted },
    reach,
    told: unlessTheyMeet(values),
  };
}

/** Everyone in town is told before the last tell, or nobody ever twice. */
function unlessTheyMeet({ population, angry }: Given): TownReading['told'] {
  const most = tells.at(-1)!;
  const full = Math.min(most, angry === 0 ? most : population / angry);
  return { x: [0, full, most], y: [0, angry * full, angry * full] };
}

/** The question put to the reader, answered by the formula at the model’s defaults. */
export function answer(guess: number): {
  kind: 'low' | 'near' | 'added' | 'high';
  model: number;
  told: number;
} {
  const { reach, news } = read(defaults(wordOfMouth.params));
  const model = Math.round(reach[wordOfMouth.params.angryTells.default]!);
  const told = news.bad.stories;
  const near = Math.abs(guess - model) <= 2;
  return {
    kind: near ? 'near' : guess === told ? 'added' : guess < model ? 'low' : 'high',
    model,
    told,
  };
}

/** Three content customers for each angry one, as talkative; null where the town has no room for them. */
export function threeToOne({ angry, angryTells }: Given): Partial<Given> | null {
  const content = 3 * angry;
  const possible = angry > 0 && angryTells > 0 && content <= wordOfMouth.params.content.domain[1];
  return possible ? { content, contentTells: angryTells } : null;
}

/** Which sentence fits. */
function stateOf(given: Given, { bad, good }: TownReading['news']): string {
  const { angry, angryTells, content, contentTells, delighted, network, retelling } = given;
  if (bad.stories === 0) return good.stories === 0 ? 'quiet' : 'onlyGood';
  // Of broken tells and stories passed on, nobody can say how many were told.
  const counted = retelling === 0 && Number.isInteger(angryTells);
  const crowded = counted && bad.heard < CROWDED * bad.stories;
  if (good.stories === 0) return crowded ? 'onlyBadCrowded' : 'onlyBad';
  if (bad.heard === good.heard) return 'even';
  if (bad.heard > good.heard) {
    if (!crowded) return 'badWins';
    return network === 'everyone' ? 'badCrowded' : 'badCrowdedByTies';
  }
  const byNumbers = delighted === 0 && content > angry && contentTells <= angryTells;
  return byNumbers ? 'goodByNumbers' : 'goodWins';
}

function people(value: number): Quantity {
  return { value, unit: 'people', digits: 0 };
}

/** Tells may be broken, and so may what they come to. */
function stories(value: number): Quantity {
  return { value, unit: 'number', digits: Number.isInteger(value) ? 0 : 1 };
}

function share(value: number | null): Quantity | null {
  return value === null ? null : { value, unit: 'share', digits: 0 };
}
