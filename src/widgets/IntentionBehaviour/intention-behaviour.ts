/** All numbers of the figure “Word and deed”, for one set of values. */
import { defaults, intentionBehaviour, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof intentionBehaviour.params>;

export const yardsticks = ['intention', 'repurchase'] as const;
export type Yardstick = (typeof yardsticks)[number];

/** Ratings a reader draws at, and those the curves are drawn over. */
export const ratings = [1, 2, 3, 4, 5];
export const grid = Array.from({ length: 81 }, (_, index) => 1 + index / 20);

export interface WordAndDeedReading extends Reading {
  /** Shares over the grid. */
  readonly curves: Readonly<Record<Yardstick, readonly number[]>>;
  /** What one more point pays, from 1→2 to 4→5, in CNY a customer. */
  readonly pays: Readonly<Record<Yardstick, readonly number[]>>;
  /** At the rating the reader looks at. */
  readonly at: Readonly<Record<Yardstick, number>>;
}

export function read(values: Given): WordAndDeedReading {
  const curves = forBoth((yardstick) => intentionBehaviour.curve(values, yardstick, grid.length));
  const pays = forBoth((yardstick) => intentionBehaviour.stepProfits(values, yardstick));
  const steps = forBoth((yardstick) => intentionBehaviour.steps(values, yardstick));
  const said = intentionBehaviour.intention(values, values.satisfaction);
  const done = intentionBehaviour.repurchase(values, values.satisfaction);
  const stop = intentionBehaviour.stop(values, 'intention');
  const start = intentionBehaviour.start(values, 'repurchase');
  return {
    says: `says.${stateOf(stop, start)}`,
    results: {
      intention: share(said),
      repurchase: share(done),
      sayDoGap: share(said - done),
      stopByIntention: rating(stop),
      startByRepurchase: rating(start),
    },
    table: {
      columns: [
        { key: 'step', unit: 'number' },
        { key: 'intentionSteps', unit: 'share', digits: 1 },
        { key: 'repurchaseSteps', unit: 'share', digits: 1 },
        { key: 'pays.intention', unit: 'CNY' },
        { key: 'pays.repurchase', unit: 'CNY' },
      ],
      rows: pays.intention.map((profit, step) => [
        step + 1,
        steps.intention[step]!,
        steps.repurchase[step]!,
        profit,
        pays.repurchase[step]!,
      ]),
    },
    curves,
    pays,
    at: { intention: said, repurchase: done },
  };
}

/** The reader’s two curves beside the model’s at its defaults, where they differ most in shape: at rating 4. */
export function compare(drawn: Readonly<Record<Yardstick, readonly number[]>>) {
  const values = defaults(intentionBehaviour.params);
  const at = 4;
  const model = forBoth((yardstick) => intentionBehaviour[yardstick](values, at));
  const last = (curve: readonly number[]) => curve[4]! - curve[3]!;
  return {
    at,
    guess: forBoth((yardstick) => drawn[yardstick][ratings.indexOf(at)]!),
    model,
    /** Whether the reader has the deeds rise more than the words on the last step. */
    turned: last(drawn.repurchase) > last(drawn.intention),
  };
}

/** Which sentence fits: where the firm would stop by words, and begin by deeds. */
function stateOf(stop: number | null, start: number | null): string {
  if (stop === null) return start === null ? 'never' : 'onlyByDeed';
  if (start === null) return 'onlyByWord';
  return start >= stop ? 'turned' : 'both';
}

function share(value: number): Quantity {
  return { value, unit: 'share', digits: 0 };
}

function rating(value: number | null): Quantity | null {
  return value === null ? null : { value, unit: 'satisfaction', digits: 0 };
}

function forBoth<T>(make: (yardstick: Yardstick) => T): Record<Yardstick, T> {
  return { intention: make('intention'), repurchase: make('repurchase') };
}
