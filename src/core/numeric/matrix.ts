/**
 * Small dense matrices, row by row. A matrix whose equations have no single answer is refused, so no
 * result holds NaN.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., algorithm 3.4.1.
 */
export type Matrix = readonly (readonly number[])[];

/** n × n, ones on the diagonal. */
export function identity(n: number): number[][] {
  return Array.from({ length: n }, (_, i) =>
    Array.from({ length: n }, (_, j) => (i === j ? 1 : 0)),
  );
}

export function transpose(a: Matrix): number[][] {
  return (a[0] ?? []).map((_, j) => a.map((row) => row[j]!));
}

/** A·B. @throws {RangeError} unless A has as many columns as B has rows. */
export function multiply(a: Matrix, b: Matrix): number[][] {
  if (a.some((row) => row.length !== b.length)) {
    throw new RangeError(`b has ${b.length} rows: it must have one for each column of a`);
  }
  const columns = transpose(b);
  return a.map((row) => columns.map((column) => dot(row, column)));
}

/** x with A·x = b. @throws {RangeError} if A is not square, is singular, or does not fit b. */
export function solve(a: Matrix, b: readonly number[]): number[] {
  return solver(a)(b);
}

/** A⁻¹. @throws {RangeError} if A is not square or is singular. */
export function inverse(a: Matrix): number[][] {
  const answer = solver(a);
  return transpose(identity(a.length).map((unit) => answer(unit)));
}

/** Factors A once; the answer to each right-hand side then takes n² steps. Errors as `solve`. */
function solver(a: Matrix): (b: readonly number[]) => number[] {
  checkSquare(a);
  const n = a.length;
  const lu = a.map((row) => [...row]);
  const order = lu.map((_, i) => i);
  for (let k = 0; k < n; k += 1) {
    let best = k;
    for (let i = k + 1; i < n; i += 1) if (Math.abs(lu[i]![k]!) > Math.abs(lu[best]![k]!)) best = i;
    [lu[k], lu[best]] = [lu[best]!, lu[k]!];
    [order[k], order[best]] = [order[best]!, order[k]!];
    const pivotRow = lu[k]!;
    if (!(Math.abs(pivotRow[k]!) > negligible(a, order[k]!))) throw singular(k);
    for (let i = k + 1; i < n; i += 1) {
      const row = lu[i]!;
      const share = (row[k] = row[k]! / pivotRow[k]!);
      for (let j = k + 1; j < n; j += 1) row[j] = row[j]! - share * pivotRow[j]!;
    }
  }
  return (b) => {
    if (b.length !== n) throw new RangeError(`b has ${b.length} numbers: it must have ${n}`);
    const x = order.map((i) => b[i]!);
    for (let i = 0; i < n; i += 1) for (let j = 0; j < i; j += 1) x[i] = x[i]! - lu[i]![j]! * x[j]!;
    return backward(lu, x);
  };
}

function backward(lu: Matrix, x: number[]): number[] {
  for (let i = x.length - 1; i >= 0; i -= 1) {
    for (let j = i + 1; j < x.length; j += 1) x[i] = x[i]! - lu[i]![j]! * x[j]!;
    x[i] = x[i]! / lu[i]![i]!;
  }
  return x;
}

/** What rounding alone may leave of a pivot. */
function negligible(a: Matrix, row: number): number {
  let largest = 0;
  for (const value of a[row]!) largest = Math.max(largest, Math.abs(value));
  return a.length * 2.3e-16 * largest;
}

function dot(a: readonly number[], b: readonly number[]): number {
  let sum = 0;
  for (let i = 0; i < a.length; i += 1) sum += a[i]! * b[i]!;
  return sum;
}

function checkSquare(a: Matrix): void {
  for (const [i, row] of a.entries()) {
    if (row.length !== a.length) {
      throw new RangeError(
        `row ${i + 1} has ${row.length} numbers: a must be ${a.length} × ${a.length}`,
      );
    }
    if (!row.every(Number.isFinite))
      throw new RangeError(`row ${i + 1} holds a number that is not finite`);
  }
}

function singular(k: number): RangeError {
  return new RangeError(`a is singular: row ${k + 1} of its factors depends on those before it`);
}
