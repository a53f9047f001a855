/**
 * Who knows whom in a town: three published ways to draw acquaintance, each with the same mean number
 * of acquaintances a person.
 *
 *   random         every pair knows each other with the same chance
 *   smallWorld     neighbours on a ring, each tie rewired to anyone with a given chance
 *   preferential   newcomers tie themselves to those who already have many ties
 *
 * Source: Gilbert (1959), Random Graphs, Annals of Mathematical Statistics 30(4), 1141–1144; Watts &
 * Strogatz (1998), Collective Dynamics of ‘Small-World’ Networks, Nature 393, 440–442; Barabási &
 * Albert (1999), Emergence of Scaling in Random Networks, Science 286, 509–512. Pairs are skipped by
 * geometric draws as in Batagelj & Brandes (2005), Efficient Generation of Large Random Networks,
 * Physical Review E 71, 036113.
 */
import { geometric } from '../draw/index.ts';
import type { Random } from '../random.ts';
import type { Steps } from '../steps.ts';

export type NetworkKind = 'random' | 'smallWorld' | 'preferential';

export interface Town {
  readonly kind: NetworkKind;
  /** More than `acquaintances` + 1. */
  readonly population: number;
  /** Mean acquaintances a person; a whole even number from 2. */
  readonly acquaintances: number;
  /** Chance that a tie of the ring is rewired, for the small world only. */
  readonly rewiring: number;
}

/** Ties in both directions: person i knows `known[k]` for start[i] ≤ k < start[i + 1]. */
export interface Network {
  /** Length: population + 1. */
  readonly start: Int32Array;
  /** Length: twice the number of ties. */
  readonly known: Int32Array;
}

/** Draws a network; no one is tied twice to the same person, or to themselves. Time grows with the ties. */
export function* networkSteps(town: Town, random: Random): Steps<Network> {
  const ends = yield* drawn(town, random);
  const start = new Int32Array(town.population + 1);
  for (const person of ends) start[person + 1]! += 1;
  for (let person = 0; person < town.population; person += 1) start[person + 1]! += start[person]!;
  const known = new Int32Array(ends.length);
  const next = start.slice(0, -1);
  for (let tie = 0; tie < ends.length; tie += 2) {
    const [a, b] = [ends[tie]!, ends[tie + 1]!];
    known[next[a]!] = b;
    known[next[b]!] = a;
    next[a]! += 1;
    next[b]! += 1;
  }
  return { start, known };
}

/** Both ends of every tie, one after the other. */
function drawn(town: Town, random: Random): Steps<Int32Array> {
  if (town.kind === 'random') return randomTies(town, random);
  return town.kind === 'smallWorld' ? smallWorld(town, random) : preferential(town, random);
}

function* randomTies({ population, acquaintances }: Town, random: Random): Steps<Int32Array> {
  const chance = acquaintances / (population - 1);
  const ends: number[] = [];
  // Pairs (a, b) with b < a in one long row; each draw jumps to the next pair that is tied.
  for (let a = 1, b = geometric(random, chance) - 1; ; b += geometric(random, chance)) {
    while (b >= a && a < population) {
      b -= a;
      a += 1;
      yield a / population;
    }
    if (a >= population) return Int32Array.from(ends);
    ends.push(a, b);
  }
}

function* smallWorld(
  { population, acquaintances, rewiring }: Town,
  random: Random,
): Steps<Int32Array> {
  const own = acquaintances / 2;
  // Person i owns the ties to the next `own` people on the ring: targets[i·own + k].
  const targets = new Int32Array(population * own);
  for (let tie = 0; tie < targets.length; tie += 1) {
    targets[tie] = (Math.floor(tie / own) + (tie % own) + 1) % population;
  }
  const owns = (a: number, b: number): boolean => {
    for (let tie = a * own; tie < (a + 1) * own; tie += 1) if (targets[tie] === b) return true;
    return false;
  };
  for (let person = 0; person < population; person += 1) {
    for (let tie = person * own; tie < (person + 1) * own; tie += 1) {
      if (random() >= rewiring) continue;
      let anyone = Math.floor(random() * population);
      while (anyone === person || owns(person, anyone) || owns(anyone, person)) {
        anyone = Math.floor(random() * population);
      }
      targets[tie] = anyone;
    }
    yield (person + 1) / population;
  }
  const ends = new Int32Array(2 * targets.length);
  for (let tie = 0; tie < targets.length; tie += 1) {
    ends[2 * tie] = Math.floor(tie / own);
    ends[2 * tie + 1] = targets[tie]!;
  }
  return ends;
}

/** Begins with `own` + 1 people who all know each other; each end in the list is one ticket in the draw. */
function* preferential({ population, acquaintances }: Town, random: Random): Steps<Int32Array> {
  const own = acquaintances / 2;
  const ends = new Int32Array(own * (own + 1) + 2 * own * (population - own - 1));
  let filled = 0;
  for (let a = 1; a <= own; a += 1) {
    for (let b = 0; b < a; b += 1) {
      ends[filled] = a;
      ends[filled + 1] = b;
      filled += 2;
    }
  }
  for (let person = own + 1; person < population; person += 1) {
    const tickets = filled;
    for (let tie = 0; tie < own; tie += 1) {
      let chosen = ends[Math.floor(random() * tickets)]!;
      while (includes(ends, tickets + 1, filled, chosen)) {
        chosen = ends[Math.floor(random() * tickets)]!;
      }
      ends[filled] = person;
      ends[filled + 1] = chosen;
      filled += 2;
    }
    yield (person + 1) / population;
  }
  return ends;
}

/** Whether the newcomer’s ties, every second entry from `first` on, include the person. */
function includes(ends: Int32Array, first: number, end: number, person: number): boolean {
  for (let at = first; at < end; at += 2) if (ends[at] === person) return true;
  return false;
}
