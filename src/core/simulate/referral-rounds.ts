/**
 * The referral loop in whole customers: outsiders are Poisson, the satisfied among a round's newcomers
 * binomial, and the customers they bring Poisson, which is the sum of their single Poisson numbers. An
 * invitation that meets a customer is lost. The model `referrals` checks the values.
 */
import { binomial, poisson } from '../draw/index.ts';
import { seeded, split } from '../random.ts';

interface Loop {
  readonly satisfiedShare: number;
  readonly invites: number;
  readonly conversion: number;
  readonly outsiders: number;
  readonly market: number;
  readonly rounds: number;
}

export interface ReferralTrace {
  /** New customers of each round. Length: rounds. */
  readonly arrived: readonly number[];
  /** Those among them who came by referral. Length: rounds. */
  readonly referred: readonly number[];
}

/** Each round and part draws from a source of its own. Constant time a round, however many customers. */
export function simulateReferrals(given: Loop, seed: number | string): ReferralTrace {
  const { outsiders, market, rounds } = given;
  const brought = given.invites * given.conversion;
  const arrived: number[] = [];
  const referred: number[] = [];
  let customers = 0;
  let last = 0;
  for (let t = 0; t < rounds; t += 1) {
    const open = market - customers;
    const source = (part: string) => seeded(split(seed, part, t));
    const satisfied = binomial(source('satisfied'), last, given.satisfiedShare);
    const invited = poisson(source('invited'), (satisfied * brought * open) / market);
    const outside = poisson(source('outside'), (outsiders * open) / market);
    const byReferral = Math.min(invited, open);
    last = byReferral + Math.min(outside, open - byReferral);
    customers += last;
    arrived.push(last);
    referred.push(byReferral);
  }
  return { arrived, referred };
}

/**
 * How many of `lines` family trees of one customer each die out within the given generations, in a market
 * without limit. A tree of `safe` living customers is taken to live on.
 */
export function linesDyingOut(
  given: Pick<Loop, 'satisfiedShare' | 'invites' | 'conversion'>,
  { lines, generations, safe }: { lines: number; generations: number; safe: number },
  seed: number | string,
): number {
  const random = seeded(split(seed, 'lines'));
  const brought = given.invites * given.conversion;
  let dead = 0;
  for (let line = 0; line < lines; line += 1) {
    let living = 1;
    for (let t = 0; t < generations && living > 0 && living < safe; t += 1) {
      living = poisson(random, binomial(random, living, given.satisfiedShare) * brought);
    }
    if (living === 0) dead += 1;
  }
  return dead;
}
