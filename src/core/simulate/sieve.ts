/**
 * Prospects sifted again and again: each has a chance of saying yes, drawn once from a beta distribution;
 * whoever says no drops out. After a first yes the loyalty bonus moves the chance towards 1. The model
 * `closing-rates` checks the values.
 */
import { beta } from '../draw/index.ts';
import { seeded, split } from '../random.ts';

export interface Sieve {
  /** The chance each prospect starts with. Length: prospects. */
  readonly chances: Float64Array;
  /** In how many rounds each said yes before the first no, at most `rounds`. Length: prospects. */
  readonly passed: Uint8Array;
  /** How many were still there after 0, 1, …, `rounds` rounds. Length: rounds + 1. */
  readonly counts: readonly number[];
}

interface Prospects {
  readonly yesShape: number;
  readonly noShape: number;
  readonly loyaltyBonus: number;
  readonly prospects: number;
}

/** Replies have a source of their own: a bonus turns a no into a yes, and never a yes into a no. */
export function simulateSieve(given: Prospects, rounds: number, seed: number | string): Sieve {
  const { yesShape, noShape, loyaltyBonus, prospects } = given;
  const chance = seeded(split(seed, 'chance'));
  const reply = seeded(split(seed, 'reply'));
  const chances = new Float64Array(prospects);
  const passed = new Uint8Array(prospects);
  const counts = new Array<number>(rounds + 1).fill(0);
  for (let who = 0; who < prospects; who += 1) {
    const p = beta(chance, yesShape, noShape);
    let here = true;
    let yes = 0;
    counts[0]! += 1;
    for (let round = 1; round <= rounds; round += 1) {
      const now = round === 1 ? p : p + loyaltyBonus * (1 - p);
      // Asked of those who have left too, so that everyone's replies stay their own.
      here = reply() < now && here;
      if (!here) continue;
      yes += 1;
      counts[round]! += 1;
    }
    chances[who] = p;
    passed[who] = yes;
  }
  return { chances, passed, counts };
}
