import { strFromU8, unzipSync } from 'fflate';
import { expect, test } from 'vitest';
import { workbook, type Sheet } from '../../src/exports/workbook.ts';
import { readXlsx } from './read-xlsx.ts';

const read = async (sheets: readonly Sheet[]) =>
  readXlsx(new Uint8Array(await (await workbook(sheets)).arrayBuffer()));

test('numbers are numbers to the last bit, texts are texts, formulas are formulas', async () => {
  const rows = [
    [{ value: 'Settings', bold: true }],
    [],
    ['保留率', { value: 0.1 + 0.2, format: '0.0%' }, '30 %'],
    ['value', { value: '=B3*100', formula: true }],
    ['=1+1', -1e-7, null, 1 / 3],
  ];
  const [sheet] = await read([{ name: 'One', rows }]);
  expect(sheet).toEqual({
    name: 'One',
    rows: [
      ['Settings'],
      [],
      ['保留率', 0.1 + 0.2, '30 %'],
      ['value', '=B3*100'],
      ['=1+1', -1e-7, null, 1 / 3],
    ],
  });
});

test('a text that looks like a formula is none', async () => {
  const rows = [['=1+1', { value: '=A1', bold: true }, { value: '=2+2', formula: true }]];
  const bytes = await (await workbook([{ name: 'One', rows }])).arrayBuffer();
  const sheet = strFromU8(unzipSync(new Uint8Array(bytes))['xl/worksheets/sheet1.xml']!);
  expect(sheet.match(/<f>.*?<\/f>/g)).toEqual(['<f>2+2</f>']);
});

test('sheets have names that spreadsheets allow', async () => {
  const rows = [['x']];
  const name = 'What [5 %] means: yes/no? and a name that goes on';
  const sheets = await read([
    { name, rows },
    { name: 'Table', rows },
  ]);
  expect(sheets.map((sheet) => sheet.name)).toEqual(['What  5 %  means  yes no  and a', 'Table']);
});
