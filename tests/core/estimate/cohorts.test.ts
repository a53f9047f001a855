import fc from 'fast-check';
import { expect, test } from 'vitest';
import { isoDay, readDay } from '#core/data/days.ts';
import { purchaseDays } from '#core/data/purchase-days.ts';
import { readTransactions } from '#core/data/transactions.ts';
import { cohorts } from '#core/estimate/cohorts.ts';

const daysOf = (...rows: string[]) =>
  purchaseDays(readTransactions(['customer,date,amount', ...rows].join('\n')).transactions);

test('a customer counts once in a month, in the cohort of the first purchase', () => {
  const days = daysOf(
    'a,2022-12-31,1',
    'a,2023-02-01,2',
    'a,2023-02-28,3',
    'b,2022-12-01,4',
    'c,2023-02-02,5',
  );
  expect(cohorts(days)).toEqual([
    { month: '2022-12', active: [2, 0, 1], share: [1, 0, 0.5], amount: [5, 0, 5] },
    { month: '2023-02', active: [1], share: [1], amount: [5] },
  ]);
});

test('the end cuts off what comes later, and lengthens what is empty', () => {
  const days = daysOf('a,2023-01-05,1', 'a,2023-03-05,1', 'b,2023-03-06,1');
  const until = (date: string) => cohorts(days, readDay('end', date)).map(({ active }) => active);
  expect(until('2023-02-10')).toEqual([[1, 0]]);
  expect(until('2023-05-01')).toEqual([
    [1, 0, 1, 0, 0],
    [1, 0, 0],
  ]);
  expect(() => until('2022-01-01')).toThrow(RangeError);
});

test('cohorts sum to the customers, and no month has more of a cohort than it began with', () => {
  const purchase = fc.tuple(
    fc.integer({ min: 0, max: 20 }),
    fc.integer({ min: 19000, max: 19700 }),
  );
  fc.assert(
    fc.property(fc.array(purchase, { minLength: 1, maxLength: 80 }), (purchases) => {
      const rows = purchases.map(([who, day]) => `${who},${isoDay(day)},1`);
      const found = cohorts(daysOf(...rows));
      const customers = new Set(purchases.map(([who]) => who)).size;
      expect(found.reduce((sum, { active }) => sum + active[0]!, 0)).toBe(customers);
      for (const { active } of found) expect(Math.max(...active)).toBe(active[0]);
      const money = found.flatMap(({ amount }) => amount!).reduce((sum, value) => sum + value, 0);
      expect(money).toBe(purchases.length);
    }),
  );
});
