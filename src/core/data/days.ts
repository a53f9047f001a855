/**
 * Dates as whole days since 1970-01-01, without a clock or a time zone.
 *
 * Source: Hinnant (2013), chrono-Compatible Low-Level Date Algorithms, days_from_civil.
 */

const DATE =
  /^(\d{4})(?:-(\d{1,2})-(\d{1,2})|\/(\d{1,2})\/(\d{1,2})|\.(\d{1,2})\.(\d{1,2})|(\d{2})(\d{2}))(?:[T ].*)?$/;

/**
 * Year, month, day in that order, as 1997-09-30, 1997/9/30, 1997.9.30 or 19970930; what follows a T or
 * a blank is ignored. Undefined for anything else, and for days no calendar has.
 */
export function findDay(text: string): number | undefined {
  const match = DATE.exec(text.trim());
  if (!match) return undefined;
  const [, year, ...rest] = match;
  const [month, day] = rest.filter((part) => part !== undefined).map(Number);
  return findCivil(Number(year), month!, day!);
}

/** As `findDay`. @throws {RangeError} naming what the date is for. */
export function readDay(name: string, text: string): number {
  const day = findDay(text);
  if (day === undefined) {
    throw new RangeError(
      `${name} is ${JSON.stringify(text)}: it must be a date such as 1997-09-30`,
    );
  }
  return day;
}

function findCivil(year: number, month: number, day: number): number | undefined {
  if (month < 1 || month > 12 || day < 1 || day > monthLength(year, month)) return undefined;
  const y = month <= 2 ? year - 1 : year;
  const era = Math.floor(y / 400);
  const yearOfEra = y - era * 400;
  const dayOfYear = Math.floor((153 * (month + (month > 2 ? -3 : 9)) + 2) / 5) + day - 1;
  const dayOfEra =
    yearOfEra * 365 + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100) + dayOfYear;
  return era * 146097 + dayOfEra - 719468;
}

function monthLength(year: number, month: number): number {
  if (month !== 2) return [4, 6, 9, 11].includes(month) ? 30 : 31;
  return (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0 ? 29 : 28;
}

/** Year and month (1 to 12) and day of the month of a day number. */
export function civil(days: number): {
  readonly year: number;
  readonly month: number;
  readonly day: number;
} {
  const z = days + 719468;
  const era = Math.floor(z / 146097);
  const dayOfEra = z - era * 146097;
  const yearOfEra = Math.floor(
    (dayOfEra -
      Math.floor(dayOfEra / 1460) +
      Math.floor(dayOfEra / 36524) -
      Math.floor(dayOfEra / 146096)) /
      365,
  );
  const dayOfYear =
    dayOfEra - (365 * yearOfEra + Math.floor(yearOfEra / 4) - Math.floor(yearOfEra / 100));
  const shifted = Math.floor((5 * dayOfYear + 2) / 153);
  const month = shifted + (shifted < 10 ? 3 : -9);
  return {
    year: yearOfEra + era * 400 + (month <= 2 ? 1 : 0),
    month,
    day: dayOfYear - Math.floor((153 * shifted + 2) / 5) + 1,
  };
}

/** 1997-09-30 */
export function isoDay(days: number): string {
  const { year, month, day } = civil(days);
  return [
    String(year).padStart(4, '0'),
    ...[month, day].map((part) => String(part).padStart(2, '0')),
  ].join('-');
}
