/**
 * Customers with the same record have the same likelihood: count them once, weighted by how many they
 * are. Equal rows are found by hashing the bits of their numbers; the groups keep the order in which
 * they first appear.
 *
 * Source: open addressing, Knuth (1998), The Art of Computer Programming, vol. 3, 2nd ed., section 6.4.
 */
export interface Groups {
  /** The distinct rows, column by column. */
  readonly columns: readonly Float64Array[];
  /** How many customers share each. */
  readonly weight: Float64Array;
}

/** Distinct rows of `columns` (equal lengths); `weight` says how often each row counts, else once. */
export function grouped(columns: readonly ArrayLike<number>[], weight?: ArrayLike<number>): Groups {
  const rows = columns[0]!.length;
  const mask = tableSize(rows) - 1;
  const table = new Int32Array(mask + 1).fill(-1);
  const kept = columns.map(() => new Float64Array(rows));
  const counts = new Float64Array(rows);
  const bits = new Float64Array(columns.length);
  const words = new Int32Array(bits.buffer);
  let groups = 0;
  for (let row = 0; row < rows; row += 1) {
    const count = weight ? weight[row]! : 1;
    if (count === 0) continue;
    // Adding 0 turns −0 into 0.
    for (let c = 0; c < bits.length; c += 1) bits[c] = columns[c]![row]! + 0;
    let slot = hashed(words) & mask;
    while (table[slot]! >= 0 && !same(kept, table[slot]!, bits)) slot = (slot + 1) & mask;
    if (table[slot]! < 0) {
      for (let c = 0; c < bits.length; c += 1) kept[c]![groups] = bits[c]!;
      table[slot] = groups;
      groups += 1;
    }
    counts[table[slot]!]! += count;
  }
  return {
    columns: kept.map((column) => column.slice(0, groups)),
    weight: counts.slice(0, groups),
  };
}

function tableSize(rows: number): number {
  let size = 8;
  while (size < 2 * rows) size *= 2;
  return size;
}

function hashed(words: Int32Array): number {
  let hash = 0;
  for (let i = 0; i < words.length; i += 1) {
    hash = Math.imul(hash ^ words[i]!, 0x9e3779b1);
    hash ^= hash >>> 15;
  }
  return hash;
}

function same(kept: readonly Float64Array[], group: number, row: Float64Array): boolean {
  for (let c = 0; c < row.length; c += 1) if (kept[c]![group] !== row[c]) return false;
  return true;
}
