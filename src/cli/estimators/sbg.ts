import * as sbg from '#core/estimate/sbg.ts';
import type { Estimator } from '../estimator.ts';
import { number, numbers, readText, taking, whole } from '../options.ts';
import { fitResults } from '../estimated.ts';

/** Contracts and their renewals, from the survivors of one cohort or, with semicolons between, of several. */
export const sbgEstimator: Estimator = {
  id: 'sbg',
  usage: '--survivors <1000,869,743>',
  options: {
    survivors: taking(
      '<1000,869,743;…>',
      'customers left after 0, 1, 2, … periods; cohorts parted by semicolons',
    ),
    horizon: taking('<periods>', 'how far the survival curve goes: 12 or as observed if absent'),
    discount: taking('<share>', 'per period, for the value of lifetimes: 0.1 if absent'),
  },
  answer(options, world) {
    const meaning = 'list the customers left after 0, 1, 2, … periods';
    const cohorts = readText(options, 'survivors', meaning)
      .split(';')
      .map((cohort) => numbers({ survivors: cohort }, 'survivors')!);
    const observed = cohorts.reduce((most, { length }) => Math.max(most, length - 1), 0);
    const horizon = whole(options, 'horizon', [1, 10000]) ?? Math.max(12, observed);
    const discount = number(options, 'discount', [0, 1]) ?? 0.1;
    const fit = sbg.fit(cohorts);
    const { estimates } = fit;
    const outputs = {
      customerCount: fit.customers,
      ...fitResults(fit, world),
      meanChurn: estimates.alpha / (estimates.alpha + estimates.beta),
      constantRetention: sbg.constantRetention(cohorts),
      survival: Array.from({ length: horizon + 1 }, (_, t) => sbg.survival(estimates, t)),
      retention: Array.from({ length: horizon }, (_, t) => sbg.retentionRate(estimates, t + 1)),
      lifetime: sbg.lifetime(estimates, discount),
      residualLifetime: cohorts.map((cohort) =>
        sbg.residualLifetime(estimates, cohort.length - 1, discount),
      ),
    };
    return { params: { survivors: cohorts, horizon, discount }, outputs };
  },
};
