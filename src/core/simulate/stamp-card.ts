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
    const count = (column: Uint32Array) => () => {
      column[shopper]! += 1;
    };
    visits(seeded(split(seed, 'before', shopper)), rate * weeks, count(trace.before));
    visits(seeded(split(seed, 'after', shopper)), rate * weeks, count(trace.twin));
    if (trace.member[shopper])
      collect(programme, rate, [seed, shopper], noted(trace, shopper, stamps));
    else trace.after[shopper] = trace.twin[shopper]!;
    yield (shopper + 1) / shoppers;
  }
  return trace;
}

/** One visit: without a card, for a stamp, for the last stamp of a card, or for one after which it is dropped. */
export interface Visit {
  /** Since the watch began, or the card. */
  readonly week: number;
  readonly outcome: 'visit' | 'stamp' | 'reward' | 'drop';
  /** On the card after the visit; 0 without one, and after a reward. */
  readonly stamps: number;
}

/** All visits of one shopper, in time. */
export interface ShopperVisits {
  readonly before: readonly Visit[];
  readonly after: readonly Visit[];
  /** Of the twin, in the weeks of the card. */
  readonly twin: readonly Visit[];
}

/** The visits behind one place of the trace of a run. */
export function shopperVisits(
  programme: CardProgramme,
  { member, rate: rates }: Pick<CardTrace, 'member' | 'rate'>,
  shopper: number,
  seed: number | string,
): ShopperVisits {
  const rate = rates[shopper]!;
  const plainly = (part: string): Visit[] => {
    const seen: Visit[] = [];
    visits(seeded(split(seed, part, shopper)), rate * programme.weeks, (clock) => {
      seen.push({ week: clock / rate, outcome: 'visit', stamps: 0 });
    });
    return seen;
  };
  const [before, twin] = [plainly('before'), plainly('after')];
  if (!member[shopper]) return { before, after: twin, twin };
  const after: Visit[] = [];
  collect(programme, rate, [seed, shopper], ({ to, outcome, stamps }) => {
    if (outcome === null) return;
    after.push({ week: to / rate, outcome, stamps: outcome === 'stamp' ? stamps! + 1 : 0 });
  });
  return { before, after, twin };
}

/** Tells of each visit until the expected number would pass `plain`: exponential steps. */
function visits(random: Random, plain: number, see: (clock: number) => void): void {
  for (let clock = exponential(random); clock < plain; clock += exponential(random)) see(clock);
}

/** Part of a card that looks filled, with so many stamps on it. */
function progress(
  { stamps, headStart }: Pick<CardProgramme, 'stamps' | 'headStart'>,
  filled: number,
): number {
  return (filled + headStart) / (stamps + headStart);
}

/** Times as often as without a card, with so many stamps on it. */
export function paceAt(
  card: Pick<CardProgramme, 'stamps' | 'headStart' | 'lift' | 'pull'>,
  filled: number,
): number {
  return (1 + card.lift) * exp(card.pull * progress(card, filled));
}

/** Up to the next visit, or, with no outcome, to the end of the weeks. */
interface Stretch {
  /** On the twin’s clock: expected visits without a card. */
  readonly from: number;
  readonly to: number;
  /** On the card meanwhile; null once it is dropped. */
  readonly stamps: number | null;
  readonly outcome: Visit['outcome'] | null;
}

function collect(
  programme: CardProgramme,
  rate: number,
  [seed, shopper]: readonly [number | string, number],
  see: (stretch: Stretch) => void,
): void {
  const { weeks, stamps, drop, hold } = programme;
  const waits = seeded(split(seed, 'after', shopper));
  const drops = seeded(split(seed, 'drops', shopper));
  const plain = rate * weeks;
  let from = 0;
  let filled: number | null = 0;
  for (;;) {
    // With a card the twin’s clock runs this much faster.
    const speed = filled === null ? 1 : paceAt(programme, filled);
    const to = from + exponential(waits) / speed;
    if (to >= plain) return see({ from, to: plain, stamps: filled, outcome: null });
    const before: number | null = filled;
    let outcome: Visit['outcome'] = 'visit';
    if (filled !== null) {
      filled += 1;
      outcome = 'stamp';
      if (filled === stamps) [outcome, filled] = ['reward', 0];
      else if (drops() < drop * exp(-hold * progress(programme, filled)))
        [outcome, filled] = ['drop', null];
    }
    see({ from, to, stamps: before, outcome });
    from = to;
  }
}

type Tally = { -readonly [K in keyof CardTrace]: CardTrace[K] };

/** Adds up the stretches of one member. */
function noted(tally: Tally, shopper: number, stamps: number) {
  return ({ from, to, stamps: on, outcome }: Stretch): void => {
    if (outcome !== null) tally.after[shopper]! += 1;
    if (on === null) return;
    tally.plainAt[on]! += to - from;
    if (outcome === null) {
      tally.stampsOpen += on;
      return;
    }
    tally.visitsAt[on]! += 1;
    tally.stampsGiven += 1;
    if (outcome === 'reward') {
      tally.rewards += 1;
      tally.cardsFilled += 1;
      tally.stampsRedeemed += stamps;
    } else if (outcome === 'drop') {
      tally.cardsDropped += 1;
      tally.stampsDropped += on + 1;
    }
  };
}
