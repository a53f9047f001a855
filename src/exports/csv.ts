/** Rows as CSV (RFC 4180), with a byte-order mark so that spreadsheets read Chinese headings. */
export function csv(rows: readonly (readonly (string | number | null)[])[]): string {
  return '\ufeff' + rows.map((row) => row.map(cell).join(',')).join('\r\n') + '\r\n';
}

/** A text that a spreadsheet would take for a formula is kept a text by a leading apostrophe. */
function cell(value: string | number | null): string {
  if (value === null) return '';
  if (typeof value === 'number') return String(value);
  const safe = /^[=+\-@\t\r]/.test(value) ? `'${value}` : value;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
