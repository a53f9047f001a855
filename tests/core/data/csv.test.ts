import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readCsv } from '#core/data/csv.ts';
import { finish } from '#core/steps.ts';

type Row = [number, ...string[]];

function rowsOf(text: string): { header: readonly string[]; rows: Row[] } {
  const csv = readCsv(text);
  const rows: Row[] = [];
  finish(csv.rows((fields, line) => rows.push([line, ...(fields ?? [])]) > 0));
  return { header: csv.header, rows };
}

/** Lines of the records that have as many fields as the header, and of those that have not. */
function sorted(text: string) {
  const csv = readCsv(text);
  const [used, refused]: [number[], number[]] = [[], []];
  finish(
    csv.rows((fields, line) => {
      const fits = fields?.length === csv.header.length;
      (fits ? used : refused).push(line);
      return fits;
    }),
  );
  return { used, refused };
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

describe('a stray quote costs its own line and no other', () => {
  test('where nothing closes it', () => {
    expect(sorted('a,b\n1,2\n"3,4\n5,6\n7,8')).toEqual({ used: [2, 4, 5], refused: [3] });
  });

  test('where a quote lines later closes it by chance', () => {
    const text = 'a,b\n1,2\n"3,4\n5,6\n7,"8"\n9,10';
    expect(sorted(text)).toEqual({ used: [2, 4, 5, 6], refused: [3] });
  });
});

test('reads on in pieces, with the share done rising to 1', () => {
  const line = `${'x'.repeat(1000)},1\n`;
  const csv = readCsv(`a,b\n${line.repeat(5000)}`);
  const shares = [...csv.rows(() => true)];
  expect(shares.length).toBeGreaterThan(3);
  shares.forEach((share, k) => expect(share).toBeGreaterThan(shares[k - 1] ?? 0));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

test('knows whether a field can hold a comma', () => {
  expect(readCsv('a,b\n1,2').commas).toBe(false);
  expect(readCsv('a,b\n"1,5",2').commas).toBe(true);
  expect(readCsv('a;b\n1,5;2').commas).toBe(true);
});

test.for([
  ['', 'the table is empty'],
  ['\n\n', 'the table is empty'],
  ['a,b,a\n1,2,3', 'column "a" stands twice'],
  ['a,"b\n1,2\n3,4', 'the header opens a quote that nothing closes'],
  ['a,b\n1,\u00002', 'this is no text: it holds zero bytes'],
] as const)('refuses %j', ([text, message]) => {
  expect(() => rowsOf(text)).toThrow(RangeError);
  expect(() => rowsOf(text)).toThrow(message);
});
