/** All numbers of the figure “How long customers stay, and what that is worth”, for one set of values. */
import { retention, type Values } from '#core';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

type Given = Values<typeof retention.params>;

/** The last year drawn; the first is year 0. */
export const LAST = 20;

interface RetentionReading extends Reading {
  /** Edges of the steps: each year is drawn from its start to its end. Length: two per year. */
  readonly edges: readonly number[];
  /** Share still here, at the edges. */
  readonly survival: readonly number[];
  /** Today's worth of the margin of each year, in margins of the first year, at the edges. */
  readonly worth: readonly number[];
  /** Mean number of years a customer stays. */
  readonly meanLifetime: number;
  /** The highest step. */
  readonly top: number;
}

type Found =
  | { readonly kind: 'multiple'; readonly multiple: number }
  /** The margins add up to no number, or to one that outgrows what a number can hold. */
  | { readonly kind: 'noLimit' | 'beyond' };

export function read(values: Given): RetentionReading {
  const found = find(values);
  const known = found.kind === 'multiple';
  const years = retention.survivalCurve(values, LAST);
  const worth = years.map((_, year) => worthOf(values, year));
  const meanLifetime = retention.meanLifetime(values);
  const net = known ? retention.netValue(values) : 0;
  const money = (value: number): Quantity => ({ value, unit: 'USD', digits: 0 });
  return {
    says: `says.${known ? `${values.horizon}${net < 0 ? 'Loses' : ''}` : found.kind}`,
    results: {
      meanLifetime: { value: meanLifetime, unit: 'years', digits: decimals(meanLifetime) },
      marginMultiple: known ? { value: found.multiple, unit: 'margins', digits: 2 } : null,
      value: known ? money(retention.value(values)) : null,
      netValue: known ? money(net) : null,
      retentionElasticity: known
        ? { value: retention.retentionElasticity(values), unit: 'number', digits: 1 }
        : null,
    },
    mentions: {
      ...(known && { multiple: { value: found.multiple, unit: 'times', digits: 2 } }),
      ...(known && { shortfall: money(-net) }),
    },
    table: {
      columns: [
        { key: 'year', unit: 'year' },
        { key: 'survivalCurve', unit: 'share', digits: 1 },
        { key: 'worth', unit: 'share', digits: 1 },
      ],
      rows: years.map((share, year) => [year, share, worth[year]!]),
    },
    edges: years.flatMap((_, year) => [year, year + 1]),
    survival: years.flatMap((share) => [share, share]),
    worth: worth.flatMap((share) => [share, share]),
    meanLifetime,
    top: Math.max(...worth, 1),
  };
}

/** The question: retention goes up from 80 % to 85 %; by what share does the mean lifetime grow? */
export function answer(): { before: number; after: number; growth: number } {
  const before = retention.meanLifetime({ retention: 0.8 });
  const after = retention.meanLifetime({ retention: 0.85 });
  return { before, after, growth: after / before - 1 };
}

function find(values: Given): Found {
  if (!retention.converges(values)) return { kind: 'noLimit' };
  try {
    return { kind: 'multiple', multiple: retention.marginMultiple(values) };
  } catch (error) {
    if (error instanceof RangeError) return { kind: 'beyond' };
    throw error;
  }
}

/** What the margin of one year adds to the multiple: nothing before the first and after the last. */
function worthOf(values: Given, year: number): number {
  const margins = values.firstMargin === 'now' ? year + 1 : year;
  if (margins < 1 || (values.horizon === 'finite' && margins > values.periods)) return 0;
  const upTo = (periods: number) =>
    periods < 1 ? 0 : retention.marginMultiple({ ...values, horizon: 'finite', periods });
  return upTo(margins) - upTo(margins - 1);
}

/** A tenth of a year matters, unless there is none. */
function decimals(years: number): number {
  return Math.abs(years - Math.round(years)) < 0.05 ? 0 : 1;
}
