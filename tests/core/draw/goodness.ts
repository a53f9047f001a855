/** Whether a sample may come from a distribution: Pearson's χ² over cells, and moments. */
import { expect } from 'vitest';

/**
 * χ² of the counts against n·probabilities, in standard deviations above its mean (Wilson & Hilferty
 * 1931); neighbouring cells are joined until 10 or more are expected in each.
 */
export function surprise(counts: readonly number[], probabilities: readonly number[]): number {
  const n = counts.reduce((sum, count) => sum + count, 0);
  let [chi, cells, seen, due] = [0, 0, 0, 0];
  let [restSeen, restDue] = [n, n];
  for (const [index, probability] of probabilities.entries()) {
    seen += counts[index] ?? 0;
    due += n * probability;
    if (due < 10 || restDue - due < 10) continue;
    chi += (seen - due) ** 2 / due;
    cells += 1;
    [restSeen, restDue, seen, due] = [restSeen - seen, restDue - due, 0, 0];
  }
  // Whatever lies beyond is the last cell.
  chi += (restSeen - restDue) ** 2 / restDue;
  const spread = 2 / (9 * cells);
  return ((chi / cells) ** (1 / 3) - (1 - spread)) / Math.sqrt(spread);
}

/** For whole numbers from 0: `probability(k)`, k = 0 … most; beyond is one more cell. */
export function expectCounts(
  draw: () => number,
  probability: (k: number) => number,
  most: number,
  n = 50_000,
): void {
  const counts = new Array<number>(most + 1).fill(0);
  let beyond = 0;
  for (let i = 0; i < n; i += 1) {
    const k = draw();
    expect(Number.isInteger(k) && k >= 0).toBe(true);
    if (k <= most) counts[k]! += 1;
    else beyond += 1;
  }
  const probabilities = counts.map((_, k) => probability(k));
  const within = probabilities.reduce((sum, p) => sum + p, 0);
  expect(surprise([...counts, beyond], [...probabilities, Math.max(0, 1 - within)])).toBeLessThan(
    4,
  );
}

/** For any numbers: cut into 100 cells of equal probability by the distribution function. */
export function expectDistribution(
  draw: () => number,
  cdf: (x: number) => number,
  n = 50_000,
): void {
  const counts = new Array<number>(100).fill(0);
  for (let i = 0; i < n; i += 1) counts[Math.min(99, Math.floor(100 * cdf(draw())))]! += 1;
  expect(
    surprise(
      counts,
      counts.map(() => 0.01),
    ),
  ).toBeLessThan(4);
}

/** Mean and variance within four standard errors; `kurtosis` is the fourth central moment over σ⁴. */
export function expectMoments(
  draw: () => number,
  { mean, variance, kurtosis }: { mean: number; variance: number; kurtosis: number },
  n = 100_000,
): void {
  const sample = Array.from({ length: n }, draw);
  const average = sample.reduce((sum, x) => sum + x, 0) / n;
  const spread = sample.reduce((sum, x) => sum + (x - mean) ** 2, 0) / n;
  expect(Math.abs(average - mean)).toBeLessThan(4 * Math.sqrt(variance / n));
  expect(Math.abs(spread - variance)).toBeLessThan(4 * variance * Math.sqrt((kurtosis - 1) / n));
}
