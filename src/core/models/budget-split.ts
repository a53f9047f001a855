/**
 * One budget for winning and for keeping: each yuan more wins, or keeps, a little fewer than the one
 * before it, and nothing else differs between the customers won or kept than their value.
 *
 *   winning   a(S) = (W / u)·(1 − (1 − u)^(S/B))       u = 0: the straight line W·S / B
 *   keeping   k(S) = C·(1 − e^(−S / (q₀·C)))           C = R·X, the leavers who can be kept at all
 *
 * Winning passes through last year: W won for all of B. u is the share of its ceiling W / u that last
 * year reached. The first customer kept costs q₀. A share y of B is moved from winning to keeping.
 *
 *   break-even    kept = (W − a((1 − y)B))·vₙ / vₒ
 *   best split    y* = (ln(vₒB / q₀) − ln(vₙWκ / u) + κ) / (κ + B / (q₀C)),  κ = −ln(1 − u), within [0, 1]
 *
 * The three numbers of last year are a telecom story courses tell without a source. The curves are
 * Blattberg and Deighton’s exponentials; u, R, q₀ and the two values are ours, illustrative.
 *
 * Source: Blattberg & Deighton (1996), Manage Marketing by the Customer Equity Test, Harvard Business
 * Review 74(4), 136–144.
 */
import type { Outputs, Presets } from '../model.ts';
import { exp, expm1, ln, ln1p } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'budget-split';
export const rows = ['K05'] as const;
export const references = ['blattberg-deighton-1996'] as const;

export const params = {
  budget: { symbol: 'B', unit: 'CNY', domain: [1e6, 5e8], step: 1e6, default: 1.2e8 },
  won: { symbol: 'W', unit: 'customers', domain: [1000, 1e6], step: 1000, default: 250000 },
  leaving: { symbol: 'X', unit: 'customers', domain: [0, 1e6], step: 1000, default: 210000 },
  moved: { symbol: 'y', unit: 'share', domain: [0, 1], step: 0.01, default: 1 / 3 },
  winReach: { symbol: 'u', unit: 'share', domain: [0, 0.98], step: 0.01, default: 0.625 },
  saveCeiling: { symbol: 'R', unit: 'share', domain: [0, 1], step: 0.01, default: 0.5 },
  firstSaveCost: { symbol: 'q₀', unit: 'CNY', domain: [10, 5000], step: 10, default: 300 },
  newValue: { symbol: 'vₙ', unit: 'CNY', domain: [10, 10000], step: 10, default: 1000 },
  oldValue: { symbol: 'vₒ', unit: 'CNY', domain: [10, 10000], step: 10, default: 1000 },
} as const satisfies Params;

const reference = 'blattberg-deighton-1996';

export const presets = {
  /** The telecom story with a straight line of winning: a third less money wins a third fewer. */
  course: {
    values: { budget: 1.2e8, won: 250000, leaving: 210000, moved: 1 / 3, winReach: 0 },
    reference,
  },
  /** The same on Blattberg and Deighton’s curve; the ceiling of 400,000 is ours. */
  literature: { values: { winReach: 0.625 }, reference },
  ceilingNear: { values: { winReach: 250 / 300 }, reference },
  ceilingFar: { values: { winReach: 250 / 600 }, reference },
} as const satisfies Presets<typeof params>;

