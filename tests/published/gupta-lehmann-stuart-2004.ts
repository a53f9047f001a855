/**
 * Gupta, Lehmann & Stuart (2004), Valuing Customers, Journal of Marketing Research 41(1), 7–18,
 * abstract: one per cent more retention or margin moves firm value by so many per cent.
 */
export const elasticities = {
  retention: { about: 5, range: [3, 7] },
  margin: 1,
} as const;
