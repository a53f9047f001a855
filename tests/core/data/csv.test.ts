import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#core/data/csv.ts';

function rowsOf(text: string): { header: readonly string[]; rows: [number, ...string[]][] } {
  const { header, forEach } = readCsv(text);
  const rows: [number, ...string[]][] = [];
  forEach((fields, line) => rows.push([line, ...fields]));
  return { header, rows };
}

describe('RFC 4180', () => {
  test('quotes may hold separators, line breaks and doubled quotes; lines are counted through them', () => {
    const text = 'name,note\r\n"Wang, Li","said ""yes""\r\nand left"\r\nZhao,\r\n';
    expect(rowsOf(text)).toEqual({
      header: ['name', 'note'],
      rows: [
        [2, 'Wang, Li', 'said "yes"\r\nand left'],
        [4, 'Zhao', ''],
      ],
    });
  });

  test.for(['\n', '\r\n', '\r'])('a line may end with %j, the last one with nothing', (end) => {
    expect(rowsOf(['a,b', '1,2', '3,4'].join(end)).rows.map(([, ...row]) => row)).toEqual([
      ['1', '2'],
      ['3', '4'],
    ]);
  });

  test.for([';', '\t'])('%j may stand in place of the comma, if the header has it', (sign) => {
    expect(rowsOf(`a${sign}b\n"1,5"${sign}2`).rows).toEqual([[2, '1,5', '2']]);
  });

  test('whatever is written with quotes is read back', () => {
    const field = fc.string({ unit: fc.constantFrom('a', '"', ',', '\n', ' ', '中', ';') });
    const table = fc.array(fc.tuple(field, field), { minLength: 1 });
    fc.assert(
      fc.property(table, (rows) => {
        const quoted = rows.map((row) =>
          row.map((text) => `"${text.replaceAll('"', '""')}"`).join(','),
        );
        const { rows: found } = rowsOf(['x,y', ...quoted].join('\n'));
        expect(found.map(([, ...fields]) => fields)).toEqual(rows);
      }),
    );
  });
});

test('skips a byte-order mark and blank lines, and keeps what stands behind a closing quote', () => {
  const { header, rows } = rowsOf('\uFEFFa,b\n\n"1"x,2\n  \n3,4,5\n');
  expect(header).toEqual(['a', 'b']);
  expect(rows).toEqual([
    [3, '1x', '2'],
    [5, '3', '4', '5'],
  ]);
});

test.for([
  ['', 'the table is empty'],
  ['\n\n', 'the table is empty'],
  ['a,b,a\n1,2,3', 'column "a" stands twice'],
  ['a,b\n1,"2\n3,4', 'line 2 opens a quote that nothing closes'],
] as const)('refuses %j', ([text, message]) => {
  expect(() => rowsOf(text)).toThrow(RangeError);
  expect(() => rowsOf(text)).toThrow(message);
});
