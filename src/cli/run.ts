/** The models from a terminal: arguments in, text and an exit code out; nothing is printed here. */
import { defaults } from '#core';
import { evaluationSteps } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { readArguments } from './arguments.ts';
import { datasets, runDataset } from './datasets/index.ts';
import type { Estimator, World } from './estimator.ts';
import { estimators } from './estimators/index.ts';
import { readBytes } from './files.ts';
import { withPreset, withSettings } from './given.ts';
import { COMMAND, datasetUsage, estimatorUsage, modelUsage, usage } from './help.ts';
import { meant } from './nearest.ts';
import { readSeed } from './options.ts';
import type { Progress } from './progress.ts';
import { fitJson, fitTable, list, listJson, resultJson, resultTable } from './show.ts';

export interface Run {
  readonly out: string;
  /** Warnings, one a line, or the refusal. */
  readonly err: string;
  /** 0, or 2 if the arguments have no answer. */
  readonly code: 0 | 2;
}

export interface Outside {
  /** The disk, unless a test stands in for it. */
  readonly read?: World['read'];
  readonly tell?: Progress['tell'];
}

const flags = {
  json: { type: 'boolean', default: false },
  help: { type: 'boolean', short: 'h', default: false },
} as const;

/** A refusal is one line in `err` and nothing in `out`. */
export function run(
  argv: readonly string[],
  { read = readBytes, tell = () => {} }: Outside = {},
): Run {
  const warnings: string[] = [];
  const world: World = {
    read,
    warn: (line) => warnings.push(`${oneLine(line)}\n`),
    finish: (work, steps) => {
      for (let step = steps.next(); ; step = steps.next()) {
        if (step.done) return step.value;
        tell(work, step.value);
      }
    },
  };
  try {
    const out = `${answer(argv, world)}\n`;
    return { out, err: warnings.join(''), code: 0 };
  } catch (error) {
    if (!(error instanceof RangeError)) throw error;
    return { out: '', err: `${oneLine(error.message)}\n`, code: 2 };
  }
}

/** What a file or an argument holds must not break the line, move the cursor or fill the screen. */
function oneLine(text: string): string {
  const line = text.replaceAll(/\s+/gu, ' ').replaceAll(/[\p{Cc}\p{Cf}]/gu, '\uFFFD');
  return line.length > 1000 ? `${line.slice(0, 1000)}…` : line;
}

/** The first word names what is asked for; flags may stand before it. */
function answer(argv: readonly string[], world: World): string {
  const at = argv.findIndex((arg) => !/^(--json|--help|-h|--customers)$/.test(arg));
  const name = argv[at];
  if (name === undefined || name.startsWith('-')) return evaluated(argv, world);
  const rest = argv.filter((_, place) => place !== at);
  if (name === 'dataset') return dataset(rest);
  const estimator = Object.hasOwn(estimators, name) && estimators[name];
  if (estimator) return fitted(estimator, rest, world);
  return Object.hasOwn(catalog, name) ? evaluated(argv, world) : refuse(name);
}

function dataset(argv: readonly string[]): string {
  const seed = { type: 'string' } as const;
  const { values, positionals } = readArguments(argv, { seed, help: flags.help }, true);
  return values.help
    ? `Usage: ${COMMAND} ${datasetUsage}`
    : runDataset(positionals, readSeed(values.seed));
}

function fitted(estimator: Estimator, argv: readonly string[], world: World): string {
  const { values } = readArguments(argv, { ...estimator.options, ...flags });
  const options = values as Readonly<Record<string, string | boolean | undefined>>;
  if (options.help === true) return estimatorUsage(estimator);
  const { params, outputs } = estimator.answer(options, world);
  return options.json === true
    ? fitJson(estimator.id, params, outputs)
    : fitTable(estimator.id, params, outputs);
}

function evaluated(argv: readonly string[], world: World): string {
  const declared = {
    set: { type: 'string', multiple: true, default: [] as string[] },
    preset: { type: 'string' },
    seed: { type: 'string' },
    list: { type: 'boolean', default: false },
    ...flags,
  } as const;
  const { values: options, positionals } = readArguments(argv, declared, true);
  if (options.help) return positionals.length === 1 ? modelUsage(readModel(positionals)) : usage();
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
  const steps = evaluationSteps(model, params, readSeed(options.seed));
  const outputs = world.finish(model.id, steps);
  return options.json ? resultJson(model, params, outputs) : resultTable(model, params, outputs);
}

function readModel(positionals: readonly string[]): Model {
  const [name, ...rest] = positionals;
  if (name === undefined) throw new RangeError(`no model named: ${allNames()} (--help tells more)`);
  if (rest.length > 0) {
    throw new RangeError(`one model at a time, and ${JSON.stringify(rest[0])} is one too many`);
  }
  const model = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
  return model ?? refuse(name);
}

/** @throws {RangeError} always. */
function refuse(name: string): never {
  const known = [...Object.keys(catalog), ...Object.keys(estimators), 'dataset'];
  const unknown = `unknown model ${JSON.stringify(name)}`;
  if (Object.hasOwn(datasets, name)) {
    throw new RangeError(`${unknown}: the data set of that name is printed by dataset ${name}`);
  }
  throw new RangeError(unknown + (meant(name, known) || `: ${allNames()}`));
}

function allNames(): string {
  const fits = Object.keys(estimators).join(', ');
  return `the models are ${Object.keys(catalog).join(', ')}; with data ${fits}`;
}
