/**
 * TARP (1979, 1986), Consumer Complaint Handling in America: share of customers with a problem who intend
 * to buy again, by what became of the complaint, as quoted in the trade press. Columns: did not complain,
 * complained and not satisfied, satisfied, satisfied quickly.
 */
export const buyAgain = [
  ['a loss below 5 dollars', [0.37, 0.46, 0.7, 0.95]],
  ['a loss above 100 dollars', [0.09, 0.19, 0.54, 0.82]],
] as const;
