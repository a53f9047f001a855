import { describe, expect, test } from 'vitest';
import { isoDay, readDay } from '#core/data/days.ts';
import { purchaseDays } from '#core/data/purchase-days.ts';
import { summariesOf } from '#core/data/summaries.ts';
import { readTransactions } from '#core/data/transactions.ts';

const header = 'customer,date,amount\n';
const list = (...rows: string[]) => header + rows.join('\n');
const end = readDay('end', '2023-03-01');

describe('a list of transactions', () => {
  test('leaves out what cannot be used, and says how much, why and where', () => {
    const { transactions, report } = readTransactions(
      list(
        'a,2023-01-01,10',
        ',2023-01-01,10',
        'a,,10',
        'a,2023-02-30,10',
        'a,01/02/2023,10',
        'a,2023-01-02,',
        'a,2023-01-02,ten',
        'a,2023-01-02,-3',
        'a,2023-01-02',
        'b,2023-01-02,0',
      ),
    );
    expect(transactions.customers).toEqual(['a', 'b']);
    expect([...transactions.amount!]).toEqual([10, 0]);
    expect([...transactions.day].map(isoDay)).toEqual(['2023-01-01', '2023-01-02']);
    expect(report.rows).toBe(10);
    expect(report.kept).toBe(2);
    const reasons = Object.fromEntries(report.leftOut.map(({ reason, lines }) => [reason, lines]));
    expect(reasons).toEqual({
      missingCustomer: [3],
      missingDate: [4],
      badDate: [5, 6],
      missingAmount: [7],
      badAmount: [8],
      negativeAmount: [9],
      wrongFields: [10],
    });
    expect(report.leftOut[0]).toEqual({
      reason: 'badDate',
      count: 2,
      lines: [5, 6],
      example: '2023-02-30',
    });
  });

  test('has its columns under any name, and needs no amounts', () => {
    const text = 'Wann;Wer;Was\n2023-01-01;a;x\n2023-01-02;a;y';
    const { transactions } = readTransactions(text, { customer: 'wer', date: 'Wann' });
    expect(transactions.customers).toEqual(['a']);
    expect(transactions.amount).toBeNull();
  });

  test('loses one row to a stray quote, not the rows behind it', () => {
    const { transactions, report } = readTransactions(
      list(
        'a,2023-01-01,1',
        '"b,2023-01-02,2',
        'c,2023-01-03,3',
        'd,2023-01-04,"4"',
        'e,2023-01-05,5',
      ),
    );
    expect(transactions.customers).toEqual(['a', 'c', 'd', 'e']);
    expect(report.rows).toBe(5);
    expect(report.leftOut).toMatchObject([{ reason: 'wrongFields', count: 1, lines: [3] }]);
    const open = readTransactions(list('a,2023-01-01,1', '"b,2023-01-02,2', 'c,2023-01-03,3'));
    expect(open.report.leftOut).toMatchObject([{ reason: 'openQuote', count: 1, lines: [3] }]);
  });

  test('reads amounts with a currency sign and commas between thousands', () => {
    const { transactions } = readTransactions(
      list('a,2023-01-01,¥5', 'a,2023-01-01,"$1,234.50"', 'a,2023-01-01,1e2'),
    );
    expect([...transactions.amount!]).toEqual([5, 1234.5, 100]);
  });

  test('is refused without a column or without a row', () => {
    expect(() => readTransactions('who,date\na,2023-01-01')).toThrow(
      'no column "customer": there are who, date',
    );
    expect(() => readTransactions(list('a,2023-01-01,1'), { amount: 'spend' })).toThrow(
      'no column "spend"',
    );
    expect(() => readTransactions(header)).toThrow('there is no row below the header');
    expect(() => readTransactions(list('a,never,1'))).toThrow(
      'of 1 row none can be used: 1 row with a date that is not year, month, day (line 2; "never")',
    );
  });

  test('of a hundred thousand rows keeps every one of them', () => {
    const rows = Array.from(
      { length: 100_000 },
      (_, k) => `c${k % 977},2023-01-${String((k % 28) + 1).padStart(2, '0')},1`,
    );
    const { transactions, report } = readTransactions(list(...rows));
    expect(report).toEqual({ rows: 100_000, kept: 100_000, leftOut: [], decimalSign: '.' });
    expect(transactions.customers).toHaveLength(977);
    const { amount } = purchaseDays(transactions);
    expect(amount!.reduce((sum, value) => sum + value, 0)).toBe(100_000);
  });
});

describe('a summary', () => {
  const days = purchaseDays(
    readTransactions(
      list(
        'a,2023-02-01,7',
        'a,2023-01-01,100',
        'b,2023-02-28,5',
        'a,2023-01-15,10',
        'a,2023-01-15,20',
        'c,2023-03-01,1',
        'a,2023-03-08,9',
        'b,2023-03-02,9',
        'a,2023-03-09,9',
      ),
    ).transactions,
  );

  test('counts days after the first, in weeks, and leaves the first amount out', () => {
    const { summaries, later } = summariesOf(days, { end });
    expect(summaries.customers).toEqual(['a', 'b']);
    expect([...summaries.x]).toEqual([2, 0]);
    expect([...summaries.tx]).toEqual([31 / 7, 0]);
    expect([...summaries.T]).toEqual([59 / 7, 1 / 7]);
    expect([...summaries.zbar!]).toEqual([37 / 2, 0]);
    expect(later).toBe(1);
  });

  test('holds out the days after the end, up to the horizon', () => {
    expect(summariesOf(days, { end }).holdout).toBeNull();
    const holdout = (horizon: number) => [...summariesOf(days, { end, horizon }).holdout!];
    expect(holdout(1)).toEqual([1, 1]);
    expect(holdout(2)).toEqual([2, 1]);
  });

  test('is refused where nobody has bought before the end', () => {
    expect(() => summariesOf(days, { end: end - 365 })).toThrow(
      new RangeError('end is 2022-03-01: it must lie after the first purchase, on 2023-01-01'),
    );
    const first = readDay('first', '2023-01-01');
    expect(() => summariesOf(days, { end: first })).toThrow(RangeError);
    expect(summariesOf(days, { end: first + 1 }).later).toBe(2);
  });
});
