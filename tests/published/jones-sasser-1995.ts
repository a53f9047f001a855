/** Jones & Sasser (1995), Why Satisfied Customers Defect, Harvard Business Review 73(6), 88–99. */
export const xerox = {
  /** How many times as likely to buy again the totally satisfied (5) are as the satisfied (4). */
  topRatio: 6,
} as const;

/** The five curves, from the least to the most competitive. */
export const industries = [
  'localTelephone',
  'airlines',
  'hospitals',
  'personalComputers',
  'automobiles',
] as const;
