/**
 * Recency, frequency and monetary value: each customer in one of five groups of equal size on each of
 * the three, 5 the best. A description of the past, not a forecast; and customers who are alike may be
 * parted, because groups of equal size need every tie broken (here by id).
 *
 *   recency     days from the last purchase to the reference day
 *   frequency   days with a purchase
 *   monetary    sum of the amounts
 *   group       ⌈5·rank / n⌉, rank 1 the worst
 *
 * Source: Hughes (1994), Strategic Database Marketing, Probus; Fader, Hardie & Lee (2005), RFM and CLV:
 * Using Iso-Value Curves for Customer Base Analysis, Journal of Marketing Research 42(4), 415–430.
 */
import { refuseEarly, type PurchaseDays } from '../data/purchase-days.ts';

export interface Rfm {
  readonly customers: readonly string[];
  /** One per customer, as are all that follow. */
  readonly recency: Float64Array;
  readonly frequency: Float64Array;
  /** null where the list has no amounts; so are its groups. */
  readonly monetary: Float64Array | null;
  readonly recencyGroup: Uint8Array;
  readonly frequencyGroup: Uint8Array;
  readonly monetaryGroup: Uint8Array | null;
  /** Customers without a purchase up to the reference day. */
  readonly later: number;
}

const GROUPS = 5;

/** `reference`: a day number; later purchases do not count. @throws {RangeError} if nobody has bought by then. */
export function rfm(purchases: PurchaseDays, reference: number): Rfm {
  refuseEarly('reference', reference, purchases);
  const { customers, start, day, amount } = purchases;
  const known = customers.flatMap((_, i) => (day[start[i]!]! <= reference ? [i] : []));
  const [recency, frequency, monetary] = [0, 1, 2].map(() => new Float64Array(known.length));
  known.forEach((i, at) => {
    for (let k = start[i]!; k < start[i + 1]! && day[k]! <= reference; k += 1) {
      recency![at] = reference - day[k]!;
      frequency![at]! += 1;
      monetary![at]! += amount?.[k] ?? 0;
    }
  });
  const ids = known.map((i) => customers[i]!);
  return {
    customers: ids,
    recency: recency!,
    frequency: frequency!,
    monetary: amount ? monetary! : null,
    recencyGroup: groupsOf(
      recency!.map((days) => -days),
      ids,
    ),
    frequencyGroup: groupsOf(frequency!, ids),
    monetaryGroup: amount ? groupsOf(monetary!, ids) : null,
    later: customers.length - known.length,
  };
}

/** 1 to 5 by rank among `worth`, the larger the better; of two alike the smaller id ranks lower. */
function groupsOf(worth: Float64Array, ids: readonly string[]): Uint8Array {
  const order = ids.map((_, at) => at);
  order.sort((a, b) => worth[a]! - worth[b]! || (ids[a]! < ids[b]! ? -1 : 1));
  const groups = new Uint8Array(ids.length);
  order.forEach((at, rank) => (groups[at] = Math.ceil(((rank + 1) * GROUPS) / ids.length)));
  return groups;
}
