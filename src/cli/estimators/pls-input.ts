/** Model, covariance and scale of a path model, as a reader hands them over. */
import type { Moments } from '#core/data/numeric-table.ts';
import { layouts } from '#core/estimate/index-layouts.ts';
import {
  planOf,
  type Arc,
  type Mode,
  type PathModel,
  type Scheme,
} from '#core/estimate/path-model.ts';
import type { Scale } from '#core/estimate/pls.ts';
import { about } from '../about.ts';
import type { Options, World } from '../estimator.ts';
import { readJsonFile } from '../files.ts';
import { readList, readNumber, readNumbers, readRecord, readStrings, readTruth } from '../json.ts';
import { meant } from '../nearest.ts';
import { numbers, refuseBoth, text } from '../options.ts';

export type ModelOrIndex = PathModel | keyof typeof layouts;

/** @throws {RangeError} unless exactly one of --model and --layout is given, and makes a model. */
export function readModelOrIndex(options: Options, world: World): ModelOrIndex {
  refuseBoth(options, 'model', 'layout', 'be given');
  const path = text(options, 'model');
  if (path !== undefined) {
    const json = readJsonFile(path, world);
    return about({ path }, () => {
      const model = modelOf(json);
      planOf(model);
      return model;
    });
  }
  const layout = text(options, 'layout')!;
  if (!Object.hasOwn(layouts, layout)) {
    const known = Object.keys(layouts);
    const hint = meant(layout, known) || `: it must be one of ${known.join(', ')}`;
    throw new RangeError(`--layout is ${JSON.stringify(layout)}${hint}`);
  }
  return layout as keyof typeof layouts;
}

/** @throws {RangeError} naming the field that is not as it must be. */
function modelOf(json: unknown): PathModel {
  const fields = ['blocks', 'arcs', 'modes', 'scheme', 'scaled'];
  const { blocks, arcs, modes, scheme, scaled } = readRecord('the model', json, fields);
  const lists = Object.entries(readRecord('blocks', blocks)).map(
    ([name, block]) => [name, readStrings(`blocks.${name}`, block)] as const,
  );
  const pairs = readList('arcs', arcs, 'pairs of constructs').map((arc, at) => {
    const pair = readStrings(`arcs[${at}]`, arc);
    if (pair.length !== 2) {
      throw new RangeError(`arcs[${at}] has ${pair.length} names: it must be a pair of constructs`);
    }
    return pair as unknown as Arc;
  });
  return {
    blocks: Object.fromEntries(lists),
    arcs: pairs,
    ...(modes !== undefined && { modes: readRecord('modes', modes) as Record<string, Mode> }),
    ...(scheme !== undefined && { scheme: scheme as Scheme }),
    ...(scaled !== undefined && { scaled: readTruth('scaled', scaled) }),
  };
}

/** @throws {RangeError} as `readModelOrIndex`. */
export function readMoments(path: string, world: World): Moments {
  const json = readJsonFile(path, world);
  return about({ path }, () => {
    const fields = ['columns', 'n', 'mean', 'cov'];
    const { columns, n, mean, cov } = readRecord('the covariance file', json, fields);
    return {
      columns: readStrings('columns', columns),
      n: readNumber('n', n),
      mean: readNumbers('mean', mean),
      cov: readList('cov', cov, 'rows').map((row, at) => readNumbers(`cov[${at}]`, row)),
    };
  });
}

/** @throws {RangeError} unless there are two ends, the lower first. */
export function readScale(options: Options): Scale {
  const ends = numbers(options, 'scale') ?? [1, 10];
  const [low, high] = ends;
  if (ends.length !== 2 || !(low! < high!)) {
    throw new RangeError(
      `--scale is ${JSON.stringify(options.scale)}: it must be the lowest and the highest answer, such as 1,10`,
    );
  }
  return [low!, high!];
}
