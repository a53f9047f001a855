/** Fits to data of the size of the published ones. */
import { momentsOf } from '#core/data/numeric-table.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import type { Fit } from '#core/estimate/fit.ts';
import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import * as nbdDirichlet from '#core/estimate/nbd-dirichlet.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import { bootstrapPls } from '#core/estimate/pls-bootstrap.ts';
import { fitPls } from '#core/estimate/pls.ts';
import * as sbg from '#core/estimate/sbg.ts';
import { answers, ecsi } from '../../core/estimate/survey.ts';
import { segments } from '../../published/fader-hardie-2007.ts';
import { toothpaste } from '../../published/goodhardt-ehrenberg-chatfield-1984.ts';
import type { Numpy } from '../numpy.ts';
import { buyers, spenders } from './customers.ts';
import { inNumpy, type Answer, type Task } from './task.ts';

const survivors = segments.highEnd.survivors.slice(0, 8);
const histories = buyers(1);
const spendings = spenders(1);
const brands = toothpaste.brands;
const panel = {
  penetration: toothpaste.penetration,
  frequency: toothpaste.frequency,
  shares: brands.map(({ share }) => share),
  penetrations: brands.map(({ penetration }) => penetration),
};
const constructs = Object.keys(ecsi.blocks);
const survey = {
  answers: Array.from({ length: answers.rows }, (_, respondent) =>
    answers.columns.map((__, column) => answers.values[column * answers.rows + respondent]!),
  ),
  blocks: Object.values(ecsi.blocks).flatMap((block, j) => block.map(() => j)),
  arcs: ecsi.arcs.map((arc) => arc.map((name) => constructs.indexOf(name))),
};

export function fitTasks(numpy: Numpy | null): Task[] {
  const fit = (
    task: Pick<Task, 'name' | 'unit' | 'target' | 'run'> & { readonly agree?: Task['agree'] },
    [name, call, given]: readonly [string, string, object],
  ): Task => ({ agree: 1e-4, units: 1, ...task, peers: inNumpy(numpy, name, call, given, 1) });
  return [
    fit(
      {
        name: 'sBG fit, 7 years',
        unit: 'µs',
        target: 10,
        run: () => answerOf(sbg.fit([survivors])),
      },
      ['scipy, Nelder–Mead', 'sbg', { survivors }],
    ),
    fit(
      {
        name: 'BG/NBD fit, 2,357 customers',
        unit: 'ms',
        target: 5,
        run: () => answerOf(bgNbd.fit(histories)),
      },
      ['scipy, BFGS with gradient', 'bg_nbd', histories],
    ),
    fit(
      {
        name: 'Pareto/NBD fit, 2,357 customers',
        unit: 'ms',
        target: 40,
        run: () => answerOf(paretoNbd.fit(histories)),
      },
      ['scipy, Nelder–Mead', 'pareto_nbd', histories],
    ),
    fit(
      {
        name: `Gamma-Gamma fit, ${spendings.x.length} of them`,
        unit: 'ms',
        target: 5,
        run: () => answerOf(gammaGamma.fit(spendings)),
      },
      ['scipy, BFGS with gradient', 'gamma_gamma', spendings],
    ),
    fit({ name: 'NBD-Dirichlet fit and tables', unit: 'ms', target: 2, run: dirichlet }, [
      'scipy, brentq',
      'dirichlet',
      panel,
    ]),
    fit(
      {
        name: 'PLS fit, 250 × 24',
        unit: 'ms',
        target: 0.5,
        run: () => [...fitPls(momentsOf(answers), ecsi).paths],
      },
      ['numpy', 'pls', survey],
    ),
    fit(
      {
        name: 'PLS, 500 bootstraps',
        unit: 'ms',
        target: 100,
        agree: 'drawn',
        run: (seed) =>
          bootstrapPls(answers, ecsi, { seed }).paths.map((path) => path.standardError),
      },
      ['numpy', 'pls_bootstrap', { ...survey, resamples: 500 }],
    ),
  ];
}

function answerOf<Name extends string>({ estimates, logLikelihood }: Fit<Name>): Answer {
  return [...Object.values<number>(estimates), logLikelihood];
}

function dirichlet(): Answer {
  const { estimates } = nbdDirichlet.fit(panel);
  const table = panel.shares.map((share) => nbdDirichlet.brandMeasures(estimates, share));
  return [
    estimates.rateShape,
    estimates.switching,
    ...table.map((brand) => brand.penetration),
    ...table.map((brand) => brand.frequency),
    ...table.map((brand) => brand.categoryFrequency),
    ...table.map((brand) => brand.shareOfRequirements),
    ...table.map((brand) => brand.repeatRate),
  ];
}
