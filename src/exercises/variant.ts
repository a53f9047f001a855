/** One student's version of an exercise, and what is thought of the replies to it. Same seed, same variant, everywhere. */
import { split } from '#core/random.ts';
import type { Exercise, Part } from './exercise.ts';
import { markChoice, optionsOf } from './kinds/choice.ts';
import { markClassify, thingsOf } from './kinds/classify.ts';
import { markCurve } from './kinds/curve.ts';
import { markExpression, type ReadFormula } from './kinds/expression.ts';
import { markMatch, sidesOf } from './kinds/match.ts';
import { confusesNumber, markNumber, type Before, type Earlier } from './kinds/number.ts';
import { itemsOf, markOrder } from './kinds/order.ts';
import { markText } from './kinds/text.ts';
import { confusesTune, markTune } from './kinds/tune.ts';
import { blank, type Verdict } from './verdict.ts';
import { draw, type Given } from './vary.ts';

export interface Variant {
  readonly exercise: Exercise;
  readonly seed: string;
  readonly given: Given;
  /** Answers of the number parts, by id. */
  readonly key: Earlier;
  /** What a part shows in the order of this variant: options, things; the left and the right side of a match. */
  readonly lists: Readonly<Record<string, readonly (readonly string[])[]>>;
}

export function variantOf(exercise: Exercise, seed: string): Variant {
  const given = draw(
    exercise.vary,
    seed,
    (each) => exercise.unless?.(each) || confuses(exercise, each),
  );
  const key = keyOf(exercise, given);
  const lists = Object.fromEntries(
    exercise.parts.map((part) => [part.id, listsOf(part, given, split(seed, part.id))]),
  );
  return { exercise, seed, given, key, lists };
}

function keyOf(exercise: Exercise, given: Given): Earlier {
  const key: Record<string, number> = {};
  for (const part of exercise.parts) {
    if (part.kind === 'number') key[part.id] = part.answer(given, key);
  }
  return key;
}

/** Whether a wrong model comes to the right answer somewhere: such draws are made anew. */
function confuses(exercise: Exercise, given: Given): boolean {
  const key = keyOf(exercise, given);
  return exercise.parts.some((part) => {
    if (part.kind === 'number') return confusesNumber(part, given, key);
    return part.kind === 'tune' && confusesTune(part, given);
  });
}

function listsOf(part: Part, given: Given, seed: string): string[][] {
  switch (part.kind) {
    case 'choice':
      return [optionsOf(part, given, seed)];
    case 'order':
      return [itemsOf(part, given, seed)];
    case 'classify':
      return [thingsOf(part, seed)];
    case 'match': {
      const { left, right } = sidesOf(part, seed);
      return [left, right];
    }
    default:
      return [];
  }
}

/** A reply by part; what is not there is blank. */
export type Replies = Readonly<Record<string, unknown>>;

/** What is thought of every part, in order: a pure function of the variant and the replies. */
export function mark(variant: Variant, replies: Replies, readFormula: ReadFormula): Verdict[] {
  const own: Record<string, number> = {};
  return variant.exercise.parts.map((part) => {
    const reply = replies[part.id];
    const before: Before = { key: variant.key, own: { ...variant.key, ...own } };
    if (part.kind === 'number' && typeof reply === 'number' && Number.isFinite(reply)) {
      own[part.id] = reply;
    }
    return isBlank(reply) ? blank : markPart(variant, part, reply, before, readFormula);
  });
}

function markPart(
  { given, lists, seed }: Variant,
  part: Part,
  reply: unknown,
  before: Before,
  readFormula: ReadFormula,
): Verdict {
  const [first = [], second = []] = lists[part.id]!;
  switch (part.kind) {
    case 'number':
      return markNumber(part, given, reply, before);
    case 'choice':
      return markChoice(part, given, first, reply);
    case 'order':
      return markOrder(part, given, first, reply);
    case 'match':
      return markMatch(part, { left: first, right: second }, reply);
    case 'classify':
      return markClassify(part, first, reply);
    case 'curve':
      return markCurve(part, given, reply);
    case 'tune':
      return markTune(part, given, reply);
    case 'expression':
      return markExpression(part, given, split(seed, part.id), reply, readFormula);
    case 'text':
      return markText(part, reply);
  }
}

function isBlank(reply: unknown): boolean {
  if (reply === undefined || reply === null) return true;
  if (typeof reply === 'string') return reply.trim() === '';
  if (Array.isArray(reply)) return reply.length === 0;
  if (typeof reply !== 'object') return false;
  return 'text' in reply ? isBlank(reply.text) : Object.keys(reply).length === 0;
}
