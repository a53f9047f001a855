/** What the command prints: JSON at full precision, tables at six digits. */
import { isChoice, type OutputValue, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import type { Model } from '#core/model.ts';
import type { Result, Results as FitResults } from './estimator.ts';
import { textTable } from './text-table.ts';

type Given = Values<Params>;
type Results = Readonly<Record<string, OutputValue>>;

export function list(): string {
  return textTable(
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
  return `${model.id}\n\n${textTable(turned)}\n\n${textTable(found)}`;
}

export function fitJson(id: string, params: FitResults, outputs: FitResults): string {
  return JSON.stringify({ model: id, params, outputs });
}

/** Nested results as `outer.inner`; lists of records, such as customers, as tables of their own below. */
export function fitTable(id: string, params: FitResults, outputs: FitResults): string {
  const blocks = [id, textTable(flat(params)), textTable(flat(outputs))];
  for (const [key, value] of Object.entries(outputs)) {
    if (areRecords(value)) blocks.push(`${key}\n${rowsTable(value)}`);
  }
  return blocks.filter((block) => block !== '').join('\n\n');
}

function flat(results: FitResults, outer = ''): string[][] {
  return Object.entries(results).flatMap(([key, value]) => {
    const name = `${outer}${key}`;
    if (isRecord(value)) return flat(value, `${name}.`);
    if (areRecords(value)) return [];
    return [[name, Array.isArray(value) ? value.map(plain).join(' ') : plain(value), '']];
  });
}

function rowsTable(rows: readonly FitResults[]): string {
  const names = Object.keys(rows[0] ?? {});
  return textTable([names, ...rows.map((row) => names.map((name) => plain(row[name]!)))]);
}

function plain(value: Result): string {
  return typeof value === 'object' && value !== null ? JSON.stringify(value) : shown(value);
}

function isRecord(value: Result): value is FitResults {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function areRecords(value: Result): value is readonly FitResults[] {
  return Array.isArray(value) && value.length > 0 && value.every(isRecord);
}

function shown(value: OutputValue): string {
  if (Array.isArray(value)) return value.map(shown).join(' ');
  if (typeof value === 'number') return String(Number(value.toPrecision(6)));
  // A name from a file may hold what would move the cursor.
  return value === null ? 'none' : String(value).replaceAll(/\p{Cc}/gu, '\uFFFD');
}
