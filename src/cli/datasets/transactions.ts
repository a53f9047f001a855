/**
 * Purchases of 1,000 new customers over 78 weeks, made by the BG/NBD and Gamma-Gamma models with the
 * parameters printed for the CDNOW customers. First purchases fall evenly on the first twelve weeks.
 *
 * Source: Fader, Hardie & Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2),
 * 275–284, Table 2; Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 */
import { isoDay, readDay } from '#core/data/days.ts';
import { beta, exponential, gamma } from '#core/draw/index.ts';
import { seeded, split } from '#core/random.ts';
import type { Table } from './table.ts';

const CUSTOMERS = 1000;
const WEEKS = 78;
const FIRST_WEEKS = 12;
const buying = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spending = { p: 6.25, q: 3.74, gamma: 15.44 };

export function transactions(seed: number | string): Table {
  const begin = readDay('the first day', '2023-01-01');
  const rows: (string | number)[][] = [['customer', 'date', 'amount']];
  for (let customer = 1; customer <= CUSTOMERS; customer += 1) {
    const random = seeded(split(seed, 'transactions', customer));
    const rate = gamma(random, buying.r) / buying.alpha;
    const leaving = beta(random, buying.a, buying.b);
    const rateOfSpending = gamma(random, spending.q) / spending.gamma;
    const id = `C${String(customer).padStart(4, '0')}`;
    let week = random() * FIRST_WEEKS;
    for (let purchase = 0; week < WEEKS; purchase += 1) {
      const amount = gamma(random, spending.p) / rateOfSpending;
      rows.push([id, isoDay(begin + Math.floor(7 * week)), amount.toFixed(2)]);
      if (purchase > 0 && random() < leaving) break;
      week += exponential(random) / rate;
    }
  }
  return rows;
}
