/** Names, amounts and sentences of a laboratory, as text in the reader's language. */
import { paramText, type Vocabulary } from '#controls';
import { isNumberParam, type Model } from '#core';
import type { Reading } from '#core/around/index.ts';
import { fill, isShare, pieces } from '#format';
import { placeText } from '../places.ts';

/** A term of the glossary, to be told from other texts: inside an English sentence it stands in quotes. */
interface Term {
  readonly term: string;
}

export type Part = string | Term;

/** A sentence with its places filled. */
export function tell(
  words: Vocabulary,
  key: string,
  parts: Readonly<Record<string, Part>>,
): string {
  return pieces(words.say(key))
    .map((piece, index) => {
      if ('text' in piece) return piece.text;
      const part = parts[piece.name];
      if (part === undefined) throw new Error(`no words for {${piece.name}} in ${key}`);
      if (typeof part === 'string') return part;
      return index === 0 || words.locale !== 'en' ? part.term : `“${part.term}”`;
    })
    .join('');
}

/** Three digits that count, as many as a reader compares; a dash where there is no number. */
export function amount(
  { format }: Vocabulary,
  unit: string,
  value: number | null | undefined,
  signed = false,
): string {
  if (value === null || value === undefined) return '–';
  const size = Number((Math.abs(value) * (isShare(unit) ? 100 : 1)).toPrecision(6));
  return format.quantity(value, unit, { digits: digits(size), signed, compact: size >= 1e6 });
}

/** By how much two amounts differ: shares differ by points. */
export function differenceText(
  words: Vocabulary,
  unit: string,
  value: number | null | undefined,
  signed = false,
): string {
  return isShare(unit) && typeof value === 'number'
    ? amount(words, 'points', value * 100, signed)
    : amount(words, unit, value, signed);
}

function digits(size: number): number {
  if (Number.isInteger(size) || size >= 100 || size < 1e-4) return 0;
  if (size >= 10) return 1;
  if (size >= 1) return 2;
  return Math.min(4, 2 - Math.floor(Math.log10(size)));
}

/** The result that is read, by name: “Value by level, bottom level”. */
export function readingName(
  words: Vocabulary,
  model: Model,
  { output, at = -1 }: Reading,
  length: number,
): string {
  const { shape } = model.outputs[output]!;
  if (shape === undefined) return words.say(output);
  const place = at < 0 ? length + at : at;
  const comma = words.locale === 'en' ? ', ' : '，';
  return words.say(output) + comma + placeText(words, output, shape, Math.max(0, place));
}

/** The value of a parameter: a number in its unit, or an option. */
export function valueText(
  words: Vocabulary,
  model: Model,
  key: string,
  value: number | string,
): string {
  const param = model.params[key]!;
  return isNumberParam(param)
    ? paramText(words.format, param, Number(value))
    : words.say(`${key}.${value}`);
}

/** “Retention 85 %”. */
export function settingText(
  words: Vocabulary,
  model: Model,
  key: string,
  value: number | string,
): string {
  return fill(words.say('lab.setting'), {
    name: words.say(key),
    value: valueText(words, model, key, value),
  });
}
