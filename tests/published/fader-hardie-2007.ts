/**
 * Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing 21(1),
 * 76–90: table 1 (per cent surviving of two segments, years 0 to 12) and the fits to years 1 to 7. The
 * text prints α = 0.688 for High End; appendix B and its log-likelihood have 0.668.
 */
export const segments = {
  highEnd: {
    survivors: [1000, 869, 743, 653, 593, 551, 517, 491, 468, 445, 427, 409, 394],
    alpha: 0.668,
    beta: 3.806,
    logLikelihood: -1611.2,
  },
  regular: {
    survivors: [1000, 631, 468, 382, 326, 289, 262, 241, 223, 207, 194, 183, 173],
    alpha: 0.704,
    beta: 1.182,
  },
  printedDecimals: 3,
} as const;

/** Appendix B: ln L of High End, years 1 to 7, at α = β = 1 and α = β = 0.01. */
export const starts = [
  { both: 1, logLikelihood: -2115.5 },
  { both: 0.01, logLikelihood: -2741.7 },
] as const;
