/**
 * Goodhardt, Ehrenberg & Chatfield (1984), The Dirichlet, JRSS A 147(5), 621–655: toothpaste in Britain,
 * first quarter of 1973, with the fit that the manual of the R package NBDdirichlet 1.4 prints for it
 * (`print.dirichlet`, `summary.dirichlet`: its own S, without outlying brands, and sums cut at 50).
 */
export const toothpaste = {
  penetration: 0.56,
  frequency: 2.6,
  brands: [
    { name: 'Colgate DC', share: 0.25, penetration: 0.2 },
    { name: 'Macleans', share: 0.19, penetration: 0.17 },
    { name: 'Close Up', share: 0.1, penetration: 0.09 },
    { name: 'Signal', share: 0.1, penetration: 0.08 },
    { name: 'Ultrabrite', share: 0.09, penetration: 0.08 },
    { name: 'Gibbs SR', share: 0.08, penetration: 0.07 },
    { name: 'Boots private label', share: 0.03, penetration: 0.03 },
    { name: 'Sainsbury private label', share: 0.02, penetration: 0.02 },
  ],
  fit: { categoryRate: 1.46, rateShape: 0.78, switching: 1.55, printedDecimals: 2 },
  /** For the brands above, at the S the package uses. */
  summary: {
    switching: 1.2952529190301778,
    frequency: [1.8, 1.8, 1.7, 1.7, 1.7, 1.7, 1.6, 1.6],
    categoryFrequency: [3.2, 3.2, 3.3, 3.3, 3.3, 3.3, 3.4, 3.4],
    printedDecimals: 1,
    /** Of Colgate’s buyers, those who also buy each other brand; the cut of the sum shows in the sixth decimal. */
    duplication: [0.186282, 0.103176, 0.103176, 0.093392, 0.083494, 0.032229, 0.021612],
    duplicationTolerance: 1e-5,
  },
} as const;
