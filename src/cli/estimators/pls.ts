import type { Moments } from '#core/data/numeric-table.ts';
import { layouts } from '#core/estimate/index-layouts.ts';
import {
  planOf,
  type Arc,
  type Mode,
  type PathModel,
  type Scheme,
} from '#core/estimate/path-model.ts';
import { fitPls, type PlsFit, type Scale } from '#core/estimate/pls.ts';
import type { Bootstrap, Spread } from '#core/estimate/pls-bootstrap.ts';
import { indexModel } from '#core/estimations/pls.ts';
import { estimated } from '../estimated.ts';
import type { Estimator, Options, Result, Results, World } from '../estimator.ts';
import { readJsonFile } from '../files.ts';
import { readNumber, readNumbers, readRecord, readStrings } from '../json.ts';
import { numbers, readText, seed, text, whole } from '../options.ts';
import { given } from '../purchases.ts';

const one = { type: 'string' } as const;

/** Partial-least-squares path modelling, with bootstrap intervals where there are answers to draw from. */
export const plsEstimator: Estimator = {
  id: 'pls',
  usage:
    '(--data <file.csv> [--resamples <number>] [--seed <seed>] [--customers] | --covariance <file.json>) (--model <file.json> | --layout <scsb | acsi | ecsi>) [--scale <low,high>]',
  options: {
    ...{
      data: one,
      covariance: one,
      model: one,
      layout: one,
      scale: one,
      resamples: one,
      seed: one,
    },
    customers: { type: 'boolean' },
  },
  answer(options, world) {
    if ((options.data === undefined) === (options.covariance === undefined)) {
      throw new RangeError('one of --data and --covariance must name a file, and only one');
    }
    const asked = readModelOrIndex(options, world);
    const scale = readScale(options);
    return options.data === undefined
      ? fromCovariance(options, world, asked, scale)
      : fromData(options, world, asked, scale);
  },
};

type ModelOrIndex = PathModel | keyof typeof layouts;
type Answered = ReturnType<Estimator['answer']>;

function fromCovariance(
  options: Options,
  world: World,
  asked: ModelOrIndex,
  scale: Scale,
): Answered {
  for (const option of ['resamples', 'seed', 'customers']) {
    if (options[option] !== undefined)
      throw new RangeError(`--${option} needs --data: a covariance has no answers to draw from`);
  }
  const moments = readMoments(readJsonFile(text(options, 'covariance')!, world));
  const model = typeof asked === 'string' ? indexModel(asked, moments.columns) : asked;
  return {
    params: told(model, scale),
    outputs: warned(fitPls(moments, model, scale), world),
  };
}

function fromData(options: Options, world: World, model: ModelOrIndex, scale: Scale): Answered {
  const draws = {
    ...given({ resamples: whole(options, 'resamples', [0, 100000]) }),
    seed: seed(options),
  };
  const path = text(options, 'data')!;
  const answer = estimated({ estimate: 'pls', model, scale, ...draws }, path, world);
  const { fit, bootstrap, scores } = answer;
  if (bootstrap && bootstrap.leftOut > 0) {
    world.warn(`left out ${bootstrap.leftOut} resamples that could not be fitted`);
  }
  return {
    params: told(answer.model, scale),
    outputs: {
      ...warned(fit, world),
      ...(bootstrap && { bootstrap: spreads(bootstrap) }),
      ...(options.customers === true && {
        customers: scores.map((row) =>
          Object.fromEntries(fit.plan.constructs.map((name, j) => [name, row[j]!])),
        ),
      }),
    },
  };
}

/** What the command was told, for the result. */
function told(model: PathModel, scale: Scale): Results {
  const { scheme, scaled } = planOf(model);
  return { ...(model as unknown as Results), scheme, scaled, scale: [...scale] };
}

function spreads(bootstrap: Bootstrap): Results {
  const { items, constructs, arcs } = bootstrap.fit.plan;
  const total: Record<string, Result> = {};
  bootstrap.totalEffects.forEach((row, from) => {
    row.forEach((spread, to) => {
      if (spread) total[`${constructs[from]}->${constructs[to]}`] = { ...spread };
    });
  });
  const named = (names: readonly string[], spreads: readonly Spread[]) =>
    Object.fromEntries(names.map((name, i) => [name, { ...spreads[i]! }]));
  return {
    resamples: bootstrap.resamples,
    paths: named(
      arcs.map(([from, to]) => `${constructs[from]}->${constructs[to]}`),
      bootstrap.paths,
    ),
    totalEffects: total,
    loadings: named(items, bootstrap.loadings),
    weights: named(items, bootstrap.weights),
  };
}

