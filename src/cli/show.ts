/** What the command prints: JSON at full precision, tables at six digits. */
import { isChoice, type OutputValue, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import { datasetUsage } from './datasets/index.ts';
import type { Estimator, Result, Results as FitResults } from './estimator.ts';
import { estimators } from './estimators/index.ts';

type Given = Values<Params>;
type Results = Readonly<Record<string, OutputValue>>;

export function usage(): string {
  return [
    'Usage: npm run -s model -- <model> [--preset <name>] [--set <param>=<value>]… [--seed <seed>] [--json]',
    '       npm run -s model -- <fit> <data and options> [--json]',
    `       npm run -s model -- ${datasetUsage}`,
    '       npm run -s model -- --list [--json]',
    '',
    'A --set stands above the preset, the preset above the defaults; a --seed is for models that draw.',
    '',
    ...Object.values(estimators).map(({ id, usage: own }) => `${id} ${own}`),
    '',
    ...Object.values(catalog).flatMap((model) => [
      `${model.id}   presets: ${Object.keys(model.presets).join(', ')}`,
      table(
        Object.entries(model.params).map(([key, { symbol, unit, domain }]) => [
          `  ${key}`,
          symbol,
          unit === 'choice' ? domain.join(' | ') : `[${domain.join(', ')}] ${unit}`,
        ]),
      ),
    ]),
  ].join('\n');
}

export function list(): string {
  return table(
    Object.values(catalog).map((model) => [model.id, Object.keys(model.params).join(', ')]),
  );
}

export function listJson(): string {
  return JSON.stringify(Object.keys(catalog));
}

export function resultJson(model: Model, params: Given, outputs: Results): string {
  return JSON.stringify({ model: model.id, params, outputs });
}

export function resultTable(model: Model, params: Given, outputs: Results): string {
  const turned = Object.entries(model.params).map(([key, param]) => [
    key,
    param.symbol,
    shown(params[key]!),
    isChoice(param) ? '' : param.unit,
  ]);
  const found = Object.entries(model.outputs).map(([key, { symbol, unit, shape }]) => [
    key,
    symbol ?? '',
    shown(outputs[key]!),
    [unit === 'choice' || unit === 'boolean' ? '' : unit, shape ? `(${shape})` : ''].join(' '),
  ]);
  return `${model.id}\n\n${table(turned)}\n\n${table(found)}`;
}

export function estimatorUsage({ id, usage: own }: Estimator): string {
  return `Usage: npm run -s model -- ${id} ${own} [--json]`;
}

export function fitJson(id: string, params: FitResults, outputs: FitResults): string {
  return JSON.stringify({ model: id, params, outputs });
}

/** Nested results as `outer.inner`; a table of customers as rows below. */
export function fitTable(id: string, params: FitResults, outputs: FitResults): string {
  const { customers, ...rest } = outputs;
  const blocks = [id, table(flat(params)), table(flat(rest))];
  if (Array.isArray(customers)) blocks.push(rowsTable(customers as readonly FitResults[]));
  return blocks.filter((block) => block !== '').join('\n\n');
}

function flat(results: FitResults, outer = ''): string[][] {
  return Object.entries(results).flatMap(([key, value]) => {
    const name = `${outer}${key}`;
    if (isRecord(value)) return flat(value, `${name}.`);
    if (Array.isArray(value) && value.some((entry) => isRecord(entry))) {
      return value.flatMap((entry: Result, at) => flat({ [at]: entry }, `${name}.`));
    }
    return [[name, Array.isArray(value) ? value.map(plain).join(' ') : plain(value), '']];
  });
}

function rowsTable(rows: readonly FitResults[]): string {
  const names = Object.keys(rows[0] ?? {});
  return table([names, ...rows.map((row) => names.map((name) => plain(row[name]!)))]);
}

function plain(value: Result): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : shown(value);
}

function isRecord(value: Result): value is FitResults {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function shown(value: OutputValue): string {
  if (Array.isArray(value)) return value.map(shown).join(' ');
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  return value === null ? 'none' : String(value);
}

/** Columns two spaces apart; the last two are left ragged, so that a long list moves nothing but its unit. */
function table(rows: readonly (readonly string[])[]): string {
  const width = (column: number): number =>
    Math.max(...rows.map((row) => row[column]?.length ?? 0));
  const padded = rows.map((row) =>
    row.map((cell, column) =>
      column < row.length - 2 || column === 0 ? cell.padEnd(width(column)) : cell,
    ),
  );
  return padded.map((row) => row.join('  ').trimEnd()).join('\n');
}
