/**
 * Customers who move among levels by chance, each on their own. Ten random bits choose one of the 1,024
 * cells in a level's row of a table, and the cell names where the customer goes. In a cell that two
 * destinations share, an edge, the bits are the first of a longer number, and the sums of the chances
 * decide. So the chances are exact, and a higher draw never leads lower.
 *
 * Source: Devroye (1986), Non-Uniform Random Variate Generation, Springer, section III.2 (inversion);
 * Marsaglia, Tsang & Wang (2004), Fast Generation of Discrete Random Variables, Journal of Statistical
 * Software 11(3) (tables by the leading digits).
 */
import { checkChain, type Chain } from '../chain.ts';
import type { EndingChain } from '../numeric/absorbing.ts';
import { check, type Params, type Values } from '../params.ts';
import { sources, split } from '../random.ts';
import { params as counted, standingOf, type Standing } from './migration.ts';

export const params = {
  ...counted,
  discount: { symbol: 'd', unit: 'share', domain: [0, 1], step: 0.01, default: 0.1 },
} as const satisfies Params;

type Given = Readonly<Values<typeof params>>;

export interface MigrantsTrace {
  readonly standing: Standing;
  /** Where each customer stands in period T: a level, or the number of levels if lost. Length: customers. */
  readonly level: Uint8Array;
  /** Present value of each customer’s rewards in periods 0 to T. Length: customers. */
  readonly value: Float32Array;
}

const CELL_BITS = 10;
const CELLS = 1024;
/** So often may a draw of 32 bits be cut. */
const STEPS_A_DRAW = 3;
const EDGE = 255;

/**
 * Customer by customer. A customer’s draws depend on the seed and the customer’s number only, so more
 * customers or more periods change nobody’s past. The lowest draws are lost and the highest climb: where
 * higher levels have better chances, raising the chances leaves nobody lower than with the same seed
 * before. Beside the trace nothing is kept for a customer.
 *
 * @throws {RangeError} naming the value and its domain.
 */
export function simulateMigrants(chain: Chain, given: Given, seed: number | string): MigrantsTrace {
  checkChain(chain);
  check(params, given);
  const { customers, periods } = given;
  const { cells, upTo } = tableOf(chain);
  const states = chain.ends.length + 1;
  const worth = worthOf(chain, given);
  const [luck, edges] = [sources(split(seed, 'luck')), sources(split(seed, 'edges'))];
  const end = (periods + 1) * states;
  const counts = new Int32Array(end);
  const level = new Uint8Array(customers);
  const value = new Float32Array(customers);
  for (let customer = 0; customer < customers; customer += 1) {
    luck.at(customer);
    let state = chain.entry + 1;
    let sum = worth[state]!;
    let drawn = 0;
    let left = 0;
    for (let at = states; at < end; at += states) {
      if (left === 0) {
        drawn = luck.bits() | 0;
        left = STEPS_A_DRAW;
      }
      left -= 1;
      const cell = drawn & (CELLS - 1);
      drawn >>>= CELL_BITS;
      let next = cells[(state << CELL_BITS) | cell]!;
      if (next === EDGE) {
        edges.at(customer, at);
        const u = (cell + edges()) / CELLS;
        next = 0;
        while (u >= upTo[state * states + next]!) next += 1;
      }
      state = next;
      counts[at + state]! += 1;
      if (state === 0) break;
      sum += worth[at + state]!;
    }
    level[customer] = state > 0 ? state - 1 : states - 1;
    value[customer] = sum;
  }
  counts[chain.entry + 1] = customers;
  return { standing: standingOf(counts, states), level, value };
}

/** What a customer in each state brings in each period, seen from period 0. Row per period. */
function worthOf({ rewards }: Chain, { periods, discount }: Given): Float64Array {
  const states = rewards.length + 1;
  const worth = new Float64Array((periods + 1) * states);
  let factor = 1;
  for (let at = 0; at < worth.length; at += states) {
    rewards.forEach((reward, level) => (worth[at + level + 1] = reward * factor));
    factor /= 1 + discount;
  }
  return worth;
}

/** States count from the lost, 0; level k is state k + 1. */
interface Table {
  /** The next state, or EDGE, from each state in each cell. Row per state, CELLS columns. */
  readonly cells: Uint8Array;
  /** Chance of a next state of at most 0, 1, …; no bound from the highest on that can be. Row per state. */
  readonly upTo: Float64Array;
}

/** @throws {RangeError} where there are more states than a byte can name beside the edge. */
function tableOf({ moves, ends }: EndingChain): Table {
  const states = ends.length + 1;
  if (states > EDGE) {
    throw new RangeError(`chain has ${ends.length} levels: it must have at most ${EDGE - 1}`);
  }
  const cells = new Uint8Array(states * CELLS).fill(EDGE);
  const upTo = new Float64Array(states * states);
  moves.forEach((row, level) => {
    const chances = [ends[level]!, ...row];
    const highest = chances.findLastIndex((chance) => chance > 0);
    const state = level + 1;
    let sum = 0;
    chances.slice(0, highest + 1).forEach((chance, next) => {
      const from = state * CELLS + Math.ceil(sum * CELLS);
      sum = next < highest ? sum + chance : 1;
      cells.fill(next, from, state * CELLS + Math.floor(sum * CELLS));
      upTo[state * states + next] = sum;
    });
    upTo.fill(Infinity, state * states + highest, (state + 1) * states);
  });
  return { cells, upTo };
}
