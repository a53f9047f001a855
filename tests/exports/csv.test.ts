import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { csv } from '#exports/csv.ts';
import { readCsv } from './read-csv.ts';

const BOM = '\ufeff';

describe('a table as CSV', () => {
  test('has a byte-order mark, commas and CRLF', () => {
    expect(
      csv([
        ['年', '保留率'],
        [1, 0.8],
        [2, null],
      ]),
    ).toBe(`${BOM}年,保留率\r\n1,0.8\r\n2,\r\n`);
  });

  test('quotes what would break a row', () => {
    expect(csv([['a,b', 'say "no"', 'two\nlines', 'plain']])).toBe(
      `${BOM}"a,b","say ""no""","two\nlines",plain\r\n`,
    );
  });

  test.for(['=1+1', '+1', '-1', '@SUM(A1)', '\tx', '\rx', '=HYPERLINK("http://x","y")'])(
    'keeps %j a text',
    (text) => {
      expect(readCsv(csv([[text]]).slice(1))).toEqual([[`'${text}`]]);
    },
  );

  test('leaves numbers numbers, also below zero', () => {
    expect(csv([[-0.25, 1e21, 0]])).toBe(`${BOM}-0.25,1e+21,0\r\n`);
  });

  test('is read back cell by cell', () => {
    const text = fc.string().filter((cell) => !/^[=+\-@\t\r]/.test(cell));
    const cell = fc.oneof(text, fc.constantFrom('a"b', 'a,b', 'a\r\nb', '', '"'));
    const row = fc.array(cell, { minLength: 2, maxLength: 4 });
    fc.assert(
      fc.property(fc.array(row, { minLength: 1 }), (rows) => {
        expect(readCsv(csv(rows).slice(BOM.length))).toEqual(rows);
      }),
    );
  });
});
