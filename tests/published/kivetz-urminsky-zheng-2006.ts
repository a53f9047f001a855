/**
 * Kivetz, Urminsky & Zheng (2006), The Goal-Gradient Hypothesis Resurrected, Journal of Marketing Research
 * 43(1), 39–58, study 1: a café’s card of ten coffees.
 */
export const coffeeCard = {
  stamps: 10,
  /** From the first to the last interval between two visits. */
  acceleration: 0.2,
  /** Mean days to fill a card, and the days it would have taken at the pace of the first interval. */
  days: { seen: 24.6, atFirstPace: 29.4 },
  saved: 0.16,
} as const;
