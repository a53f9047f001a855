/** Every command that takes data, by name. */
import type { Estimator } from '../estimator.ts';
import { bgBbEstimator } from './bg-bb.ts';
import { gammaGammaEstimator } from './gamma-gamma.ts';
import { nbdDirichletEstimator } from './nbd-dirichlet.ts';
import { plsEstimator } from './pls.ts';
import { bgNbdEstimator, paretoNbdEstimator } from './repeat-buying.ts';
import { cohortsEstimator, kaplanMeierEstimator } from './retention.ts';
import { rfmEstimator } from './rfm.ts';
import { sbgEstimator } from './sbg.ts';

const list = [
  sbgEstimator,
  bgNbdEstimator,
  paretoNbdEstimator,
  gammaGammaEstimator,
  bgBbEstimator,
  nbdDirichletEstimator,
  plsEstimator,
  rfmEstimator,
  cohortsEstimator,
  kaplanMeierEstimator,
];

export const estimators: Readonly<Record<string, Estimator>> = Object.fromEntries(
  list.map((estimator) => [estimator.id, estimator]),
);
