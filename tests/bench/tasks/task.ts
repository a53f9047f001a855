/** A row of the table: what we do, how fast it is to be, and who does the same. */
import { timed, type Run } from '../clock.ts';
import type { Numpy } from '../numpy.ts';

/** What came out, in a few numbers that can be compared. */
export type Answer = readonly number[];

export interface Peer {
  readonly name: string;
  /** How many units one run of the peer holds. */
  readonly units: number;
  readonly run: (seed: number) => Run<Answer> | Promise<Run<Answer>>;
}

export interface Task {
  readonly name: string;
  /** Begins with the time it is counted in: ns, µs or ms. */
  readonly unit: string;
  /** How many of them one run holds. */
  readonly units: number;
  /** At most so much. */
  readonly target?: number | undefined;
  /** The answers are drawn, and agree as samples do; or to this part of themselves. */
  readonly agree: 'drawn' | number;
  readonly run: (seed: number) => Answer;
  readonly peers: readonly Peer[];
}

/** The function of this name in peers_simulate.py or peers_estimate.py; nobody without numpy. */
export function inNumpy(
  numpy: Numpy | null,
  name: string,
  call: string,
  given: object,
  units: number,
): Peer[] {
  return numpy ? [{ name, units, run: (seed) => numpy.run(call, given, seed) }] : [];
}

export function plain(name: string, units: number, work: (seed: number) => Answer): Peer {
  return { name, units, run: (seed) => timed(() => work(seed)) };
}

export function total(row: Iterable<number>): number {
  let sum = 0;
  for (const each of row) sum += each;
  return sum;
}

/** Mean and standard deviation. */
export function meanAndSpread(row: Float32Array | Float64Array | Int32Array): Answer {
  const mean = total(row) / row.length;
  let squares = 0;
  for (const each of row) squares += (each - mean) * (each - mean);
  return [mean, Math.sqrt(squares / row.length)];
}
