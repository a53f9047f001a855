import { describe, expect, test } from 'vitest';
import { isChoice, type Model } from '#core';
import { catalog } from '#core/catalog.ts';
import { sheets } from '#exports/sheets/index.ts';
import type { Saved } from '#exports/sheets/saved.ts';
import { workbook } from '#exports/workbook.ts';
import { locales } from '#format';
import { vocabulary } from '../../widgets/words.ts';
import { readXlsx, type SheetRead } from '../read-xlsx.ts';
import { compared } from './compare.ts';
import { expected, states, type State } from './models.ts';
import { calculator } from './recalculate.ts';

const keys = { say: (key: string) => key, format: { unitName: (unit: string) => unit } };

async function saved(id: string, values: State, words: Saved['words']): Promise<SheetRead> {
  const { sheet } = await sheets[id]!();
  const { params, outputs } = catalog[id]!;
  const rows = sheet({ params, outputs, values, words, head: [['title']] });
  const book = await workbook([{ name: id, rows }]);
  return readXlsx(new Uint8Array(await book.arrayBuffer()))[0]!;
}

const VALUE = 2;

/** The same sheet after a reader has typed other values into the cells of the settings. */
function typed({ rows }: SheetRead, { params }: Model, values: Readonly<Record<string, unknown>>) {
  return rows.map((row) => {
    const key = String(row[0]);
    const param = typeof row[5] === 'number' ? params[key] : undefined;
    if (!param) return row;
    const value = values[key];
    const number =
      isChoice(param) && typeof value === 'string' ? param.domain.indexOf(value) + 1 : value;
    return row.with(VALUE, number as number);
  });
}

/** What only the second sheet tells: a draw of chance, what a reader looks at, the same under another name. */
const elsewhere: Readonly<Record<string, readonly string[]>> = {
  'closing-rates': [
    'simulatedCounts', 'simulatedNewRate', 'simulatedPastRate', 'table asked', 'table simulatedRate',
  ],
  'competitive-zones': ['table market', 'table nextPoint'],
  'delivered-value': ['delivered', 'best', 'nextBest', 'ourShare'],
}; // prettier-ignore

describe.each(Object.keys(sheets))('the workbook of %s', (id) => {
  const model = catalog[id]!;
  const [start, ...others] = states(model, 25).map(([, state]) => state);

  function check(state: State, cells: unknown[][], say: (key: string) => string) {
    const { found, missing } = compared(model, expected(id, state), cells, say);
    const where = JSON.stringify(state);
    expect(missing, where).toEqual(elsewhere[id] ?? []);
    expect(found.length, where).toBeGreaterThan(3);
    const wrong = found.filter(({ off }) => !(off <= 1e-9));
    expect(wrong, where).toEqual([]);
    const failed = cells.flat().filter((cell) => cell instanceof Error);
    expect(failed, where).toEqual([]);
  }

  test(
    'follows its settings to what the figure and the model say',
    { timeout: 120_000 },
    async () => {
      const sheet = await saved(id, start!, keys);
      const calculate = calculator(sheet);
      check(start!, calculate(), keys.say);
      for (const state of others) {
        const most = sheet.rows.map((row) => [state[String(row[0])], row[5]] as const);
        const enough = most.every(([value, most]) => !(Number(value) > Number(most)));
        if (enough) check(state, calculate(typed(sheet, model, state)), keys.say);
        // As many rows as that are in a sheet that is saved so.
        else check(state, calculator(await saved(id, state, keys))(), keys.say);
      }
    },
  );

  test.each(locales)('is the same in %s but for its words', { timeout: 60_000 }, async (locale) => {
    const words = vocabulary(id, locale);
    const sheet = await saved(id, others[0]!, words);
    const bare = ({ rows }: SheetRead) =>
      rows.map((row) =>
        row.map((cell) => {
          if (typeof cell !== 'string') return cell;
          return cell.startsWith('=') ? cell.replace(/"[^"]*"/g, '""') : '';
        }),
      );
    expect(bare(sheet)).toEqual(bare(await saved(id, others[0]!, keys)));
    check(others[0]!, calculator(sheet)(), (key) => words.say(key));
  });

  test(
    'takes the nearest value it has for one outside, and fails nowhere',
    { timeout: 60_000 },
    async () => {
      const sheet = await saved(id, start!, keys);
      const calculate = calculator(sheet);
      for (const [typedIn, place] of [
        [-1e9, 4],
        [1e9, 5],
      ] as const) {
        const far = Object.fromEntries(Object.keys(model.params).map((key) => [key, typedIn]));
        const ends = Object.entries(model.params).map(([key, param]) => {
          const end = Number(sheet.rows.find((row) => row[0] === key)![place]);
          return [key, isChoice(param) ? param.domain[end - 1]! : end];
        });
        check(Object.fromEntries(ends) as State, calculate(typed(sheet, model, far)), keys.say);
      }
    },
  );
});

test('a label that looks like a formula stays a text', async () => {
  const words = { ...keys, say: (key: string) => `=${key}"` };
  const [, start] = states(catalog['deal-relation']!, 0)[0]!;
  const { rows } = await saved('deal-relation', start, words);
  expect(rows.flat().filter((cell) => String(cell).includes('winner'))).toEqual([
    '=winner"',
    expect.stringMatching(/^=IF\(.*"=winner\.even""".*"=winner\.deal"""\)/),
  ]);
});
