/** Columns two spaces apart; the last two are left ragged, so that a long list moves nothing but its unit. */
export function textTable(rows: readonly (readonly string[])[]): string {
  const widths: number[] = [];
  for (const row of rows) {
    row.forEach((cell, column) => {
      widths[column] = Math.max(widths[column] ?? 0, cell.length);
    });
  }
  return rows
    .map((row) =>
      row
        .map((cell, column) =>
          column < row.length - 2 || column === 0 ? cell.padEnd(widths[column]!) : cell,
        )
        .join('  ')
        .trimEnd(),
    )
    .join('\n');
}
