/** Reads what a test needs of an XLSX file: the cells of its sheets, texts and numbers, by their address. */
import { strFromU8, unzipSync } from 'fflate';

export interface SheetRead {
  readonly name: string;
  /** Row by row as far as the last cell. */
  readonly rows: readonly (readonly (string | number | null)[])[];
}

/** Of a formula itself, as “=…”, or what a spreadsheet has made of it. */
export function readXlsx(bytes: Uint8Array, of: 'formulas' | 'values' = 'formulas'): SheetRead[] {
  const files = unzipSync(bytes);
  const text = (path: string) => strFromU8(files[path]!);
  const shared = [...text('xl/sharedStrings.xml').matchAll(/<si>(.*?)<\/si>/gs)].map(([, si]) =>
    plain(si!),
  );
  const names = [...text('xl/workbook.xml').matchAll(/<sheet [^>]*name="([^"]*)"/g)];
  return names.map(([, name], index) => {
    const rows: (string | number | null)[][] = [];
    const sheet = text(`xl/worksheets/sheet${index + 1}.xml`);
    for (const [, row, cells = ''] of sheet.matchAll(
      /<row r="(\d+)"[^>]*?(?:\/>|>(.*?)<\/row>)/gs,
    )) {
      const found: (string | number | null)[] = [];
      for (const [, column, attributes, content = ''] of cells.matchAll(
        /<c r="([A-Z]+)\d+"([^>]*?)(?:\/>|>(.*?)<\/c>)/gs,
      )) {
        const formula = /<f>(.*?)<\/f>/s.exec(content)?.[1];
        const value = /<v>(.*?)<\/v>/s.exec(content)?.[1];
        found[place(column!)] =
          formula !== undefined && of === 'formulas'
            ? `=${plain(formula)}`
            : value === undefined
              ? null
              : attributes!.includes('t="s"')
                ? shared[Number(value)]!
                : /t="(str|e)"/.test(attributes!)
                  ? plain(value)
                  : Number(value);
      }
      rows[Number(row) - 1] = Array.from(found, (cell) => cell ?? null);
    }
    return { name: plain(name!), rows: Array.from(rows, (row) => row ?? []) };
  });
}

function place(column: string): number {
  return [...column].reduce((sum, letter) => sum * 26 + letter.charCodeAt(0) - 64, 0) - 1;
}

function plain(xml: string): string {
  return xml
    .replace(/<[^>]+>/g, '')
    .replaceAll('&lt;', '<')
    .replaceAll('&gt;', '>')
    .replaceAll('&quot;', '"')
    .replaceAll('&apos;', "'")
    .replaceAll('&amp;', '&');
}
