/** Purchases of one customer on one day count as one, their amounts added: the unit of every summary. */
import { isoDay } from './days.ts';
import type { Transactions } from './transactions.ts';

export interface PurchaseDays {
  readonly customers: readonly string[];
  /** Days of customer i: from start[i] up to, without, start[i + 1]. */
  readonly start: Int32Array;
  /** Rising within a customer. */
  readonly day: Int32Array;
  readonly amount: Float64Array | null;
}

/** Cost: that of sorting the days of each customer. */
export function purchaseDays({ customers, customer, day, amount }: Transactions): PurchaseDays {
  const order = byCustomerAndDay(customers.length, customer, day);
  const start = new Int32Array(customers.length + 1);
  const days = new Int32Array(order.length);
  const sums = new Float64Array(order.length);
  let count = 0;
  let last = -1;
  for (const at of order) {
    const who = customer[at]!;
    if (who === last && days[count - 1] === day[at]) {
      sums[count - 1]! += amount?.[at] ?? 0;
      continue;
    }
    if (who !== last) start[who] = count;
    last = who;
    days[count] = day[at]!;
    sums[count] = amount?.[at] ?? 0;
    count += 1;
  }
  start[customers.length] = count;
  return {
    customers,
    start,
    day: days.slice(0, count),
    amount: amount ? sums.slice(0, count) : null,
  };
}

/**
 * Looks at the last day of a time to be observed.
 *
 * @throws {RangeError} naming it, if nobody has bought by then (before then, where `strictly`).
 */
export function refuseEarly(
  name: string,
  last: number,
  { start, day }: PurchaseDays,
  strictly = false,
): void {
  let first = Infinity;
  for (let i = 0; i + 1 < start.length; i += 1) first = Math.min(first, day[start[i]!]!);
  if (strictly ? first < last : first <= last) return;
  if (first === Infinity) throw new RangeError('purchases has no row: it must have one at least');
  const rule = strictly ? 'lie after' : 'not lie before';
  throw new RangeError(
    `${name} is ${isoDay(last)}: it must ${rule} the first purchase, on ${isoDay(first)}`,
  );
}

/** Places of the purchases, by customer, then day, then place. */
function byCustomerAndDay(count: number, customer: Int32Array, day: Int32Array): Int32Array {
  const next = new Int32Array(count + 1);
  for (const who of customer) next[who + 1]! += 1;
  for (let who = 0; who < count; who += 1) next[who + 1]! += next[who]!;
  const ends = next.slice(1);
  const order = new Int32Array(customer.length);
  customer.forEach((who, at) => {
    order[next[who]!] = at;
    next[who]! += 1;
  });
  for (let who = 0; who < count; who += 1) {
    const own = order.subarray(who === 0 ? 0 : ends[who - 1], ends[who]);
    if (own.length > 1) own.sort((a, b) => day[a]! - day[b]! || a - b);
  }
  return order;
}
