/**
 * Trust between strangers: honest sellers deliver on time more often and at higher cost than
 * opportunists. If buyers can only tell the market as a whole, they pay the mean quality, the honest may
 * not cover their cost and leave, and the mean falls: a market of lemons. Ratings tell sellers apart.
 *
 *   mean quality  q̄ = h·q₁ + (1 − h)·q₂        the honest stay without ratings while q̄ ≥ c₁
 *   least honest share  h* = (c₁ − q₂)/(q₁ − q₂)
 *
 * The price is the trust, one week’s visitors are the same for all, leaks of data are feared for a while:
 * ours, illustrative (see simulate/marketplace.ts). Value on time is 1, late is 0.
 *
 * Source: Akerlof (1970), The Market for “Lemons”, Quarterly Journal of Economics 84(3), 488–500; Jøsang
 * & Ismail (2002), The Beta Reputation System, 15th Bled Electronic Commerce Conference; trust between
 * e-satisfaction and e-loyalty: Anderson & Srinivasan (2003), Psychology & Marketing 20(2), 123–138.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';
import { simulateMarketSteps, trustIn, type MarketTrace } from '../simulate/marketplace.ts';
import { finish, type Steps } from '../steps.ts';

export const id = 'online-trust';
export const rows = ['K32'] as const;
export const stochastic = true;
export const references = [
  'akerlof-1970',
  'josang-ismail-2002',
  'anderson-srinivasan-2003',
] as const;

const share = { unit: 'share', domain: [0, 1], step: 0.01 } as const;

export const params = {
  sellers: {
    symbol: 'n',
    unit: 'number',
    domain: [10, 200],
    step: 10,
    default: 100,
    integer: true,
  },
  honestShare: { symbol: 'h', ...share, default: 0.5 },
  honestOnTime: { symbol: 'q₁', ...share, default: 0.95 },
  otherOnTime: { symbol: 'q₂', ...share, default: 0.5 },
  honestCost: { symbol: 'c₁', ...share, default: 0.75 },
  otherCost: { symbol: 'c₂', ...share, default: 0.3 },
  ratings: { symbol: 'R', unit: 'choice', domain: ['none', 'perSeller'], default: 'perSeller' },
  reportShare: { symbol: 'f', ...share, default: 0.5 },
  forgetting: { symbol: 'λ', ...share, domain: [0.5, 1], default: 0.98 },
  visitors: { symbol: 'v', unit: 'number', domain: [1, 19], step: 1, default: 6, integer: true },
  sharpness: { symbol: 'β', unit: 'number', domain: [0, 20], step: 1, default: 8 },
  outside: { symbol: 'ω', ...share, default: 0.5 },
  leakRate: { symbol: 'l', unit: 'share/week', domain: [0, 1], step: 0.01, default: 0.02 },
  leakFear: { symbol: 'φ', ...share, default: 0.2 },
  patience: { symbol: 'P', unit: 'weeks', domain: [1, 26], step: 1, default: 8, integer: true },
  weeks: { symbol: 'T', unit: 'weeks', domain: [1, 156], step: 1, default: 104, integer: true },
} as const satisfies Params;

/** The sources give the mechanism; all numbers are ours, illustrative. */
export const presets = {
  course: { values: { ratings: 'perSeller' }, reference: 'anderson-srinivasan-2003' },
  /** The market for lemons: quality seen only on average. */
  literature: { values: { ratings: 'none', leakRate: 0 }, reference: 'akerlof-1970' },
} as const satisfies Presets<typeof params>;

const series = { unit: 'number', shape: 'weeks 0 to T' } as const;
const weekly = { unit: 'share', shape: 'weeks 1 to T' } as const;

export const outputs = {
  honestSellers: series,
  otherSellers: series,
  purchaseChance: weekly,
  repeatChance: weekly,
  onTimeShare: weekly,
  honestTrust: { unit: 'share' },
  otherTrust: { unit: 'share' },
  leastHonestShare: { unit: 'share' },
  collapsed: { unit: 'boolean' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

const alsoGiven = {
  good: { symbol: 'r', unit: 'number', domain: [0, 1e9], step: 1, default: 0 },
  bad: { symbol: 's', unit: 'number', domain: [0, 1e9], step: 1, default: 0 },
} as const satisfies Params;

/** (good + 1)/(good + bad + 2): expected quality after these reports, one half before any. */
export function betaTrust(given: { readonly good: number; readonly bad: number }): number {
  check(alsoGiven, given);
  return trustIn(given);
}

/**
 * h*: share of honest sellers, of all, from which they cover their cost without ratings; 0 if they always
 * do, null if they never do.
 */
export function leastHonestShare(
  given: Given<'honestOnTime' | 'otherOnTime' | 'honestCost'>,
): number | null {
  check(params, given);
  const { honestOnTime, otherOnTime, honestCost } = given;
  if (honestCost <= otherOnTime) return 0;
  return honestCost > honestOnTime
    ? null
    : (honestCost - otherOnTime) / (honestOnTime - otherOnTime);
}

/** One run; see simulate/marketplace.ts. */
export function simulateTrade(given: Readonly<All>, seed: number | string = 1): MarketTrace {
  return finish(tradeSteps(given, seed));
}

function tradeSteps(given: Readonly<All>, seed: number | string): Steps<MarketTrace> {
  check(params, given);
  return simulateMarketSteps({ ...given, ratings: given.ratings === 'perSeller' }, seed);
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const trace = yield* tradeSteps(values, seed);
  const [start, end] = [trace.honest[0]!, trace.honest.at(-1)!];
  return {
    honestSellers: trace.honest,
    otherSellers: trace.other,
    /** Share of visitors who buy; 0 in a week without sellers. */
    purchaseChance: trace.sales.map((sales, week) => share01(sales, trace.visits[week]!)),
    /** Share of the week’s purchases that the same buyer would make again; 0 in a week without purchases. */
    repeatChance: trace.again.map((again, week) => share01(again, trace.sales[week]!)),
    /** Share of purchases that arrive on time; 0 in a week without purchases. */
    onTimeShare: trace.onTime.map((onTime, week) => share01(onTime, trace.sales[week]!)),
    /** In the last week. */
    honestTrust: trace.honestTrust.at(-1)!,
    otherTrust: trace.otherTrust.at(-1)!,
    leastHonestShare: leastHonestShare(values),
    /** Whether fewer than a tenth of the honest are left. */
    collapsed: start > 0 && end < start / 10,
  } satisfies Record<keyof typeof outputs, unknown>;
}

function share01(part: number, whole: number): number {
  return whole === 0 ? 0 : part / whole;
}