export const outputs = {
  winSpend: { unit: 'CNY' },
  keepSpend: { unit: 'CNY' },
  averageWinCost: { unit: 'CNY' },
  movedPerLeaver: { unit: 'CNY' },
  winCeiling: { symbol: 'A∞', unit: 'customers' },
  wonAfter: { unit: 'customers' },
  lostNew: { unit: 'customers' },
  kept: { unit: 'customers' },
  netChange: { unit: 'customers' },
  valueKept: { unit: 'CNY' },
  valueForgone: { unit: 'CNY' },
  valueChange: { unit: 'CNY' },
  breakEvenKept: { unit: 'customers' },
  breakEvenShare: { unit: 'share' },
  breakEvenKeptCost: { unit: 'CNY' },
  bestMoved: { symbol: 'y*', unit: 'share' },
  bestValueChange: { unit: 'CNY' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

/** One way to split the budget, and what comes of it. */
export interface Split {
  /** y. */
  readonly moved: number;
  /** CNY left for winning, and CNY for keeping. */
  readonly winSpend: number;
  readonly keepSpend: number;
  readonly won: number;
  readonly kept: number;
  /** Customers to keep for this split to pay. */
  readonly mustKeep: number;
  /** CNY gained against moving nothing. */
  readonly valueChange: number;
}

const alsoGiven = {
  points: { symbol: 'n', unit: 'number', domain: [2, 1001], step: 1, default: 51, integer: true },
} as const satisfies Params;

// At a smaller reach the curve and the straight line are the same double.
const STRAIGHT = 1e-16;

/** W / u: customers no budget can win beyond; null for the straight line, which has no ceiling. */
export function winCeiling(given: All): number | null {
  check(params, given);
  return quotient(given.won, given.winReach);
}

/** a((1 − y)B): customers won with what is left for winning. */
export function wonAfter(given: All): number {
  return given.won - lostNew(given);
}

/** W − a((1 − y)B): customers won last year and no longer. */
export function lostNew(given: All): number {
  check(params, given);
  return given.won * lostShare(given);
}

/** k(yB): customers kept who would have left. */
export function kept(given: All): number {
  check(params, given);
  const ceiling = given.saveCeiling * given.leaving;
  const spent = given.moved * given.budget;
  return ceiling > 0 ? 0 - ceiling * expm1(-spent / (given.firstSaveCost * ceiling)) : 0;
}

/** Won and kept less left: by how many the customers grow in the year. */
export function netChange(given: All): number {
  return wonAfter(given) + kept(given) - given.leaving;
}

/** vₒ·kept − vₙ·lost: what the move is worth in CNY against moving nothing. */
export function valueChange(given: All): number {
  return given.oldValue * kept(given) - given.newValue * lostNew(given);
}

/** Customers to keep for the move to pay; it may be more than there are. */
export function breakEvenKept(given: All): number {
  return (lostNew(given) * given.newValue) / given.oldValue;
}

/** The same as a share of the leavers, above 1 where the move cannot pay; null if nobody leaves. */
export function breakEvenShare(given: All): number | null {
  return quotient(breakEvenKept(given), given.leaving);
}

/** CNY that each of the customers kept may cost at break-even; null where no one need be kept. */
export function breakEvenKeptCost(given: All): number | null {
  return quotient(given.moved * given.budget, breakEvenKept(given));
}

/** Both curves at evenly spaced shares moved, from nothing to all. Length: points. */
export function splits(given: All, points = 51): Split[] {
  check(params, given);
  check(alsoGiven, { points });
  return Array.from({ length: points }, (_, i) => {
    const moved = i / (points - 1);
    const at = { ...given, moved };
    return {
      moved,
      winSpend: (1 - moved) * given.budget,
      keepSpend: moved * given.budget,
      won: wonAfter(at),
      kept: kept(at),
      mustKeep: breakEvenKept(at),
      valueChange: valueChange(at),
    };
  });
}

/** y*: the share to move for the largest value, where one more CNY brings the same on both sides. */
export function bestMoved(given: All): number {
  check(params, given);
  const { budget, won, winReach, firstSaveCost, newValue, oldValue } = given;
  const ceiling = given.saveCeiling * given.leaving;
  const steepness = -ln1p(-winReach);
  const bend = steepness + budget / (firstSaveCost * ceiling);
  if (!Number.isFinite(bend)) return 0;
  const firstKept = (oldValue * budget) / firstSaveCost;
  const firstWon = newValue * won * (winReach > 0 ? steepness / winReach : 1);
  return Math.min(1, Math.max(0, (ln(firstKept) - ln(firstWon) + steepness) / bend));
}

export function evaluate(values: All) {
  const { budget, moved, oldValue, newValue } = values;
  return {
    winSpend: (1 - moved) * budget,
    keepSpend: moved * budget,
    /** Of last year, when all of the budget went into winning. */
    averageWinCost: budget / values.won,
    /** null if nobody leaves. */
    movedPerLeaver: quotient(moved * budget, values.leaving),
    winCeiling: winCeiling(values),
    wonAfter: wonAfter(values),
    lostNew: lostNew(values),
    kept: kept(values),
    netChange: netChange(values),
    valueKept: oldValue * kept(values),
    valueForgone: newValue * lostNew(values),
    valueChange: valueChange(values),
    breakEvenKept: breakEvenKept(values),
    breakEvenShare: breakEvenShare(values),
    breakEvenKeptCost: breakEvenKeptCost(values),
    bestMoved: bestMoved(values),
    bestValueChange: valueChange({ ...values, moved: bestMoved(values) }),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** 1 − a((1 − y)B) / W = (1 − u)^(1 − y)·(1 − (1 − u)^y) / u, from 0 to 1. */
function lostShare({ moved, winReach }: All): number {
  if (winReach <= STRAIGHT) return moved;
  const bend = ln1p(-winReach);
  return (-expm1(moved * bend) * exp((1 - moved) * bend)) / winReach;
}

/** null where the quotient does not exist, or outgrows what a number can hold. */
function quotient(above: number, below: number): number | null {
  const result = above / below;
  return Number.isFinite(result) ? result : null;
}
