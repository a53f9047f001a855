/**
 * Shoppers with a visit rate of their own, watched for a while before a stamp card exists and as long
 * after. The cashier offers the card at each visit, so those who come often are those who join. Each
 * shopper has a twin: the same draws in the same weeks without a card.
 *
 *   visits come at rate λ without a card          λ ~ Gamma(shape, mean)
 *   with a card at rate λ·(1 + lift)·exp(pull·p)  p the filled part of the card
 *   after a stamp the card is dropped with chance drop·exp(−hold·p)
 *
 * The waiting time to the next visit is an exponential draw divided by the rate, so a higher rate brings
 * every later visit forward and changes no draw. Illustrative: the two exponents are ours.
 */
import { exponential, gamma } from '../draw/index.ts';
import { exp } from '../numeric/portable.ts';
import { seeded, split, type Random } from '../random.ts';
import type { Steps } from '../steps.ts';

export interface CardProgramme {
  readonly shoppers: number;
  /** Mean visits a week of a shopper without a card. */
  readonly visitRate: number;
  readonly rateShape: number;
  /** Weeks before the card, and again weeks with it. */
  readonly weeks: number;
  /** Chance to join of a shopper with this visit rate. */
  readonly joins: (rate: number) => number;
  /** Visits it takes to fill a card. */
  readonly stamps: number;
  /** Places filled in advance, on a card with as many more places. */
  readonly headStart: number;
  readonly lift: number;
  readonly pull: number;
  readonly drop: number;
  readonly hold: number;
}

export interface CardTrace {
  /** 1 for those who join. Length of each list: shoppers. */
  readonly member: Uint8Array;
  readonly rate: Float64Array;
  readonly before: Uint32Array;
  readonly after: Uint32Array;
  /** Visits in the same weeks without a card. */
  readonly twin: Uint32Array;
  readonly rewards: number;
  /** Stamps given by visit; of these, on filled cards, on dropped cards, and on cards still open. */
  readonly stampsGiven: number;
  readonly stampsRedeemed: number;
  readonly stampsDropped: number;
  readonly stampsOpen: number;
  /** Cards that came to an end. */
  readonly cardsFilled: number;
  readonly cardsDropped: number;
  /** Visits with k stamps on the card, and expected visits had the card changed nothing. Length: stamps. */
  readonly visitsAt: Float64Array;
  readonly plainAt: Float64Array;
}

/** Time grows with the visits. Every shopper has a source of their own for visits and for dropping. */
export function* simulateCardSteps(
  programme: CardProgramme,
  seed: number | string,
): Steps<CardTrace> {
  const { shoppers, rateShape, visitRate, weeks, stamps } = programme;
  const rates = seeded(split(seed, 'rates'));
  const joining = seeded(split(seed, 'joining'));
  const trace = {
    member: new Uint8Array(shoppers),
    rate: new Float64Array(shoppers),
    before: new Uint32Array(shoppers),
    after: new Uint32Array(shoppers),
    twin: new Uint32Array(shoppers),
    rewards: 0,
    stampsGiven: 0,
    stampsRedeemed: 0,
    stampsDropped: 0,
    stampsOpen: 0,
    cardsFilled: 0,
    cardsDropped: 0,
    visitsAt: new Float64Array(stamps),
    plainAt: new Float64Array(stamps),
  };
  for (let shopper = 0; shopper < shoppers; shopper += 1) {
    const rate = (gamma(rates, rateShape) * visitRate) / rateShape;
    trace.rate[shopper] = rate;
    trace.member[shopper] = joining() < programme.joins(rate) ? 1 : 0;
    trace.before[shopper] = visits(seeded(split(seed, 'before', shopper)), rate * weeks);
    trace.twin[shopper] = visits(seeded(split(seed, 'after', shopper)), rate * weeks);
    trace.after[shopper] = trace.member[shopper]
      ? collect(programme, rate, trace, seed, shopper)
      : trace.twin[shopper]!;
    yield (shopper + 1) / shoppers;
  }
  return trace;
}

/** Visits until the expected number would pass `clock`: exponential steps. */
function visits(random: Random, clock: number): number {
  let count = 0;
  for (let left = clock - exponential(random); left > 0; left -= exponential(random)) count += 1;
  return count;
}

type Tally = { -readonly [K in keyof CardTrace]: CardTrace[K] };

function collect(
  programme: CardProgramme,
  rate: number,
  tally: Tally,
  seed: number | string,
  shopper: number,
): number {
  const { weeks, stamps, headStart, lift, pull, drop, hold } = programme;
  const waits = seeded(split(seed, 'after', shopper));
  const drops = seeded(split(seed, 'drops', shopper));
  const plain = rate * weeks;
  // The twin’s clock: expected visits without a card. With it the clock runs `speed` times as fast.
  let clock = 0;
  let count = 0;
  let filled = 0;
  let dropped = false;
  for (;;) {
    const progress = (filled + headStart) / (stamps + headStart);
    const speed = dropped ? 1 : (1 + lift) * exp(pull * progress);
    const arrival = clock + exponential(waits) / speed;
    if (!dropped) tally.plainAt[filled]! += Math.min(arrival, plain) - clock;
    if (arrival >= plain) break;
    clock = arrival;
    count += 1;
    if (dropped) continue;
    tally.visitsAt[filled]! += 1;
    tally.stampsGiven += 1;
    filled += 1;
    if (filled === stamps) {
      tally.rewards += 1;
      tally.cardsFilled += 1;
      tally.stampsRedeemed += stamps;
      filled = 0;
    } else if (drops() < drop * exp((-hold * (filled + headStart)) / (stamps + headStart))) {
      tally.cardsDropped += 1;
      tally.stampsDropped += filled;
      filled = 0;
      dropped = true;
    }
  }
  tally.stampsOpen += filled;
  return count;
}
