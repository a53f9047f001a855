/**
 * TARP (1981), Measuring the Grapevine: how many people customers told who had complained to Coca-Cola, as
 * quoted in the trade press; we have not seen the report.
 */
export const told = {
  satisfied: [4, 5],
  dissatisfied: [9, 10],
  /** Share of the dissatisfied who told more than so many. */
  talkative: { share: 0.13, moreThan: 20 },
} as const;
