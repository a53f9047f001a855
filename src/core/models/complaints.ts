/**
 * The complaint desk: a customer with a problem is silent or complains, and a complaint is left unsolved,
 * solved, or solved fast; on each path a fixed share buys again, whoever the customer is.
 *
 *   lost = N·π·[(1 − c)(1 − p₀) + c((1 − σ)(1 − p₁) + σ((1 − φ)(1 − p₂) + φ(1 − p₃)))]
 *
 * Costs are kₕ for each complaint heard and kₛ for each one solved; each customer kept is worth V. Easier
 * complaining, a higher c, lowers losses as long as those who are heard stay more often than the silent.
 *
 * The shares p₀ … p₃ are the intentions TARP published. They compare people who chose to complain with
 * people who did not; a study of carpet buyers found no more repurchase intention among complainers
 * (Halstead & Page). Numbers of customers, problems, costs and worth are ours, illustrative.
 *
 * Of 200 completely dissatisfied car buyers, 85.5 % had their problem solved when called within 90 days of
 * saying so and 83 % later; 47.4 and 29.5 % bought the brand again, of those left unsolved nobody. 47.4 %
 * is 81 of the 171 solved and no whole number of 200, so we read both as shares of the solved.
 *
 * Source: TARP (1986), Consumer Complaint Handling in America: An Update Study, U.S. Office of Consumer
 * Affairs (as quoted in the trade press); Dillard & Bates (2011), Managing Satisfaction in the Automotive
 * Industry: The Economics of Saving Expected Defectors, Journal of Consumer Satisfaction, Dissatisfaction
 * and Complaining Behavior; Halstead & Page (1992), the same journal 5, 1–11; Fornell & Wernerfelt (1987),
 * Defensive Marketing Strategy by Customer Complaint Management, Journal of Marketing Research 24(4),
 * 337–346.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'complaints';
export const rows = ['K19'] as const;
export const references = [
  'tarp-1986',
  'dillard-bates-2011',
  'halstead-page-1992',
  'fornell-wernerfelt-1987',
] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.01 } as const;
const published = { ...share, reference: 'tarp-1986' } as const;

export const params = {
  customers: { symbol: 'N', unit: 'customers', domain: [0, 1e6], step: 100, default: 10000 },
  problemRate: { symbol: 'π', ...share, default: 0.2 },
  complaintRate: { symbol: 'c', ...share, default: 0.25 },
  solvedShare: { symbol: 'σ', ...share, default: 0.6 },
  fastShare: { symbol: 'φ', ...share, default: 0.5 },
  staySilent: { symbol: 'p₀', ...published, default: 0.37 },
  stayUnsolved: { symbol: 'p₁', ...published, default: 0.46 },
  staySolved: { symbol: 'p₂', ...published, default: 0.7 },
  stayFast: { symbol: 'p₃', ...published, default: 0.95 },
  hearingCost: { symbol: 'kₕ', unit: 'CNY', domain: [0, 5000], step: 5, default: 20 },
  solvingCost: { symbol: 'kₛ', unit: 'CNY', domain: [0, 5000], step: 5, default: 60 },
  keptValue: { symbol: 'V', unit: 'CNY', domain: [0, 100000], step: 50, default: 500 },
} as const satisfies Params;

export const presets = {
  /** A loss below five dollars. */
  course: { values: { ...stays(0.37, 0.46, 0.7, 0.95) }, reference: 'tarp-1986' },
  /** A loss above a hundred dollars. */
  literature: { values: { ...stays(0.09, 0.19, 0.54, 0.82) }, reference: 'tarp-1986' },
  /** Every completely dissatisfied car buyer is telephoned within 90 days of saying so. */
  calledWithinNinetyDays: { values: called(171, 81), reference: 'dillard-bates-2011' },
  calledAfterNinetyDays: { values: called(166, 49), reference: 'dillard-bates-2011' },
} as const satisfies Presets<typeof params>;

const eachPath = { shape: 'paths 1 to 4' } as const;

