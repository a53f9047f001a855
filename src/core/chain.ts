/** A ladder of customers as a Markov chain: what the formulas and the simulation of migration share. */
import type { EndingChain } from './numeric/absorbing.ts';

/** Levels from the bottom; what a customer of each brings in a year, and where newcomers enter. */
export interface Chain extends EndingChain {
  readonly rewards: readonly number[];
  readonly entry: number;
}

/** @throws {RangeError} unless moves are square and every row, with its end, is a set of chances. */
export function checkChain({ moves, ends, rewards, entry }: Chain): void {
  const size = ends.length;
  const square = moves.length === size && moves.every((row) => row.length === size);
  if (!square || rewards.length !== size || !(Number.isInteger(entry) && moves[entry])) {
    throw new RangeError(`chain has ${size} levels: moves, rewards and entry must fit them`);
  }
  moves.forEach((row, from) => {
    const all = [...row, ends[from]!];
    const total = all.reduce((sum, share) => sum + share, 0);
    if (!all.every((share) => share >= 0) || !(Math.abs(total - 1) < 1e-9)) {
      throw new RangeError(
        `chain row ${from} adds up to ${total}: it must hold chances that add up to 1`,
      );
    }
  });
  rewards.forEach((reward, level) => {
    if (!Number.isFinite(reward)) {
      throw new RangeError(`rewards[${level}] is ${reward}: it must be a finite number`);
    }
  });
}
