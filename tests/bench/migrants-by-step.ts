/**
 * The plain way to let customers migrate: an object each, and a walk along the sums of the chances every
 * period. What the fast ways are measured against, and tested against.
 */
import type { Chain } from '#core/chain.ts';
import { seeded, split } from '#core/random.ts';

interface Customer {
  level: number;
  value: number;
}

/** Customers in each level and lost so far, in periods 0 to T, and each customer at the end. */
export function migrantsByStep(
  { moves, ends, rewards, entry }: Chain,
  given: { readonly customers: number; readonly periods: number; readonly discount: number },
  seed: number | string,
): { standing: number[][]; customers: Customer[] } {
  const random = seeded(split(seed, 'by step'));
  const lost = ends.length;
  const customers: Customer[] = Array.from({ length: given.customers }, () => ({
    level: entry,
    value: rewards[entry]!,
  }));
  const standing = [ends.map((_, level) => (level === entry ? given.customers : 0)).concat(0)];
  let worth = 1;
  for (let period = 1; period <= given.periods; period += 1) {
    worth /= 1 + given.discount;
    const row = new Array<number>(lost + 1).fill(0);
    for (const customer of customers) {
      if (customer.level < lost) {
        let rest = random() - ends[customer.level]!;
        let next = lost;
        for (let to = 0; to < lost && rest >= 0; to += 1) {
          rest -= moves[customer.level]![to]!;
          next = to;
        }
        customer.level = next;
        if (next < lost) customer.value += rewards[next]! * worth;
      }
      row[customer.level]! += 1;
    }
    standing.push(row);
  }
  return { standing, customers };
}
