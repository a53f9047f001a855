import { isShare } from '#format';
import type { NumberParam } from '#core';

/**
 * What a reader typed into a number field, in the unit of the parameter. Shares
 * are typed as per cents (“85”, “85 %”); full-width digits, thousands commas and
 * a typographic minus are understood.
 */
export function readNumber(text: string, param: Pick<NumberParam, 'unit'>): number | undefined {
  const plain = text
    .normalize('NFKC')
    .replace(/[\s\u202f,%]/g, '')
    .replace('\u2212', '-');
  if (!/^[+-]?(\d+\.?\d*|\.\d+)$/.test(plain)) return undefined;
  const value = Number(plain);
  return isShare(param.unit) ? value / 100 : value;
}

/** The number as it stands in the field while it is edited: bare, without unit. */
export function editable(value: number, param: Pick<NumberParam, 'unit'>): string {
  return String(Number((isShare(param.unit) ? value * 100 : value).toPrecision(6)));
}
