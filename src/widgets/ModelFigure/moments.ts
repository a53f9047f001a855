/** Whole moments from one to another, both among them: all, or as many as can be told apart in a picture. */
export function moments(from: number, to: number, most = 60): number[] {
  const steps = Math.min(to - from, most - 1);
  return Array.from(
    { length: steps + 1 },
    (_, step) => from + Math.round((step * (to - from)) / Math.max(1, steps)),
  );
}
