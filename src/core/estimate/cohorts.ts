/**
 * The cohort triangle: customers by the month of their first purchase, and how many of them buy in each
 * month after it. Who is missing in a month may be back in the next: the share active is no survival.
 *
 *   cell (c, k)   customers first seen in month c with a purchase in month c + k; k = 0 is the cohort
 *
 * Source: the counting is elementary; the data it is usually shown on are the CDNOW purchases of Fader &
 * Hardie (2001), Forecasting Repeat Sales at CDNOW, Interfaces 31(3), S94–S107.
 */
import { civil } from '../data/days.ts';
import { refuseEarly, type PurchaseDays } from '../data/purchase-days.ts';

export interface Cohort {
  /** First purchase in this month: 1997-01. */
  readonly month: string;
  /** Customers active k months later; from k = 0 to the last month observed. */
  readonly active: readonly number[];
  /** The same as shares of the cohort. */
  readonly share: readonly number[];
  /** Amounts by month, or null where the list has none. */
  readonly amount: readonly number[] | null;
}

/**
 * `end`: last day observed, the last purchase where none is given. A month that it cuts short counts as
 * far as it goes. Rows: months with a first purchase, in time.
 *
 * @throws {RangeError} if nobody has bought by the end.
 */
export function cohorts(purchases: PurchaseDays, end?: number): Cohort[] {
  const { start, day, amount } = purchases;
  const last = end ?? day.reduce((latest, own) => (own > latest ? own : latest), day[0] ?? 0);
  refuseEarly('end', last, purchases);
  const lastMonth = monthOf(last);
  const active = new Map<number, number[]>();
  const amounts = new Map<number, number[]>();
  for (let i = 0; i + 1 < start.length; i += 1) {
    const begin = day[start[i]!]!;
    if (begin > last) continue;
    const first = monthOf(begin);
    const length = lastMonth - first + 1;
    if (!active.has(first)) {
      active.set(first, new Array<number>(length).fill(0));
      amounts.set(first, new Array<number>(length).fill(0));
    }
    let seen = -1;
    for (let k = start[i]!; k < start[i + 1]! && day[k]! <= last; k += 1) {
      const later = monthOf(day[k]!) - first;
      if (later !== seen) active.get(first)![later]! += 1;
      amounts.get(first)![later]! += amount?.[k] ?? 0;
      seen = later;
    }
  }
  return [...active.keys()]
    .sort((a, b) => a - b)
    .map((month) => {
      const counts = active.get(month)!;
      return {
        month: nameOf(month),
        active: counts,
        share: counts.map((count) => count / counts[0]!),
        amount: amount ? amounts.get(month)! : null,
      };
    });
}

/** Months since the year 0. */
function monthOf(day: number): number {
  const { year, month } = civil(day);
  return 12 * year + month - 1;
}

function nameOf(month: number): string {
  const year = Math.floor(month / 12);
  return `${String(year).padStart(4, '0')}-${String(month - 12 * year + 1).padStart(2, '0')}`;
}
