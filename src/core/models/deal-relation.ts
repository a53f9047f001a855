/**
 * Deal or relation: two firms start with the same customers and win the same number every year. The
 * deal firm sells and forgets; the relational firm pays for service every year, and for getting to know
 * each new customer once, and loses fewer. Every customer of a firm leaves with the same probability.
 *
 *   customers   N(t) = N(t−1)(1 − c) + a                        c = c₁ deal, c₂ relational
 *   profit      year t:  (m − v)·N(t−1) − F·new(t−1),           v = F = 0 for the deal firm
 *   one customer, without end
 *               deal  m(1 + d)/(d + c₁)         relational  (m − v)(1 + d)/(d + c₂) − F
 *   even at     v* = m(c₁ − c₂)/(d + c₁) − F(d + c₂)/(1 + d)
 *
 * A year is paid at its start; newcomers come at the end of a year and are served from the next. Where
 * buyers move freely from deal to deal (Jackson's "always a share"), service holds nobody and the deal
 * wins; where leaving means starting anew ("lost for good"), the relation does. Amounts are ours.
 *
 * Source: Jackson (1985), Build Customer Relationships That Last, Harvard Business Review 63(6),
 * 120–128; the two ways of marketing: Christopher, Payne & Ballantyne (1991), Relationship Marketing,
 * Butterworth-Heinemann.
 */
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'deal-relation';
export const rows = ['K24'] as const;
export const references = ['jackson-1985', 'christopher-et-al-1991'] as const;

export const params = {
  base: { symbol: 'N₀', unit: 'customers', domain: [0, 1000000], step: 50, default: 1000 },
  wonYearly: { symbol: 'a', unit: 'customers', domain: [0, 100000], step: 10, default: 200 },
  margin: { symbol: 'm', unit: 'USD/year', domain: [0, 1000], step: 5, default: 100 },
  dealChurn: { symbol: 'c₁', unit: 'share/year', domain: [0, 1], step: 0.01, default: 0.4 },
  relationChurn: { symbol: 'c₂', unit: 'share/year', domain: [0, 1], step: 0.01, default: 0.15 },
  serviceCost: { symbol: 'v', unit: 'USD/year', domain: [0, 500], step: 1, default: 25 },
  relationSetUp: { symbol: 'F', unit: 'USD', domain: [0, 1000], step: 5, default: 20 },
  discount: { symbol: 'd', unit: 'share/year', domain: [0, 0.3], step: 0.01, default: 0.1 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 10000], step: 1, default: 15, integer: true },
} as const satisfies Params;

export const presets = {
  course: {
    values: { dealChurn: 0.4, relationChurn: 0.15 },
    reference: 'christopher-et-al-1991',
  },
  /** Lost for good: leaving means starting anew, so ties are strong. */
  literature: { values: { dealChurn: 0.3, relationChurn: 0.05 }, reference: 'jackson-1985' },
  /** Always a share: buyers move from deal to deal, and service holds almost nobody. */
  alwaysAShare: { values: { dealChurn: 0.4, relationChurn: 0.35 }, reference: 'jackson-1985' },
} as const satisfies Presets<typeof params>;

const counts = { symbol: 'N', unit: 'customers', shape: 'years 0 to T' } as const;
const running = { unit: 'USD', shape: 'years 1 to T' } as const;

