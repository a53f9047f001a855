/**
 * Subscribers of two kinds, 1,000 each, watched for twelve yearly renewals: each has a chance of their
 * own to leave at a renewal, drawn from the beta distribution printed for the kind.
 *
 * Source: Fader & Hardie (2007), How to Project Customer Retention, Journal of Interactive Marketing
 * 21(1), 76–90, Appendix B.
 */
import { beta, geometric } from '#core/draw/index.ts';
import { seeded, split } from '#core/random.ts';
import type { Table } from './table.ts';

const SUBSCRIBERS = 1000;
const YEARS = 12;
const kinds = [
  { kind: 'high-end', alpha: 0.668, beta: 3.806 },
  { kind: 'regular', alpha: 0.704, beta: 1.182 },
] as const;

export function subscriptions(seed: number | string): Table {
  const rows: (string | number)[][] = [['customer', 'kind', 'time', 'left']];
  for (const { kind, alpha, beta: second } of kinds) {
    for (let number = 1; number <= SUBSCRIBERS; number += 1) {
      const random = seeded(split(seed, 'subscriptions', kind, number));
      const leaving = beta(random, alpha, second);
      // So small a chance is met in no twelve years, and a draw would not end.
      const year = leaving > 1e-12 ? geometric(random, leaving) : Infinity;
      const id = `${kind === 'regular' ? 'R' : 'H'}${String(number).padStart(4, '0')}`;
      rows.push([id, kind, Math.min(year, YEARS), year <= YEARS ? 1 : 0]);
    }
  }
  return rows;
}
