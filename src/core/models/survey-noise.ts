/**
 * How sure and how right a satisfaction survey is: answers on a scale of ten are drawn from the
 * customers who choose to answer, and the choice may depend on what they would say.
 *
 *   p(x) = Φ((x + ½ − m)/s) − Φ((x − ½ − m)/s), open at 1 and 10
 *   q(x) ∝ p(x)·σ(logit ρ + τ·(x − x̄))                  answers given; x̄ the mean of p, σ the logistic function
 *   index = 100·(mean − 1)/9        margin = 1.96·standard deviation/√n
 *
 * More answers narrow the margin and leave the bias, index(q) − index(p), as it is. Rounding of a normal
 * opinion and the logistic willingness are ours, illustrative. Promoters say 9 or 10, detractors 6 or
 * less, here on the scale from 1.
 *
 * Source: Cochran (1977), Sampling Techniques, 3rd ed., Wiley, chapters 2–4 and 13; the index: Fornell et
 * al. (1996), The American Customer Satisfaction Index, Journal of Marketing 60(4), 7–18; on one number
 * for all: Keiningham, Cooil, Andreassen & Aksoy (2007), Journal of Marketing 71(3), 39–51.
 */
import type { Outputs, Presets } from '../model.ts';
import { normalCdf } from '../numeric/normal-distribution.ts';
import { exp, ln } from '../numeric/portable.ts';
import { check, type Params, type Values } from '../params.ts';
import { seeded, split } from '../random.ts';
import { simulateSurveysSteps, type Surveys } from '../simulate/surveys.ts';
import { finish, part, type Steps } from '../steps.ts';

export const id = 'survey-noise';
export const rows = ['K33'] as const;
export const stochastic = true;
export const references = ['cochran-1977', 'fornell-et-al-1996', 'keiningham-et-al-2007'] as const;

const points = { unit: 'score', step: 0.1 } as const;

export const params = {
  sampleSize: {
    symbol: 'n',
    unit: 'customers',
    domain: [10, 10000],
    step: 10,
    default: 250,
    integer: true,
  },
  opinion: { symbol: 'm', ...points, domain: [1, 10], default: 7.8 },
  opinionSpread: { symbol: 's', ...points, domain: [0.5, 4], default: 2 },
  rivalGap: { symbol: 'Δ', ...points, domain: [-2, 2], default: -0.2 },
  rivalGenerosity: { symbol: 'γ', ...points, domain: [-2, 2], default: 0 },
  responseRate: { symbol: 'ρ', unit: 'share', domain: [0.01, 0.99], step: 0.01, default: 0.3 },
  responseTilt: { symbol: 'τ', unit: 'number', domain: [-1, 1], step: 0.05, default: 0 },
  surveys: {
    symbol: 'R',
    unit: 'number',
    domain: [100, 1000],
    step: 100,
    default: 400,
    integer: true,
  },
} as const satisfies Params;

export const presets = {
  /** 250 answers, taken as they come. */
  course: { values: { sampleSize: 250, responseTilt: 0 }, reference: 'fornell-et-al-1996' },
  /** The angry answer more readily. */
  angryAnswer: { values: { responseTilt: -0.25 }, reference: 'cochran-1977' },
  literature: { values: { sampleSize: 400, responseTilt: 0 }, reference: 'cochran-1977' },
} as const satisfies Presets<typeof params>;

export const outputs = {
  trueIndex: { unit: 'score' },
  surveyedIndex: { unit: 'score' },
  bias: { unit: 'score' },
  indexMargin: { unit: 'score' },
  promoterMargin: { unit: 'score' },
  coverage: { unit: 'share' },
  expectedCoverage: { unit: 'share' },
  rivalIndex: { unit: 'score' },
  reversals: { unit: 'share' },
  expectedReversals: { unit: 'share' },
} as const satisfies Outputs;

