import { expect, test } from 'vitest';
import { selected } from '#core/data/numeric-table.ts';
import { readNumericTable, readTable } from '#core/data/read-table.ts';

const wanted = {
  x: { names: ['x', 'frequency'] },
  T: { names: ['T'] },
  zbar: { names: ['zbar'], optional: true },
};

test('finds columns by either name, ignores the others, and reports the rows it leaves out', () => {
  const text = 'ID,Frequency,T,colour\n7,2,38.86,red\n8,,38.86,red\n9,two,38.86,red\n10,0,38.86';
  const { columns, ids, lines, report } = readTable(text, wanted, ['id']);
  expect([...columns.x!]).toEqual([2]);
  expect(columns.zbar).toBeUndefined();
  expect(ids).toEqual(['7']);
  expect(lines).toEqual([2]);
  expect(report.leftOut.map(({ reason, lines }) => [reason, ...lines])).toEqual([
    ['missingValue', 3],
    ['badValue', 4],
    ['wrongFields', 5],
  ]);
});

test('a file that writes its decimals behind a comma is read so, unless a number needs a point', () => {
  const read = (...rows: string[]) => {
    const { columns, report } = readTable(['x;T', ...rows].join('\n'), wanted);
    return [[...columns.T!], report.decimalSign, report.leftOut.map(({ reason }) => reason)];
  };
  expect(read('1;38,86', '2;1.234', '3;1.234,5')).toEqual([[38.86, 1234, 1234.5], ',', []]);
  expect(read('1;38.86', '2;1,234', '3;1,234.5')).toEqual([[38.86, 1234, 1234.5], '.', []]);
  expect(read('1;38.86', '2;38,86')).toEqual([[38.86], '.', ['badValue']]);
  // A thousand, or a little more than one: nothing here decides.
  expect(read('1;1,234')).toEqual([[1234], '.', []]);
});

test('a capital tells two columns apart', () => {
  const { columns } = readTable('t,T\n1,2', { T: { names: ['T'] } });
  expect([...columns.T!]).toEqual([2]);
});

test('refuses a table without the column, or without a row', () => {
  expect(() => readTable('a,T\n1,2', wanted)).toThrow(
    'no column "x" or "frequency": there are a, T',
  );
  expect(() => readTable('x,T\n,2', wanted)).toThrow(
    'of 1 row none can be used: 1 row with an empty field (line 2; ",2")',
  );
});

test('a table of numbers stands column after column', () => {
  const { table } = readNumericTable('a,b,c\n1,2,3\n4,5,6', ['c', 'a']);
  expect([...table.values]).toEqual([3, 6, 1, 4]);
  expect([...selected(table, ['a']).values]).toEqual([1, 4]);
});
