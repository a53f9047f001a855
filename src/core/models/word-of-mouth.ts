/**
 * Stories about a firm in a town: each customer tells a fixed number of them, each time to someone
 * drawn anew from the town or from their acquaintances, so many stories reach the same people.
 *
 *   reach = n·(1 − (1 − 1/n)^(m·k))       m tellers, k tells each, anyone may be told
 *   p′ = p + ψ·(1 − p)·good − ψ·p·bad     chance to buy after hearing good, bad or both
 *
 * The reach is the mean number of occupied cells when m·k balls fall into n cells. The second line gives
 * good news more room the smaller p is; that shape, one strength ψ for both signs and passing on at most
 * once are ours, illustrative.
 *
 * Source: Feller (1968), An Introduction to Probability Theory and Its Applications, vol. 1, 3rd ed.,
 * Wiley, section IV.2 (occupancy). Tells: TARP (1981), Measuring the Grapevine, a study for Coca-Cola of
 * customers who had complained. Anderson (1998), Journal of Service Research 1(1), 5–17, finds the
 * difference between bad and good exaggerated; East, Hammond & Wright (2007), International Journal of
 * Research in Marketing 24(2), 175–184, find good news about three times as common, and East, Hammond &
 * Lomax (2008), same journal 25(3), 215–224, more effective because p is mostly below one half.
 */
import { shuffle } from '../draw/index.ts';
import type { Outputs, Presets } from '../model.ts';
import { power } from '../numeric/power.ts';
import { check, type Params, type Values } from '../params.ts';
import { seeded, split } from '../random.ts';
import { networkSteps, type Network } from '../simulate/network.ts';
import { ring, sunflower, type Places } from '../simulate/places.ts';
import { heardByWave, storySteps, type Stories } from '../simulate/telling.ts';
import { finish, part, type Steps } from '../steps.ts';

export { heard, heardByWave } from '../simulate/telling.ts';

export const id = 'word-of-mouth';
export const rows = ['K08'] as const;
export const stochastic = true;
export const references = [
  'feller-1968',
  'tarp-1981',
  'anderson-1998',
  'east-hammond-wright-2007',
  'east-hammond-lomax-2008',
  'watts-strogatz-1998',
  'barabasi-albert-1999',
] as const;

const kinds = ['everyone', 'random', 'smallWorld', 'preferential'] as const;
const tellers = { unit: 'customers', domain: [0, 300], step: 1, integer: true } as const;
const tells = { unit: 'number', domain: [0, 30], step: 0.5 } as const;

export const params = {
  population: {
    symbol: 'n',
    unit: 'people',
    domain: [1000, 3000],
    step: 100,
    default: 1000,
    integer: true,
  },
  angry: { symbol: 'm₁', ...tellers, default: 10 },
  content: { symbol: 'm₂', ...tellers, default: 30 },
  delighted: { symbol: 'm₃', ...tellers, default: 0 },
  angryTells: { symbol: 'k₁', ...tells, default: 9, reference: 'tarp-1981' },
  contentTells: { symbol: 'k₂', ...tells, default: 5, reference: 'tarp-1981' },
  delightedTells: { symbol: 'k₃', ...tells, default: 5 },
  network: { symbol: 'G', unit: 'choice', domain: kinds, default: 'everyone' },
  /** Ties a person brings to the network; as many again come from others, so 2·d acquaintances on average. */
  ties: { symbol: 'd', unit: 'number', domain: [1, 25], step: 1, default: 10, integer: true },
  rewiring: { symbol: 'β', unit: 'share', domain: [0, 1], step: 0.05, default: 0.1 },
  retelling: { symbol: 'ρ', unit: 'share', domain: [0, 1], step: 0.05, default: 0 },
  priorPurchase: { symbol: 'p', unit: 'share', domain: [0, 1], step: 0.05, default: 0.4 },
  persuasion: { symbol: 'ψ', unit: 'share', domain: [0, 1], step: 0.05, default: 0.2 },
} as const satisfies Params;

export const presets = {
  /** 22 angry, 8 content, more than 10 delighted: quoted everywhere, no source known. */
  course: {
    values: { angry: 10, angryTells: 22, contentTells: 8, delightedTells: 10.5, delighted: 10 },
    reference: 'anderson-1998',
  },
  /** “One dissatisfied customer puts off 25, one satisfied brings 8 deals”: no source known. */
  twentyFive: {
    values: { angry: 50, angryTells: 25, contentTells: 8, content: 50, delighted: 0 },
    reference: 'anderson-1998',
  },
  /** 9–10 and 4–5 people, by customers who had complained. */
  literature: {
    values: { angryTells: 9.5, contentTells: 4.5, delighted: 0 },
    reference: 'tarp-1981',
  },
  /** Good stories three times as common, told as often. */
  threeToOne: {
    values: { angry: 10, content: 30, angryTells: 9.5, contentTells: 9.5, delighted: 0 },
    reference: 'east-hammond-wright-2007',
  },
} as const satisfies Presets<typeof params>;

