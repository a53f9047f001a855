/** Kivetz, Urminsky & Zheng (2006), The Goal-Gradient Hypothesis Resurrected, J. Marketing Research 43(1). */
export const coffeeCard = {
  stamps: 10,
  /** From the first to the last interval between two visits. */
  acceleration: 0.2,
} as const;
