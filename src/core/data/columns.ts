/** Finding columns by name, and numbers in their fields. */
import type { Steps } from '../steps.ts';
import type { Csv } from './csv.ts';

/**
 * Place of the column called by one of `names`, the first that fits; capitals and blanks around do not
 * count, unless that leaves two.
 */
export function findColumn(
  header: readonly string[],
  names: readonly string[],
): number | undefined {
  for (const name of names) {
    const exact = header.indexOf(name);
    if (exact >= 0) return exact;
    const loose = header.flatMap((own, at) =>
      own.toLowerCase() === name.toLowerCase() ? [at] : [],
    );
    if (loose.length === 1) return loose[0];
  }
  return undefined;
}

/** @throws {RangeError} naming the column and those there are. */
export function readColumn(header: readonly string[], names: readonly string[]): number {
  const at = findColumn(header, names);
  if (at === undefined) {
    throw new RangeError(
      `no column ${names.map((name) => JSON.stringify(name)).join(' or ')}: there are ${header.join(', ')}`,
    );
  }
  return at;
}

/** The sign before the decimals; the other one may stand between thousands. */
export type DecimalSign = '.' | ',';

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?[1-9]\d{0,2}(,\d{3})+(\.\d*)?$/;

/** A decimal number, with or without a currency sign in front and signs between thousands; else undefined. */
export function findNumber(text: string, sign: DecimalSign = '.'): number | undefined {
  const bare = text.trim().replace(/^([+-]?)[$€£¥￥]/u, '$1');
  const plain = sign === '.' ? bare : bare.replace(/[.,]/g, (own) => (own === ',' ? '.' : ','));
  const digits = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!DECIMAL.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}

/**
 * The sign before the decimals in these columns: a comma where some number can be read with no other and
 * none needs a point, else a point.
 */
export function* decimalSign(csv: Csv, places: readonly number[]): Steps<DecimalSign> {
  if (!csv.commas) return '.';
  let [commas, points] = [0, 0];
  // 1,234 and 1.234 can be read either way and decide nothing.
  const needs = (field: string, sign: DecimalSign, other: DecimalSign) =>
    findNumber(field, sign) !== undefined && findNumber(field, other) === undefined;
  yield* csv.rows((fields) => {
    for (const at of places) {
      const field = fields?.[at]?.trim() ?? '';
      if (needs(field, ',', '.')) commas += 1;
      else if (needs(field, '.', ',')) points += 1;
    }
    return fields?.length === csv.header.length;
  });
  return commas > 0 && points === 0 ? ',' : '.';
}
