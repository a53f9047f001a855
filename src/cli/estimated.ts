/** A question to the core about one file, and on stderr what was odd about it. */
import { estimationSteps } from '#core/estimations/index.ts';
import type { Answer, EstimateName, Estimation } from '#core/estimations/index.ts';
import type { ReadingReport } from '#core/data/left-out.ts';
import type { Fit } from '#core/estimate/fit.ts';
import { about } from './about.ts';
import type { Results, World } from './estimator.ts';
import { warnOfEncodings, warnOfRows } from './files.ts';

type Question<K extends EstimateName> = { [E in K]: Omit<Estimation<E>, 'table'> }[K];

/** The options, by what the core calls them. */
const options = {
  end: '--end',
  gap: '--gap',
  horizon: '--horizon',
  level: '--level',
  reference: '--reference',
  resamples: '--resamples',
  scale: '--scale',
  t: '--horizon',
  unit: '--unit',
};

/** @throws {RangeError} if the file cannot be read, or leaves nothing to answer from. */
export function estimated<K extends EstimateName>(
  question: Question<K>,
  path: string,
  world: World,
  names: Readonly<Record<string, string>> = {},
): Answer<K> {
  const estimation = { ...question, table: world.read(path) } as unknown as Estimation<K>;
  const answer = about({ path, names: { ...options, ...names } }, () =>
    world.finish(question.estimate, estimationSteps(estimation, TextDecoder)),
  );
  warnOfEncodings(path, answer.encodings, world);
  warnOfRows(path, answer.report, world);
  return answer;
}

/** How many rows there were, and what became of them. */
export function reading({ rows, kept, leftOut }: ReadingReport): Results {
  const counts = Object.fromEntries(leftOut.map(({ reason, count }) => [reason, count]));
  return { rows, kept, leftOut: counts };
}

const reasons = {
  boundary: 'the likelihood still rises as a parameter runs off to 0 or infinity',
  limit: 'no step leads to a higher likelihood',
} as const;

/** The part of a fit that a reader sees first; says so if it found no maximum. */
export function fitResults(fit: Fit<string>, { warn }: World): Results {
  const { estimates, standardErrors, logLikelihood, converged, stopped, iterations } = fit;
  if (stopped !== 'maximum') {
    const use = 'there are no standard errors, and the estimates mark no maximum';
    warn(`the fit did not converge (${stopped}): ${reasons[stopped]}; ${use}`);
  }
  return { estimates, standardErrors, logLikelihood, converged, stopped, iterations };
}

export function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
