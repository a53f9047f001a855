/**
 * What the models of repeat buying share: how histories are fitted by maximum likelihood, and how likely
 * they are at given parameters.
 */
import { check, type NumberParam } from '../params.ts';
import { finish, type Steps } from '../steps.ts';
import { fitOf, type Fit } from './fit.ts';
import { historyGroups, refuseBarren, type Histories, type HistoryGroups } from './histories.ts';
import { maximiseSteps, type Likelihood } from './maximise.ts';

interface HistoryFit<Name extends string> {
  fit(histories: Histories): Fit<Name>;
  fitSteps(histories: Histories): Steps<Fit<Name>>;
  logLikelihood(estimates: Readonly<Record<Name, number>>, histories: Histories): number;
}

/**
 * `likelihoodOf` takes its parameters in the order of `params`; `start` gets the purchases a customer makes
 * in one unit of time, and the mean time watched.
 */
export function historyFit<Name extends string>(
  params: Readonly<Record<Name, NumberParam>>,
  likelihoodOf: (groups: HistoryGroups) => Likelihood,
  start: (rate: number, meanT: number) => readonly number[],
): HistoryFit<Name> {
  const names = Object.keys(params) as Name[];
  function* fitSteps(histories: Histories): Steps<Fit<Name>> {
    const groups = historyGroups(histories);
    refuseBarren(groups);
    const { purchases, customers, meanT } = groups;
    const from = start(purchases / customers / meanT, meanT);
    return fitOf(names, yield* maximiseSteps(likelihoodOf(groups), from), customers);
  }
  return {
    fit: (histories) => finish(fitSteps(histories)),
    fitSteps,
    logLikelihood(estimates, histories) {
      check(params, estimates);
      const at = Float64Array.from(names, (name) => estimates[name]);
      const size = names.length;
      const likelihood = likelihoodOf(historyGroups(histories));
      return likelihood(at, new Float64Array(size), new Float64Array(size * size));
    },
  };
}
