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
 * geometric draws, and ends of ties drawn from the list of ties itself, as in Batagelj & Brandes (2005),
 * Efficient Generation of Large Random Networks, Physical Review E 71, 036113. An exponential draw cut
 * to a whole number is geometric: Devroye (1986), Non-Uniform Random Variate Generation, section X.2.
 */
import { exponential } from '../draw/index.ts';
import { ln1p } from '../numeric/portable.ts';
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

/**
 * Every tie once, with one of its two: person i has those to `known[k]` for first[i] ≤ k < first[i + 1].
 * `known` has room for twice as many.
 */
interface Ties {
  readonly first: Int32Array;
  readonly known: Int32Array;
}

/** So many people are a piece of the work. */
const PIECE = 256;

/**
 * Draws a network; no one is tied twice to the same person, or to themselves. Time grows with the ties;
 * beside the network it takes eight bytes a person.
 */
export function* networkSteps(town: Town, random: Random): Steps<Network> {
  return bothWays(yield* drawn(town, random));
}

function drawn(town: Town, random: Random): Steps<Ties> {
  if (town.kind === 'random') return randomTies(town, random);
  return town.kind === 'smallWorld' ? smallWorld(town, random) : preferential(town, random);
}

/** Spreads the ties in place, from the last person on, and writes each to the other end too. */
function bothWays({ first, known: room }: Ties): Network {
  const population = first.length - 1;
  const ties = first[population]!;
  const known = room.subarray(0, 2 * ties);
  const next = new Int32Array(population);
  for (let tie = 0; tie < ties; tie += 1) next[known[tie]!]! += 1;
  const start = new Int32Array(population + 1);
  start[population] = 2 * ties;
  for (let person = population - 1; person >= 0; person -= 1) {
    const from = first[person]!;
    const own = first[person + 1]! - from;
    const to = start[person + 1]! - next[person]! - own;
    for (let k = own - 1; k >= 0; k -= 1) known[to + k] = known[from + k]!;
    start[person] = to;
    next[person] = to + own;
  }
  for (let person = 0; person < population; person += 1) {
    const end = start[person]! + first[person + 1]! - first[person]!;
    for (let k = start[person]!; k < end; k += 1) {
      const other = known[k]!;
      known[next[other]!] = person;
      next[other]! += 1;
    }
  }
  return { start, known };
}

function* randomTies({ population, acquaintances }: Town, random: Random): Steps<Ties> {
  const chance = acquaintances / (population - 1);
  const rate = -ln1p(-chance);
  const expected = (population * acquaintances) / 2;
  let known = new Int32Array(2 * Math.ceil(expected + 6 * Math.sqrt(expected)));
  const first = new Int32Array(population + 1);
  let filled = 0;
  // Pairs (a, b) with b < a in one long row; each draw jumps to the next pair that is tied.
  let b = Math.floor(exponential(random) / rate);
  for (let a = 1; a < population; a += 1) {
    for (; b < a; b += 1 + Math.floor(exponential(random) / rate)) {
      if (2 * filled === known.length) known = longer(known);
      known[filled] = b;
      filled += 1;
    }
    b -= a;
    first[a + 1] = filled;
    if (a % PIECE === 0) yield a / population;
  }
  return { first, known };
}

function longer(row: Int32Array): Int32Array<ArrayBuffer> {
  const copy = new Int32Array(2 * Math.ceil(row.length * 0.6));
  copy.set(row);
  return copy;
}

function* smallWorld({ population, acquaintances, rewiring }: Town, random: Random): Steps<Ties> {
  const own = acquaintances / 2;
  // Person i has the ties to the next `own` people on the ring.
  const known = new Int32Array(2 * population * own);
  const first = new Int32Array(population + 1);
  for (let person = 0; person < population; person += 1) {
    first[person + 1] = (person + 1) * own;
    for (let k = 0; k < own; k += 1) known[person * own + k] = (person + k + 1) % population;
  }
  for (let person = 0; person < population; person += 1) {
    for (let tie = first[person]!; tie < first[person + 1]!; tie += 1) {
      if (random() >= rewiring) continue;
      let anyone = Math.floor(random() * population);
      while (
        anyone === person ||
        includes(known, first[person]!, first[person + 1]!, anyone) ||
        includes(known, first[anyone]!, first[anyone + 1]!, person)
      ) {
        anyone = Math.floor(random() * population);
      }
      known[tie] = anyone;
    }
    if (person % PIECE === 0) yield person / population;
  }
  return { first, known };
}

/** Begins with `own` + 1 people who all know each other; each end of a tie is one ticket in the draw. */
function* preferential({ population, acquaintances }: Town, random: Random): Steps<Ties> {
  const own = acquaintances / 2;
  const among = (own * (own + 1)) / 2;
  const known = new Int32Array(2 * (among + own * (population - own - 1)));
  const first = new Int32Array(population + 1);
  const founders = new Int32Array(among);
  for (let a = 1; a <= own; a += 1) {
    first[a + 1] = first[a]! + a;
    for (let b = 0; b < a; b += 1) {
      known[first[a]! + b] = b;
      founders[first[a]! + b] = a;
    }
  }
  const endOf = (ticket: number): number => {
    const tie = ticket >> 1;
    if (ticket & 1) return known[tie]!;
    return tie < among ? founders[tie]! : own + 1 + Math.floor((tie - among) / own);
  };
  for (let person = own + 1; person < population; person += 1) {
    const begin = first[person]!;
    const tickets = 2 * begin;
    for (let tie = begin; tie < begin + own; tie += 1) {
      let chosen = endOf(Math.floor(random() * tickets));
      while (includes(known, begin, tie, chosen)) chosen = endOf(Math.floor(random() * tickets));
      known[tie] = chosen;
    }
    first[person + 1] = begin + own;
    if (person % PIECE === 0) yield person / population;
  }
  return { first, known };
}

function includes(row: Int32Array, from: number, end: number, person: number): boolean {
  for (let at = from; at < end; at += 1) if (row[at] === person) return true;
  return false;
}
