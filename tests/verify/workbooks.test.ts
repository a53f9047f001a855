/** Every live workbook, opened by LibreOffice: its cells against the model. */
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { sheets } from '#exports/sheets/index.ts';
import { workbook } from '#exports/workbook.ts';
import { locales, type Locale } from '#format';
import { compared } from '../exports/sheets/compare.ts';
import { expected, states, type State } from '../exports/sheets/models.ts';
import { readXlsx } from '../exports/read-xlsx.ts';
import { hasFigure, vocabulary } from '../widgets/words.ts';
import { keep, run } from './part.ts';

const install = 'apt-get install libreoffice-calc';
const written = resolve('.cache/verify/written');
const opened = resolve('.cache/verify/opened');
const profile = `-env:UserInstallation=${pathToFileURL(resolve('.cache/verify/profile')).href}`;

async function write(id: string, locale: Locale, name: string, values: State): Promise<string> {
  const { sheet } = await sheets[id]!();
  const { params, outputs } = catalog[id]!;
  const words = vocabulary(id, locale);
  const title = hasFigure(id) ? words.say('title') : id;
  const head = [
    [{ value: title, bold: true }],
    [words.say('save.licence')],
    [words.say('save.live')],
  ];
  const rows = sheet({ params, outputs, values, words, head });
  const file = `${id}.${locale}.${name.replace(' ', '-')}.xlsx`;
  const book = await workbook([{ name: title, rows }]);
  writeFileSync(`${written}/${file}`, new Uint8Array(await book.arrayBuffer()));
  return file;
}

describe('LibreOffice finds in the workbooks what the models say', () => {
  mkdirSync(written, { recursive: true });

  test.each(Object.keys(sheets))('of %s', async (id) => {
    const version = run('soffice', [profile, '--version'], install).trim().split(' ').slice(0, 2);
    const books = await Promise.all(
      locales.flatMap((locale) =>
        states(catalog[id]!, 5).map(async ([name, state]) => ({
          ...{ locale, name, state },
          file: await write(id, locale, name, state),
        })),
      ),
    );
    const files = books.map(({ file }) => `${written}/${file}`);
    run(
      'soffice',
      [profile, '--headless', '--convert-to', 'xlsx', '--outdir', opened, ...files],
      install,
    );
    const found = books.flatMap(({ locale, name, state, file }) => {
      const [sheet] = readXlsx(readFileSync(`${opened}/${file}`), 'values');
      const words = vocabulary(id, locale);
      const failed = sheet!.rows.flat().filter((cell) => /^(#|Err:)/.test(String(cell)));
      expect(failed, file).toEqual([]);
      return compared(catalog[id]!, expected(id, state), sheet!.rows, (key) =>
        words.say(key),
      ).found.map((each) => ({ ...each, name: `${each.name}, ${name}` }));
    });
    const worst = found.reduce((one, other) => (other.off > one.off ? other : one));
    keep({
      what: `workbook of ${id}`,
      compared: found.length,
      worst: worst.off,
      where: worst.off > 0 ? worst.name : '',
      tools: version.join(' '),
    });
    expect(found.filter(({ off }) => !(off <= 1e-9))).toEqual([]);
  });
});
