/** What --help prints. */
import { isChoice } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { datasets } from './datasets/index.ts';
import type { Estimator } from './estimator.ts';
import { estimators } from './estimators/index.ts';
import { textTable } from './text-table.ts';

export const COMMAND = 'npm run -s model --';
export const datasetUsage = `dataset <${Object.keys(datasets).join(' | ')}> [--seed <seed>]`;

const modelForm =
  '[--preset <name>] [--set <param>=<value>]… [--seed <number or text>] [--json] [--help]';

export function usage(): string {
  return [
    `Usage: ${COMMAND} <model> ${modelForm}`,
    `       ${COMMAND} <fit> <data and options> [--json] [--help]`,
    `       ${COMMAND} ${datasetUsage}`,
    `       ${COMMAND} --list [--json]`,
    '',
    'A --set stands above the preset, the preset above the defaults; a --seed is for models that draw.',
    'Results go to stdout; warnings, refusals and the progress of long runs to stderr. Exit code 2: refused.',
    '',
    'Fits, each with its options behind <fit> --help:',
    ...Object.values(estimators).map(({ id, usage: own }) => `  ${id} ${own}`),
    '',
    ...Object.values(catalog).map(described),
  ].join('\n');
}

export function modelUsage(model: Model): string {
  const outputs = Object.entries(model.outputs).map(([key, { symbol, unit, shape }]) => [
    `  ${key}`,
    symbol ?? '',
    [unit, shape ? `(${shape})` : ''].join(' '),
  ]);
  const usageOf = `Usage: ${COMMAND} ${model.id} ${modelForm}`;
  return [usageOf, '', described(model), 'outputs', textTable(outputs)].join('\n');
}

export function estimatorUsage({ id, usage: own, options }: Estimator): string {
  const rows = Object.entries(options).map(([name, option]) => [
    `  --${name}${option.type === 'string' ? ` ${option.value}` : ''}`,
    option.means,
    '',
  ]);
  const json = ['  --json', 'one JSON object instead of tables', ''];
  return `Usage: ${COMMAND} ${id} ${own} [options] [--json]\n\n${textTable([...rows, json])}`;
}

function described(model: Model): string {
  const params = Object.entries(model.params).map(([key, param]) => [
    `  ${key}`,
    param.symbol,
    isChoice(param) ? param.domain.join(' | ') : `[${param.domain.join(', ')}] ${param.unit}`,
  ]);
  const draws = model.stochastic ? '   draws: takes --seed' : '';
  const head = `${model.id}   presets: ${Object.keys(model.presets).join(', ')}${draws}`;
  return `${head}\n${textTable(params)}`;
}
