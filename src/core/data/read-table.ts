/** Tables of numbers: summaries of customers, and answers to a questionnaire. */
import { findColumn, findNumber, readColumn } from './columns.ts';
import { readCsv } from './csv.ts';
import { Tally, type Reason, type ReadingReport } from './left-out.ts';
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
  const csv = readCsv(text);
  const places: [K, number][] = [];
  for (const [key, { names, optional }] of Object.entries<Wanted>(wanted)) {
    const at = optional ? findColumn(csv.header, names) : readColumn(csv.header, names);
    if (at !== undefined) places.push([key as K, at]);
  }
  const idAt = findColumn(csv.header, idNames);
  const tally = new Tally();
  const found: number[][] = places.map(() => []);
  const ids: string[] = [];
  csv.forEach((fields, line) => {
    tally.rows += 1;
    const leave = (reason: Reason, example: string) => tally.leave(reason, line, example);
    if (fields.length !== csv.header.length) return leave('wrongFields', fields.join(','));
    const numbers: number[] = [];
    for (const [, at] of places) {
      const written = fields[at]!.trim();
      if (written === '') return leave('missingValue', fields.join(','));
      const number = findNumber(written);
      if (number === undefined) return leave('badValue', written);
      numbers.push(number);
    }
    numbers.forEach((number, column) => found[column]!.push(number));
    if (idAt !== undefined) ids.push(fields[idAt]!.trim());
  });
  const report = tally.report();
  if (report.kept === 0)
    throw new RangeError(`the table has ${report.rows} rows, and none can be used`);
  const columns = places.map(([key], column) => [key, Float64Array.from(found[column]!)]);
  return { columns: Object.fromEntries(columns), ids: idAt === undefined ? null : ids, report };
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
