/** What a figure says in words: from the same numbers that are drawn, in the templates of one language. */
import { paramSpan, paramText, type Vocabulary } from '#controls';
import { isNumberParam, type Params, type Values } from '#core';
import { fill, pieces } from '#format';
import type { Quantity, Reading } from '#state/lab.svelte.ts';
import { quantityText } from './reading-text.ts';

/** A figure at one moment. */
export interface Moment<P extends Params> {
  readonly values: Values<P>;
  readonly seed: number;
  readonly reading: Reading;
}

/** More results would drown the sentence that follows. */
const MOST_RESULTS = 2;
const MOST_SETTINGS = 2;

/** Each setting with its unit in full. */
export function settings<P extends Params>(
  words: Vocabulary,
  params: P,
  values: Values<P>,
): string[] {
  return Object.entries(params).map(([key, param]) => {
    const value = isNumberParam(param)
      ? paramText(words.format, param, Number(values[key]), true)
      : words.say(`${key}.${values[key]}`);
    return fill(words.say('detail'), { name: words.say(key), value });
  });
}

/** Each result with its unit in full. */
export function results(words: Vocabulary, { results }: Reading): string[] {
  return Object.entries(results).map(([key, quantity]) => result(words, key, quantity));
}

/** What has changed from one moment to the next: what was set, and what came of it. Empty if nothing. */
export function change<P extends Params>(
  words: Vocabulary,
  params: P,
  before: Moment<P>,
  now: Moment<P>,
): string {
  const causes = causesOf(words, params, before, now);
  const effects = effectsOf(words, before.reading, now.reading);
  if (causes.length > 0 && effects.length === 0) effects.push(words.say('change.nothing'));
  return together(words, [...causes, ...effects.slice(0, MOST_RESULTS)]);
}

/** Sentences, one after the other. */
export function together(words: Vocabulary, sentences: readonly string[]): string {
  return sentences
    .filter((sentence) => sentence !== '')
    .reduce((one, other) => (one ? fill(words.say('and'), { one, other }) : other), '');
}

function causesOf<P extends Params>(
  words: Vocabulary,
  params: P,
  before: Moment<P>,
  now: Moment<P>,
): string[] {
  const moved = Object.entries(params).filter(([key]) => before.values[key] !== now.values[key]);
  const drawn =
    before.seed === now.seed
      ? []
      : [fill(words.say('change.draw'), { n: words.format.number(now.seed) })];
  if (moved.length > MOST_SETTINGS) {
    return [fill(words.say('change.many'), { n: words.format.number(moved.length) }), ...drawn];
  }
  const set = moved.map(([key, param]) => {
    const [from, to] = [before.values[key]!, now.values[key]!];
    const [start, end] = isNumberParam(param)
      ? paramSpan(words.format, param, Number(from), Number(to))
      : [words.say(`${key}.${from}`), words.say(`${key}.${to}`)];
    return fill(words.say('change.from'), { name: words.say(key), before: start, after: end });
  });
  return [...set, ...drawn];
}

/** Those the sentence names come first: they are what the figure is about. */
function effectsOf(words: Vocabulary, before: Reading, now: Reading): string[] {
  const named = pieces(words.say(now.says)).flatMap((piece) =>
    'name' in piece ? [piece.name] : [],
  );
  const keys = [...new Set([...named, ...Object.keys(now.results)])];
  return keys
    .filter((key) => Object.hasOwn(now.results, key))
    .flatMap((key) => effect(words, key, before.results[key] ?? null, now.results[key] ?? null));
}

function effect(
  words: Vocabulary,
  key: string,
  before: Quantity | null,
  now: Quantity | null,
): string[] {
  if (quantityText(words, before) === quantityText(words, now)) return [];
  if (before === null || now === null) return [result(words, key, now)];
  const [start, end] = words.format.span([before.value, before], [now.value, now], now.unit);
  const way = now.value > before.value ? 'change.up' : 'change.down';
  return [fill(words.say(way), { name: words.say(key), before: start, after: end })];
}

function result(words: Vocabulary, key: string, quantity: Quantity | null): string {
  const value = quantity ? quantityText(words, quantity, true) : words.say('none');
  return fill(words.say('detail'), { name: words.say(key), value });
}