export const outputs = {
  problems: { unit: 'customers' },
  complaints: { unit: 'customers' },
  pathCustomers: { unit: 'customers', ...eachPath },
  pathStayed: { unit: 'customers', ...eachPath },
  stayHeard: { unit: 'share' },
  stayedShare: { unit: 'share' },
  lost: { unit: 'customers' },
  deskCost: { unit: 'CNY' },
  deskValue: { unit: 'CNY' },
  deskGain: { unit: 'CNY' },
  complaintWorth: { unit: 'CNY' },
} as const satisfies Outputs;

type All = Readonly<Values<typeof params>>;

export const paths = ['silent', 'unsolved', 'solved', 'solvedFast'] as const;

/** Share of customers with a problem on each path; they add up to 1. Length: 4, in the order of `paths`. */
export function pathShares(
  given: Pick<All, 'complaintRate' | 'solvedShare' | 'fastShare'>,
): number[] {
  check(params, given);
  const { complaintRate: c, solvedShare: solved, fastShare: fast } = given;
  return [1 - c, c * (1 - solved), c * solved * (1 - fast), c * solved * fast];
}

/** Customers with a problem, by path and by whether they buy again. Lists have length 4. */
export function tree(given: All): { customers: number[]; stayed: number[]; lost: number[] } {
  check(params, given);
  const customers = pathShares(given).map((share) => share * problems(given));
  const chances = staysOf(given);
  return {
    customers,
    stayed: customers.map((count, path) => count * chances[path]!),
    lost: customers.map((count, path) => count * (1 - chances[path]!)),
  };
}

/** N·π: customers with a problem. */
export function problems(given: Pick<All, 'customers' | 'problemRate'>): number {
  check(params, given);
  return given.customers * given.problemRate;
}

/** Customers with a problem who complain. */
export function complaints(given: All): number {
  return problems(given) * given.complaintRate;
}

/** Customers with a problem who do not buy again. */
export function lost(given: All): number {
  return sum(tree(given).lost);
}

/** Share of customers with a problem who buy again, on all paths together. */
export function stayedShare(given: All): number {
  check(params, given);
  const chances = staysOf(given);
  return sum(pathShares(given).map((share, path) => share * chances[path]!));
}

/** Share of those who complain who buy again. */
export function stayHeard(given: All): number {
  check(params, given);
  return stayedShare({ ...given, complaintRate: 1 });
}

/** What hearing and solving costs, in CNY. */
export function deskCost(given: All): number {
  check(params, given);
  return complaints(given) * (given.hearingCost + given.solvedShare * given.solvingCost);
}

/** What the desk keeps, in CNY, against the same problems with nobody complaining; it may be below 0. */
export function deskValue(given: All): number {
  return problems(given) * (stayedShare(given) - given.staySilent) * given.keptValue;
}

/** What the desk keeps less what it costs, in CNY. */
export function deskGain(given: All): number {
  return deskValue(given) - deskCost(given);
}

/** CNY gained when one more silent customer speaks up: the most that making it easier may cost for each. */
export function complaintWorth(given: All): number {
  const cost = given.hearingCost + given.solvedShare * given.solvingCost;
  return (stayHeard(given) - given.staySilent) * given.keptValue - cost;
}

export function evaluate(values: All) {
  const { customers, stayed } = tree(values);
  return {
    problems: problems(values),
    complaints: complaints(values),
    pathCustomers: customers,
    pathStayed: stayed,
    stayHeard: stayHeard(values),
    stayedShare: stayedShare(values),
    lost: lost(values),
    deskCost: deskCost(values),
    deskValue: deskValue(values),
    deskGain: deskGain(values),
    complaintWorth: complaintWorth(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function staysOf({ staySilent, stayUnsolved, staySolved, stayFast }: All): number[] {
  return [staySilent, stayUnsolved, staySolved, stayFast];
}

function stays(staySilent: number, stayUnsolved: number, staySolved: number, stayFast: number) {
  return { staySilent, stayUnsolved, staySolved, stayFast };
}

/** A group of 200 who all say so, of whom none is solved fast and none buys again unsolved. */
function called(solved: number, again: number) {
  const reached = { customers: 200, problemRate: 1, complaintRate: 1, fastShare: 0 };
  return { ...reached, solvedShare: solved / 200, ...stays(0, 0, again / solved, 0) };
}

function sum(amounts: readonly number[]): number {
  return amounts.reduce((total, amount) => total + amount, 0);
}
