/**
 * The leaky bucket with chance in it: every week each customer leaves with the same probability,
 * independently of the others, and newcomers arrive as a Poisson stream. Its mean is the even flow of
 * models/leaky-bucket.ts.
 *
 *   N(t + 1) = N(t) − lost + won       lost ~ Binomial(N(t), c)       won ~ Poisson(a)
 *   N(t) = Binomial(N₀, (1 − c)ᵗ) + Poisson(a·(1 − (1 − c)ᵗ)/c)       steady: Poisson(a/c)
 *
 * Source: McKenzie (1985), Some Simple Models for Discrete Variate Time Series, Water Resources Bulletin
 * 21(4), 645–650 (binomial thinning with Poisson arrivals).
 */
import { binomial, poisson } from '../draw/index.ts';
import { geometricSum } from '../numeric/geometric.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';
import { seeded, split } from '../random.ts';

export const params = {
  base: {
    symbol: 'N₀',
    unit: 'customers',
    domain: [0, 1e7],
    step: 1,
    default: 1000,
    integer: true,
  },
  churn: { symbol: 'c', unit: 'share/week', domain: [0, 1], step: 0.01, default: 0.1 },
  inflow: { symbol: 'a', unit: 'customers/week', domain: [0, 1e6], step: 1, default: 100 },
  weeks: { symbol: 'T', unit: 'weeks', domain: [1, 10000], step: 1, default: 52, integer: true },
} as const satisfies Params;

type Given = Readonly<Values<typeof params>>;

export interface BucketTrace {
  /** N(0), …, N(T). Length: weeks + 1. */
  readonly customers: Float64Array;
  /** In weeks 1 to T. Length of each: weeks. */
  readonly lost: Float64Array;
  readonly won: Float64Array;
}

/** Mean and variance of N(t). */
export interface BucketMoments {
  readonly mean: number;
  readonly variance: number;
}

/**
 * One run; its cost does not grow with the customers. Losses and arrivals have sources of their own.
 *
 * @throws {RangeError} naming the value and its domain.
 */
export function simulateBucket(given: Given, seed: number | string): BucketTrace {
  check(params, given);
  const { base, churn, inflow, weeks } = given;
  const [leaving, arriving] = [seeded(split(seed, 'lost')), seeded(split(seed, 'won'))];
  const customers = new Float64Array(weeks + 1);
  const [lost, won] = [new Float64Array(weeks), new Float64Array(weeks)];
  customers[0] = base;
  for (let week = 0; week < weeks; week += 1) {
    lost[week] = binomial(leaving, customers[week]!, churn);
    won[week] = poisson(arriving, inflow);
    customers[week + 1] = customers[week]! - lost[week]! + won[week]!;
  }
  return { customers, lost, won };
}

/** Exact moments after `weeks` weeks. */
export function bucketMoments(given: Given): BucketMoments {
  check(params, given);
  const { base, churn, inflow, weeks } = given;
  const stay = power(1 - churn, weeks);
  const arrived = inflow * geometricSum(1 - churn, weeks);
  return { mean: base * stay + arrived, variance: base * stay * (1 - stay) + arrived };
}
