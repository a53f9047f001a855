/**
 * A stamp card and its honest reckoning: who joins comes more often anyway, so members visit more than
 * others even if the card does nothing. Each shopper visits at a constant rate of their own; a card may
 * lift it, and pull harder the nearer the reward.
 *
 *   joins with chance (1 − ς)·J + ς·(1 − exp(−θλ))     θ such that the share J joins
 *   members / others without any effect, at ς = 1:     (A^(κ+1) − 1) / (A^κ − 1),   A = (1 − J)^(−1/κ)
 *   a step of the card continues with chance           completion^(1/steps)
 *
 * λ ~ Gamma with shape κ. The second line is 2 at κ = 2 and J = 0.618: twice the visits, no effect. The
 * card’s effect on visits and on dropping it are exponentials in the filled part (simulate/stamp-card.ts):
 * ours, illustrative; a head start fills places in advance and leaves the visits to go as they are. The
 * published coffee cards were filled in 24.6 days, 29.4 at their first pace: 16 % sooner, where this
 * exponential, set to the published fifth off the last interval, comes 10 % sooner.
 *
 * Source: Kivetz, Urminsky & Zheng (2006), The Goal-Gradient Hypothesis Resurrected, Journal of Marketing
 * Research 43(1), 39–58; Nunes & Drèze (2006), The Endowed Progress Effect, Journal of Consumer Research
 * 32(4), 504–512. Dowling & Uncles (1997), Sloan Management Review 38(4), 71–82, and Liu (2007), Journal
 * of Marketing 71(4), 19–35, on who changes at all.
 */
import type { Outputs, Presets } from '../model.ts';
import { exp, expm1, ln, realPower } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';
import { cardVisits } from '../simulate/card-visits.ts';
import {
  paceAt,
  shopperVisits,
  simulateCardSteps,
  type CardProgramme,
  type CardTrace,
  type ShopperVisits,
} from '../simulate/stamp-card.ts';
import { finish } from '../steps.ts';

export const id = 'loyalty-programme';
export const rows = ['K20'] as const;
export const stochastic = true;
export const references = [
  'kivetz-urminsky-zheng-2006',
  'nunes-dreze-2006',
  'dowling-uncles-1997',
  'liu-2007',
] as const;

const [kivetz, nunes] = ['kivetz-urminsky-zheng-2006', 'nunes-dreze-2006'] as const;
const coffees = { unit: 'number', reference: kivetz } as const;
const washes = { stamps: 8, dropout: 0.6333, persistence: 2.77 } as const;
const slope = { unit: 'number', domain: [0, 4], step: 0.05, default: 0 } as const;

export const params = {
  shoppers: {
    symbol: 'n',
    unit: 'customers',
    domain: [200, 3000],
    step: 100,
    default: 2000,
    integer: true,
  },
  visitRate: { symbol: 'λ', unit: 'visits/week', domain: [0.2, 2], step: 0.1, default: 1 },
  visitShape: { symbol: 'κ', unit: 'number', domain: [0.5, 10], step: 0.5, default: 2 },
  weeks: { symbol: 'T', unit: 'weeks', domain: [4, 52], step: 1, default: 26, integer: true },
  joinShare: { symbol: 'J', unit: 'share', domain: [0.05, 0.95], step: 0.01, default: 0.62 },
  selfSelection: { symbol: 'ς', unit: 'share', domain: [0, 1], step: 0.05, default: 1 },
  stamps: { symbol: 'N', ...coffees, domain: [2, 20], step: 1, default: 10, integer: true },
  headStart: { symbol: 'H', unit: 'number', domain: [0, 5], step: 1, default: 0, integer: true },
  visitLift: { symbol: 'ε', unit: 'share', domain: [0, 0.5], step: 0.01, default: 0 },
  goalGradient: { symbol: 'φ', ...slope, domain: [0, 1] },
  dropout: { symbol: 'δ', unit: 'share', domain: [0, 0.9], step: 0.01, default: 0.05 },
  persistence: { symbol: 'ψ', ...slope },
  visitMargin: { symbol: 'v', unit: 'CNY', domain: [0, 500], step: 1, default: 10 },
  rewardCost: { symbol: 'u', unit: 'CNY', domain: [0, 1000], step: 1, default: 12 },
} as const satisfies Params;

