/**
 * Constant retention: in every year each customer stays with the same probability, however long
 * they have been here, and no one who has left comes back.
 *
 *   S(t) = rᵗ          E[lifetime] = 1 / (1 − r)          q = r(1 + g) / (1 + d)
 *
 *   first margin now     M = Σ qᵗ, t = 0, 1, …                         = (1 + d) / (1 + d − r(1 + g))
 *   first margin later   M = Σ (1 + g)ᵗ⁻¹ rᵗ / (1 + d)ᵗ, t = 1, 2, …   =  r      / (1 + d − r(1 + g))
 *
 * Value = m·M; net value = value − A. Over a finite horizon T margins are counted.
 *
 * Source: Gupta & Lehmann (2003), Customers as Assets, Journal of Interactive Marketing 17(1), 9–24;
 * Gupta, Lehmann & Stuart (2004), Valuing Customers, Journal of Marketing Research 41(1), 7–18.
 */
import type { Outputs, Presets } from '../model.ts';
import { geometricSum, meanIndex } from '../numeric/geometric.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'retention';
export const rows = ['K02'] as const;
export const references = [
  'gupta-lehmann-2003',
  'gupta-lehmann-stuart-2004',
  'reichheld-sasser-1990',
] as const;

const printed = { unit: 'share/year', step: 0.01, reference: 'gupta-lehmann-2003' } as const;

export const params = {
  retention: { symbol: 'r', ...printed, domain: [0, 0.999], default: 0.8 },
  discount: { symbol: 'd', ...printed, domain: [0, 0.3], default: 0.12 },
  marginGrowth: { symbol: 'g', unit: 'share/year', domain: [-0.2, 0.2], step: 0.01, default: 0 },
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 10000], step: 10, default: 100 },
  acquisition: { symbol: 'A', unit: 'USD', domain: [0, 100000], step: 50, default: 200 },
  firstMargin: { symbol: 't₀', unit: 'choice', domain: ['now', 'later'], default: 'later' },
  horizon: { symbol: 'H', unit: 'choice', domain: ['infinite', 'finite'], default: 'infinite' },
  periods: {
    symbol: 'T',
    unit: 'years',
    domain: [1, 10000],
    step: 1,
    default: 10,
    integer: true,
  },
} as const satisfies Params;

export const presets = {
  course: {
    values: { retention: 0.9, discount: 0, firstMargin: 'now' },
    reference: 'reichheld-sasser-1990',
  },
  literature: {
    values: { retention: 0.8, discount: 0.12, firstMargin: 'later' },
    reference: 'gupta-lehmann-2003',
  },
} as const satisfies Presets<typeof params>;

export const outputs = {
  meanLifetime: { unit: 'years' },
  marginMultiple: { symbol: 'M', unit: 'margins' },
  value: { unit: 'USD' },
  netValue: { unit: 'USD' },
  retentionElasticity: { unit: 'number' },
  survivalCurve: { symbol: 'S', unit: 'share', shape: 'years 0 to 20' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Stream = Given<
  'retention' | 'discount' | 'marginGrowth' | 'firstMargin' | 'horizon' | 'periods'
>;

const years = {
  t: { symbol: 't', unit: 'years', domain: [0, 10000], step: 1, default: 0, integer: true },
} as const satisfies Params;

// Nearer than this to 1 + d, rounding alone decides on which side r(1 + g) lies.
const SLACK = 1e-12;

/** S(t): share of a cohort still here after `t` whole years, 0 ≤ t. */
export function survival(given: Given<'retention'>, t: number): number {
  check(params, given);
  check(years, { t });
  return power(given.retention, t);
}

/** S(0), S(1), …, S(periods). Length: periods + 1. */
export function survivalCurve(given: Given<'retention'>, periods: number): number[] {
  check(params, given);
  check(years, { t: periods });
  return Array.from({ length: periods + 1 }, (_, t) => power(given.retention, t));
}

/** 1 / (1 − r): mean number of years a customer is here, in years. The first year counts in full. */
export function meanLifetime(given: Given<'retention'>): number {
  check(params, given);
  return 1 / (1 - given.retention);
}

/** Whether the margins add up to a number: always over a finite horizon, else only if r(1 + g) < 1 + d. */
export function converges(given: Omit<Stream, 'firstMargin' | 'periods'>): boolean {
  check(params, given);
  return given.horizon === 'finite' || loss(given) > SLACK;
}

/**
 * M: present value of the margins of one customer, in margins of the first year, before acquisition.
 * `now` pays the first at once and for certain; `later` a year on, and only if the customer is still here.
 *
 * @throws {RangeError} where the margins add up to no number.
 */
export function marginMultiple(given: Stream): number {
  check(params, given);
  refuseEndless(given);
  const first = given.firstMargin === 'now' ? 1 : given.retention / (1 + given.discount);
  const sum =
    given.horizon === 'finite'
      ? geometricSum(ratio(given), given.periods)
      : (1 + given.discount) / loss(given);
  // Ten thousand growing margins can outgrow a double; leave room to multiply by the largest margin.
  if (sum > 1e300) {
    throw new RangeError(
      `${shown(given)}, periods is ${given.periods}: the margins outgrow what a number can hold`,
    );
  }
  return first * sum;
}

/** m·M in USD, before acquisition. */
export function value(given: Stream & Given<'margin'>): number {
  return marginMultiple(given) * given.margin;
}

/** m·M − A in USD. */
export function netValue(given: Stream & Given<'margin' | 'acquisition'>): number {
  return value(given) - given.acquisition;
}

/**
 * Per cent of value gained for one per cent more retention: the mean time of the margins, each
 * weighted by its present value, in years (the duration of the stream). At r = 0 its limit.
 *
 * @throws {RangeError} where the margins add up to no number.
 */
export function retentionElasticity(given: Stream): number {
  check(params, given);
  refuseEndless(given);
  const meanTime =
    given.horizon === 'finite'
      ? meanIndex(ratio(given), given.periods)
      : (given.retention * (1 + given.marginGrowth)) / loss(given);
  return given.firstMargin === 'now' ? meanTime : 1 + meanTime;
}

export function evaluate(values: Readonly<All>) {
  return {
    meanLifetime: meanLifetime(values),
    marginMultiple: marginMultiple(values),
    value: value(values),
    netValue: netValue(values),
    retentionElasticity: retentionElasticity(values),
    survivalCurve: survivalCurve(values, 20),
  } satisfies Record<keyof typeof outputs, unknown>;
}

type Rates = Given<'retention' | 'discount' | 'marginGrowth'>;

/** q: present value of one margin in units of the one before. */
function ratio({ retention, discount, marginGrowth }: Rates): number {
  return (retention * (1 + marginGrowth)) / (1 + discount);
}

/** 1 + d − r(1 + g): the share of its worth that the stream loses from one margin to the next. */
function loss({ retention, discount, marginGrowth }: Rates): number {
  return 1 + discount - retention * (1 + marginGrowth);
}

function shown({ retention, discount, marginGrowth }: Rates): string {
  return `retention is ${retention}, marginGrowth is ${marginGrowth}, discount is ${discount}`;
}

function refuseEndless(given: Stream): void {
  if (given.horizon === 'finite' || loss(given) > SLACK) return;
  throw new RangeError(
    `${shown(given)}: over an infinite horizon retention × (1 + marginGrowth) must be below 1 + discount`,
  );
}
