import { paramText, type Vocabulary } from '#controls';
import { isNumberParam, type Params } from '#core';
import { isShare, pieces } from '#format';
import type { Quantity, Reading } from '#state/lab.svelte.ts';

/** A quantity as text; a dash where the model has no such number. */
export function quantityText(words: Vocabulary, quantity: Quantity | null, full = false): string {
  if (quantity === null) return '–';
  const { value, unit, digits, signed, compact } = quantity;
  return words.format.quantity(value, unit, { digits, signed, compact, full });
}

/** Units that count from a start, and what two of them lie apart in. */
const apart: Readonly<Record<string, string>> = { year: 'years', week: 'weeks' };

/** How much more it is now: shares differ by points, not by per cents, and the 6th year from the 5th by one year. */
export function difference(now: Quantity, then: Quantity): Quantity {
  const value = now.value - then.value;
  const digits = now.digits === undefined ? undefined : Math.max(now.digits, then.digits ?? 0);
  const less = { ...now, value, digits, signed: true };
  if (isShare(now.unit)) return { ...less, value: value * 100, unit: 'points' };
  return { ...less, unit: apart[now.unit] ?? now.unit };
}

/** What stands in a cell of the figure's table. */
export function cellText(
  words: Vocabulary,
  { unit, digits, names }: Reading['table']['columns'][number],
  value: number | null,
): string {
  if (names !== undefined) return words.say(`${names}.${value}`);
  return quantityText(words, value === null ? null : { value, unit, digits });
}

/** What a sentence may name, as text. */
export function resultTexts(words: Vocabulary, reading: Reading): Record<string, string> {
  return Object.fromEntries(
    Object.entries({ ...reading.results, ...reading.mentions }).map(([name, quantity]) => [
      name,
      quantityText(words, quantity),
    ]),
  );
}

/** The sentence of a reading as plain text: for the live region, for files, for those who listen. */
export function sentence(
  words: Vocabulary,
  params: Params,
  values: Readonly<Record<string, number | string>>,
  reading: Reading,
): string {
  const results = resultTexts(words, reading);
  return pieces(words.say(reading.says))
    .map((piece) => {
      if ('text' in piece) return piece.text;
      const param = params[piece.name];
      return param && isNumberParam(param)
        ? paramText(words.format, param, Number(values[piece.name]))
        : results[piece.name];
    })
    .join('');
}
