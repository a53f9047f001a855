/** A worked-out sheet against the model: what is found under each name, and how far it is off. */
import type { Model } from '#core';
import type { expected } from './models.ts';

type Cells = readonly (readonly unknown[])[];

export interface Compared {
  readonly name: string;
  readonly ours: unknown;
  readonly theirs: unknown;
  /** Relative to ours; infinite where one of the two is no number, or another text. */
  readonly off: number;
}

/** Below this a difference is rounding, whatever it is a part of. */
const FLOOR = 1e-12;

/** `say` gives the words that the sheet was written with. */
export function compared(
  { outputs }: Pick<Model, 'outputs'>,
  known: ReturnType<typeof expected>,
  sheet: Cells,
  say: (key: string) => string,
): { found: Compared[]; missing: string[] } {
  const found: Compared[] = [];
  const missing: string[] = [];
  const compare = (name: string, ours: unknown, theirs: unknown) =>
    found.push({ name, ours, theirs, off: off(ours, theirs) });
  const heading = sheet.findIndex((row) => row[0] === say('results'));
  const { columns, rows } = known.reading?.table ?? { columns: [], rows: [] };
  const tabled = columns.map(({ key }) => key);
  for (const [key, value] of Object.entries(known.outputs)) {
    // The figure's table, below, has its own way to say that there is nobody.
    if (value === null && tabled.includes(key)) continue;
    const shape = outputs[key]?.shape;
    if (shape !== undefined) {
      const column = columnOf(sheet, heading, say(key));
      if (!column) missing.push(key);
      else if (!Array.isArray(value)) column.cells.forEach((cell) => compare(key, value, cell));
      else {
        const [start] = column.places;
        const from = typeof start === 'number' ? firstPlace(shape) - start : 0;
        value.forEach((one, index) => compare(`${key}[${index}]`, one, column.cells[from + index]));
      }
    } else {
      const row = sheet.slice(heading).find((cells) => cells[0] === say(key));
      const told =
        typeof value === 'string'
          ? say(`${key}.${value}`)
          : typeof value === 'boolean'
            ? say(value ? 'yes' : 'no')
            : value;
      if (!row) missing.push(key);
      else compare(key, told, row[2]);
    }
  }
  columns.slice(1).forEach(({ key }, index) => {
    const column = columnOf(sheet, heading, say(key));
    if (!column) missing.push(`table ${key}`);
    else
      for (const row of rows) {
        const at = column.places.indexOf(row[0]);
        const place = at < 0 ? rows.indexOf(row) : at;
        compare(`table ${key} at ${row[0]}`, row[index + 1], column.cells[place]);
      }
  });
  return { found, missing };
}

/** The cells beneath a heading, with those of the first column. */
function columnOf(sheet: Cells, from: number, heading: string) {
  for (const [index, row] of sheet.entries()) {
    const tops = index > from && sheet[index - 1]!.length < 2;
    const column = tops ? row.indexOf(heading) : -1;
    if (column < 1) continue;
    const beneath = sheet.slice(index + 1);
    const end = beneath.findIndex((cells) => cells.length === 0);
    const rows = end < 0 ? beneath : beneath.slice(0, end);
    return { places: rows.map((cells) => cells[0]), cells: rows.map((cells) => cells[column]) };
  }
  return undefined;
}

/** “weeks 1 to T”: 1. */
function firstPlace(shape: string): number {
  return Number(/\d+/.exec(shape)?.[0] ?? 0);
}

function off(ours: unknown, theirs: unknown): number {
  if (typeof ours === 'number' && typeof theirs === 'number') {
    const gap = Math.abs(ours - theirs);
    return gap <= FLOOR ? 0 : gap / Math.abs(ours);
  }
  const same =
    ours === theirs || ((ours === null || ours === undefined) && (theirs === '–' || theirs === ''));
  return same ? 0 : Infinity;
}
