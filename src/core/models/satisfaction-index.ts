/**
 * A national satisfaction index: mean answers to a questionnaire become scores of 0 to 100, and what
 * moves one score moves those its arrows lead to. Assumes straight lines, the same for everyone, with
 * weights read as points of one score per point of another; dropping a construct from the layout drops
 * its arrows and refits nothing.
 *
 *   score    Y = 100·(x̄ − 1) / 9
 *   effect   on loyalty, over every way the arrows offer: sum over ways of the product of their weights
 *   after    loyalty + Δ·effect of the strongest lever, no lower than 0 and no higher than 100
 *
 * Layouts: scsb leaves out image and quality, acsi leaves out image. Levers stand before satisfaction.
 *
 * Source: Fornell (1992), A National Customer Satisfaction Barometer, Journal of Marketing 56(1), 6–21;
 * Fornell, Johnson, Anderson, Cha & Bryant (1996), The American Customer Satisfaction Index, Journal of
 * Marketing 60(4), 7–18; weights, and mean answers by weight, of the mobile-phone survey of Tenenhaus,
 * Esposito Vinzi, Chatelin & Lauro (2005), PLS Path Modeling, Computational Statistics & Data Analysis
 * 48(1), 159–205.
 */
import { layouts } from '../estimate/index-layouts.ts';
import { planOf, totalEffects } from '../estimate/path-model.ts';
import type { Outputs, Presets } from '../model.ts';
import { check, type Params, type Values } from '../params.ts';

export const id = 'satisfaction-index';
export const rows = ['K17'] as const;
export const references = ['fornell-1992', 'fornell-et-al-1996', 'tenenhaus-et-al-2005'] as const;

const reference = 'tenenhaus-et-al-2005';
const answer = { unit: 'score', domain: [1, 10], step: 0.1, reference } as const;
const weight = { unit: 'number', domain: [-1, 1], step: 0.01, reference } as const;

export const params = {
  layout: { symbol: 'Λ', unit: 'choice', domain: ['scsb', 'acsi', 'ecsi'], default: 'acsi' },
  imageMean: { symbol: 'x̄₀', ...answer, default: 7.6 },
  expectationMean: { symbol: 'x̄₁', ...answer, default: 7.5 },
  qualityMean: { symbol: 'x̄₂', ...answer, default: 7.7 },
  valueMean: { symbol: 'x̄₃', ...answer, default: 6.6 },
  satisfactionMean: { symbol: 'x̄₄', ...answer, default: 7.5 },
  complaintsMean: { symbol: 'x̄₅', ...answer, default: 7.1 },
  loyaltyMean: { symbol: 'x̄₆', ...answer, default: 7.4 },
  imageExpectation: { symbol: 'β₀₁', ...weight, default: 0.505 },
  imageSatisfaction: { symbol: 'β₀₄', ...weight, default: 0.179 },
  imageLoyalty: { symbol: 'β₀₆', ...weight, default: 0.195 },
  expectationQuality: { symbol: 'β₁₂', ...weight, default: 0.557 },
  expectationValue: { symbol: 'β₁₃', ...weight, default: 0.051 },
  expectationSatisfaction: { symbol: 'β₁₄', ...weight, default: 0.064 },
  qualityValue: { symbol: 'β₂₃', ...weight, default: 0.557 },
  qualitySatisfaction: { symbol: 'β₂₄', ...weight, default: 0.513 },
  valueSatisfaction: { symbol: 'β₃₄', ...weight, default: 0.192 },
  satisfactionComplaints: { symbol: 'β₄₅', ...weight, default: 0.526 },
  satisfactionLoyalty: { symbol: 'β₄₆', ...weight, default: 0.483 },
  complaintsLoyalty: { symbol: 'β₅₆', ...weight, default: 0.071 },
  leverLift: { symbol: 'Δ', unit: 'score', domain: [0, 20], step: 1, default: 5 },
} as const satisfies Params;

export const presets = {
  /** The six constructs that courses put into the table of questions. */
  course: { values: { layout: 'acsi' }, reference: 'fornell-et-al-1996' },
  /** The five constructs that the same courses name in the text. */
  courseText: { values: { layout: 'scsb' }, reference: 'fornell-1992' },
  /** 250 customers of mobile-phone operators, by the centroid scheme. */
  literature: { values: { layout: 'ecsi' }, reference },
} as const satisfies Presets<typeof params>;

