/**
 * The honest shop: a shop that sees its customers once a year meets a flaw in some of its goods. It
 * either says so and lowers the price, or hides the flaw; whoever finds a hidden flaw never comes back,
 * and tells others who would have become customers. The shop keeps to one policy for good.
 *
 *   hide       V₁ = m / (1 + φqℓ − (1 − φq)·r·v)                              v = 1 / (1 + d)
 *   disclose   V₂ = m(1 − φκ) / (1 − r′v)             r′ = r + φτ(1 − r)
 *   even at    q* = [(1 − r′v)/(1 − φκ) − (1 − rv)] / (φ(ℓ + rv))
 *
 * V is the present value of one customer who stands in the shop. The margin cancels: how much the shop
 * earns on a pair of shoes has no say in whether honesty pays. Without a next visit (r = 0) and without
 * talk (ℓ = 0) hiding always earns more, which is why the model's answer is about shops that see their
 * customers again. Illustrative, not data: all sizes are ours; the shoe shop is a parable.
 *
 * A note on ethics: the model counts the shop's money only. The buyer of a hidden flaw is harmed whether
 * or not anyone finds out, and in many countries the law requires disclosure; that hiding pays below q*
 * says where honesty needs more than profit to hold it up, not that hiding is right.
 *
 * Source: Klein & Leffler (1981), The Role of Market Forces in Assuring Contractual Performance, Journal
 * of Political Economy 89(4), 615–641 (repeat purchase makes honesty pay); Shapiro (1983), Premiums for
 * High Quality Products as Returns to Reputations, Quarterly Journal of Economics 98(4), 659–679.
 */
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'honest-shop';
export const rows = ['K22'] as const;
export const references = ['klein-leffler-1981', 'shapiro-1983'] as const;

export const params = {
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 1000], step: 1, default: 20 },
  flawShare: { symbol: 'φ', unit: 'share', domain: [0, 1], step: 0.05, default: 0.2 },
  detection: { symbol: 'q', unit: 'share', domain: [0, 1], step: 0.01, default: 0.5 },
  priceCut: { symbol: 'κ', unit: 'share', domain: [0, 1], step: 0.05, default: 0.5 },
  listeners: { symbol: 'ℓ', unit: 'customers', domain: [0, 20], step: 0.1, default: 0.5 },
  trustGain: { symbol: 'τ', unit: 'share', domain: [0, 0.95], step: 0.05, default: 0 },
  retention: { symbol: 'r', unit: 'share/year', domain: [0, 0.999], step: 0.01, default: 0.8 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 10000], step: 1, default: 10, integer: true },
} as const satisfies Params;

export const presets = {
  /** The parable: one who comes back on every trip, and talks. */
  course: { values: { retention: 0.9, trustGain: 0.5, listeners: 1 }, reference: 'shapiro-1983' },
  literature: { values: { listeners: 0, trustGain: 0 }, reference: 'klein-leffler-1981' },
  /** A shop at the station: nobody comes twice, and nobody talks. */
  passingTrade: { values: { retention: 0, listeners: 0 }, reference: 'klein-leffler-1981' },
} as const satisfies Presets<typeof params>;

const running = { unit: 'USD', shape: 'years 1 to T' } as const;

