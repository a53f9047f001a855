/**
 * What uncertain parameters do to the outputs: many runs, each with a draw of every spread parameter,
 * independently of the others; at each output the quantiles over the runs.
 *
 * Each parameter draws from a source of its own by inversion, so spreading one more changes no other.
 */
import type { Model } from '../model.ts';
import { seeded, split } from '../random.ts';
import { attempt, checkCount, checkReading, numberKeys, numberParam } from './reading.ts';
import type { Scenario } from './reading.ts';
import { quantileOf, type Spread } from './spread.ts';
import { finish, type Steps } from '../steps.ts';

export interface BandsOptions {
  /** By parameter. If absent, each numeric one: triangular, a tenth of its domain to either side. */
  readonly spreads?: Readonly<Record<string, Spread>>;
  /** 1 to 100,000; 1000 if absent. */
  readonly runs?: number;
  /** Between 0 and 1, rising; 5, 25, 50, 75 and 95 % if absent. */
  readonly quantiles?: readonly number[];
  /** Outputs to keep; all with numbers if absent. */
  readonly outputs?: readonly string[];
  readonly seed?: number | string;
  /** Whether every run of a stochastic model has the same luck; if not, chance widens the bands. */
  readonly sameLuck?: boolean;
}

/** Quantiles of a number, or of each place of a list. */
export interface Band {
  /** Row per quantile, column per place (one for a single number); null where no run has a number. */
  readonly rows: readonly (readonly (number | null)[])[];
  /** Mean over the runs. Length: places. */
  readonly mean: readonly (number | null)[];
  /** Runs that have a number there. Length: places. */
  readonly counts: readonly number[];
}

export interface Bands {
  readonly quantiles: readonly number[];
  readonly bands: Readonly<Record<string, Band>>;
  readonly runs: number;
  /** Runs the model refused. */
  readonly skipped: number;
}

/** @throws {RangeError} if an option is out of its domain. */
export function bands(model: Model, values: Scenario, options: BandsOptions = {}): Bands {
  return finish(bandsSteps(model, values, options));
}

export function* bandsSteps(
  model: Model,
  values: Scenario,
  options: BandsOptions = {},
): Steps<Bands> {
  const { runs = 1000, quantiles = [0.05, 0.25, 0.5, 0.75, 0.95], seed = 1 } = options;
  checkCount('runs', runs, 1, 100000);
  checkQuantiles(quantiles);
  const outputs = options.outputs ?? numericOutputs(model);
  for (const output of outputs) checkReading(model, { output });
  const spreads = options.spreads ?? tenths(model, values);
  const draws = Object.entries(spreads).map(([key, spread]) => {
    const at = quantileOf(key, spread, numberParam(model, key), values[key] as number);
    const random = seeded(split(seed, 'spread', key));
    return [key, () => at(random())] as const;
  });
  const columns = new Map<string, number[][]>(outputs.map((output) => [output, []]));
  let skipped = 0;
  for (let run = 0; run < runs; run += 1) {
    const drawn = Object.fromEntries(draws.map(([key, draw]) => [key, draw()]));
    const luck = options.sameLuck ? seed : split(seed, 'luck', run);
    const here = { ...values, ...drawn };
    const results = yield* attempt(model, here, luck, run / runs, (run + 1) / runs);
    if (results) for (const [output, places] of columns) collect(places, results[output]);
    else skipped += 1;
  }
  const named = [...columns].map(([output, places]) => [output, band(places, quantiles)] as const);
  return { quantiles, bands: Object.fromEntries(named), runs, skipped };
}

/** The quantile p of numbers in rising order, between neighbours on a line (type 7 of Hyndman & Fan 1996). */
export function sampleQuantile(sorted: ArrayLike<number>, p: number): number {
  const place = p * (sorted.length - 1);
  const below = Math.floor(place);
  const low = sorted[below]!;
  const high = sorted[Math.min(below + 1, sorted.length - 1)]!;
  return low + (place - below) * (high - low);
}

function numericOutputs(model: Model): string[] {
  return Object.keys(model.outputs).filter((key) => {
    const { unit } = model.outputs[key]!;
    return unit !== 'choice' && unit !== 'boolean';
  });
}

function tenths(model: Model, values: Scenario): Record<string, Spread> {
  const entries = numberKeys(model).map((key) => {
    const { domain } = numberParam(model, key);
    const reach = 0.1 * (domain[1] - domain[0]);
    const value = values[key] as number;
    return [key, { kind: 'triangular', low: value - reach, high: value + reach }] as const;
  });
  return Object.fromEntries(entries);
}

function collect(places: number[][], value: unknown): void {
  const list: readonly unknown[] = Array.isArray(value) ? value : [value];
  for (const [place, number] of list.entries()) {
    const column = (places[place] ??= []);
    if (typeof number === 'number') column.push(number);
  }
}

function band(places: readonly (readonly number[])[], quantiles: readonly number[]): Band {
  const sorted = places.map((column) => Float64Array.from(column).sort());
  return {
    rows: quantiles.map((p) =>
      sorted.map((column) => (column.length > 0 ? sampleQuantile(column, p) : null)),
    ),
    mean: sorted.map((column) =>
      column.length > 0 ? column.reduce((sum, number) => sum + number, 0) / column.length : null,
    ),
    counts: sorted.map((column) => column.length),
  };
}

function checkQuantiles(quantiles: readonly number[]): void {
  const rising = quantiles.every((p, i) => p >= 0 && p <= 1 && (i === 0 || p > quantiles[i - 1]!));
  if (!rising || quantiles.length === 0) {
    throw new RangeError(`quantiles are ${quantiles.join(', ')}: they must rise within [0, 1]`);
  }
}
