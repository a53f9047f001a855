/**
 * Reinartz & Kumar (2002), The Mismanagement of Customer Loyalty, Harvard Business Review 80(7), 86–94:
 * segments in per cent of customers, as attributed in the literature; we have not seen them in print
 * ourselves. Every row adds up to 100.
 */
export const segmentShares = {
  literature: { butterflies: 20, trueFriends: 30, strangers: 29, barnacles: 21 },
  groceryRetail: { butterflies: 15, trueFriends: 36, strangers: 34, barnacles: 15 },
  mailOrder: { butterflies: 19, trueFriends: 31, strangers: 29, barnacles: 21 },
  directBrokerage: { butterflies: 18, trueFriends: 32, strangers: 33, barnacles: 17 },
} as const;
