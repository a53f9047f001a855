/** Closing rates to be expected, round by round. A draw of chance has no formula: it stands in the second sheet. */
import { live } from './live.ts';

const ROUNDS = 4;

const powerOf = (base: string, exponent: number) =>
  exponent === 0 ? [] : [exponent === 1 ? base : `POWER(${base}, ${exponent})`];

/** E[p·p′ᵏ⁻¹] from p′ = b + (1 − b)p and the moments of p. */
function inARow(k: number): string {
  let ways = 1;
  const terms = Array.from({ length: k }, (_, j) => {
    const factors = [
      ...(ways === 1 ? [] : [String(ways)]),
      ...powerOf('loyaltyBonus', k - 1 - j),
      ...powerOf('(1 - loyaltyBonus)', j),
      `moment[${j + 1}]`,
    ];
    ways = (ways * (k - 1 - j)) / (j + 1);
    return factors.join(' * ');
  });
  return terms.join(' + ');
}

export const sheet = live({
  results: {
    newRate: 'yesShape / (yesShape + noShape)',
    pastRate: 'sieveRate + loyaltyBonus * (1 - sieveRate)',
    sieveRate: '(yesShape + 1) / (yesShape + noShape + 1)',
    loyaltyPart: 'pastRate - sieveRate',
  },
  tables: [
    {
      index: 'round',
      rows: Array.from({ length: ROUNDS + 1 }, (_, round) => round),
      columns: {
        moment: {
          formula: ['1', 'moment[-1] * (yesShape + round - 1) / (yesShape + noShape + round - 1)'],
          symbol: 'E[pᵏ]',
        },
        passing: {
          formula: (row) => (row === 0 ? '1' : inARow(row)),
          unit: 'share',
          symbol: 'E[p p′ᵏ⁻¹]',
        },
        sieveCounts: 'passing * prospects',
        roundRates: { formula: ['none', 'passing / passing[-1]'] },
      },
    },
  ],
});
