/**
 * Fader, Hardie & Shang (2010), Customer-Base Analysis in a Discrete-Time Noncontractual Setting,
 * Marketing Science 29(6), 1086–1108: the estimates for 11,104 donors watched over six years, and the
 * chance of still being here in the seventh.
 */
export const donors = {
  estimates: { alpha: 1.204, beta: 0.75, gamma: 0.657, delta: 2.783 },
  n: 6,
  printedDecimals: 2,
  alive: [
    { x: 0, tx: 0, chance: 0.11 },
    { x: 2, tx: 4, chance: 0.59 },
    { x: 6, tx: 6, chance: 0.93 },
  ],
} as const;
