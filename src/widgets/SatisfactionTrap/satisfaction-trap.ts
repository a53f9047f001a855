/** All numbers of the figure “The satisfaction trap”, for one set of values. */
import { defaults, satisfactionTrap, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof satisfactionTrap.params>;

/** People of one level of satisfaction. */
export interface Level {
  /** 1, very dissatisfied, to 5, very satisfied. */
  readonly score: number;
  readonly satisfied: boolean;
  readonly here: number;
  readonly left: number;
  readonly stayed: number;
}

/** A part of a whole, in people. */
export interface Side {
  readonly part: number;
  readonly whole: number;
  readonly share: number | null;
}

export interface TrapReading extends Reading {
  readonly levels: readonly Level[];
  readonly leavers: number;
  /** The same people counted from two sides. */
  readonly sides: Readonly<Record<'leftOfSatisfied' | 'satisfiedOfLeft', Side>>;
}

export function read(values: Given): TrapReading {
  const counted = satisfactionTrap.counts(values);
  const rates = satisfactionTrap.leavingRates(values);
  const levels = rates.map((_, index) => ({
    score: index + 1,
    satisfied: index >= satisfactionTrap.SATISFIED_FROM,
    here: counted?.here[index] ?? 0,
    left: counted?.left[index] ?? 0,
    stayed: counted?.stayed[index] ?? 0,
  }));
  const leftOfSatisfied = satisfactionTrap.leftOfSatisfied(values);
  const satisfiedOfLeft = satisfactionTrap.satisfiedOfLeft(values);
  const leavers = counted?.leavers ?? 0;
  const satisfiedLeavers = counted?.satisfiedLeavers ?? 0;
  return {
    says: `says.${stateOf(values, leftOfSatisfied, satisfiedOfLeft)}`,
    results: {
      leftOfSatisfied: share(leftOfSatisfied),
      satisfiedOfLeft: share(satisfiedOfLeft),
      leavingShare: share(satisfactionTrap.leavingShare(values)),
      satisfiedShare: share(satisfactionTrap.satisfiedShare(values)),
      leavers: { value: leavers, unit: 'people' },
      satisfiedLeavers: { value: satisfiedLeavers, unit: 'people' },
    },
    table: {
      columns: [
        { key: 'level', unit: 'satisfaction', names: 'level' },
        { key: 'levelCounts', unit: 'people' },
        { key: 'leavingRates', unit: 'share', digits: 1 },
        { key: 'leftCounts', unit: 'people' },
        { key: 'stayedCounts', unit: 'people' },
      ],
      rows: levels.map(({ score, here, left, stayed }, index) => [
        score,
        here,
        rates[index]!,
        left,
        stayed,
      ]),
    },
    levels,
    leavers,
    sides: {
      leftOfSatisfied: {
        part: satisfiedLeavers,
        whole: counted?.satisfied ?? 0,
        share: leftOfSatisfied,
      },
      satisfiedOfLeft: { part: satisfiedLeavers, whole: leavers, share: satisfiedOfLeft },
    },
  };
}

/** The question put to the reader, answered by the model at its defaults: of 100 leavers, how many. */
export function answer(guess: number): { kind: 'low' | 'near' | 'high'; model: number } {
  const model = satisfactionTrap.satisfiedOfLeft(defaults(satisfactionTrap.params))! * 100;
  const kind = Math.abs(guess - model) <= 5 ? 'near' : guess < model ? 'low' : 'high';
  return { kind, model };
}

/** Which sentence fits. */
function stateOf(
  { wording }: Given,
  leftOfSatisfied: number | null,
  satisfiedOfLeft: number | null,
): string {
  if (satisfiedOfLeft === null) return leftOfSatisfied === null ? 'nobody' : 'nobodyLeft';
  if (leftOfSatisfied === null) return 'noneSatisfied';
  if (satisfiedOfLeft === 0) return 'satisfiedStay';
  return wording;
}

/** A tenth of a per cent matters below one per cent. */
function share(value: number | null): Quantity | null {
  return value === null
    ? null
    : { value, unit: 'share', digits: value > 0 && value < 0.00995 ? 1 : 0 };
}