type All = Values<typeof params>;
type Given<K extends keyof All> = Readonly<Pick<All, K>>;
type Opinion = Given<'opinion' | 'opinionSpread'>;
type Willing = Given<'responseRate' | 'responseTilt'>;
type Asked = Opinion & Willing & Given<'sampleSize'>;
type Rival = Given<'rivalGap' | 'rivalGenerosity'>;

const alsoGiven = {
  spread: { symbol: 's', unit: 'number', domain: [0, 1e6], step: 0.1, default: 2 },
  margin: { symbol: 'e', unit: 'number', domain: [1e-6, 1e6], step: 0.1, default: 0.2 },
} as const satisfies Params;

const NORMAL_95 = 1.959963984540054;
const SCALE = [1, 2, 3, 4, 5, 6, 7, 8, 9, 10] as const;

/** p: chances of the answers 1 to 10 if every customer answered. Length: 10. */
export function opinions(given: Opinion): number[] {
  check(params, given);
  return scale(given.opinion, given.opinionSpread);
}

/** q: chances of the answers of those who do answer. Length: 10. */
export function answers(given: Opinion & Willing): number[] {
  check(params, given);
  return answered(scale(given.opinion, given.opinionSpread), given);
}

/** 100·(mean − 1)/9 of answers with these chances, 0 to 100. */
export function index(chances: readonly number[]): number {
  return (100 * (moments(chances).mean - 1)) / 9;
}

/** ±, in points of the index: the margin of an index of so many answers, at 95 %. */
export function indexMargin(given: Asked): number {
  return (100 * NORMAL_95 * ownSurvey(given).error) / 9;
}

/** Chance that the interval of a survey holds the true index, by the normal approximation. */
export function expectedCoverage(given: Asked): number {
  const { truth, mean, error } = ownSurvey(given);
  const off = (mean - truth) / error;
  return normalCdf(NORMAL_95 - off) - normalCdf(-NORMAL_95 - off);
}

/** Chance that the firm that is truly behind comes out ahead, by the normal approximation. */
export function expectedReversals(given: Asked & Rival): number {
  const [own, rival] = [ownSurvey(given), rivalSurvey(given)];
  const ahead = own.truth >= rival.truth ? 1 : -1;
  const error = Math.sqrt(own.error * own.error + rival.error * rival.error);
  return normalCdf((-ahead * (own.mean - rival.mean)) / error);
}

/** What each survey prints: the index and its margin at 95 %, from its own answers. */
export function reported(
  { means, variances }: Surveys,
  sampleSize: number,
): { readonly index: number; readonly margin: number }[] {
  check(params, { sampleSize });
  return Array.from(means, (mean, survey) => ({
    index: (100 * (mean - 1)) / 9,
    margin: (100 * NORMAL_95 * Math.sqrt(variances[survey]! / sampleSize)) / 9,
  }));
}

/** Answers needed for a margin of ± `margin` at 95 %, given their standard deviation, in the same unit. */
export function sampleFor(given: { readonly spread: number; readonly margin: number }): number {
  check(alsoGiven, given);
  const ratio = (NORMAL_95 * given.spread) / given.margin;
  return Math.ceil(ratio * ratio);
}

interface Both {
  readonly own: Surveys;
  readonly rival: Surveys;
}

/** Own surveys and the rival’s, in points of the scale; sources of their own. */
export function simulateBoth(given: Readonly<All>, seed: number | string = 1): Both {
  return finish(bothSteps(given, seed));
}

function* bothSteps(given: Readonly<All>, seed: number | string): Steps<Both> {
  check(params, given);
  const { sampleSize, surveys } = given;
  const held = (chances: readonly number[], whose: string): Steps<Surveys> =>
    simulateSurveysSteps(chances, sampleSize, surveys, seeded(split(seed, whose)));
  return {
    own: yield* part(held(answers(given), 'own'), 0, 0.5),
    rival: yield* part(held(rivalAnswers(given), 'rival'), 0.5, 1),
  };
}

export function evaluate(values: Readonly<All>, seed: number | string = 1) {
  return finish(evaluateSteps(values, seed));
}

