import { planOf, type PathModel } from '#core/estimate/path-model.ts';
import { fitPls, type PlsFit, type Scale } from '#core/estimate/pls.ts';
import { indexModel } from '#core/estimations/pls.ts';
import { about } from '../about.ts';
import { estimated, reading } from '../estimated.ts';
import type { Answered, Estimator, Options, Results, World } from '../estimator.ts';
import { flag, readSeed, refuseBeside, refuseBoth, taking, text, whole } from '../options.ts';
import { readModelOrIndex, readMoments, readScale, type ModelOrIndex } from './pls-input.ts';
import { bootstrapResults, plsResults, scoreResults } from './pls-results.ts';

const ofData = {
  resamples: taking('<number>', 'of the bootstrap, 10 to 100000; 0 for none; 500 if absent'),
  seed: taking('<number or text>', 'of the bootstrap: 1 if absent'),
  customers: flag('everyone’s scores, 0 to 100'),
};

/** Partial-least-squares path modelling, with bootstrap intervals where there are answers to draw from. */
export const plsEstimator: Estimator = {
  id: 'pls',
  usage:
    '(--data <file.csv> | --covariance <file.json>) (--model <file.json> | --layout <scsb | acsi | ecsi>)',
  options: {
    data: taking('<file.csv>', 'answers, a row a person'),
    covariance: taking('<file.json>', 'columns, n, mean and cov instead of the answers'),
    model: taking('<file.json>', 'blocks and arcs; modes, scheme and scaled may be absent'),
    layout: taking(
      '<scsb | acsi | ecsi>',
      'a national index over columns named for its constructs',
    ),
    scale: taking('<low,high>', 'lowest and highest answer: 1,10 if absent'),
    ...ofData,
  },
  answer(options, world) {
    refuseBoth(options, 'data', 'covariance', 'name a file');
    const asked = readModelOrIndex(options, world);
    const scale = readScale(options);
    return options.data === undefined
      ? fromCovariance(options, world, asked, scale)
      : fromData(options, world, asked, scale);
  },
};

function fromCovariance(
  options: Options,
  world: World,
  asked: ModelOrIndex,
  scale: Scale,
): Answered {
  const why = 'draws from answers, and there are none beside';
  refuseBeside(options, 'covariance', Object.keys(ofData), why);
  const path = text(options, 'covariance')!;
  const moments = readMoments(path, world);
  return about({ path }, () => {
    const model = typeof asked === 'string' ? indexModel(asked, moments.columns) : asked;
    const fit = fitPls(moments, model, scale);
    warnOf(fit, world);
    return { params: { covariance: path, ...told(model, scale) }, outputs: plsResults(fit) };
  });
}

function fromData(options: Options, world: World, model: ModelOrIndex, scale: Scale): Answered {
  const resamples = whole(options, 'resamples', [0, 100000]) ?? 500;
  const seed = readSeed(text(options, 'seed'));
  const path = text(options, 'data')!;
  const question = { estimate: 'pls', model, scale, resamples, seed } as const;
  const { fit, bootstrap, scores, report, ...answer } = estimated(question, path, world);
  warnOf(fit, world);
  if (bootstrap && bootstrap.leftOut > 0) {
    world.warn(`left out ${bootstrap.leftOut} of ${resamples} resamples: they could not be fitted`);
  }
  return {
    params: { data: path, ...told(answer.model, scale), resamples, seed },
    outputs: {
      reading: reading(report),
      ...plsResults(fit),
      ...(bootstrap && { bootstrap: bootstrapResults(bootstrap) }),
      ...(options.customers === true && { customers: scoreResults(fit, scores) }),
    },
  };
}

/** What the command was told, for the result. */
function told(model: PathModel, scale: Scale): Results {
  const { scheme, scaled } = planOf(model);
  return { ...(model as unknown as Results), scheme, scaled, scale: [...scale] };
}

function warnOf({ converged, iterations }: PlsFit, { warn }: World): void {
  if (!converged) warn(`the weights did not settle in ${iterations} steps`);
}
