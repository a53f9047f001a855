/**
 * A straight scale: its round values, and its domain widened to them. Steps are 1, 2 or 5 times a power
 * of ten, the one that comes nearest to the number of ticks asked for.
 */

export type Domain = readonly [number, number];

/** Maps the domain to the range; a domain of one value to the middle. */
export function linear([low, high]: Domain, [from, to]: Domain): (value: number) => number {
  if (low === high) return () => (from + to) / 2;
  return (value) => from + ((value - low) / (high - low)) * (to - from);
}

/** Round values for an axis, about `count` of them. */
export function ticks([low, high]: Domain, count: number): number[] {
  if (low === high) return [low];
  const step = stepOf(low, high, count);
  let [first, last] = [Math.round(step.in(low)), Math.round(step.in(high))];
  if (step.times(first) < low) first += 1;
  if (step.times(last) > high) last -= 1;
  return Array.from({ length: Math.max(0, last - first + 1) }, (_, at) => step.times(first + at));
}

/** The domain widened to round values. */
export function nice([low, high]: Domain, count = 5): Domain {
  if (low === high) return [low, high];
  let [from, to] = [low, high];
  // Wider ends may ask for a wider step.
  for (let before = 0; ;) {
    const step = stepOf(from, to, count);
    if (step.size === before) return [from, to];
    before = step.size;
    [from, to] = [step.times(Math.floor(step.in(from))), step.times(Math.ceil(step.in(to)))];
  }
}

function stepOf(low: number, high: number, count: number) {
  const rough = (high - low) / count;
  const power = Math.floor(Math.log10(rough));
  const rest = rough / 10 ** power;
  const factor =
    rest >= Math.sqrt(50) ? 10 : rest >= Math.sqrt(10) ? 5 : rest >= Math.SQRT2 ? 2 : 1;
  // A whole number over a power of ten is a round decimal; its product with one is not always.
  const inverse = power < 0 ? 10 ** -power / factor : 0;
  const size = factor * 10 ** power;
  return {
    size,
    in: (x: number) => (inverse > 0 ? x * inverse : x / size),
    times: (n: number) => (inverse > 0 ? n / inverse : n * size),
  };
}
