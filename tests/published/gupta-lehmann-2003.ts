/**
 * Gupta & Lehmann (2003), Customers as Assets, Journal of Interactive Marketing 17(1), 9–24: margin
 * multiples r / (1 + i − r), first margin after one renewal. Row per retention, column per discount.
 */
export const marginMultiples = {
  printedDecimals: 2,
  discount: [0.1, 0.12, 0.14, 0.16],
  rows: [
    [0.6, [1.2, 1.15, 1.11, 1.07]],
    [0.7, [1.75, 1.67, 1.59, 1.52]],
    [0.8, [2.67, 2.5, 2.35, 2.22]],
    [0.9, [4.5, 4.09, 3.75, 3.46]],
  ],
} as const;