export const outputs = {
  dealCustomers: counts,
  relationCustomers: counts,
  dealCumulative: running,
  relationCumulative: running,
  relationWinsFrom: { unit: 'years' },
  dealValue: { unit: 'USD' },
  relationValue: { unit: 'USD' },
  breakEvenService: { symbol: 'v*', unit: 'USD/year' },
  winner: { unit: 'choice' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given = Readonly<Omit<All, 'periods'>>;
type Each = Omit<Given, 'base' | 'wonYearly'>;

/** One firm, year by year. */
export interface FirmTrace {
  /** N(0), …, N(T). Length: periods + 1. */
  readonly customers: readonly number[];
  /** Present value of the profit of years 1 … t, in USD. Length: periods; index 0 is year 1. */
  readonly cumulative: readonly number[];
}

const LONG = 1000;

// Totals nearer to each other than this part differ by rounding alone.
const SLACK = 1e-12;

/** Both firms over all years. */
export function trace(given: Readonly<All>): { deal: FirmTrace; relation: FirmTrace } {
  check(params, given);
  return {
    deal: firm(given, { churn: given.dealChurn, yearly: given.margin, setUp: 0 }),
    relation: firm(given, {
      churn: given.relationChurn,
      yearly: given.margin - given.serviceCost,
      setUp: given.relationSetUp,
    }),
  };
}

/** Year from whose end on the relational firm has always earned at least as much; null if not in 1,000 years. */
export function relationWinsFrom(given: Given): number | null {
  const { deal, relation } = trace({ ...given, periods: LONG });
  const behind = relation.cumulative.findLastIndex((total, t) => total < deal.cumulative[t]!) + 1;
  return behind === LONG ? null : behind + 1;
}

/** Present value of one new customer of the deal firm for good, in USD; null at c₁ = d = 0. */
export function dealValue(given: Pick<Each, 'margin' | 'dealChurn' | 'discount'>): number | null {
  check(params, given);
  return finite((given.margin * (1 + given.discount)) / (given.discount + given.dealChurn));
}

/** The same for the relational firm, the set-up paid; null at c₂ = d = 0. */
export function relationValue(given: Omit<Each, 'dealChurn'>): number | null {
  check(params, given);
  const { margin, serviceCost, relationSetUp, discount, relationChurn } = given;
  return finite(
    ((margin - serviceCost) * (1 + discount)) / (discount + relationChurn) - relationSetUp,
  );
}

/**
 * v*: the yearly service cost at which a customer is worth the same to both firms, in USD; below 0 where
 * the relation loses even at no cost, null where nobody leaves and nothing is discounted.
 */
export function breakEvenService(given: Omit<Each, 'serviceCost'>): number | null {
  check(params, given);
  const { margin, dealChurn, relationChurn, relationSetUp, discount } = given;
  const gained = (margin * (dealChurn - relationChurn)) / (discount + dealChurn);
  return finite(gained - (relationSetUp * (discount + relationChurn)) / (1 + discount));
}

/** Who has earned more by the end of year T. */
export function winner(given: Readonly<All>): 'deal' | 'relation' | 'even' {
  const { deal, relation } = trace(given);
  const [first, second] = [deal.cumulative.at(-1)!, relation.cumulative.at(-1)!];
  const gap = second - first;
  if (Math.abs(gap) <= SLACK * Math.max(Math.abs(first), Math.abs(second))) return 'even';
  return gap > 0 ? 'relation' : 'deal';
}

export function evaluate(values: Readonly<All>) {
  const { deal, relation } = trace(values);
  return {
    dealCustomers: deal.customers,
    relationCustomers: relation.customers,
    dealCumulative: deal.cumulative,
    relationCumulative: relation.cumulative,
    relationWinsFrom: relationWinsFrom(values),
    dealValue: dealValue(values),
    relationValue: relationValue(values),
    breakEvenService: breakEvenService(values),
    winner: winner(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

interface Way {
  readonly churn: number;
  /** Margin of a customer and year, service paid. */
  readonly yearly: number;
  /** Paid once for each customer. */
  readonly setUp: number;
}

function firm(given: Readonly<All>, { churn, yearly, setUp }: Way): FirmTrace {
  const customers = [given.base];
  const cumulative: number[] = [];
  let newcomers = given.base;
  let present = 1;
  let total = 0;
  for (let t = 1; t <= given.periods; t += 1) {
    const here = customers[t - 1]!;
    total += (yearly * here - setUp * newcomers) * present;
    cumulative.push(total);
    present /= 1 + given.discount;
    newcomers = given.wonYearly;
    customers.push(here * (1 - churn) + newcomers);
  }
  return { customers, cumulative };
}

function finite(x: number): number | null {
  return Number.isFinite(x) ? x : null;
}
