import { describe, expect, test } from 'vitest';
import { readDay } from '#core/data/days.ts';
import { purchaseDays } from '#core/data/purchase-days.ts';
import { readTransactions } from '#core/data/transactions.ts';
import { rfm } from '#core/estimate/rfm.ts';

const daysOf = (...rows: string[]) =>
  purchaseDays(readTransactions(['customer,date,amount', ...rows].join('\n')).transactions);
const reference = readDay('reference', '2023-02-01');

describe('five customers', () => {
  const days = daysOf(
    ...['1,2023-01-02,20', '1,2023-01-02,5', '1,2023-01-10,15.5', '1,2023-01-30,1'],
    ...[
      '2,2023-01-20,30',
      '2,2023-01-22,4',
      '3,2023-01-05,6.5',
      '4,2023-01-05,14',
      '5,2023-01-05,24',
    ],
  );
  const found = rfm(days, reference);

  test('are known by days since the last purchase, days with one, and money', () => {
    expect([...found.recency]).toEqual([2, 10, 27, 27, 27]);
    expect([...found.frequency]).toEqual([3, 2, 1, 1, 1]);
    expect([...found.monetary!]).toEqual([41.5, 34, 6.5, 14, 24]);
  });

  test('fall one in each group, ties parted by id', () => {
    expect([...found.recencyGroup]).toEqual([5, 4, 1, 2, 3]);
    expect([...found.frequencyGroup]).toEqual([5, 4, 1, 2, 3]);
    expect([...found.monetaryGroup!]).toEqual([5, 4, 1, 2, 3]);
  });
});

test('groups are of equal size, give or take one', () => {
  const rows = Array.from(
    { length: 103 },
    (_, k) => `c${k},2023-01-${String((k % 31) + 1).padStart(2, '0')},${k % 7}`,
  );
  const { recencyGroup, monetaryGroup } = rfm(daysOf(...rows), reference);
  for (const groups of [recencyGroup, monetaryGroup!]) {
    const sizes = [1, 2, 3, 4, 5].map((group) => groups.filter((own) => own === group).length);
    expect(Math.max(...sizes) - Math.min(...sizes)).toBeLessThanOrEqual(1);
    expect(sizes.reduce((sum, size) => sum + size, 0)).toBe(103);
  }
});

test('purchases after the reference day do not count', () => {
  const found = rfm(daysOf('a,2023-01-01,5', 'a,2023-03-01,5', 'b,2023-03-01,5'), reference);
  expect(found.customers).toEqual(['a']);
  expect([found.recency[0], found.frequency[0], found.monetary![0], found.later]).toEqual([
    31, 1, 5, 1,
  ]);
  expect(() => rfm(daysOf('b,2023-03-01,5'), reference)).toThrow(RangeError);
  const today = rfm(daysOf('c,2023-02-01,5'), reference);
  expect([today.customers, today.recency[0], today.later]).toEqual([['c'], 0, 0]);
});
