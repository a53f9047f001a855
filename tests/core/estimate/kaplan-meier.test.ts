import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDay } from '#core/data/days.ts';
import { purchaseDays } from '#core/data/purchase-days.ts';
import { readTransactions } from '#core/data/transactions.ts';
import { durationsOf, kaplanMeier } from '#core/estimate/kaplan-meier.ts';
import { remissions } from '../../published/freireich-et-al-1963.ts';

const durations = {
  time: remissions.weeks.map(Math.abs),
  left: remissions.weeks.map((weeks) => (weeks > 0 ? 1 : 0)),
};

describe('the published remissions', () => {
  const found = kaplanMeier(durations);

  test.for(remissions.rows.map((row, at) => [row.time, at] as const))(
    'week %d prints as it does',
    ([, at]) => {
      const printed = remissions.rows[at]!;
      const step = found.steps[at]!;
      expect(step).toMatchObject({
        time: printed.time,
        atRisk: printed.atRisk,
        departures: printed.departures,
      });
      expect(step.survival).toBeCloseTo(printed.survival, remissions.printedDecimals);
      expect(step.standardError).toBeCloseTo(printed.error, remissions.printedDecimals);
      const half = 1.959964 * step.standardError!;
      expect(step.low).toBeCloseTo(Math.max(0, step.survival - half), 6);
      expect(step.high).toBeCloseTo(Math.min(1, step.survival + half), 6);
    },
  );

  test('have no other step, nine departures and a median of 23 weeks', () => {
    expect(found.steps).toHaveLength(remissions.rows.length);
    expect([found.customers, found.departures, found.median]).toEqual([21, 9, remissions.median]);
  });
});

describe('survival', () => {
  const times = fc.array(fc.integer({ min: 0, max: 30 }), { minLength: 1, maxLength: 60 });

  test('without anyone lost from sight is the share still here, with a binomial error', () => {
    fc.assert(
      fc.property(times, (time) => {
        for (const step of kaplanMeier({ time, left: time.map(() => 1) }).steps) {
          const here = time.filter((own) => own > step.time).length / time.length;
          expect(step.survival).toBeCloseTo(here, 12);
          if (here === 0)
            expect([step.standardError, step.low, step.high]).toEqual([null, null, null]);
          else
            expect(step.standardError).toBeCloseTo(
              Math.sqrt((here * (1 - here)) / time.length),
              12,
            );
        }
      }),
    );
  });

  test('falls at every step, and its interval stays in [0, 1]', () => {
    fc.assert(
      fc.property(times, fc.infiniteStream(fc.constantFrom(0, 1)), (time, marks) => {
        let before = 1;
        for (const step of kaplanMeier({ time, left: time.map(() => marks.next().value as number) })
          .steps) {
          expect(step.survival).toBeLessThan(before);
          before = step.survival;
          if (step.low === null) continue;
          expect(step.low).toBeGreaterThanOrEqual(0);
          expect(step.high).toBeLessThanOrEqual(1);
        }
      }),
    );
  });

  test('has no step and no median while everybody stays', () => {
    expect(kaplanMeier({ time: [1, 2], left: [0, 0] })).toEqual({
      steps: [],
      customers: 2,
      departures: 0,
      median: null,
    });
  });

  test('is refused for what is no duration', () => {
    expect(() => kaplanMeier({ time: [], left: [] })).toThrow('durations has 0 times');
    expect(() => kaplanMeier({ time: [-1], left: [1] })).toThrow('time[0] is -1');
    expect(() => kaplanMeier({ time: [1], left: [2] })).toThrow('left[0] is 2');
    expect(() => kaplanMeier({ time: [1], left: [1] }, 2)).toThrow('level is 2');
  });
});

describe('durations from purchases', () => {
  const rows = ['a,2023-01-01', 'a,2023-01-11', 'b,2023-01-01', 'b,2023-03-01', 'c,2024-01-01'];
  const days = purchaseDays(readTransactions(['customer,date', ...rows].join('\n')).transactions);
  const end = readDay('end', '2023-03-11');

  test('end with the last purchase of the silent, and with the end for the others', () => {
    expect(durationsOf(days, end, 30)).toEqual({ time: [10, 69], left: [1, 0] });
    expect(durationsOf(days, end, 90)).toEqual({ time: [69, 69], left: [0, 0] });
  });

  test('are refused without a gap or a customer', () => {
    expect(() => durationsOf(days, end, 0)).toThrow('gap is 0');
    expect(() => durationsOf(days, end - 365, 30)).toThrow(RangeError);
  });
});