export const outputs = {
  hidingValue: { symbol: 'V₁', unit: 'USD' },
  disclosingValue: { symbol: 'V₂', unit: 'USD' },
  breakEvenDetection: { symbol: 'q*', unit: 'share' },
  betterPolicy: { unit: 'choice' },
  hidingCumulative: running,
  disclosingCumulative: running,
  honestyPaysFrom: { unit: 'years' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given = Readonly<Omit<All, 'periods'>>;

const years = {
  t: { symbol: 't', unit: 'years', domain: [1, 10000], step: 1, default: 1, integer: true },
} as const satisfies Params;

/** always, never: disclosing earns more, or less, at every chance of being found out. */
export type BreakEven =
  | { readonly kind: 'between'; readonly detection: number }
  | { readonly kind: 'always' | 'never' | 'even' };

// Values nearer to each other than this part differ by rounding alone.
const SLACK = 1e-12;

/** V₁: present value of a customer to a shop that hides, less the value of those told, in USD. */
export function hidingValue(given: Given): number {
  check(params, given);
  return given.margin / (1 - hidingNext(given));
}

/** V₂: present value of a customer to a shop that discloses, in USD. */
export function disclosingValue(given: Given): number {
  check(params, given);
  return (given.margin * (1 - given.flawShare * given.priceCut)) / (1 - disclosingNext(given));
}

/** q*: where the two policies earn the same; above it disclosing earns more. */
export function findBreakEven(given: Omit<Given, 'margin' | 'detection'>): BreakEven {
  check(params, given);
  const kept = 1 - given.flawShare * given.priceCut;
  const repeat = given.retention / (1 + given.discount);
  // Cross-multiplied, so that a full price cut on every piece (kept = 0) needs no division.
  const lead = 1 - disclosingNext(given) - (1 - repeat) * kept;
  const above = Math.abs(lead) <= SLACK ? 0 : lead;
  const below = given.flawShare * (given.listeners + repeat) * kept;
  if (above === 0 && below <= SLACK) return { kind: 'even' };
  if (above < 0) return { kind: 'always' };
  return above > below ? { kind: 'never' } : { kind: 'between', detection: above / below };
}

/** Which policy earns more at the given chance of being found out. */
export function betterPolicy(given: Given): 'disclose' | 'hide' | 'even' {
  const hide = hidingValue({ ...given, margin: 1 });
  const gap = disclosingValue({ ...given, margin: 1 }) / hide - 1;
  if (Math.abs(gap) <= SLACK) return 'even';
  return gap > 0 ? 'disclose' : 'hide';
}

/**
 * Present value of the profit of years 1 … t from one customer of year 1, in USD, under both policies;
 * a hiding shop also loses, in the year of the discovery, the value of those told. Length: periods.
 */
export function cumulativeValues(given: Readonly<All>): { hide: number[]; disclose: number[] } {
  check(params, given);
  const { margin, flawShare, priceCut, detection, listeners, periods } = given;
  const lostToTalk = flawShare * detection * listeners * hidingValue(given);
  const honest = margin * (1 - flawShare * priceCut);
  const stayHidden = (1 - flawShare * detection) * (given.retention / (1 + given.discount));
  return {
    hide: runningSum(margin - lostToTalk, stayHidden, periods),
    disclose: runningSum(honest, disclosingNext(given), periods),
  };
}

/** First year by whose end disclosing has earned at least as much as hiding; null if not in T years. */
export function honestyPaysFrom(given: Readonly<All>): number | null {
  const { hide, disclose } = cumulativeValues(given);
  const year = disclose.findIndex((total, t) => total >= hide[t]!);
  return year < 0 ? null : year + 1;
}

/** Share of the customers of year 1 who still come in year t = 1, 2, …, under both policies. */
export function stillComing(given: Given, t: number): { hide: number; disclose: number } {
  check(params, given);
  check(years, { t });
  const found = given.flawShare * given.detection;
  return {
    hide: power((1 - found) * given.retention, t - 1),
    disclose: power(disclosingNext(given) * (1 + given.discount), t - 1),
  };
}

/** `breakEvenDetection` is null where no chance of being found out makes the two policies equal. */
export function evaluate(values: Readonly<All>) {
  const even = findBreakEven(values);
  const { hide, disclose } = cumulativeValues(values);
  return {
    hidingValue: hidingValue(values),
    disclosingValue: disclosingValue(values),
    breakEvenDetection: even.kind === 'between' ? even.detection : null,
    betterPolicy: betterPolicy(values),
    hidingCumulative: hide,
    disclosingCumulative: disclose,
    honestyPaysFrom: honestyPaysFrom(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** What one customer of this year is worth next year and in talk, in customers of this year. */
function hidingNext({ flawShare, detection, listeners, retention, discount }: Given): number {
  const found = flawShare * detection;
  return ((1 - found) * retention) / (1 + discount) - found * listeners;
}

type Honest = Pick<Given, 'flawShare' | 'trustGain' | 'retention' | 'discount'>;

function disclosingNext({ flawShare, trustGain, retention, discount }: Honest): number {
  return (retention + flawShare * trustGain * (1 - retention)) / (1 + discount);
}

function runningSum(first: number, ratio: number, length: number): number[] {
  let amount = first;
  let total = 0;
  return Array.from({ length }, () => {
    total += amount;
    amount *= ratio;
    return total;
  });
}
