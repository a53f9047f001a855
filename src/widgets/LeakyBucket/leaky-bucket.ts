/** All numbers of the figure “Two leaky buckets”, for one set of values. */
import { defaults, leakyBucket, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof leakyBucket.params>;
type Traces = ReturnType<typeof leakyBucket.trace>;

export const firms = ['leaky', 'careful'] as const;
export type Firm = (typeof firms)[number];

/** One firm at the end of one week. Week 0 is the start: nothing has flowed or been booked yet. */
export interface Week {
  readonly customers: number;
  readonly flows?: { readonly won: number; readonly lost: number; readonly saved: number };
  /** What the week brought, costs below zero, in CNY. */
  readonly ledger?: {
    readonly sales: number;
    readonly winning: number;
    readonly saving: number;
    readonly profit: number;
  };
  /** Profit of all weeks so far, in CNY. */
  readonly profitSoFar: number;
}

export interface LeakyBucketReading extends Reading {
  /** 0, 1, …, T. */
  readonly weeks: readonly number[];
  /** Row per week, 0 to T. */
  readonly trace: Readonly<Record<Firm, readonly Week[]>>;
  /** The level each bucket tends to; null where it has none. */
  readonly steady: Readonly<Record<Firm, number | null>>;
  /** Weekly sales in the weeks 1 to T, and profits so far at the ends of the weeks 0 to T. */
  readonly sales: Readonly<Record<Firm, readonly number[]>>;
  readonly profits: Readonly<Record<Firm, readonly number[]>>;
  readonly salesDiffer: boolean;
  /** Customers of a full bucket: the same for both strategies, so that a change of strategy is a change of level. */
  readonly brim: number;
  /** The most customers that come, or would leave, in a week: what the widest stream stands for. */
  readonly widestFlow: number;
  readonly gap: number;
  /** Half way between the two profits: where the gap is named. */
  readonly middle: number;
  /** Profits differ by less than a yuan. */
  readonly even: boolean;
}

export function read(values: Given): LeakyBucketReading {
  const traces = leakyBucket.trace(values);
  const { inflow, churn, stopped } = values;
  const steadyState = leakyBucket.steadyState(values);
  const carefulSteadyState = leakyBucket.steadyState({ inflow, churn: churn * (1 - stopped) });
  const breakEvenSaveCost = leakyBucket.breakEvenSaveCost(values);
  const profits = forBoth((firm) => [0, ...traces[firm].cumulativeProfit]);
  const gap = profits.careful.at(-1)! - profits.leaky.at(-1)!;
  const even = Math.abs(gap) < 0.5;
  const salesDiffer = traces.leaky.customers.some(
    (count, week) => Math.abs(count - traces.careful.customers[week]!) > 1e-6,
  );
  const weeks = traces.leaky.customers.map((_, week) => week);
  const trace = forBoth((firm) => weeks.map((week) => weekOf(traces[firm], week)));
  const fold = steadyState && carefulSteadyState ? carefulSteadyState / steadyState : null;
  const level = values.strategy === 'equalInflow' ? carefulSteadyState : steadyState;
  return {
    says: `says.${stateOf(values, { steadyState, carefulSteadyState, breakEvenSaveCost, gap, even, salesDiffer })}`,
    results: {
      profitGap: { value: gap, unit: 'CNY', signed: true },
      breakEvenSaveCost: quantity(breakEvenSaveCost, 'CNY'),
      steadyState: quantity(steadyState, 'customers'),
      carefulSteadyState: quantity(carefulSteadyState, 'customers'),
      meanLife: quantity(leakyBucket.meanLife(values), 'weeks', 1),
    },
    mentions: {
      lead: { value: Math.abs(gap), unit: 'CNY' },
      ...(fold !== null && { fold: quantity(fold, 'times', 1)! }),
    },
    table: {
      columns: [
        { key: 'week', unit: 'week' },
        { key: 'leakyCustomers', unit: 'customers' },
        { key: 'carefulCustomers', unit: 'customers' },
        { key: 'sales.leaky', unit: 'CNY' },
        { key: 'sales.careful', unit: 'CNY' },
        { key: 'leakyCumulativeProfit', unit: 'CNY' },
        { key: 'carefulCumulativeProfit', unit: 'CNY' },
      ],
      rows: weeks
        .filter((week) => week % stride(values.weeks) === 0 || week === values.weeks)
        .map((week) => {
          const both = firms.map((firm) => trace[firm][week]!);
          return [
            week,
            ...both.map((row) => row.customers),
            ...both.map((row) => row.ledger?.sales ?? null),
            ...both.map((row) => row.profitSoFar),
          ];
        }),
    },
    weeks,
    trace,
    steady: {
      leaky: steadyState,
      careful: salesDiffer && values.strategy === 'equalSales' ? null : level,
    },
    sales: forBoth((firm) => traces[firm].sales),
    profits,
    salesDiffer,
    ...extremes(values, traces, [steadyState, carefulSteadyState]),
    gap,
    middle: profits.leaky.at(-1)! + gap / 2,
    even,
  };
}

/** The question put to the reader, answered by the model at its defaults. */
export function answer(guess: number): {
  readonly kind: 'low' | 'near' | 'high';
  readonly gap: number;
} {
  const gap = leakyBucket.profitGap(defaults(leakyBucket.params));
  const near = Math.abs(guess - gap) <= gap / 10;
  return { kind: near ? 'near' : guess < gap ? 'low' : 'high', gap };
}

interface Known {
  readonly steadyState: number | null;
  readonly carefulSteadyState: number | null;
  readonly breakEvenSaveCost: number | null;
  readonly gap: number;
  readonly even: boolean;
  readonly salesDiffer: boolean;
}

/** Which sentence fits. */
function stateOf({ strategy }: Given, known: Known): string {
  if (known.breakEvenSaveCost === null) return 'nothingSaved';
  const behind = !known.even && known.gap < 0;
  if (strategy === 'equalInflow') {
    if (behind) return 'inflowDearer';
    if (known.carefulSteadyState === null) return 'sealed';
    return known.steadyState ? 'equalInflow' : 'runningDry';
  }
  if (known.salesDiffer) return behind ? 'salesDifferDearer' : 'salesDiffer';
  if (known.even) return 'even';
  return behind ? 'dearer' : 'equalSales';
}

function weekOf(firm: Traces[Firm], week: number): Week {
  const customers = firm.customers[week]!;
  if (week === 0) return { customers, profitSoFar: 0 };
  const at = (column: readonly number[]) => column[week - 1]!;
  return {
    customers,
    flows: { won: at(firm.won), lost: at(firm.lost), saved: at(firm.saved) },
    ledger: {
      sales: at(firm.sales),
      winning: -at(firm.winSpend),
      saving: -at(firm.saveSpend),
      profit: at(firm.profit),
    },
    profitSoFar: at(firm.cumulativeProfit),
  };
}

/** Every fourth week is tabled; of many weeks fewer, so that the table stays a table. */
function stride(weeks: number): number {
  return 4 * Math.ceil(weeks / 120);
}

/** A steady state far above what is reached in these weeks would make the buckets look empty: it is left out. */
function extremes(
  values: Given,
  traces: Traces,
  steady: readonly (number | null)[],
): { brim: number; widestFlow: number } {
  const strategy = values.strategy === 'equalSales' ? 'equalInflow' : 'equalSales';
  const other = leakyBucket.trace({ ...values, strategy });
  const all = [traces.leaky, traces.careful, other.careful];
  const most = Math.max(1, ...all.flatMap((firm) => firm.customers));
  const near = steady.filter((level) => level !== null && level < 1.5 * most) as number[];
  const leaving = all.flatMap((firm) => firm.lost.map((lost, week) => lost + firm.saved[week]!));
  return {
    brim: Math.max(most, ...near),
    widestFlow: Math.max(1, ...leaving, ...all.flatMap((firm) => firm.won)),
  };
}

function quantity(value: number | null, unit: string, digits = 0): Quantity | null {
  return value === null
    ? null
    : { value, unit, digits: Math.abs(value - Math.round(value)) < 0.05 ? 0 : digits };
}

function forBoth<T>(make: (firm: Firm) => T): Record<Firm, T> {
  return { leaky: make('leaky'), careful: make('careful') };
}
