/** Labels as text: what a drawing is told to say by the figure it stands in. */
import { fill, type Format } from '#format';
import type { Amount, Label } from './series.ts';

/** A figure's vocabulary, as far as a drawing needs it. */
export interface Words {
  /** @throws {Error} when there are no words for the key. */
  say(key: string): string;
  readonly format: Format;
}

export function labelText(words: Words, label: Label): string {
  if (typeof label === 'string') return words.say(label);
  if ('text' in label) return label.text;
  if ('unit' in label) return amountText(words, label);
  const parts = Object.entries(label.with).map(([name, part]) => [
    name,
    typeof part === 'string' ? words.say(part) : amountText(words, part),
  ]);
  return fill(words.say(label.key), Object.fromEntries(parts));
}

/** A number in its unit; a dash where the model has none. */
export function amountText(
  { format }: Words,
  { value, unit, digits, signed, ...style }: Amount,
): string {
  if (value === null || !Number.isFinite(value)) return '–';
  const compact = style.compact ?? (digits === undefined && Math.abs(value) >= 1e6);
  return format.quantity(value, unit, { digits, signed, compact });
}
