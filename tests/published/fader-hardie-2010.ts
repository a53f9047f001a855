/**
 * Fader & Hardie (2010), Customer-Base Valuation in a Contractual Setting: The Perils of Ignoring
 * Heterogeneity, Marketing Science 29(1), 85–93: case 1, four cohorts won in successive years.
 */
export const caseOne = {
  cohorts: [
    [10000, 8000, 6480, 5307, 4391],
    [10000, 8000, 6480, 5307],
    [10000, 8000, 6480],
    [10000, 8000],
  ],
  alpha: { value: 3.8, printedDecimals: 2 },
  beta: { value: 15.19, printedDecimals: 2 },
  /** The counts are those of 10,000 customers with these. */
  madeFrom: { alpha: 3.8, beta: 15.2 },
} as const;

/** Residual lifetime after 7 years at 10 %, α = 0.668 and β = 3.806: printed by the test of J. Maturen’s sbg.py. */
export const residual = { stayed: 7, discount: 0.1, value: 7.53, printedDecimals: 3 } as const;
