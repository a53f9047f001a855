/**
 * Fader, Hardie & Lee (2005), “Counting Your Customers” the Easy Way, Marketing Science 24(2), 275–284,
 * and its spreadsheet: values at the estimates for the CDNOW sample, times in weeks. The article prints
 * r = 0.243, α = 4.414, a = 0.793, b = 2.426; the digits below are those of the CLVTools test suite
 * (test_correctness_bgnbd.R).
 */
export const cdnow = { r: 0.2425945, alpha: 4.4136019, a: 0.7929199, b: 2.4258881 } as const;

/** E[X(t)] as printed. */
export const expected = {
  printedDecimals: 4,
  rows: [
    [0.1429, 0.0078],
    [1, 0.0532],
    [3, 0.1506],
    [31.8571, 1.0405],
    [32, 1.0437],
  ],
} as const;

/** The spreadsheet adds up the terms 0 to 150 of ₂F₁; for the longest time that is not yet the sum. */
export const cut = { t: 78, printed: 1.8576, printedDecimals: 4, lastTerm: 150 } as const;

/** The first customer of the sample: purchases expected in the next 39 weeks. */
export const first = {
  x: 2,
  tx: 30.43,
  T: 38.86,
  t: 39,
  purchases: 1.226,
  printedDecimals: 3,
} as const;

/** P(X(t) = x) in the manual of the R package BTYD 2.4.3, at the estimates to three decimals. */
export const probabilities = {
  estimates: { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 },
  rows: [
    { x: 0, t: 39, probability: 0.5737864, printedDecimals: 7 },
    { x: 10, t: 2, probability: 1.07869e-7, printedDecimals: 12 },
  ],
} as const;
