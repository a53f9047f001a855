/** A question to the core about one file, and on stderr what was odd about it. */
import { estimationSteps } from '#core/estimations/index.ts';
import type { Answer, EstimateName, Estimation } from '#core/estimations/index.ts';
import type { Fit } from '#core/estimate/fit.ts';
import { finish } from '#core/steps.ts';
import type { Results, World } from './estimator.ts';
import { warnOfEncodings, warnOfRows } from './files.ts';

type Question<K extends EstimateName> = { [E in K]: Omit<Estimation<E>, 'table'> }[K];

/** @throws {RangeError} if the file cannot be read, or leaves nothing to answer from. */
export function estimated<K extends EstimateName>(
  question: Question<K>,
  path: string,
  world: World,
): Answer<K> {
  const estimation = { ...question, table: world.read(path) } as unknown as Estimation<K>;
  const answer = finish(estimationSteps(estimation, TextDecoder));
  warnOfEncodings(path, answer.encodings, world);
  warnOfRows(path, answer.report, world);
  return answer;
}

/** The part of a fit that a reader sees first; says so if it found no maximum. */
export function fitResults(fit: Fit<string>, { warn }: World): Results {
  const { estimates, standardErrors, logLikelihood, converged, stopped, iterations } = fit;
  if (!converged) warn(`the fit did not converge: stopped at ${stopped}`);
  return { estimates, standardErrors, logLikelihood, converged, stopped, iterations };
}
