/**
 * Weeks of remission of 21 leukaemia patients given 6-mercaptopurine: Freireich et al. (1963), The Effect
 * of 6-Mercaptopurine on the Duration of Steroid-Induced Remissions in Acute Leukemia, Blood 21(6),
 * 699–716. Estimates as printed for these data in survival textbooks: Kleinbaum & Klein (2012), Survival
 * Analysis, 3rd ed., Springer, chapter 2; errors as `survfit` of the R package survival prints them.
 */
export const remissions = {
  /** A minus sign: still in remission when last seen. */
  weeks: [6, 6, 6, -6, 7, -9, 10, -10, -11, 13, 16, -17, -19, -20, 22, 23, -25, -32, -32, -34, -35],
  printedDecimals: 4,
  rows: [
    { time: 6, atRisk: 21, departures: 3, survival: 0.8571, error: 0.0764 },
    { time: 7, atRisk: 17, departures: 1, survival: 0.8067, error: 0.0869 },
    { time: 10, atRisk: 15, departures: 1, survival: 0.7529, error: 0.0963 },
    { time: 13, atRisk: 12, departures: 1, survival: 0.6902, error: 0.1068 },
    { time: 16, atRisk: 11, departures: 1, survival: 0.6275, error: 0.1141 },
    { time: 22, atRisk: 7, departures: 1, survival: 0.5378, error: 0.1282 },
    { time: 23, atRisk: 6, departures: 1, survival: 0.4482, error: 0.1346 },
  ],
  median: 23,
} as const;