export function* evaluateSteps(values: Readonly<All>, seed: number | string = 1) {
  const { own, rival } = yield* bothSteps(values, seed);
  const { sampleSize, surveys, opinion, opinionSpread, rivalGap } = values;
  const { truth } = ownSurvey(values);
  const { truth: rivalTruth } = rivalSurvey(values);
  const covered = own.means.filter((mean, survey) => {
    const margin = NORMAL_95 * Math.sqrt(own.variances[survey]! / sampleSize);
    return Math.abs(mean - truth) <= margin;
  });
  // Wrong: the firm that is truly behind comes out ahead; a draw counts one half.
  const ahead = truth >= rivalTruth ? 1 : -1;
  const wrong = own.means.reduce((total, mean, survey) => {
    const gap = (mean - rival.means[survey]!) * ahead;
    return total + (gap < 0 ? 1 : gap === 0 ? 0.5 : 0);
  }, 0);
  const [trueIndex, surveyedIndex] = [index(opinions(values)), index(answers(values))];
  return {
    trueIndex,
    surveyedIndex,
    bias: surveyedIndex - trueIndex,
    indexMargin: indexMargin(values),
    promoterMargin: (100 * NORMAL_95 * promoterSpread(answers(values))) / Math.sqrt(sampleSize),
    coverage: covered.length / surveys,
    expectedCoverage: expectedCoverage(values),
    rivalIndex: index(scale(opinion + rivalGap, opinionSpread)),
    reversals: wrong / surveys,
    expectedReversals: expectedReversals(values),
  } satisfies Record<keyof typeof outputs, unknown>;
}

/** In points of the scale: the mean if everyone answered, the mean of those who do, and its standard error. */
function survey(all: readonly number[], given: readonly number[], sampleSize: number) {
  const { mean, spread } = moments(given);
  return { truth: moments(all).mean, mean, error: spread / Math.sqrt(sampleSize) };
}

function ownSurvey(given: Asked) {
  return survey(opinions(given), answers(given), given.sampleSize);
}

function rivalSurvey(given: Asked & Rival) {
  check(params, given);
  const all = scale(given.opinion + given.rivalGap, given.opinionSpread);
  return survey(all, rivalAnswers(given), given.sampleSize);
}

/** The rival’s customers say more, or less, than they think by its generosity. */
function rivalAnswers(given: Asked & Rival): number[] {
  const { opinion, opinionSpread, rivalGap, rivalGenerosity } = given;
  return answered(scale(opinion + rivalGap + rivalGenerosity, opinionSpread), given);
}

function scale(mean: number, spread: number): number[] {
  const below = (x: number): number => normalCdf((x - mean) / spread);
  return SCALE.map((x) => (x === 10 ? 1 : below(x + 0.5)) - (x === 1 ? 0 : below(x - 0.5)));
}

function answered(chances: readonly number[], { responseRate, responseTilt }: Willing): number[] {
  const { mean } = moments(chances);
  const usual = ln(responseRate / (1 - responseRate));
  const weights = chances.map(
    (chance, place) => chance / (1 + exp(-usual - responseTilt * (place + 1 - mean))),
  );
  const total = weights.reduce((sum, weight) => sum + weight, 0);
  return weights.map((weight) => weight / total);
}

function moments(chances: readonly number[]): { mean: number; spread: number } {
  const mean = chances.reduce((sum, chance, place) => sum + chance * (place + 1), 0);
  const square = chances.reduce((sum, chance, place) => {
    const gap = place + 1 - mean;
    return sum + chance * gap * gap;
  }, 0);
  return { mean, spread: Math.sqrt(square) };
}

/** Standard deviation of one answer counted 1 for a promoter, −1 for a detractor, else 0. */
function promoterSpread(chances: readonly number[]): number {
  const share = (from: number, to: number) =>
    chances.slice(from - 1, to).reduce((sum, chance) => sum + chance, 0);
  const [promoters, detractors] = [share(9, 10), share(1, 6)];
  const net = promoters - detractors;
  return Math.sqrt(Math.max(0, promoters + detractors - net * net));
}