export const presets = {
  /** A card with no effect at all. */
  course: {
    values: { visitLift: 0, goalGradient: 0, headStart: 0 },
    reference: 'dowling-uncles-1997',
  },
  /** Ten coffees for one: the last interval is a fifth shorter than the first. */
  literature: { values: { stamps: 10, headStart: 0, goalGradient: 0.2789 }, reference: kivetz },
  /** Eight washes, no head start, and with two of ten places filled. */
  eightWashes: { values: { ...washes, headStart: 0 }, reference: nunes },
  twoOfTen: { values: { ...washes, headStart: 2 }, reference: nunes },
} as const satisfies Presets<typeof params>;

const perWeek = { unit: 'visits/week' } as const;

export const outputs = {
  members: { unit: 'customers' },
  memberVisits: perWeek,
  otherVisits: perWeek,
  memberVisitsBefore: perWeek,
  otherVisitsBefore: perWeek,
  memberVisitsWithout: perWeek,
  naiveRatio: { unit: 'number' },
  expectedNaiveRatio: { unit: 'number' },
  differenceInDifferences: perWeek,
  trueEffect: perWeek,
  visitsByStamp: { unit: 'number', shape: 'stamps on the card, 0 to N − 1' },
  rewards: { unit: 'number' },
  completion: { unit: 'share' },
  breakage: { unit: 'share' },
  liability: { unit: 'CNY' },
  subsidyShare: { unit: 'share' },
  programmeProfit: { unit: 'CNY' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

const alsoGiven = {
  completion: { symbol: 'c', unit: 'share', domain: [0, 1], step: 0.01, default: 0.19 },
  acceleration: { symbol: 'a', unit: 'share', domain: [0, 0.6], step: 0.01, default: 0.2 },
} as const satisfies Params;

/** completion^(1/stamps): chance that each step is followed by the next, if all steps are alike. */
export function continuation(given: Given<'stamps'>, completion: number): number {
  check(params, given);
  check(alsoGiven, { completion });
  return completion === 0 ? 0 : realPower(completion, 1 / given.stamps);
}

/** Share of cards that are filled in the end: the product of 1 − drop over the stamps but the last. */
export function completionChance(
  given: Given<'stamps' | 'headStart' | 'dropout' | 'persistence'>,
): number {
  check(params, given);
  const { stamps, headStart, dropout, persistence } = given;
  let chance = 1;
  for (let filled = 1; filled < stamps; filled += 1) {
    const progress = (filled + headStart) / (stamps + headStart);
    chance *= 1 - dropout * exp(-persistence * progress);
  }
  return chance;
}

/**
 * φ at which the last interval between the visits of a card is shorter than the first by this share,
 * without head start. A card of N visits has N − 1 intervals; null for two visits, with one interval.
 */
export function gradientOf(given: Given<'stamps'>, acceleration: number): number | null {
  check(params, given);
  check(alsoGiven, { acceleration });
  const { stamps } = given;
  return stamps < 3 ? null : (-ln(1 - acceleration) * stamps) / (stamps - 2);
}

/** Time from the first visit of a card to its last, as a share of that at the pace of the first interval. */
export function fillingTime(given: Given<'stamps' | 'headStart' | 'goalGradient'>): number {
  check(params, given);
  const { stamps, headStart, goalGradient } = given;
  let time = 0;
  for (let gone = 0; gone < stamps - 1; gone += 1) {
    time += exp((-goalGradient * gone) / (stamps + headStart));
  }
  return time / (stamps - 1);
}

/** Expected visits with 0 to N − 1 stamps on the card, as multiples of the visits without a card. */
export function expectedPace(
  given: Given<'stamps' | 'headStart' | 'visitLift' | 'goalGradient'>,
): number[] {
  check(params, given);
  const card = { ...given, lift: given.visitLift, pull: given.goalGradient };
  return Array.from({ length: given.stamps }, (_, filled) => paceAt(card, filled));
}

/** Visits of a member over visits of another, before any card: the ratio that self-selection alone makes. */
export function expectedNaiveRatio(
  given: Given<'visitShape' | 'joinShare' | 'selfSelection'>,
): number {
  check(params, given);
  const { visitShape: κ, joinShare: J, selfSelection: ς } = given;
  // Means over all shoppers’ mean: A^(−κ−1) is the visits of those whom no visit has made join.
  const A = realPower(1 - J, -1 / κ);
  const visitsOfMembers = (1 - ς) * J + ς * (1 - (1 - J) / A);
  return visitsOfMembers / J / ((1 - visitsOfMembers) / (1 - J));
}

/** One run of the card; see simulate/stamp-card.ts. Cost grows with shoppers × visitRate × weeks. */
export function simulateProgramme(given: Readonly<All>, seed: number | string = 1): CardTrace {
  return finish(simulateCardSteps(programmeOf(given), seed));
}

/** Every visit of one shopper of that run, with the same values and seed. */
export function visitsOf(
  given: Readonly<All>,
  trace: CardTrace,
  shopper: number,
  seed: number | string = 1,
): ShopperVisits {
  const last = trace.member.length - 1;
  const shopperPlace = { ...params.shoppers, domain: [0, last] } as const;
  check({ shopper: shopperPlace }, { shopper });
  return shopperVisits(programmeOf(given), trace, shopper, seed);
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  return reckon(values, yield* simulateCardSteps(programmeOf(values), seed));
}

/** The outputs of a run that was made with these values. */
export function reckon(values: Readonly<All>, trace: CardTrace) {
  const { visitMargin, rewardCost } = values;
  const { members, means, totals, trueEffect } = cardVisits(trace, values.weeks);
  const { memberVisits, otherVisits, memberVisitsBefore, otherVisitsBefore } = means;
  return {
    members,
    ...means,
    naiveRatio:
      memberVisits === null || otherVisits === null ? null : quotient(memberVisits, otherVisits),
    expectedNaiveRatio: expectedNaiveRatio(values),
    differenceInDifferences:
      memberVisits === null || otherVisits === null
        ? null
        : memberVisits - memberVisitsBefore! - (otherVisits - otherVisitsBefore!),
    trueEffect,
    /** Times as many visits as without a card; 1 where no card came so far. */
    visitsByStamp: Array.from(trace.visitsAt, (visits, filled) =>
      trace.plainAt[filled]! > 0 ? visits / trace.plainAt[filled]! : 1,
    ),
    rewards: trace.rewards,
    completion: quotient(trace.cardsFilled, trace.cardsFilled + trace.cardsDropped),
    breakage: quotient(trace.stampsDropped, trace.stampsGiven),
    /** Cost of the stamps on open cards, if all were redeemed. */
    liability: (rewardCost * trace.stampsOpen) / values.stamps,
    /** Part of the members’ visits that would have come without a card. */
    subsidyShare: quotient(totals.withoutCard, totals.withCard),
    programmeProfit:
      visitMargin * (totals.withCard - totals.withoutCard) - rewardCost * trace.rewards,
  } satisfies Record<keyof typeof outputs, unknown>;
}

function programmeOf(given: Readonly<All>): CardProgramme {
  check(params, given);
  const { visitShape, visitRate, joinShare, selfSelection } = given;
  const offers = ((realPower(1 - joinShare, -1 / visitShape) - 1) * visitShape) / visitRate;
  return {
    ...given,
    rateShape: visitShape,
    joins: (rate) => (1 - selfSelection) * joinShare - selfSelection * expm1(-offers * rate),
    lift: given.visitLift,
    pull: given.goalGradient,
    drop: given.dropout,
    hold: given.persistence,
  };
}

/** null where there is nobody, or nothing, to divide by. */
function quotient(above: number, below: number): number | null {
  return below === 0 ? null : above / below;
}
