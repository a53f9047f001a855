/**
 * Sums over the negative binomial distribution P(N = n) = (r)ₙ/n!·(1 − w)ʳ·wⁿ. Terms follow from one
 * another by a product and the sum is divided by their total, so the first, which may be too small for
 * a number, is never needed.
 *
 * Source: Johnson, Kemp & Kotz (2005), Univariate Discrete Distributions, 3rd ed., section 5.2.
 */
const TINY = 1e-17;
const HUGE = 1e250;
/** Smaller terms lose their digits, and at last stop falling. */
const GONE = 1e-290;

/**
 * E[h(N)] of a sequence h(0) = 0 with steps h(n) − h(n − 1) in [0, 1]; `step` gets n and the step
 * before. For r > 0 and w in [0, 1). Costs some 40/(1 − w) terms beyond the mean of N.
 */
export function negativeBinomialMean(
  r: number,
  w: number,
  step: (n: number, before: number) => number,
): number {
  let term = 1;
  let mass = 1;
  let sum = 0;
  let height = 0;
  let rise = 0;
  for (let n = 1; ; n += 1) {
    const ratio = ((r + n - 1) / n) * w;
    term *= ratio;
    rise = step(n, rise);
    height += rise;
    mass += term;
    sum += term * height;
    // From here on each term is at most `next` times the one before, and h grows by at most 1.
    const next = Math.max(w, ((r + n) / (n + 1)) * w);
    if (next < 1) {
      const rest = (term * next) / (1 - next);
      if (rest * (height + 1 / (1 - next)) <= TINY * sum && rest <= TINY * mass) break;
      if (term < GONE) break;
    }
    if (mass > HUGE) {
      term /= HUGE;
      mass /= HUGE;
      sum /= HUGE;
    }
  }
  return sum / mass;
}

/** P(N = x) and P(N > x), for r > 0, w in [0, 1) and a whole x ≥ 0. Costs x terms more than the mean. */
export function negativeBinomialTail(
  r: number,
  w: number,
  x: number,
): { readonly equal: number; readonly above: number } {
  let term = 1;
  let below = 0;
  let equal = 0;
  let above = 0;
  for (let n = 0; ; n += 1) {
    if (n < x) below += term;
    else if (n === x) equal = term;
    else above += term;
    const next = ((r + n) / (n + 1)) * w;
    term *= next;
    const most = Math.max(w, next);
    if (n >= x && most < 1 && (term / (1 - most) <= TINY * above || term < GONE)) break;
    if (term > HUGE) {
      term /= HUGE;
      below /= HUGE;
      equal /= HUGE;
      above /= HUGE;
    }
  }
  const mass = below + equal + above;
  return { equal: equal / mass, above: above / mass };
}
