/** All numbers of the figure “Fifteen against fifty”, for one set of values and one draw of chance. */
import { closingRates, defaults, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof closingRates.params>;

/** Rounds that are drawn: everybody is asked, then those who said yes. */
export const ROUNDS = 2;
/** So many prospects are drawn, of more the first. */
export const MOST = 1000;

/** One round of asking. */
export interface Round {
  /** Who is asked, by their own chance of saying yes, in rising order; at most `MOST`. */
  readonly chances: readonly number[];
  readonly asked: number;
  readonly yes: number;
  /** Closing rate to be expected; and the one of this draw, null where nobody is asked. */
  readonly expected: number;
  readonly rate: number | null;
}

export interface ClosingReading extends Reading {
  readonly rounds: readonly Round[];
}

export function read(values: Given, seed: number): ClosingReading {
  const sieve = closingRates.sift(values, seed);
  const rates = closingRates.roundRates(values, sieve.counts.length - 1);
  const newRate = closingRates.newRate(values);
  const pastRate = closingRates.pastRate(values);
  const sieveRate = closingRates.sieveRate(values);
  const rateOf = (round: number) => {
    const asked = sieve.counts[round]!;
    return asked > 0 ? sieve.counts[round + 1]! / asked : null;
  };
  return {
    says: `says.${stateOf(values, newRate, pastRate)}`,
    results: {
      newRate: share(newRate),
      pastRate: share(pastRate),
      sieveRate: share(sieveRate),
      loyaltyPart: share(pastRate - sieveRate),
      simulatedNewRate: share(rateOf(0)),
      simulatedPastRate: share(rateOf(1)),
    },
    mentions: {
      fold: { value: pastRate / newRate, unit: 'times', digits: pastRate / newRate < 9.95 ? 1 : 0 },
    },
    table: {
      columns: [
        { key: 'round', unit: 'number' },
        { key: 'asked', unit: 'customers' },
        { key: 'simulatedRate', unit: 'share', digits: 1 },
        { key: 'roundRates', unit: 'share', digits: 1 },
      ],
      rows: rates.map((rate, round) => [round + 1, sieve.counts[round]!, rateOf(round), rate]),
    },
    rounds: Array.from({ length: ROUNDS }, (_, round) => ({
      chances: [...sieve.chances.subarray(0, MOST)]
        .filter((_, who) => sieve.passed[who]! >= round)
        .sort((a, b) => a - b),
      asked: sieve.counts[round]!,
      yes: sieve.counts[round + 1]!,
      expected: rates[round]!,
      rate: rateOf(round),
    })),
  };
}

/** The question put to the reader, answered by the model at its defaults, in per cent. */
export function answer(guess: number): { kind: 'low' | 'near' | 'high'; model: number } {
  const model = closingRates.pastRate(defaults(closingRates.params));
  const kind = Math.abs(guess - model) <= 0.05 ? 'near' : guess < model ? 'low' : 'high';
  return { kind, model };
}

/** Which sentence fits. */
function stateOf({ loyaltyBonus }: Given, newRate: number, pastRate: number): string {
  if (loyaltyBonus > 0) return 'bonus';
  return pastRate - newRate < 0.03 ? 'alike' : 'sieve';
}

/** A tenth of a per cent matters below ten per cent. */
function share(value: number | null): Quantity | null {
  return value === null
    ? null
    : { value, unit: 'share', digits: value > 0 && value < 0.0995 ? 1 : 0 };
}
