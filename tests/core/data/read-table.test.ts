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
  const { columns, ids, report } = readTable(text, wanted, ['id']);
  expect([...columns.x!]).toEqual([2]);
  expect(columns.zbar).toBeUndefined();
  expect(ids).toEqual(['7']);
  expect(report.leftOut.map(({ reason, lines }) => [reason, ...lines])).toEqual([
    ['missingValue', 3],
    ['badValue', 4],
    ['wrongFields', 5],
  ]);
});

test('a capital tells two columns apart', () => {
  const { columns } = readTable('t,T\n1,2', { T: { names: ['T'] } });
  expect([...columns.T!]).toEqual([2]);
});

test('refuses a table without the column, or without a row', () => {
  expect(() => readTable('a,T\n1,2', wanted)).toThrow(
    'no column "x" or "frequency": there are a, T',
  );
  expect(() => readTable('x,T\n,2', wanted)).toThrow('the table has 1 rows, and none can be used');
});

test('a table of numbers stands column after column', () => {
  const { table } = readNumericTable('a,b,c\n1,2,3\n4,5,6', ['c', 'a']);
  expect([...table.values]).toEqual([3, 6, 1, 4]);
  expect([...selected(table, ['a']).values]).toEqual([1, 4]);
});
