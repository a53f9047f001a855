/**
 * Formulas written with names, as they are handed to a spreadsheet:
 *
 *   margin              a setting, a step or a result; within its table the cell of a column in this row
 *   won[-1]  won[3]     the cell of a column in the row before; in the table's row 3, the first being 0
 *   won[]               the whole column
 *   strategy.equalSales the number that stands for an option in a setting; of any other name the words
 *   none                what stands where there is no number
 *
 * Functions are written in capitals, so that no name is taken for one.
 */

/** Zero for the first row and the first column. */
interface Cell {
  readonly row: number;
  readonly column: number;
}

interface Column {
  readonly first: Cell;
  readonly rows: number;
}

export class Names {
  readonly #say: (key: string) => string;
  readonly #cells = new Map<string, Cell>();
  readonly #columns = new Map<string, Column>();
  readonly #options = new Map<string, number>();

  constructor(say: (key: string) => string) {
    this.#say = say;
  }

  cell(name: string, at: Cell): void {
    this.#cells.set(name, at);
  }

  column(name: string, first: Cell, rows: number): void {
    this.#columns.set(name, { first, rows });
  }

  option(name: string, number: number): void {
    this.#options.set(name, number);
  }

  /** With addresses for names; `row` is where the formula stands, if it stands in a table. */
  written(formula: string, row?: number): string {
    return formula
      .replace(/\s+/g, ' ')
      .replace(
        /"[^"]*"|\b([a-z]\w*(?:\.\w+)*)(?:\[(-?\d*)\])?/g,
        (text, name?: string, place?: string) =>
          name === undefined ? text : this.#address(name, place, row),
      );
  }

  #address(name: string, place: string | undefined, row: number | undefined): string {
    const column = this.#columns.get(name);
    if (column) return inColumn(column, place, row);
    const cell = this.#cells.get(name);
    if (cell) return fixed(cell);
    const option = this.#options.get(name);
    return option === undefined ? quoted(name === 'none' ? '–' : this.#say(name)) : String(option);
  }
}

function inColumn({ first, rows }: Column, place: string | undefined, row: number | undefined) {
  const at = (row: number) => ({ ...first, row });
  if (place === '') return `${fixed(first)}:${fixed(at(first.row + rows - 1))}`;
  if (place !== undefined && Number(place) >= 0) return fixed(at(first.row + Number(place)));
  return `${letters(first.column)}${row! + 1 + Number(place ?? 0)}`;
}

/** Stays where it is when the formula is copied. */
function fixed({ row, column }: Cell): string {
  return `$${letters(column)}$${row + 1}`;
}

/** Of the first 26 columns. */
function letters(column: number): string {
  return String.fromCharCode(65 + column);
}

function quoted(text: string): string {
  return `"${text.replaceAll('"', '""')}"`;
}