/** The fit by name: items and constructs by their own, arcs as from->to. */
function warned(fit: PlsFit, { warn }: World): Results {
  if (!fit.converged) warn(`the weights did not settle in ${fit.iterations} steps`);
  const { constructs, items, arcs } = fit.plan;
  const by = <T extends Result>(names: readonly string[], values: ArrayLike<T>) =>
    Object.fromEntries(names.map((name, i) => [name, values[i]!]));
  const total: Record<string, number> = {};
  fit.totalEffects.forEach((row, from) => {
    row.forEach((effect, to) => {
      if (effect !== 0) total[`${constructs[from]}->${constructs[to]}`] = effect;
    });
  });
  return {
    n: fit.n,
    paths: by(
      arcs.map(([from, to]) => `${constructs[from]}->${constructs[to]}`),
      fit.paths,
    ),
    r2: Object.fromEntries(
      Object.entries(by(constructs, fit.r2)).filter(([, value]) => value !== null),
    ),
    totalEffects: total,
    loadings: by(items, fit.loadings),
    weights: by(items, fit.weights),
    communality: by(constructs, fit.communality),
    gof: fit.gof,
    index: by(constructs, fit.index),
    indexWeights: by(items, fit.indexWeights),
    converged: fit.converged,
    iterations: fit.iterations,
  };
}

/** @throws {RangeError} unless exactly one of --model and --layout is given. */
function readModelOrIndex(options: Options, world: World): ModelOrIndex {
  const layout = text(options, 'layout');
  if ((options.model === undefined) === (layout === undefined)) {
    throw new RangeError('one of --model and --layout must be given, and only one');
  }
  if (layout === undefined) {
    return readModel(readJsonFile(readText(options, 'model', 'a JSON of blocks and arcs'), world));
  }
  if (!Object.hasOwn(layouts, layout)) {
    const known = Object.keys(layouts).join(', ');
    throw new RangeError(`--layout is ${JSON.stringify(layout)}: it must be one of ${known}`);
  }
  return layout as keyof typeof layouts;
}

function readScale(options: Options): Scale {
  const ends = numbers(options, 'scale') ?? [1, 10];
  if (ends.length !== 2)
    throw new RangeError('--scale must have two numbers: the lowest and the highest answer');
  return [ends[0]!, ends[1]!];
}

/** @throws {RangeError} naming the field that is not as it must be; the fit checks the model itself. */
function readModel(json: unknown): PathModel {
  const { blocks, arcs, modes, scheme, scaled } = readRecord('the model', json);
  const lists = Object.entries(readRecord('blocks', blocks)).map(
    ([name, block]) => [name, readStrings(`blocks.${name}`, block)] as const,
  );
  if (!Array.isArray(arcs)) throw new RangeError('arcs must be a list of pairs of constructs');
  const pairs = arcs.map((arc: unknown, at) => {
    const pair = readStrings(`arcs[${at}]`, arc);
    if (pair.length !== 2) throw new RangeError(`arcs[${at}] must be a pair of constructs`);
    return pair as unknown as Arc;
  });
  if (scaled !== undefined && typeof scaled !== 'boolean') {
    throw new RangeError('scaled must be true or false');
  }
  return {
    blocks: Object.fromEntries(lists),
    arcs: pairs,
    ...(modes !== undefined && { modes: readRecord('modes', modes) as Record<string, Mode> }),
    ...(scheme !== undefined && { scheme: scheme as Scheme }),
    ...(scaled !== undefined && { scaled }),
  };
}

function readMoments(json: unknown): Moments {
  const { columns, n, mean, cov } = readRecord('the covariance file', json);
  if (!Array.isArray(cov)) throw new RangeError('cov must be a table of numbers');
  return {
    columns: readStrings('columns', columns),
    n: readNumber('n', n),
    mean: readNumbers('mean', mean),
    cov: cov.map((row: unknown, at) => readNumbers(`cov[${at}]`, row)),
  };
}
