import { describe, expect, test } from 'vitest';
import { bytes, fit, small } from './fit.ts';

describe('what was odd about the data', () => {
  test('stands on stderr, a line for each reason, and the fit goes on', () => {
    const text = `${small}\n,2023-01-01,1\na,31.12.2023,1\nb,2023-01-01,-4\nb,2023-01-02,-5`;
    const { err, code, result } = fit(['rfm', '--transactions', 't.csv'], { 't.csv': text });
    expect(code).toBe(0);
    expect(result.outputs.customerCount).toBe(5);
    expect(err.trimEnd().split('\n')).toEqual([
      't.csv: left out 2 rows with a negative amount (lines 13, 14; "-4")',
      't.csv: left out 1 row without a customer id (line 11; ",2023-01-01,1")',
      't.csv: left out 1 row with a date that is not year, month, day (line 12; "31.12.2023")',
    ]);
  });

  test('names the encoding that was not UTF-8', () => {
    const gbk = Uint8Array.from([
      ...bytes('customer,date\n'),
      0xd5,
      0xc5,
      ...bytes(',2023-01-01\n'),
    ]);
    expect(fit(['rfm', '--transactions', 't.csv'], { 't.csv': gbk }).err).toBe(
      't.csv: read as gb18030\n',
    );
  });

  test('names customers first seen after the calibration, and a fit that found no maximum', () => {
    const { err } = fit(['bg-nbd', '--transactions', 't.csv', '--calibration-end', '2023-01-10'], {
      't.csv': `${small}\na,2023-01-02,1`,
    });
    expect(err).toContain('left out 1 customer whose first purchase is not before 2023-01-10');
    expect(err).toContain('the fit did not converge (boundary): the likelihood still rises');
  });
});

describe('rows that say nothing', () => {
  test('of a summary: whoever came on the last day is left out, and told of', () => {
    const rows = ['x,t_x,T', '2,30,38', '0,0,0', '1,2,30', '0,0,38'];
    const { err, result } = fit(['bg-nbd', '--summary', 's.csv'], { 's.csv': rows.join('\n') });
    expect(err).toContain('s.csv: left out 1 customer observed for no time, T = 0\n');
    expect(result.outputs.customerCount).toBe(3);
    expect(result.outputs.reading).toEqual({ rows: 4, kept: 4, leftOut: {} });
  });

  test('a column the model does not ask for may be empty', () => {
    const rows = ['x,t_x,T,zbar', '2,30,38,5', '0,0,39,', '1,2,30,8', '0,0,38,'];
    const files = { 's.csv': rows.join('\n') };
    expect(fit(['bg-nbd', '--summary', 's.csv'], files).result.outputs.customerCount).toBe(4);
    const money = fit(['gamma-gamma', '--summary', 's.csv'], files);
    expect(money.result.outputs.reading.leftOut).toEqual({ missingValue: 2 });
  });

  test('a calibration that ends long after the last purchase is remarked on', () => {
    const given = ['bg-nbd', '--transactions', 't.csv', '--calibration-end'];
    const files = { 't.csv': small };
    expect(fit([...given, '2032-04-01'], files).err).toContain(
      '--calibration-end is 2032-04-01, but the last purchase is of 2023-04-01',
    );
    expect(fit([...given, '2023-04-30'], files).err).not.toContain('silence');
  });

  test('decimals behind a comma are read, and told of', () => {
    const text = 'customer;date;amount\na;2023-01-01;1,50\na;2023-02-01;1.234,50';
    const { err, result } = fit(['rfm', '--transactions', 't.csv'], { 't.csv': text });
    expect(err).toBe('t.csv: numbers read with a comma before their decimals\n');
    expect(result.outputs.sumMonetary).toBe(1236);
  });
});
