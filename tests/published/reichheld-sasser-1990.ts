/**
 * Reichheld & Sasser (1990), Zero Defections: Quality Comes to Services, Harvard Business Review 68(5),
 * 105–111. The credit card's profit by year is confirmed by later prints; the values of a customer
 * are as attributed in the literature, and we have not seen them in print ourselves.
 */
export const creditCard = {
  /** USD in years 0 to 5. */
  profit: [-51, 30, 42, 44, 49, 55],
  /** Life in years = 1 / defection; value in USD. */
  attributedValues: [
    { retention: 0.8, life: 5, value: 134 },
    { retention: 0.9, life: 10, value: 300 },
    { retention: 0.95, life: 20, value: 525 },
  ],
  /** From defection of 10 % to 5 %: the table's entry for credit cards. */
  uplift: { printedDecimals: 2, value: 0.75 },
} as const;
