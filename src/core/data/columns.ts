/** Finding columns by name, and numbers in their fields. */

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

const DECIMAL = /^[+-]?(\d+\.?\d*|\.\d+)(e[+-]?\d+)?$/i;
const GROUPED = /^[+-]?\d{1,3}(,\d{3})+(\.\d*)?$/;

/** A decimal number, with or without a currency sign in front and commas between thousands; else undefined. */
export function findNumber(text: string): number | undefined {
  const plain = text.trim().replace(/^([+-]?)[$€£¥￥]/u, '$1');
  const digits = GROUPED.test(plain) ? plain.replaceAll(',', '') : plain;
  if (!DECIMAL.test(digits)) return undefined;
  const number = Number(digits);
  return Number.isFinite(number) ? number : undefined;
}
