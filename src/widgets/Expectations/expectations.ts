/** All numbers of the figure “Promise less or deliver more?”, for one set of values. */
import { defaults, expectations, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof expectations.params>;

/** Visits after a surprise at which a reader looks back on it. */
const LATER = 7;

export interface ExpectationsReading extends Reading {
  /** 1, 2, …, T. */
  readonly visits: readonly number[];
  readonly expectation: readonly number[];
  readonly experience: readonly number[];
  /** The nearer of the two to the ground, and the farther: between them lies the gap. */
  readonly lower: readonly number[];
  readonly upper: readonly number[];
  readonly satisfaction: readonly number[];
  /** Satisfaction under a promise of what the first visit brings. */
  readonly honest: readonly number[];
  /** Whole numbers around all that is drawn. */
  readonly levels: readonly [number, number];
  readonly moods: readonly [number, number];
}

export function read(values: Given): ExpectationsReading {
  const all = expectations.visits(values);
  const first = all.experience[0]!;
  const honest = expectations.honestVisits(values);
  const { meanSatisfaction, promiseEffect: effect } = expectations.evaluate(values);
  const visits = all.experience.map((_, index) => index + 1);
  const seen = values.surprise > 0 && values.surpriseVisit <= values.visits;
  const later = Math.min(values.visits, values.surpriseVisit + LATER);
  const at = (visit: number) => all.satisfaction[Math.min(visit, values.visits) - 1]!;
  return {
    says: `says.${stateOf(values, first, seen)}`,
    results: {
      lastSatisfaction: score(at(values.visits)),
      meanSatisfaction: score(meanSatisfaction),
      promiseEffect: { value: effect, unit: 'score', digits: 2, signed: true },
    },
    mentions: {
      firstSatisfaction: score(at(1)),
      firstExperience: score(first),
      cost: { value: Math.abs(effect), unit: 'score', digits: 2 },
      peak: score(at(values.surpriseVisit)),
      later: { value: later, unit: 'number' },
      laterSatisfaction: score(at(later)),
      absorbed: { value: expectations.absorbed(values, later), unit: 'share', digits: 0 },
    },
    table: {
      columns: [
        { key: 'visit', unit: 'number' },
        { key: 'expectation', unit: 'score', digits: 2 },
        { key: 'experience', unit: 'score', digits: 2 },
        { key: 'surplus', unit: 'score', digits: 2 },
        { key: 'shortfall', unit: 'score', digits: 2 },
        { key: 'visitSatisfaction', unit: 'score', digits: 2 },
      ],
      rows: visits
        .filter((visit) => visit % stride(values.visits) === 0 || visit === 1)
        .map((visit) => [
          visit,
          ...[all.expectation, all.experience, all.surplus, all.shortfall, all.satisfaction].map(
            (column) => column[visit - 1]!,
          ),
        ]),
    },
    visits,
    expectation: all.expectation,
    experience: all.experience,
    lower: all.experience.map((level, index) => Math.min(level, all.expectation[index]!)),
    upper: all.experience.map((level, index) => Math.max(level, all.expectation[index]!)),
    satisfaction: all.satisfaction,
    honest: honest.satisfaction,
    levels: around([...all.expectation, ...all.experience]),
    moods: around([...all.satisfaction, ...honest.satisfaction]),
  };
}

/** The question put to the reader, answered by the model at its defaults: satisfaction at the last visit. */
export function answer(guess: number): { kind: 'low' | 'near' | 'high'; model: number } {
  const model = expectations.visits(defaults(expectations.params)).satisfaction.at(-1)!;
  return { kind: Math.abs(guess - model) <= 0.2 ? 'near' : guess < model ? 'low' : 'high', model };
}

/** Which sentence fits. */
function stateOf({ promise, learning }: Given, first: number, surprised: boolean): string {
  if (surprised) return 'surprise';
  if (promise === first) return 'honest';
  if (learning === 0) return promise > first ? 'overForEver' : 'underForEver';
  return promise > first ? 'over' : 'under';
}

/** Whole numbers with half a point of room on either side. */
function around(numbers: readonly number[]): [number, number] {
  return [Math.floor(Math.min(...numbers) - 0.5), Math.ceil(Math.max(...numbers) + 0.5)];
}

/** Of many visits not every one is tabled. */
function stride(visits: number): number {
  return Math.ceil(visits / 50);
}

function score(value: number): Quantity {
  return { value, unit: 'score', digits: 1 };
}
