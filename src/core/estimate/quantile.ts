/**
 * Between the two nearest order statistics, in a straight line.
 *
 * Source: Hyndman & Fan (1996), Sample Quantiles in Statistical Packages, The American Statistician
 * 50(4), 361–365, definition 7.
 */
export function quantile(sorted: ArrayLike<number>, share: number): number {
  const at = share * (sorted.length - 1);
  const below = Math.floor(at);
  const above = Math.min(below + 1, sorted.length - 1);
  return sorted[below]! + (at - below) * (sorted[above]! - sorted[below]!);
}