export const outputs = {
  heardGood: { unit: 'people' },
  heardBad: { unit: 'people' },
  heardBoth: { unit: 'people' },
  goodStories: { unit: 'number' },
  badStories: { unit: 'number' },
  expectedGood: { unit: 'people' },
  expectedBad: { unit: 'people' },
  evenContentShare: { unit: 'share' },
  purchaseShift: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;

const alsoGiven = {
  stories: { symbol: 'mk', unit: 'number', domain: [0, 1e6], step: 1, default: 90, integer: true },
  mean: { symbol: 'μ', unit: 'number', domain: [0, 1000], step: 1, default: 9 },
  talkativeShare: { symbol: 'f', unit: 'share', domain: [0, 0.999], step: 0.01, default: 0.13 },
  talkativeTells: { symbol: 'k', unit: 'number', domain: [0, 1000], step: 1, default: 21 },
} as const satisfies Params;

/** What became of everyone in town. */
export interface Hearsay extends Stories {
  /** null where anyone may be told. */
  readonly network: Network | null;
  /** 0 nobody’s customer, 1 angry, 2 content, 3 delighted. Length: population. */
  readonly roles: Uint8Array;
}

/** n·(1 − (1 − 1/n)^stories): mean number of people who hear at least one of the stories told to anyone. */
export function reach(given: Given<'population'>, stories: number): number {
  check(params, given);
  check(alsoGiven, { stories });
  return given.population * (1 - power(1 - 1 / given.population, stories));
}

/** Standard deviation of the number of people reached, where anyone may be told. */
export function reachSpread(given: Given<'population'>, stories: number): number {
  check(params, given);
  check(alsoGiven, { stories });
  const n = given.population;
  const missed = power(1 - 1 / n, stories);
  const bothMissed = power(1 - 2 / n, stories);
  return Math.sqrt(Math.max(0, n * (missed - bothMissed) + n * n * (bothMissed - missed * missed)));
}

/**
 * What the others tell on average, if a share of the customers tells `talkativeTells` people each and
 * all together tell `mean`: (μ − f·k) / (1 − f).
 *
 * @throws {RangeError} if the talkative alone tell more than everyone together.
 */
export function othersTell(given: {
  readonly mean: number;
  readonly talkativeShare: number;
  readonly talkativeTells: number;
}): number {
  check(alsoGiven, given);
  const rest = given.mean - given.talkativeShare * given.talkativeTells;
  if (rest < 0)
    throw new RangeError(
      `mean is ${given.mean}: it must be at least talkativeShare × talkativeTells`,
    );
  return rest / (1 - given.talkativeShare);
}

/** Share of the content among content and angry at which both tell equally often; null if none tells. */
export function evenContentShare(given: Given<'angryTells' | 'contentTells'>): number | null {
  check(params, given);
  const tells = given.angryTells + given.contentTells;
  return tells === 0 ? null : given.angryTells / tells;
}

/** One run: who is who, who knows whom, and whom the stories reached. Time grows with ties and stories. */
export function simulateHearsay(given: Readonly<All>, seed: number | string = 1): Hearsay {
  return finish(hearsaySteps(given, seed));
}

function* hearsaySteps(given: Readonly<All>, seed: number | string): Steps<Hearsay> {
  check(params, given);
  const { population, angry, content, delighted, retelling } = given;
  const people = shuffle(
    seeded(split(seed, 'people')),
    Int32Array.from({ length: population }, (_, person) => person),
  );
  // From three ends of the row, so that one group’s size changes nobody in another.
  const third = Math.floor(population / 3);
  const at = (place: number, count: number) => people.subarray(place, place + count);
  const angries = { group: 'angry', people: at(0, angry), tells: given.angryTells };
  const contents = { group: 'content', people: at(third, content), tells: given.contentTells };
  const delights = {
    group: 'delighted',
    people: at(2 * third, delighted),
    tells: given.delightedTells,
  };
  const roles = new Uint8Array(population);
  [angries, contents, delights].forEach(({ people }, role) => {
    for (const person of people) roles[person] = role + 1;
  });
  const known = yield* part(acquaintance(given, seed), 0, 0.5);
  const telling = { population, network: known, retelling };
  const good = { tellers: [contents, delights], seed: split(seed, 'good') };
  const bad = { tellers: [angries], seed: split(seed, 'bad') };
  return {
    network: known,
    roles,
    good: yield* part(storySteps({ ...telling, ...good }), 0.5, 0.75),
    bad: yield* part(storySteps({ ...telling, ...bad }), 0.75, 1),
  };
}

/** Where everyone stands in a picture of the town; see simulate/places.ts. */
export function places(
  { network: kind, population }: Given<'network' | 'population'>,
  hearsay: Pick<Hearsay, 'network'>,
): Places {
  check(params, { network: kind, population });
  return kind === 'smallWorld' ? ring(population) : sunflower(population, hearsay.network);
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const { good, bad, both } = heardByWave(yield* hearsaySteps(values, seed)).at(-1)!;
  const { population, priorPurchase, persuasion } = values;
  const goodStories =
    values.content * values.contentTells + values.delighted * values.delightedTells;
  const badStories = values.angry * values.angryTells;
  const gained = (1 - priorPurchase) * good - priorPurchase * bad;
  return {
    heardGood: good,
    heardBad: bad,
    heardBoth: both,
    goodStories,
    badStories,
    /** By the formula: if anyone may be told and nobody retells. */
    expectedGood: reach(values, Math.round(goodStories)),
    expectedBad: reach(values, Math.round(badStories)),
    evenContentShare: evenContentShare(values),
    /** Mean change of the chance to buy, over the whole town. */
    purchaseShift: (persuasion * gained) / population,
  } satisfies Record<keyof typeof outputs, unknown>;
}

function* acquaintance(given: Readonly<All>, seed: number | string): Steps<Network | null> {
  const { network: kind, population, ties, rewiring } = given;
  if (kind === 'everyone') return null;
  const town = { kind, population, acquaintances: 2 * ties, rewiring };
  return yield* networkSteps(town, seeded(split(seed, 'network')));
}
