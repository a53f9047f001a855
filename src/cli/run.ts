/** The models from a terminal: arguments in, text and an exit code out; nothing is printed here. */
import { parseArgs } from 'node:util';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { runDataset } from './datasets/index.ts';
import type { Estimator, World } from './estimator.ts';
import { estimators } from './estimators/index.ts';
import { readBytes } from './files.ts';
import { withPreset, withSettings } from './given.ts';
import { readSeed } from './options.ts';
import {
  estimatorUsage,
  fitJson,
  fitTable,
  list,
  listJson,
  resultJson,
  resultTable,
  usage,
} from './show.ts';

export interface Run {
  readonly out: string;
  /** Warnings, one a line, or the refusal. */
  readonly err: string;
  /** 0, or 2 if the arguments have no answer. */
  readonly code: 0 | 2;
}

/** A refusal is one line in `err` and nothing in `out`. `read` is the disk unless a test stands in for it. */
export function run(argv: readonly string[], read: World['read'] = readBytes): Run {
  const warnings: string[] = [];
  const world: World = { read, warn: (line) => warnings.push(`${oneLine(line)}\n`) };
  try {
    const out = `${answer(argv, world)}\n`;
    return { out, err: warnings.join(''), code: 0 };
  } catch (error) {
    return { out: '', err: `${oneLine(refusal(error))}\n`, code: 2 };
  }
}

/** A line break in an argument must not break the line. */
function oneLine(text: string): string {
  return text.replaceAll(/\s+/gu, ' ');
}

/** @throws whatever is neither a refusal of ours nor one of the argument parser. */
function refusal(error: unknown): string {
  if (error instanceof RangeError) return error.message;
  if (error instanceof TypeError && 'code' in error && /^ERR_PARSE_ARGS/.test(`${error.code}`)) {
    // Its second sentence explains how to pass an argument that no model takes.
    return `${error.message.split('. ')[0]} (--help tells more)`;
  }
  throw error;
}

function answer(argv: readonly string[], world: World): string {
  const [name, ...rest] = argv;
  if (name === 'dataset') return runDataset(rest);
  const estimator = name !== undefined && Object.hasOwn(estimators, name) && estimators[name];
  if (estimator) return fitted(estimator, rest, world);
  return evaluated(argv, world);
}

function fitted(estimator: Estimator, argv: readonly string[], world: World): string {
  const { values } = parseArgs({
    args: [...argv],
    options: {
      ...estimator.options,
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  const options = values as Readonly<Record<string, string | boolean | undefined>>;
  if (options.help === true) return estimatorUsage(estimator);
  const { params, outputs } = estimator.answer(options, world);
  return options.json === true
    ? fitJson(estimator.id, params, outputs)
    : fitTable(estimator.id, params, outputs);
}

function evaluated(argv: readonly string[], world: World): string {
  const { values: options, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      preset: { type: 'string' },
      seed: { type: 'string' },
      list: { type: 'boolean', default: false },
      json: { type: 'boolean', default: false },
      help: { type: 'boolean', short: 'h', default: false },
    },
  });
  if (options.help) return usage();
  if (options.list) {
    if (positionals.length > 0 || options.preset !== undefined || options.set.length > 0) {
      throw new RangeError('--list takes no model, --preset or --set');
    }
    return options.json ? listJson() : list();
  }
  const model = readModel(positionals);
  const given = withPreset(model, defaults(model.params), options.preset);
  const params = withSettings(model, given, options.set);
  if (options.seed !== undefined && !model.stochastic) {
    world.warn(`--seed has no effect: ${model.id} draws nothing`);
  }
  const outputs = model.evaluate(params, readSeed(options.seed));
  return options.json ? resultJson(model, params, outputs) : resultTable(model, params, outputs);
}

function readModel(positionals: readonly string[]): Model {
  const [name, ...rest] = positionals;
  const known = `the models are ${Object.keys(catalog).join(', ')}`;
  const fits = `with data ${Object.keys(estimators).join(', ')}`;
  if (name === undefined)
    throw new RangeError(`no model named: ${known}; ${fits} (--help tells more)`);
  if (rest.length > 0) {
    throw new RangeError(`one model at a time, and ${JSON.stringify(rest[0])} is one too many`);
  }
  const model = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
  if (!model) throw new RangeError(`unknown model ${JSON.stringify(name)}: ${known}; ${fits}`);
  return model;
}
