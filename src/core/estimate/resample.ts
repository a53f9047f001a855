/**
 * Covariances of a table drawn from a table: a row that comes up three times counts three times, so a
 * resample is one weighted cross-product and no copy of the rows.
 *
 * Source: Efron (1979), Bootstrap Methods: Another Look at the Jackknife, The Annals of Statistics 7(1), 1–26.
 */
import { momentsOf, type NumericTable } from '../data/numeric-table.ts';
import type { Random } from '../random.ts';

/** Every column less its mean; sizes stay, since the raw metric needs them. */
function centred(table: NumericTable): NumericTable {
  const { mean } = momentsOf(table);
  const values = table.values.map((value, at) => value - mean[Math.floor(at / table.rows)]!);
  return { ...table, values };
}

/**
 * Draws as many rows as there are, with replacement, at each call: the correlations of their columns if
 * `scaled`, else the covariances, flat, row after row; undefined where a column is constant. The array
 * is the same at every call.
 */
export function resampler(
  table: NumericTable,
  random: Random,
): (scaled: boolean) => Float64Array | undefined {
  const { rows, values } = centred(table);
  const size = table.columns.length;
  const counts = new Float64Array(rows);
  const weighted = new Float64Array(rows);
  const packed = new Float64Array(size * rows);
  const sums = new Float64Array(size);
  const sample = new Float64Array(size * size);
  return (scaled) => {
    counts.fill(0);
    for (let draw = 0; draw < rows; draw += 1) {
      counts[Math.floor((random.bits() / 4294967296) * rows)]! += 1;
    }
    const present: number[] = [];
    for (let k = 0; k < rows; k += 1) if (counts[k]! > 0) present.push(k);
    const length = present.length;
    for (let i = 0; i < size; i += 1) {
      for (let k = 0; k < length; k += 1) packed[i * rows + k] = values[i * rows + present[k]!]!;
    }
    for (let i = 0; i < size; i += 1) {
      let sum = 0;
      for (let k = 0; k < length; k += 1) {
        weighted[k] = counts[present[k]!]! * packed[i * rows + k]!;
        sum += weighted[k]!;
      }
      sums[i] = sum / rows;
      for (let j = 0; j <= i; j += 1) {
        const product = dot(weighted, packed, j * rows, length) / rows - sums[i]! * sums[j]!;
        sample[i * size + j] = product;
        sample[j * size + i] = product;
      }
    }
    return metric(sample, size, scaled);
  };
}

/** Four sums side by side: one alone would wait for itself. */
function dot(a: Float64Array, b: Float64Array, from: number, length: number): number {
  let [s0, s1, s2, s3] = [0, 0, 0, 0];
  let k = 0;
  for (; k + 3 < length; k += 4) {
    s0 += a[k]! * b[from + k]!;
    s1 += a[k + 1]! * b[from + k + 1]!;
    s2 += a[k + 2]! * b[from + k + 2]!;
    s3 += a[k + 3]! * b[from + k + 3]!;
  }
  for (; k < length; k += 1) s0 += a[k]! * b[from + k]!;
  return s0 + s1 + (s2 + s3);
}

function metric(covariance: Float64Array, size: number, scaled: boolean): Float64Array | undefined {
  const deviations = new Float64Array(size);
  for (let i = 0; i < size; i += 1) {
    const variance = covariance[i * size + i]!;
    if (!(variance > 1e-12)) return undefined;
    deviations[i] = Math.sqrt(variance);
  }
  if (scaled) {
    for (let i = 0; i < size; i += 1) {
      for (let j = 0; j < size; j += 1)
        covariance[i * size + j]! /= deviations[i]! * deviations[j]!;
      covariance[i * size + i] = 1;
    }
  }
  return covariance;
}
