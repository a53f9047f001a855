/** Sheets as an XLSX file. Numbers stay numbers; a formula is worked out when the file is opened. */
import writeWorkbook from 'write-excel-file/universal';

/** A text, a number, a formula (“=B2*B3”), or nothing. */
export type Cell = string | number | null | Styled;

export interface Styled {
  readonly value: string | number;
  readonly formula?: boolean;
  readonly bold?: boolean;
  /** For the reader to change. */
  readonly input?: boolean;
  readonly align?: 'left' | 'right' | undefined;
  /** In letters, from the edge. */
  readonly indent?: number;
  /** As spreadsheets write it: “0.0%”. */
  readonly format?: string | undefined;
}

export interface Sheet {
  readonly name: string;
  readonly rows: readonly (readonly Cell[])[];
}

export function workbook(sheets: readonly Sheet[]): Promise<Blob> {
  return writeWorkbook(
    sheets.map(({ name, rows }) => ({
      sheet: sheetName(name),
      data: rows.map((row) => row.map(cell)),
      columns: widths(rows),
      orientation: 'landscape' as const,
    })),
    // Without a name, a bold text may come in another face than the others.
    { fontFamily: 'Arial', fontSize: 10 },
  ).toBlob();
}

function cell(given: Cell) {
  if (given === null) return null;
  const { value, formula, bold, input, align, indent, format } =
    typeof given === 'object' ? given : { value: given };
  return {
    // In the file a formula stands without its sign of equality.
    value: formula ? String(value).replace(/^=/, '') : value,
    type: formula ? ('Formula' as const) : typeof value === 'number' ? Number : String,
    ...(bold && { fontWeight: 'bold' as const }),
    ...(align && { align }),
    ...(indent && { indent }),
    ...(input && { backgroundColor: '#fff2cc' }),
    ...(format !== undefined && { format }),
  };
}

/** Spreadsheets allow 31 characters in the name of a sheet, and none of these. */
function sheetName(name: string): string {
  return name.replace(/[[\]:*?/\\]/g, ' ').slice(0, 31);
}

/** Wide enough for what stands in the column, long texts apart. */
function widths(rows: Sheet['rows']): { width: number }[] {
  const count = Math.max(...rows.map((row) => row.length));
  return Array.from({ length: count }, (_, column) => {
    const texts = rows.flatMap((row) => {
      const given = row[column] ?? '';
      const { value, formula } =
        typeof given === 'object' ? given : { value: given, formula: false };
      return row.length > 1 && typeof value === 'string' && !formula ? [wide(value)] : [];
    });
    return { width: Math.min(50, Math.max(10, ...texts) + 2) };
  });
}

/** A Chinese character is two letters wide. */
function wide(text: string): number {
  return [...text].reduce((sum, letter) => sum + (letter > '\u2e7f' ? 2 : 1), 0);
}
