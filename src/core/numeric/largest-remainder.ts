/**
 * Whole numbers that stand for shares and still add up: everyone gets the whole part, and the units left
 * over go to the largest fractions, the first of equals.
 *
 * Source: Balinski & Young (2001), Fair Representation, 2nd ed., Brookings (Hamilton's method).
 */

/**
 * Amounts ≥ 0 rounded to whole numbers with the sum of `total`, which is their own sum rounded up or
 * down; each moves by less than 1, a whole one not at all. Length: that of `amounts`.
 */
export function wholeParts(amounts: readonly number[], total: number): number[] {
  const parts = amounts.map((amount) => Math.floor(amount));
  const left = total - parts.reduce((sum, part) => sum + part, 0);
  const byFraction = amounts
    .map((amount, index) => ({ index, fraction: amount - parts[index]! }))
    .sort((a, b) => b.fraction - a.fraction || a.index - b.index);
  for (const { index } of byFraction.slice(0, left)) parts[index]! += 1;
  return parts;
}
