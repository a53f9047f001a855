/** The models from a terminal: arguments in, text and an exit code out; nothing is printed here. */
import { parseArgs } from 'node:util';
import { defaults } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { withPreset, withSettings } from './given.ts';
import { list, listJson, resultJson, resultTable, usage } from './show.ts';

export interface Run {
  readonly out: string;
  readonly err: string;
  /** 0, or 2 if the arguments have no answer. */
  readonly code: 0 | 2;
}

/** A refusal is one line in `err` and nothing in `out`. */
export function run(argv: readonly string[]): Run {
  try {
    return { out: `${answer(argv)}\n`, err: '', code: 0 };
  } catch (error) {
    // A line break in an argument must not break the line.
    return { out: '', err: `${refusal(error).replaceAll(/\s+/gu, ' ')}\n`, code: 2 };
  }
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

function answer(argv: readonly string[]): string {
  const { values: options, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: {
      set: { type: 'string', multiple: true, default: [] },
      preset: { type: 'string' },
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
  const outputs = model.evaluate(params);
  return options.json ? resultJson(model, params, outputs) : resultTable(model, params, outputs);
}

function readModel(positionals: readonly string[]): Model {
  const [name, ...rest] = positionals;
  const known = `the models are ${Object.keys(catalog).join(', ')}`;
  if (name === undefined) throw new RangeError(`no model named: ${known} (--help tells more)`);
  if (rest.length > 0) {
    throw new RangeError(`one model at a time, and ${JSON.stringify(rest[0])} is one too many`);
  }
  const model = Object.hasOwn(catalog, name) ? catalog[name] : undefined;
  if (!model) throw new RangeError(`unknown model ${JSON.stringify(name)}: ${known}`);
  return model;
}
