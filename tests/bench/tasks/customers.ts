/**
 * 2,357 customers as those of CDNOW: bought first in the first twelve of 39 weeks, and then as BG/NBD and
 * Gamma-Gamma have it at the printed estimates. Days are whole, as in a shop's records.
 *
 * Source: Fader, Hardie & Lee (2005), Counting Your Customers the Easy Way, Marketing Science 24(2),
 * 275–284, Table 2; Fader & Hardie (2013), The Gamma-Gamma Model of Monetary Value, note 025.
 */
import { beta, exponential, gamma } from '#core/draw/index.ts';
import { sources } from '#core/random.ts';

const CUSTOMERS = 2357;
const buying = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
const spending = { p: 6.25, q: 3.74, gamma: 15.44 };

/** Repeat purchases, weeks to the last of them, and weeks watched; length of each: 2,357. */
export function buyers(seed: number) {
  const random = sources(seed);
  const [x, tx, T]: [number[], number[], number[]] = [[], [], []];
  for (let customer = 0; customer < CUSTOMERS; customer += 1) {
    random.at(customer);
    const watched = Math.floor(7 * (39 - 12 * random()));
    const rate = gamma(random, buying.r) / buying.alpha;
    const leaving = beta(random, buying.a, buying.b);
    let [bought, last] = [0, 0];
    for (let week = exponential(random) / rate; ; week += exponential(random) / rate) {
      const day = Math.ceil(7 * week);
      if (day > watched) break;
      if (day > last) bought += 1;
      last = day;
      if (random() < leaving) break;
    }
    x.push(bought);
    tx.push(last / 7);
    T.push(watched / 7);
  }
  return { x, tx, T };
}

/** Of those who bought again: how often, and what they spent on average, in whole cents. */
export function spenders(seed: number) {
  const random = sources(`${seed} spend`);
  const [x, mean]: [number[], number[]] = [[], []];
  buyers(seed).x.forEach((bought, customer) => {
    if (bought === 0) return;
    random.at(customer);
    const rate = gamma(random, spending.q) / spending.gamma;
    x.push(bought);
    mean.push(Math.round((100 * gamma(random, spending.p * bought)) / rate / bought) / 100);
  });
  return { x, mean };
}
