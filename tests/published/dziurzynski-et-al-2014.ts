/**
 * Dziurzynski, Wadsworth & McCarthy (2014), BTYD: Implementing Buy ’Til You Die Models, R package
 * walkthrough: Pareto/NBD for the CDNOW sample, times in weeks.
 */
export const cdnow = { r: 0.5534, alpha: 10.5802, s: 0.6061, beta: 11.6562 } as const;

/** E[X(52)] of a new customer, and one customer of the sample. */
export const walkthrough = {
  newcomer: { t: 52, purchases: 1.4731, printedDecimals: 4 },
  customer: { x: 26, tx: 30.86, T: 31 },
  alive: { value: 0.9979, printedDecimals: 4 },
  /** Printed at estimates with more digits: within their rounding. */
  next: { t: 52, purchases: 25.46, tolerance: 0.006 },
} as const;
