/**
 * Linear equations with a symmetric positive definite matrix, by Cholesky's factor A = L·Lᵀ.
 * Matrices are flat, row after row: entry (i, j) of size n stands at i·n + j.
 *
 * Source: Golub & Van Loan (2013), Matrix Computations, 4th ed., algorithm 4.2.1.
 */

/**
 * L in the lower triangle of a new matrix, or the first row that is, but for rounding, a linear
 * combination of the rows before it: its pivot falls below `tolerance` times its diagonal.
 */
export function cholesky(
  matrix: Float64Array,
  size: number,
  tolerance: number,
): { readonly factor: Float64Array; readonly dependent: number | null } {
  const factor = new Float64Array(size * size);
  for (let i = 0; i < size; i += 1) {
    for (let j = 0; j <= i; j += 1) {
      let sum = matrix[i * size + j]!;
      for (let k = 0; k < j; k += 1) sum -= factor[i * size + k]! * factor[j * size + k]!;
      if (j < i) {
        factor[i * size + j] = sum / factor[j * size + j]!;
      } else {
        if (!(sum > tolerance * matrix[i * size + i]!)) return { factor, dependent: i };
        factor[i * size + i] = Math.sqrt(sum);
      }
    }
  }
  return { factor, dependent: null };
}

/** x of L·Lᵀ·x = b. Length: that of `b`. */
export function solveFactored(factor: Float64Array, size: number, b: Float64Array): Float64Array {
  const x = Float64Array.from(b);
  for (let i = 0; i < size; i += 1) {
    let sum = x[i]!;
    for (let k = 0; k < i; k += 1) sum -= factor[i * size + k]! * x[k]!;
    x[i] = sum / factor[i * size + i]!;
  }
  for (let i = size - 1; i >= 0; i -= 1) {
    let sum = x[i]!;
    for (let k = i + 1; k < size; k += 1) sum -= factor[k * size + i]! * x[k]!;
    x[i] = sum / factor[i * size + i]!;
  }
  return x;
}
