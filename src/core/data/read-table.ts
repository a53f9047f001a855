/** Tables of numbers: summaries of customers, and answers to a questionnaire. */
import { finish, part, type Steps } from '../steps.ts';
import { decimalSign, findColumn, findNumber, readColumn } from './columns.ts';
import { readCsv, type TakeRow } from './csv.ts';
import { refuseEmpty, Tally, type ReadingReport } from './left-out.ts';
import type { NumericTable } from './numeric-table.ts';

export interface Wanted {
  /** Names the column may have, the first that fits. */
  readonly names: readonly string[];
  readonly optional?: boolean;
}

export interface ReadTable<K extends string> {
  /** One array per column found. */
  readonly columns: Readonly<Partial<Record<K, Float64Array>>>;
  /** Ids, where the table has a column of that name. */
  readonly ids: readonly string[] | null;
  /** Line of each row in the text, from 1. */
  readonly lines: readonly number[];
  readonly report: ReadingReport;
}

/**
 * Columns of numbers by key; every other column is ignored. A row with a field that is empty or no
 * number is left out and reported.
 *
 * @throws {RangeError} if a column is missing or no row is left.
 */
export function readTable<K extends string>(
  text: string,
  wanted: Readonly<Record<K, Wanted>>,
  idNames: readonly string[] = [],
): ReadTable<K> {
  return finish(readTableSteps(text, wanted, idNames));
}

export function* readTableSteps<K extends string>(
  text: string,
  wanted: Readonly<Record<K, Wanted>>,
  idNames: readonly string[] = [],
): Steps<ReadTable<K>> {
  const csv = readCsv(text);
  const places: [K, number][] = [];
  for (const [key, { names, optional }] of Object.entries<Wanted>(wanted)) {
    const at = optional ? findColumn(csv.header, names) : readColumn(csv.header, names);
    if (at !== undefined) places.push([key as K, at]);
  }
  const idAt = findColumn(csv.header, idNames);
  const columnsAt = places.map(([, at]) => at);
  const sign = yield* part(decimalSign(csv, columnsAt), 0, 0.3);
  const tally = new Tally();
  const found: number[][] = places.map(() => []);
  const ids: string[] = [];
  const lines: number[] = [];
  const take: TakeRow = (fields, line) => {
    tally.rows += 1;
    if (!fields) return tally.leave('openQuote', line, '');
    if (fields.length !== csv.header.length) {
      return tally.leave('wrongFields', line, fields.join(','));
    }
    const numbers: number[] = [];
    for (const at of columnsAt) {
      const written = fields[at]!.trim();
      if (written === '') return tally.leave('missingValue', line, fields.join(','));
      const number = findNumber(written, sign);
      if (number === undefined) return tally.leave('badValue', line, written);
      numbers.push(number);
    }
    numbers.forEach((number, column) => found[column]!.push(number));
    lines.push(line);
    if (idAt !== undefined) ids.push(fields[idAt]!.trim());
    return true;
  };
  yield* part(csv.rows(take), 0.3, 1);
  const report = tally.report(sign);
  refuseEmpty(report);
  const columns = places.map(([key], column) => [key, Float64Array.from(found[column]!)]);
  return {
    ...{ columns: Object.fromEntries(columns), ids: idAt === undefined ? null : ids },
    ...{ lines, report },
  };
}

/** The named columns as one table. @throws {RangeError} as `readTable`. */
export function readNumericTable(
  text: string,
  names: readonly string[],
): { readonly table: NumericTable; readonly report: ReadingReport } {
  const wanted = Object.fromEntries(names.map((name) => [name, { names: [name] }]));
  const { columns, report } = readTable(text, wanted);
  const values = new Float64Array(names.length * report.kept);
  names.forEach((name, i) => values.set(columns[name]!, i * report.kept));
  return { table: { columns: names, rows: report.kept, values }, report };
}
