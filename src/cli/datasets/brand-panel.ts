/**
 * What 1,000 households buy of eight toothpastes, and of all others together, in two quarters, made by
 * the NBD-Dirichlet model: a household keeps its rate and its tastes. Parameters are those of the
 * British market in the first quarter of 1973: 56 % buy 2.6 times, so M = 1.456 and K = 0.779; S = 1.55.
 *
 * Source: Goodhardt, Ehrenberg & Chatfield (1984), The Dirichlet: A Comprehensive Model of Buying
 * Behaviour, Journal of the Royal Statistical Society A 147(5), 621–655, section 3.
 */
import { categorical, gamma, poisson } from '#core/draw/index.ts';
import { logGammaDraw } from '#core/draw/gamma.ts';
import { exp } from '#core/numeric/portable.ts';
import { seeded, split } from '#core/random.ts';
import type { Table } from './table.ts';

const HOUSEHOLDS = 1000;
const QUARTERS = 2;
const market = { rate: 1.456, K: 0.779, S: 1.55 };
const shares = {
  colgate: 0.25,
  macleans: 0.19,
  closeUp: 0.1,
  signal: 0.1,
  ultrabrite: 0.09,
  gibbs: 0.08,
  boots: 0.03,
  sainsbury: 0.02,
  others: 0.14,
} as const;

export function brandPanel(seed: number | string): Table {
  const rows: (string | number)[][] = [['household', 'quarter', ...Object.keys(shares)]];
  for (let household = 1; household <= HOUSEHOLDS; household += 1) {
    const random = seeded(split(seed, 'brand-panel', household));
    const rate = (gamma(random, market.K) * market.rate) / market.K;
    const logs = Object.values(shares).map((share) => logGammaDraw(random, market.S * share));
    const most = Math.max(...logs);
    const choose = categorical(logs.map((log) => exp(log - most)));
    for (let quarter = 1; quarter <= QUARTERS; quarter += 1) {
      const bought = logs.map(() => 0);
      for (let left = poisson(random, rate); left > 0; left -= 1) bought[choose(random)]! += 1;
      rows.push([household, quarter, ...bought]);
    }
  }
  return rows;
}
