/**
 * What the purchase models need to know of each customer, from a list of purchases and the day on
 * which observation ends.
 *
 *   x     repeat purchases: days with a purchase up to the end, less the first
 *   t_x   time of the last of them, T time of the end, both counted from the first purchase
 *   z̄     mean amount of the repeat days; the first is left out, since it makes the customer
 *
 * Source: Fader, Hardie & Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2),
 * 275–284; Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value (note 025) for z̄.
 */
import { refuseEarly, type PurchaseDays } from './purchase-days.ts';

/** One entry per customer in every array. */
interface Summaries {
  readonly customers: readonly string[];
  readonly x: Float64Array;
  readonly tx: Float64Array;
  readonly T: Float64Array;
  /** 0 for a customer without repeat purchases; null where the list has no amounts. */
  readonly zbar: Float64Array | null;
}

export interface Observed {
  readonly summaries: Summaries;
  /** Purchases of the same customers after the end, up to the horizon; null without a horizon. */
  readonly holdout: Float64Array | null;
  /** Customers whose first purchase is not before the end: nothing has been seen of them since. */
  readonly later: number;
}

/**
 * `end`: last day observed. `unit`: days in a period, 7 for weeks. `horizon`: periods after the end.
 *
 * @throws {RangeError} if nobody has bought before the end.
 */
export function summariesOf(
  purchases: PurchaseDays,
  {
    end,
    unit = 7,
    horizon,
  }: { readonly end: number; readonly unit?: number; readonly horizon?: number },
): Observed {
  refuseEarly('end', end, purchases, true);
  const { customers, start, day, amount } = purchases;
  const known = customers.flatMap((_, i) => (day[start[i]!]! < end ? [i] : []));
  const [x, tx, T, zbar, holdout] = [0, 1, 2, 3, 4].map(() => new Float64Array(known.length));
  known.forEach((i, at) => {
    const first = day[start[i]!]!;
    let last = start[i]!;
    let spent = 0;
    for (let k = last + 1; k < start[i + 1]! && day[k]! <= end; k += 1) {
      spent += amount?.[k] ?? 0;
      last = k;
    }
    const repeats = last - start[i]!;
    x![at] = repeats;
    tx![at] = (day[last]! - first) / unit;
    T![at] = (end - first) / unit;
    zbar![at] = repeats > 0 ? spent / repeats : 0;
    for (let k = last + 1; k < start[i + 1]!; k += 1) {
      if (day[k]! <= end + (horizon ?? 0) * unit) holdout![at]! += 1;
    }
  });
  const summaries = {
    customers: known.map((i) => customers[i]!),
    x: x!,
    tx: tx!,
    T: T!,
    zbar: amount ? zbar! : null,
  };
  return {
    summaries,
    holdout: horizon === undefined ? null : holdout!,
    later: customers.length - known.length,
  };
}
