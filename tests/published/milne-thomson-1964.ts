/**
 * Milne-Thomson (1964), Elliptic Integrals, in Abramowitz & Stegun, Handbook of Mathematical Functions,
 * table 17.1: complete integrals K(m) and E(m) of the first and second kind.
 */
export const completeIntegrals = {
  printedDecimals: 9,
  rows: [
    [0.1, 1.612441349, 1.530757637],
    [0.5, 1.854074677, 1.350643881],
    [0.9, 2.578092113, 1.104774733],
  ],
} as const;
