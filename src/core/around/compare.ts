/**
 * Two scenarios of one model, run by run with common random numbers: both meet the same luck, so what
 * differs is the scenario, and two equal ones differ by exactly 0.
 *
 * Source: Law (2015), Simulation Modeling and Analysis, 5th ed., McGraw-Hill, section 11.2.
 */
import type { Model } from '../model.ts';
import { split } from '../random.ts';
import { attempt, checkCount, type Results, type Scenario } from './reading.ts';
import { finish, type Steps } from '../steps.ts';

export interface CompareOptions {
  /** 1 to 100,000; 100 if absent. A model that does not draw is run once. */
  readonly replications?: number;
  readonly seed?: number | string;
}

/** Of a number, or of each place of a list. Length of each: places. */
export interface Difference {
  /** Mean of the first scenario, of the second, and of second − first; null where no pair has a number. */
  readonly first: readonly (number | null)[];
  readonly second: readonly (number | null)[];
  readonly mean: readonly (number | null)[];
  /** Standard error of the mean difference; 0 if the model does not draw, null from a single pair that does. */
  readonly standardError: readonly (number | null)[];
  /** Pairs with a number on both sides. */
  readonly pairs: readonly number[];
}

export interface Comparison {
  /** By output; those that hold numbers. */
  readonly differences: Readonly<Record<string, Difference>>;
  readonly replications: number;
  /** Pairs in which the model refused a scenario. */
  readonly skipped: number;
}

/** @throws {RangeError} if an option is out of its domain. */
export function compare(
  model: Model,
  first: Scenario,
  second: Scenario,
  options: CompareOptions = {},
): Comparison {
  return finish(compareSteps(model, first, second, options));
}

export function* compareSteps(
  model: Model,
  first: Scenario,
  second: Scenario,
  { replications = 100, seed = 1 }: CompareOptions = {},
): Steps<Comparison> {
  checkCount('replications', replications, 1, 100000);
  const runs = model.stochastic ? replications : 1;
  const tallies = new Map<string, Tally[]>();
  for (const [key, { unit }] of Object.entries(model.outputs)) {
    if (unit !== 'choice' && unit !== 'boolean') tallies.set(key, []);
  }
  let skipped = 0;
  for (let run = 0; run < runs; run += 1) {
    const luck = split(seed, 'replication', run);
    const half = (run + 0.5) / runs;
    const one = yield* attempt(model, first, luck, run / runs, half);
    const other = yield* attempt(model, second, luck, half, (run + 1) / runs);
    if (one && other) tally(tallies, one, other);
    else skipped += 1;
  }
  const named = [...tallies].map(([key, places]) => [key, difference(places, model)] as const);
  return { differences: Object.fromEntries(named), replications: runs, skipped };
}

/** Running means and the sum of squares about them (Welford 1962). */
interface Tally {
  pairs: number;
  first: number;
  second: number;
  mean: number;
  squares: number;
}

function tally(tallies: ReadonlyMap<string, Tally[]>, one: Results, other: Results): void {
  for (const [key, places] of tallies) {
    const [a, b] = [listed(one[key]), listed(other[key])];
    for (let place = 0; place < Math.max(a.length, b.length); place += 1) {
      const sums = (places[place] ??= { pairs: 0, first: 0, second: 0, mean: 0, squares: 0 });
      const [x, y] = [a[place], b[place]];
      if (typeof x !== 'number' || typeof y !== 'number') continue;
      sums.pairs += 1;
      sums.first += (x - sums.first) / sums.pairs;
      sums.second += (y - sums.second) / sums.pairs;
      const before = y - x - sums.mean;
      sums.mean += before / sums.pairs;
      sums.squares += before * (y - x - sums.mean);
    }
  }
}

function listed(value: unknown): readonly unknown[] {
  return Array.isArray(value) ? value : [value];
}

function difference(places: readonly Tally[], model: Model): Difference {
  const column = (of: (sums: Tally) => number) =>
    places.map((sums) => (sums.pairs > 0 ? of(sums) : null));
  return {
    first: column(({ first }) => first),
    second: column(({ second }) => second),
    mean: column(({ mean }) => mean),
    standardError: places.map(({ pairs, squares }) => {
      if (!model.stochastic) return pairs > 0 ? 0 : null;
      return pairs > 1 ? Math.sqrt(squares / (pairs - 1) / pairs) : null;
    }),
    pairs: places.map(({ pairs }) => pairs),
  };
}
