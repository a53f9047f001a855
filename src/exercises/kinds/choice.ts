/** One of a few, or all that apply. */
import { shuffled, type Given } from '../vary.ts';
import { mistaken, partly, right, unreadable, type Verdict } from '../verdict.ts';

export interface ChoicePart<K extends string = string> {
  readonly kind: 'choice';
  readonly id: string;
  /** Whether any number of options may be right. */
  readonly many?: true;
  /** All options there are; a variant shows `shown` of them, the right ones among them. */
  readonly options: readonly string[];
  readonly shown?: number;
  /** The options that are right; of one choice exactly one. */
  answer(given: Given<K>): readonly string[];
}

/** The options of a variant, in its order. */
export function optionsOf(part: ChoicePart, given: Given, seed: string): string[] {
  const good = part.answer(given);
  const others = part.options.filter((option) => !good.includes(option));
  const wrongs = shuffled(others, `${seed} others`).slice(
    0,
    (part.shown ?? part.options.length) - good.length,
  );
  return shuffled(
    part.options.filter((option) => good.includes(option) || wrongs.includes(option)),
    `${seed} order`,
  );
}

/**
 * Of many: what is rightly ticked less what is wrongly ticked, as a share of what there is to tick. A
 * mistake bears the name of the option, with `not.` before it where it should have been ticked.
 */
export function markChoice(
  part: ChoicePart,
  given: Given,
  options: readonly string[],
  reply: unknown,
): Verdict {
  const good = part.answer(given);
  const ticked = part.many ? reply : [reply];
  if (!isListOf(ticked, options)) return unreadable;
  if (!part.many) return good.includes(ticked[0]!) ? right : mistaken(ticked[0]!);
  const hits = ticked.filter((option) => good.includes(option));
  const slips = ticked.filter((option) => !good.includes(option));
  const missed = good.filter((option) => !ticked.includes(option));
  const score = Math.max(0, hits.length - slips.length) / good.length;
  return partly(score, [...slips, ...missed.map((option) => `not.${option}`)]);
}

/** Whether the reply names some of these, each once. */
export function isListOf(reply: unknown, names: readonly string[]): reply is string[] {
  return (
    Array.isArray(reply) &&
    reply.every((name) => typeof name === 'string' && names.includes(name)) &&
    new Set(reply).size === reply.length
  );
}
