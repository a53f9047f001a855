/** Columns of numbers, and what a fit needs of them: means and covariances. */

/** Column after column in one array: row k of column i stands at i·rows + k. */
export interface NumericTable {
  readonly columns: readonly string[];
  readonly rows: number;
  readonly values: Float64Array;
}

/** Means and covariances (divided by n) of columns; what a survey leaves behind once its answers are gone. */
export interface Moments {
  readonly columns: readonly string[];
  readonly n: number;
  readonly mean: readonly number[];
  /** Row per column, column per column. */
  readonly cov: readonly (readonly number[])[];
}

/** @throws {RangeError} on fewer than two rows or a value that is no finite number. */
export function momentsOf(table: NumericTable): Moments {
  const { columns, rows, values } = table;
  if (rows < 2) throw new RangeError(`rows is ${rows}: a covariance needs at least 2`);
  const centred = Float64Array.from(values);
  const mean = columns.map((name, i) => {
    let sum = 0;
    for (let k = 0; k < rows; k += 1) sum += values[i * rows + k]!;
    const average = sum / rows;
    if (!Number.isFinite(average))
      throw new RangeError(`column ${name} has a value that is no number`);
    for (let k = 0; k < rows; k += 1) centred[i * rows + k]! -= average;
    return average;
  });
  const cov = columns.map(() => new Array<number>(columns.length).fill(0));
  for (let i = 0; i < columns.length; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = 0;
      for (let k = 0; k < rows; k += 1) sum += centred[i * rows + k]! * centred[j * rows + k]!;
      cov[i]![j] = sum / rows;
      cov[j]![i] = sum / rows;
    }
  }
  return { columns, n: rows, mean, cov };
}

/** The columns named, in that order. @throws {RangeError} naming the first that is missing. */
export function selected(table: NumericTable, names: readonly string[]): NumericTable {
  const values = new Float64Array(names.length * table.rows);
  names.forEach((name, i) => {
    const at = placeOf(table.columns, name);
    values.set(table.values.subarray(at * table.rows, (at + 1) * table.rows), i * table.rows);
  });
  return { columns: names, rows: table.rows, values };
}

/** @throws {RangeError} naming what is missing and what there is. */
export function placeOf(columns: readonly string[], name: string): number {
  const at = columns.indexOf(name);
  if (at < 0)
    throw new RangeError(`no column ${JSON.stringify(name)}: there are ${columns.join(', ')}`);
  return at;
}
