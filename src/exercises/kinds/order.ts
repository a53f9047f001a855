/** Things to be put in order. */
import { shuffled, type Given } from '../vary.ts';
import { partly, unreadable, type Verdict } from '../verdict.ts';
import { isListOf } from './choice.ts';

export interface OrderPart<K extends string = string> {
  readonly kind: 'order';
  readonly id: string;
  /** All things there are; a variant shows `shown` of them. */
  readonly items: readonly string[];
  readonly shown?: number;
  /** A number a thing: those with less come first. */
  rank(item: string, given: Given<K>): number;
}

/** The things of a variant, never in the right order. */
export function itemsOf(part: OrderPart, given: Given, seed: string): string[] {
  const chosen = shuffled(part.items, `${seed} items`).slice(0, part.shown);
  for (let attempt = 0; ; attempt += 1) {
    const order = shuffled(chosen, `${seed} order ${attempt}`);
    if (pairs(part, given, order).some((inOrder) => !inOrder)) return order;
  }
}

/** Pairs in order less pairs that are not, as a share of all. Mistakes are neighbours that stand the wrong way: `a.b`. */
export function markOrder(
  part: OrderPart,
  given: Given,
  items: readonly string[],
  reply: unknown,
): Verdict {
  if (!isListOf(reply, items) || reply.length !== items.length) return unreadable;
  const all = pairs(part, given, reply);
  const good = all.filter(Boolean).length;
  const turned = reply
    .slice(1)
    .flatMap((item, at) =>
      part.rank(reply[at]!, given) > part.rank(item, given) ? [`${reply[at]}.${item}`] : [],
    );
  return partly(Math.max(0, 2 * good - all.length) / all.length, turned);
}

/** Of every pair, whether the first may stand before the second. */
function pairs(part: OrderPart, given: Given, order: readonly string[]): boolean[] {
  return order.flatMap((first, at) =>
    order.slice(at + 1).map((second) => part.rank(first, given) <= part.rank(second, given)),
  );
}
