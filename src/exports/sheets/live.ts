/** The shape of every live sheet: settings, then what follows from them, cell by cell. */
import type { Cell } from '../workbook.ts';
import { aside, bold, formatOf, worked } from './cells.ts';
import { Names } from './formula.ts';
import type { Saved } from './saved.ts';
import { setting } from './setting.ts';

export type LiveSheet = (saved: Saved) => Cell[][];

/** A formula with names, as `Names` reads it; with its unit where the model has no such output. */
export type Formula = string | { readonly formula: string; readonly unit: string };

export interface Column {
  /** For every row; for the first and all others; or for the row of this number, the first being 0. */
  readonly formula: string | readonly [first: string, next: string] | ((row: number) => string);
  readonly unit?: string;
  /** Above the column: other words than those of its name, or a symbol. */
  readonly words?: string;
  readonly symbol?: string;
}

export interface Table {
  /** Words above the table. */
  readonly title?: string;
  /** Words above the first column; its numbers, or the words of its rows. */
  readonly index: string;
  /** The name of the first column, if it is not that of its words. */
  readonly as?: string;
  readonly rows: readonly number[] | readonly string[];
  /** Of those numbers. */
  readonly unit?: string;
  /** The setting that says which row is the last with numbers. */
  readonly upTo?: string;
  readonly columns: Readonly<Record<string, Column['formula'] | Column>>;
}

export interface Model {
  /** What is found on the way, by name: in symbols, and the formula. */
  readonly steps?: Readonly<Record<string, readonly [symbols: string, formula: string]>>;
  readonly results: Readonly<Record<string, Formula>>;
  readonly tables?: readonly Table[];
  /** The largest value of a setting where the sheet has rows for no more. */
  readonly most?: Readonly<Record<string, number>>;
}

export function live(model: Model | ((values: Saved['values']) => Model)): LiveSheet {
  return (saved) => {
    const given = typeof model === 'function' ? model(saved.values) : model;
    return rowsOf(given, saved, placed(given, saved));
  };
}

/** Where everything stands. Rows of the sheet above each part: its heading, and an empty one. */
function placed({ steps = {}, results, tables = [] }: Model, { params, words, head }: Saved) {
  const names = new Names((key) => words.say(key));
  let row = head.length + 2;
  for (const [key, param] of Object.entries(params)) {
    names.cell(key, { row: row++, column: USED });
    if (param.unit !== 'choice') continue;
    param.domain.forEach((option, index) => names.option(`${key}.${option}`, index + 1));
  }
  for (const part of [steps, results]) {
    const keys = Object.keys(part);
    if (keys.length > 0) row += 2;
    for (const key of keys) names.cell(key, { row: row++, column: VALUE });
  }
  for (const { title, index, as = index, rows, columns } of tables) {
    row += title ? 3 : 2;
    [as, ...Object.keys(columns)].forEach((key, column) => {
      names.column(key, { row, column }, rows.length);
    });
    row += rows.length;
  }
  return names;
}

/** Headings of columns of numbers. */
const NUMBERS = ['save.value', 'save.least', 'save.most', 'save.used'];

const VALUE = 2;
const USED = 6;

function rowsOf(model: Model, saved: Saved, names: Names): Cell[][] {
  const { steps = {}, results, tables = [] } = model;
  const { params, outputs, words, head } = saved;
  const heading = (...keys: string[]) =>
    keys.map((key): Cell => {
      if (key === 'column.unit') return { ...aside(words.say(key)), bold: true };
      return bold(words.say(key), NUMBERS.includes(key) ? 'right' : undefined);
    });
  const rows: Cell[][] = [
    ...head.map((row) => [...row]),
    [],
    heading(
      'settings', 'column.symbol', 'save.value', 'column.unit', 'save.least', 'save.most', 'save.used',
    ), // prettier-ignore
  ];
  for (const [key, param] of Object.entries(params)) {
    rows.push(setting(key, param, saved, rows.length + 1, model.most?.[key]));
  }
  if (Object.keys(steps).length > 0) rows.push([], heading('save.steps'));
  for (const [symbols, formula] of Object.values(steps)) {
    rows.push([symbols, null, worked(names.written(formula), 'number')]);
  }
  rows.push([], heading('results', 'column.symbol', 'save.value', 'column.unit'));
  for (const [key, given] of Object.entries(results)) {
    const { formula, unit } =
      typeof given === 'string' ? { formula: given, unit: outputs[key]!.unit } : given;
    const cell = worked(names.written(formula), unit);
    rows.push([
      words.say(key),
      outputs[key]?.symbol ?? null,
      { ...cell, align: 'right' },
      unit === 'choice' || unit === 'boolean' ? null : aside(words.format.unitName(unit)),
    ]);
  }
  for (const table of tables) rows.push(...tableRows(table, rows.length, saved, names));
  return rows;
}

function tableRows(table: Table, above: number, saved: Saved, names: Names): Cell[][] {
  const { title, index, rows, unit = 'year', upTo, columns } = table;
  const { words, outputs } = saved;
  const first = above + (title ? 3 : 2);
  const drawn = Object.entries(columns).map(([key, given]) => {
    const column: Column =
      typeof given === 'object' && 'formula' in given ? given : { formula: given };
    return { key, ...column, unit: column.unit ?? outputs[key]?.unit ?? 'number' };
  });
  const last = upTo && names.written(upTo);
  return [
    [],
    ...(title ? [[bold(words.say(title))]] : []),
    [
      bold(words.say(index)),
      ...drawn.map(({ key, words: said = key, symbol }) =>
        bold(symbol ?? words.say(said), 'right'),
      ),
    ],
    ...rows.map((place, number): Cell[] => {
      const row = first + number;
      const whenReached = (formula: string) =>
        last ? `IF($A${row + 1}="","",${formula})` : formula;
      const cells = drawn.map(({ formula, unit }) =>
        worked(whenReached(names.written(rule(formula, number), row)), unit),
      );
      const index = last
        ? worked(`IF(${place}<=${last},${place},"")`, unit)
        : { value: typeof place === 'number' ? place : words.say(place), format: formatOf(unit) };
      return [{ ...index, align: 'left' }, ...cells];
    }),
  ];
}

function rule(formula: Column['formula'], row: number): string {
  if (typeof formula === 'function') return formula(row);
  return typeof formula === 'string' ? formula : formula[row === 0 ? 0 : 1];
}
