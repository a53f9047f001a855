/**
 * Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, brucehardie.com: the
 * estimates for the CDNOW sample, and the mean of all customers at them, which is what the spreadsheet
 * expects of anyone without a repeat purchase. Money in US dollars.
 */
export const cdnow = {
  estimates: { p: 6.25, q: 3.74, gamma: 15.44 },
  /** Within the rounding of the three estimates. */
  mean: { value: 35.17, tolerance: 0.15 },
  /**
   * Customers 1, 2, 6 and 9 of the sample: repeat purchases, their mean,
   * and the spreadsheet’s expectation, as the test suite of lifetimes (test_estimation.py) has them.
   */
  customers: [
    { x: 2, mean: 22.35, expected: 24.65 },
    { x: 1, mean: 11.77, expected: 18.91 },
    { x: 7, mean: 73.74, expected: 71.46 },
    { x: 2, mean: 25.55, expected: 27.28 },
  ],
  customersTolerance: 0.02,
} as const;
