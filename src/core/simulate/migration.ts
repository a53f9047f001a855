/**
 * Customers who move among levels by chance, as in models/migration.ts, counted as wholes. Those in a
 * level are equal, so one multinomial draw a period, split into binomial ones, parts them: the cost does
 * not grow with the customers. Each on their own: migrants.ts, with the same distribution of counts.
 *
 * Source: Kemeny & Snell (1960), Finite Markov Chains, Van Nostrand; Devroye (1986), Non-Uniform Random
 * Variate Generation, Springer, section XI.1.4 (multinomial by binomials).
 */
import { checkChain, type Chain } from '../chain.ts';
import { binomial } from '../draw/index.ts';
import { check, type Params, type Values } from '../params.ts';
import { sources, split } from '../random.ts';

export const params = {
  customers: {
    symbol: 'n',
    unit: 'customers',
    domain: [0, 1e7],
    step: 1,
    default: 1000,
    integer: true,
  },
  periods: {
    symbol: 'T',
    unit: 'periods',
    domain: [0, 10000],
    step: 1,
    default: 10,
    integer: true,
  },
} as const satisfies Params;

type Given = Readonly<Values<typeof params>>;

/** Customers in each level, then those lost so far, in periods 0 to T. Row per period. */
export type Standing = readonly (readonly number[])[];

/**
 * One run; its cost grows with the periods and levels only. Each level draws from a source of
 * its own in each period.
 *
 * @throws {RangeError} naming the value and its domain.
 */
export function simulateMigration(chain: Chain, given: Given, seed: number | string): Standing {
  checkChain(chain);
  check(params, given);
  const { customers, periods } = given;
  const states = chain.ends.length + 1;
  const rows = chain.moves.map((row, level) => shareOfRest([chain.ends[level]!, ...row]));
  const random = sources(split(seed, 'moves'));
  const counts = new Float64Array((periods + 1) * states);
  counts[chain.entry + 1] = customers;
  for (let at = states; at < counts.length; at += states) {
    rows.forEach((shares, level) => {
      random.at(at, level);
      let rest = counts[at - states + level + 1]!;
      for (let next = 0; rest > 0; next += 1) {
        const moved = binomial(random, rest, shares[next]!);
        counts[at + next]! += moved;
        rest -= moved;
      }
    });
  }
  return standingOf(counts, states);
}

/** Chance of each entry where none before it came: 1 at the last that can be. */
function shareOfRest(chances: readonly number[]): number[] {
  let rest = 0;
  return chances
    .toReversed()
    .map((chance) => {
      rest += chance;
      return rest > 0 ? chance / rest : 0;
    })
    .toReversed();
}

/** From rows that begin with those lost in the period to rows that end with those lost so far. */
export function standingOf(counts: ArrayLike<number>, states: number): Standing {
  let lost = 0;
  return Array.from({ length: counts.length / states }, (_, period) => {
    const row = Array.from({ length: states }, (__, state) => counts[period * states + state]!);
    lost += row[0]!;
    return [...row.slice(1), lost];
  });
}