export const outputs = {
  imageScore: { symbol: 'Y₀', unit: 'score' },
  expectationScore: { symbol: 'Y₁', unit: 'score' },
  qualityScore: { symbol: 'Y₂', unit: 'score' },
  valueScore: { symbol: 'Y₃', unit: 'score' },
  satisfactionScore: { symbol: 'Y₄', unit: 'score' },
  complaintsScore: { symbol: 'Y₅', unit: 'score' },
  loyaltyScore: { symbol: 'Y₆', unit: 'score' },
  imageEffect: { unit: 'number' },
  expectationEffect: { unit: 'number' },
  qualityEffect: { unit: 'number' },
  valueEffect: { unit: 'number' },
  satisfactionEffect: { unit: 'number' },
  complaintsEffect: { unit: 'number' },
  strongestLever: { unit: 'choice' },
  loyaltyAfter: { symbol: 'Y₆′', unit: 'score' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Weight = Exclude<keyof All, 'layout' | 'leverLift' | `${string}Mean`>;

export const constructs = [
  'image',
  'expectation',
  'quality',
  'value',
  'satisfaction',
  'complaints',
  'loyalty',
] as const;
export type Construct = (typeof constructs)[number];

const levers = ['image', 'expectation', 'quality', 'value'] as const;

/** Every layout with one question for each construct. */
const plans = Object.fromEntries(
  Object.entries(layouts).map(([name, { constructs: own, arcs }]) => [
    name,
    planOf({ blocks: Object.fromEntries(own.map((construct) => [construct, [construct]])), arcs }),
  ]),
) as Record<All['layout'], ReturnType<typeof planOf>>;

/** Score of each construct of the layout, 0 to 100; null for the others. */
export function scores(given: Readonly<All>): Record<Construct, number | null> {
  check(params, given);
  const own = plans[given.layout].constructs;
  return byConstruct((name) =>
    own.includes(name) ? (100 * (given[`${name}Mean`] - 1)) / 9 : null,
  );
}

/**
 * Points of `target` for one point more of each construct, over all ways; null for a construct that the
 * layout has not, 0 where no way leads.
 *
 * @throws {RangeError} if the layout lacks the target.
 */
export function effectsOn(
  given: Given<'layout' | Weight>,
  target: Construct,
): Record<Construct, number | null> {
  check(params, given);
  const plan = plans[given.layout];
  const to = plan.constructs.indexOf(target);
  if (to < 0) {
    throw new RangeError(
      `target is ${JSON.stringify(target)}: ${given.layout} has ${plan.constructs.join(', ')}`,
    );
  }
  const total = totalEffects(
    plan,
    (a, b) => given[weightOf(plan.constructs[a]!, plan.constructs[b]!)],
  );
  return byConstruct((name) => {
    const from = plan.constructs.indexOf(name);
    return from < 0 ? null : total[from]![to]!;
  });
}

/** The construct before satisfaction whose point moves loyalty most, up or down. */
export function strongestLever(given: Given<'layout' | Weight>): (typeof levers)[number] {
  const effects = effectsOn(given, 'loyalty');
  const size = (name: Construct) => Math.abs(effects[name] ?? -1);
  return levers
    .filter((name) => effects[name] !== null)
    .reduce((best, name) => (size(name) > size(best) ? name : best));
}

/** Loyalty's score, 0 to 100, once the strongest lever has been raised by Δ points. */
export function loyaltyAfter(given: Readonly<All>): number {
  const lever = strongestLever(given);
  const raised = scores(given).loyalty! + given.leverLift * effectsOn(given, 'loyalty')[lever]!;
  return Math.min(Math.max(raised, 0), 100);
}

export function evaluate(values: Readonly<All>) {
  const own = scores(values);
  const effects = effectsOn(values, 'loyalty');
  return {
    imageScore: own.image,
    expectationScore: own.expectation,
    qualityScore: own.quality,
    valueScore: own.value,
    satisfactionScore: own.satisfaction,
    complaintsScore: own.complaints,
    loyaltyScore: own.loyalty,
    imageEffect: effects.image,
    expectationEffect: effects.expectation,
    qualityEffect: effects.quality,
    valueEffect: effects.value,
    satisfactionEffect: effects.satisfaction,
    complaintsEffect: effects.complaints,
    strongestLever: strongestLever(values),
    loyaltyAfter: loyaltyAfter(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

function byConstruct(of: (name: Construct) => number | null): Record<Construct, number | null> {
  const entries = constructs.map((name) => [name, of(name)]);
  return Object.fromEntries(entries) as Record<Construct, number | null>;
}

/** The key of an arrow's weight: imageExpectation leads from image to expectation. */
export function weightOf(from: string, to: string): Weight {
  return `${from}${to[0]!.toUpperCase()}${to.slice(1)}` as Weight;
}
