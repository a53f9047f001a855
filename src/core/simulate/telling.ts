/**
 * A story passes through a town by telling: first the customers tell it, then whoever hears it for the
 * first time may pass it on once. Listeners are drawn with replacement: a story told is not yet a new
 * person told.
 */
import { sources, split } from '../random.ts';
import type { Steps } from '../steps.ts';
import type { Network } from './network.ts';

/** People who tell, and how often each of them does. */
export interface Tellers {
  /** Name of the group: its draws come from a source of their own for each teller. */
  readonly group: string;
  /** Who they are. */
  readonly people: Int32Array;
  /** Stories a teller tells; of a broken number, the rest is the chance of one more. */
  readonly tells: number;
}

export interface Telling {
  readonly population: number;
  /** Listeners are drawn from the teller’s acquaintances; without a network, from the whole town. */
  readonly network: Network | null;
  readonly tellers: readonly Tellers[];
  /** Chance that a person passes the story on to one listener, on first hearing. */
  readonly retelling: number;
  readonly seed: number | string;
}

/** How a story came to everyone. Length of each list: population. */
export interface Story {
  /** 0 for those it never reached, 1 for those who heard it from a customer, 2 from one of these, and so on. */
  readonly waves: Int32Array;
  /** Who told each of them first; −1 for those it never reached. */
  readonly from: Int32Array;
}

/** Good and bad news of one firm in one town. */
export interface Stories {
  readonly good: Story;
  readonly bad: Story;
}

/** How many people have heard good, bad and both. */
export interface Heard {
  readonly good: number;
  readonly bad: number;
  readonly both: number;
}

/**
 * A teller’s draws depend on the seed, the group and the place in it only, and whether and to whom a
 * hearer passes the story on, on the seed and the person only: so another teller, another tell or more
 * retelling never takes the story from anyone.
 */
export function* storySteps(telling: Telling): Steps<Story> {
  const { population, retelling, seed } = telling;
  const waves = new Int32Array(population);
  const from = new Int32Array(population).fill(-1);
  // Who has heard it, in order.
  const heard = new Int32Array(population);
  let reached = 0;
  const tell = (teller: number, listener: number, wave: number): void => {
    if (listener < 0 || waves[listener]! > 0) return;
    waves[listener] = wave;
    from[listener] = teller;
    heard[reached] = listener;
    reached += 1;
  };
  const tellers = telling.tellers.reduce((count, { people }) => count + people.length, 0);
  let done = 0;
  for (const { group, people, tells } of telling.tellers) {
    const random = sources(split(seed, 'tells', group));
    for (let place = 0; place < people.length; place += 1) {
      random.at(place);
      const count = Math.floor(tells + random());
      const teller = people[place]!;
      for (let story = 0; story < count; story += 1) {
        tell(teller, listener(telling, teller, random()), 1);
      }
      done += 1;
      yield done / tellers;
    }
  }
  const random = sources(split(seed, 'retells'));
  for (let next = 0; next < reached; next += 1) {
    const person = heard[next]!;
    random.at(person);
    if (random() >= retelling) continue;
    tell(person, listener(telling, person, random()), waves[person]! + 1);
  }
  return { waves, from };
}

/** What everyone has heard up to a wave: 0 nothing, 1 good, 2 bad, 3 both. Length: population. */
export function heard({ good, bad }: Stories, wave = Infinity): Uint8Array {
  const by = (came: number): number => (came > 0 && came <= wave ? 1 : 0);
  return Uint8Array.from(good.waves, (came, person) => by(came) + 2 * by(bad.waves[person]!));
}

/** Row per wave: 0 before anything is told, 1 when all customers have told, up to the last. */
export function heardByWave({ good, bad }: Stories): Heard[] {
  const came: { good: number; bad: number; both: number }[] = [{ good: 0, bad: 0, both: 0 }];
  const count = (wave: number, news: keyof Heard): void => {
    while (came.length <= wave) came.push({ good: 0, bad: 0, both: 0 });
    came[wave]![news] += 1;
  };
  good.waves.forEach((first, person) => {
    const second = bad.waves[person]!;
    if (first > 0) count(first, 'good');
    if (second > 0) count(second, 'bad');
    if (first > 0 && second > 0) count(Math.max(first, second), 'both');
  });
  const so = { good: 0, bad: 0, both: 0 };
  return came.map((row) => {
    for (const news of ['good', 'bad', 'both'] as const) so[news] += row[news];
    return { ...so };
  });
}

/** −1 for a person who knows no one. */
function listener({ population, network }: Telling, teller: number, draw: number): number {
  if (!network) return Math.floor(draw * population);
  const first = network.start[teller]!;
  const known = network.start[teller + 1]! - first;
  return known === 0 ? -1 : network.known[first + Math.floor(draw * known)]!;
}
