/**
 * Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025, brucehardie.com: the
 * estimates for the CDNOW sample, and the mean of all customers at them, which is what the spreadsheet
 * expects of anyone without a repeat purchase. Money in US dollars.
 */
export const cdnow = {
  estimates: { p: 6.25, q: 3.74, gamma: 15.44 },
  /** Within the rounding of the three estimates. */
  mean: { value: 35.17, tolerance: 0.15 },
} as const;
