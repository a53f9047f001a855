/**
 * The known name that a mistyped one comes nearest to.
 *
 * Source: Damerau (1964), A Technique for Computer Detection and Correction of Spelling Errors,
 * Communications of the ACM 7(3), 171–176: a letter more, less, another, or two that changed places.
 */

/** `: did you mean retention?`, or nothing where no name is near. */
export function meant(typed: string, known: readonly string[]): string {
  const name = nearest(typed, known);
  return name === undefined ? '' : `: did you mean ${name}?`;
}

/** A name that begins so, or at most one slip in three letters away. */
export function nearest(typed: string, known: readonly string[]): string | undefined {
  const word = typed.toLowerCase();
  const begun = known.filter((name) => word.length > 2 && name.toLowerCase().startsWith(word));
  if (begun.length === 1) return begun[0];
  const slips = known.map((name) => slipsBetween(word, name.toLowerCase()));
  const least = Math.min(...slips);
  // Of two letters, either could be another's.
  const few = word.length < 3 ? 0 : Math.max(1, Math.floor(word.length / 3));
  return least <= few ? known[slips.indexOf(least)] : undefined;
}

function slipsBetween(a: string, b: string): number {
  const rows: number[][] = [Array.from({ length: b.length + 1 }, (_, j) => j)];
  for (let i = 1; i <= a.length; i += 1) {
    const row = [i];
    for (let j = 1; j <= b.length; j += 1) {
      const other = a[i - 1] === b[j - 1] ? 0 : 1;
      row.push(Math.min(rows[i - 1]![j]! + 1, row[j - 1]! + 1, rows[i - 1]![j - 1]! + other));
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1]) {
        row[j] = Math.min(row[j]!, rows[i - 2]![j - 2]! + 1);
      }
    }
    rows.push(row);
  }
  return rows[a.length]![b.length]!;
}
