/** Works a sheet out as a spreadsheet would: each formula after the cells it needs. */
import FormulaParser from 'fast-formula-parser';
import type { SheetRead } from '../read-xlsx.ts';

type Value = ReturnType<FormulaParser['parse']>;
type Rows = SheetRead['rows'];
/** From 1, as in an address. */
type Place = readonly [row: number, column: number];

const REFERENCE = /"[^"]*"|\$?([A-Z])\$?(\d+)(?::\$?([A-Z])\$?(\d+))?/g;
const NOT_REACHED = /^IF\(\$A(\d+)="","",/;

/** Row by row, for these rows or others with the same formulas; a formula that fails is an Error in its place. */
export function calculator({ rows: first }: SheetRead): (rows?: Rows) => Value[][] {
  const order = ordered(first);
  let values: Value[][] = [];
  const at = (row: number, col: number) => values[row - 1]?.[col - 1] ?? null;
  const parser = new FormulaParser({
    functions: { MAX: extreme(Math.max), MIN: extreme(Math.min), NORMSDIST: normal },
    onCell: ({ row, col }) => at(row, col),
    onRange: ({ from, to }) =>
      span(from.row, to.row).map((row) => span(from.col, to.col).map((col) => at(row, col))),
  });
  return (rows = first) => {
    values = rows.map((row) => [...row]);
    for (const [row, col] of order) {
      const formula = String(first[row - 1]![col - 1]).slice(1);
      // A row that is not reached: spreadsheets leave the other branch alone, the parser would not.
      const index = NOT_REACHED.exec(formula)?.[1];
      values[row - 1]![col - 1] =
        index && at(Number(index), 1) === '' ? '' : parser.parse(formula, { row, col, sheet: '' });
    }
    return values;
  };
}

/** The places of all formulas, each after those it needs. */
function ordered(rows: Rows): Place[] {
  const formula = ([row, column]: Place) => {
    const cell = rows[row - 1]?.[column - 1];
    return typeof cell === 'string' && cell.startsWith('=') ? cell : undefined;
  };
  const name = ([row, column]: Place) => `${row},${column}`;
  const order = new Map<string, Place>();
  const begun = new Set<string>();
  const waiting = rows
    .flatMap((row, r) => row.map((_, c): Place => [r + 1, c + 1]))
    .filter(formula)
    .reverse();
  while (waiting.length > 0) {
    const place = waiting.at(-1)!;
    const key = name(place);
    const needed = begun.has(key)
      ? []
      : needs(formula(place)!).filter((other) => formula(other) && !order.has(name(other)));
    if (needed.some((other) => begun.has(name(other)))) throw new Error(`${key} needs itself`);
    begun.add(key);
    if (needed.length > 0) waiting.push(...needed);
    else order.set(name(waiting.pop()!), place);
  }
  return [...order.values()];
}

/** Every cell that a formula names, in a branch that is taken or not. */
function needs(formula: string): Place[] {
  return [...formula.matchAll(REFERENCE)].flatMap(([, column, row, lastColumn, lastRow]) => {
    if (column === undefined) return [];
    const columns = span(number(column), number(lastColumn ?? column));
    return span(Number(row), Number(lastRow ?? row)).flatMap((r) =>
      columns.map((c): Place => [r, c]),
    );
  });
}

const number = (letter: string) => letter.charCodeAt(0) - 64;

const span = (from: number, to: number) =>
  Array.from({ length: to - from + 1 }, (_, index) => from + index);

/** Of the numbers among what is given; texts in cells do not count. */
function extreme(of: (...numbers: number[]) => number) {
  return (...given: { readonly value: unknown }[]): Value => {
    const all = given.flatMap(({ value }) => [value].flat(2));
    const error = all.find((value) => value instanceof Error);
    if (error) return error as Error;
    const numbers = all.filter((value) => typeof value === 'number');
    return numbers.length > 0 ? of(...numbers) : 0;
  };
}

// The parser holds one formula at a time.
const inner = new FormulaParser({ functions: {}, onCell: () => null, onRange: () => [] });

/** The name that spreadsheets have given the function from the first. */
function normal({ value }: { readonly value: unknown }): Value {
  return inner.parse(`NORM.S.DIST(${Number(value)},TRUE)`, { row: 1, col: 1, sheet: '' });
}
