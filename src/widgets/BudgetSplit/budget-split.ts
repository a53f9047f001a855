/** All numbers of the figure “The telecom meeting”, for one set of values. */
import { budgetSplit, defaults, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof budgetSplit.params>;

export const sides = ['winning', 'keeping'] as const;
export type Side = (typeof sides)[number];

/** What a sum of money brings on one side of the budget. */
export interface Response {
  /** CNY, from nothing to the whole budget. */
  readonly spend: readonly number[];
  readonly customers: readonly number[];
  /** Where the budget stands. */
  readonly here: { readonly spend: number; readonly customers: number };
}

export interface BudgetReading extends Reading {
  readonly responses: Readonly<Record<Side, Response>>;
  readonly mustKeep: number;
  /** Shares moved, and what each is worth. */
  readonly moves: readonly number[];
  readonly worth: readonly number[];
  readonly best: { readonly moved: number; readonly worth: number };
  readonly valueChange: number;
  /** Most customers either curve brings, or the move calls for: the height of both pictures. */
  readonly most: number;
}

export function read(values: Given): BudgetReading {
  const model = budgetSplit.evaluate(values);
  const splits = budgetSplit.splits(values);
  const rising = [...splits].reverse();
  const money = (value: number, signed = false): Quantity => ({
    value,
    unit: 'CNY',
    signed,
    compact: Math.abs(value) >= 1e6,
  });
  const people = (value: number, signed = false): Quantity => ({
    value,
    unit: 'customers',
    signed,
  });
  const share = (value: number | null): Quantity | null =>
    value === null ? null : { value, unit: 'share', digits: 1 };
  const mustKeep = model.breakEvenKept;
  const most = Math.max(
    1,
    values.won,
    ...splits.map(({ kept }) => kept),
    Math.min(mustKeep, values.leaving),
  );
  return {
    says: `says.${stateOf(values, model.valueChange, mustKeep)}`,
    results: {
      wonAfter: people(model.wonAfter),
      lostNew: people(model.lostNew),
      kept: people(model.kept),
      netChange: people(model.netChange, true),
      breakEvenKept: people(mustKeep),
      breakEvenShare: share(model.breakEvenShare),
      breakEvenKeptCost: model.breakEvenKeptCost === null ? null : money(model.breakEvenKeptCost),
      valueChange: money(model.valueChange, true),
      bestMoved: share(model.bestMoved),
      bestValueChange: money(model.bestValueChange, true),
    },
    mentions: { swing: money(Math.abs(model.valueChange)) },
    table: {
      columns: [
        { key: 'moved', unit: 'share' },
        { key: 'wonAfter', unit: 'customers' },
        { key: 'kept', unit: 'customers' },
        { key: 'breakEvenKept', unit: 'customers' },
        { key: 'valueChange', unit: 'CNY' },
      ],
      rows: splits
        .filter((_, index) => index % 5 === 0)
        .map((split) => [split.moved, split.won, split.kept, split.mustKeep, split.valueChange]),
    },
    responses: {
      winning: {
        spend: rising.map(({ winSpend }) => winSpend),
        customers: rising.map(({ won }) => won),
        here: { spend: model.winSpend, customers: model.wonAfter },
      },
      keeping: {
        spend: splits.map(({ keepSpend }) => keepSpend),
        customers: splits.map(({ kept }) => kept),
        here: { spend: model.keepSpend, customers: model.kept },
      },
    },
    mustKeep,
    moves: splits.map(({ moved }) => moved),
    worth: splits.map(({ valueChange }) => valueChange),
    best: { moved: model.bestMoved, worth: model.bestValueChange },
    valueChange: model.valueChange,
    most,
  };
}

/** The question put to the reader: answered on a straight line, and on the curve of the defaults. */
export function answer(guess: number): {
  kind: 'low' | 'near' | 'high';
  straight: number;
  curve: number;
} {
  const values = defaults(budgetSplit.params);
  const straight = budgetSplit.breakEvenKept({ ...values, ...budgetSplit.presets.course.values });
  const curve = budgetSplit.breakEvenKept(values);
  const kind = guess < 0.9 * curve ? 'low' : guess > 1.1 * straight ? 'high' : 'near';
  return { kind, straight, curve };
}

/** Which sentence fits. */
function stateOf({ moved, leaving }: Given, change: number, mustKeep: number): string {
  if (moved === 0) return 'nothingMoved';
  if (leaving === 0) return 'nobodyLeaves';
  if (mustKeep > leaving) return 'hopeless';
  if (Math.abs(change) < 0.5) return 'even';
  return change > 0 ? 'pays' : 'loses';
}
