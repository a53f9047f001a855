import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { civil, findDay, isoDay, readDay } from '#core/data/days.ts';

describe('a day number', () => {
  test('is that of the calendar of ECMAScript', () => {
    const days = fc.integer({ min: -500_000, max: 2_000_000 });
    fc.assert(
      fc.property(days, (number) => {
        const date = new Date(number * 86_400_000);
        expect(civil(number)).toEqual({
          year: date.getUTCFullYear(),
          month: date.getUTCMonth() + 1,
          day: date.getUTCDate(),
        });
      }),
    );
  });

  test('and the date written from it are the same day', () => {
    fc.assert(
      fc.property(fc.integer({ min: -700_000, max: 2_000_000 }), (number) => {
        expect(findDay(isoDay(number))).toBe(number);
      }),
    );
  });
});

test.for([
  '1997-09-30',
  '1997-9-30',
  '1997/09/30',
  '1997.9.30',
  '19970930',
  ' 1997-09-30 ',
  '1997-09-30T23:59:59Z',
  '1997-09-30 08:00',
])('%j is the 30th of September', (text) => expect(findDay(text)).toBe(10134));

test.for([
  '',
  '30-09-1997',
  '09/30/1997',
  '1997-13-01',
  '1997-02-29',
  '1900-02-29',
  '1997-04-31',
  '1997-00-10',
  '199709301',
  'soon',
  '1997-09/30',
])('%j is no date we know for certain', (text) => expect(findDay(text)).toBeUndefined());

test('leap days are those of the Gregorian calendar', () => {
  expect(findDay('2000-02-29')).toBe(11016);
  expect(findDay('2024-02-29')).toBe(19782);
});

test('a date that must be one is refused by its name', () => {
  expect(() => readDay('--end', '1997-02-30')).toThrow(
    new RangeError('--end is "1997-02-30": it must be a date such as 1997-09-30'),
  );
});
