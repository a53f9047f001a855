/**
 * Survival without a model: how many are still here after each departure, when some are only known to
 * have stayed so far. Assumes that those lost from sight would have stayed as long as the others.
 *
 *   S(t) = Π (1 − dᵢ / nᵢ) over departure times tᵢ ≤ t,   dᵢ leave out of nᵢ still in sight
 *   standard error   S(t)·√(Σ dᵢ / (nᵢ(nᵢ − dᵢ)))        interval   S ± z·error, cut to [0, 1]
 *
 * Source: Kaplan & Meier (1958), Nonparametric Estimation from Incomplete Observations, Journal of the
 * American Statistical Association 53(282), 457–481; the error is Greenwood's (1926).
 */
import { refuseEarly, type PurchaseDays } from '../data/purchase-days.ts';
import { normalQuantile } from '../numeric/normal-distribution.ts';

export interface Durations {
  /** How long each one has been seen, 0 or more. */
  readonly time: ArrayLike<number>;
  /** Whether they left at that time (1) or were only seen so far (0). */
  readonly left: ArrayLike<number>;
}

/** At one time of departure. */
interface SurvivalStep {
  readonly time: number;
  readonly atRisk: number;
  readonly departures: number;
  readonly survival: number;
  /** null once nobody is left: Greenwood's sum has no value there, and so there is no interval. */
  readonly standardError: number | null;
  readonly low: number | null;
  readonly high: number | null;
}

export interface KaplanMeier {
  /** One per time at which somebody leaves, rising; empty if nobody does. */
  readonly steps: readonly SurvivalStep[];
  readonly customers: number;
  readonly departures: number;
  /** First time at which half or fewer are here; null if more stay. */
  readonly median: number | null;
}

/** @throws {RangeError} on no durations, a negative time, or a mark other than 0 and 1. */
export function kaplanMeier({ time, left }: Durations, level = 0.95): KaplanMeier {
  if (time.length === 0 || time.length !== left.length) {
    throw new RangeError(
      `durations has ${time.length} times and ${left.length} marks: it needs as many of both, and one at least`,
    );
  }
  if (!(level > 0 && level < 1)) throw new RangeError(`level is ${level}: it must lie in (0, 1)`);
  const order = Array.from(time, (value, at) => {
    if (!(value >= 0 && value < Infinity))
      throw new RangeError(`time[${at}] is ${value}: it must lie in [0, ∞)`);
    if (left[at] !== 0 && left[at] !== 1)
      throw new RangeError(`left[${at}] is ${left[at]}: it must be 0 or 1`);
    return at;
  }).sort((a, b) => time[a]! - time[b]!);
  const z = normalQuantile((1 + level) / 2);
  const steps: SurvivalStep[] = [];
  let survival = 1;
  let greenwood = 0;
  let departures = 0;
  for (let from = 0; from < order.length;) {
    const now = time[order[from]!]!;
    const atRisk = order.length - from;
    let leaving = 0;
    for (; from < order.length && time[order[from]!] === now; from += 1)
      leaving += left[order[from]!]!;
    if (leaving === 0) continue;
    departures += leaving;
    survival *= (atRisk - leaving) / atRisk;
    greenwood += leaving / (atRisk * (atRisk - leaving));
    const error = survival > 0 ? survival * Math.sqrt(greenwood) : null;
    steps.push({
      time: now,
      atRisk,
      departures: leaving,
      survival,
      standardError: error,
      low: error === null ? null : Math.max(0, survival - z * error),
      high: error === null ? null : Math.min(1, survival + z * error),
    });
  }
  const median = steps.find((step) => step.survival <= 0.5)?.time ?? null;
  return { steps, customers: order.length, departures, median };
}

/**
 * Durations from purchases, where nobody says goodbye: whoever has been silent for more than `gap` days
 * at the end counts as gone on the day of their last purchase, the others as seen until then. Another
 * gap gives another curve: the choice is the analyst's. Customers first seen after the end are no part.
 *
 * @throws {RangeError} if nobody has bought by the end.
 */
export function durationsOf(purchases: PurchaseDays, end: number, gap: number): Durations {
  if (!(gap > 0)) throw new RangeError(`gap is ${gap}: it must lie in (0, ∞)`);
  refuseEarly('end', end, purchases);
  const { start, day } = purchases;
  const time: number[] = [];
  const left: number[] = [];
  for (let i = 0; i + 1 < start.length; i += 1) {
    const first = day[start[i]!]!;
    if (first > end) continue;
    let last = first;
    for (let k = start[i]!; k < start[i + 1]! && day[k]! <= end; k += 1) last = day[k]!;
    const gone = end - last > gap;
    time.push((gone ? last : end) - first);
    left.push(gone ? 1 : 0);
  }
  return { time, left };
}
