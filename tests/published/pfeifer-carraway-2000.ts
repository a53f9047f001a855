/**
 * Pfeifer & Carraway (2000), Modeling Customer Relationships as Markov Chains, Journal of Interactive
 * Marketing 14(2), 43–55: the example of recency 1 to 4, five states with the lost customer last.
 */
export const recency = {
  moves: [
    [0.3, 0.7, 0, 0, 0],
    [0.2, 0, 0.8, 0, 0],
    [0.15, 0, 0, 0.85, 0],
    [0.05, 0, 0, 0, 0.95],
    [0, 0, 0, 0, 1],
  ],
  /** USD: 40 earned by a sale, 4 spent on each customer who is not lost. */
  rewards: [36, -4, -4, -4, 0],
  discount: 0.2,
  horizon: 4,
  /** Present value of recency 1 to 4 over the horizon, in USD. */
  values: [50.115, 4.22, 0.592, -1.98],
  printedDecimals: 3,
} as const;
