import { isShare } from '#format';
import type { NumberParam } from '#core';

const SCALES: Readonly<Record<string, number>> = { 万: 10_000, k: 1_000 };

/**
 * What a reader typed into a number field, in the unit of the parameter. Shares
 * are typed as per cents (“85”, “85 %”); full-width digits, thousands commas, a
 * typographic minus, and the short forms “20万” and “200k” are understood. A comma
 * that does not part thousands is no number: nobody knows what “85,5” means here.
 */
export function readNumber(text: string, param: { readonly unit: string }): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u202f%]/g, '')
    .replace('\u2212', '-');
  const match = /^([+-]?(?:\d{1,3}(?:,\d{3})+(?:\.\d*)?|\d+\.?\d*|\.\d+))(万|k)?$/i.exec(plain);
  if (!match) return undefined;
  const [, digits = '', times = ''] = match;
  const value = Number(digits.replaceAll(',', '')) * (SCALES[times.toLowerCase()] ?? 1);
  return isShare(param.unit) ? value / 100 : value;
}

/** The number as it stands in the field while it is edited: bare, without unit. */
export function editable(value: number, param: Pick<NumberParam, 'unit'>): string {
  return String(Number((isShare(param.unit) ? value * 100 : value).toPrecision(6)));
}
