import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { check, clamp, defaults, isChoice, isNumberParam, type Params } from '#core';

const params = {
  retention: { symbol: 'r', unit: 'share/year', domain: [0, 0.999], step: 0.01, default: 0.8 },
  periods: { symbol: 'T', unit: 'years', domain: [1, 50], step: 1, default: 10, integer: true },
  firstMargin: { symbol: 't₀', unit: 'choice', domain: ['now', 'later'], default: 'later' },
} as const satisfies Params;

describe('defaults', () => {
  test('hold one value for each param', () => {
    expect(defaults(params)).toEqual({ retention: 0.8, periods: 10, firstMargin: 'later' });
  });

  test('are a fresh copy each time', () => {
    const values = defaults(params);
    values.retention = 0.1;
    expect(defaults(params).retention).toBe(0.8);
  });
});

test('a param is either a number or a choice', () => {
  expect(isNumberParam(params.retention)).toBe(true);
  expect(isChoice(params.retention)).toBe(false);
  expect(isNumberParam(params.firstMargin)).toBe(false);
  expect(isChoice(params.firstMargin)).toBe(true);
});

describe('clamp', () => {
  test('returns a value the check accepts, whatever it is given', () => {
    fc.assert(
      fc.property(fc.double(), (x) => {
        check(params, { retention: clamp(params.retention, x) });
        check(params, { periods: clamp(params.periods, x) });
      }),
    );
  });

  test('leaves a value inside the domain alone, also off the step', () => {
    expect(clamp(params.retention, 0.71234)).toBe(0.71234);
  });

  test('goes to the nearer end, to a whole number, and to the default for no number', () => {
    expect(clamp(params.retention, 7)).toBe(0.999);
    expect(clamp(params.retention, -Infinity)).toBe(0);
    expect(clamp(params.periods, 2.6)).toBe(3);
    expect(clamp(params.retention, NaN)).toBe(0.8);
  });
});

describe('check', () => {
  const refusals: [Record<string, unknown>, string][] = [
    [{ retention: 1.2 }, 'retention is 1.2: it must lie in [0, 0.999] (share/year)'],
    [{ retention: NaN }, 'retention is NaN: it must lie in [0, 0.999] (share/year)'],
    [{ retention: Infinity }, 'retention is Infinity: it must lie in [0, 0.999] (share/year)'],
    [{ retention: 'abc' }, 'retention is "abc": it must lie in [0, 0.999] (share/year)'],
    [{ retention: undefined }, 'retention is undefined: it must lie in [0, 0.999] (share/year)'],
    [{ periods: 2.5 }, 'periods is 2.5: it must lie in [1, 50] (years), and be a whole number'],
    [{ firstMargin: 'x' }, 'firstMargin is "x": it must be one of now, later'],
    [{ firstMargin: 1 }, 'firstMargin is 1: it must be one of now, later'],
  ];

  test.for(refusals)('refuses %j', ([given, message]) => {
    expect(() => check(params, given)).toThrow(new RangeError(message));
  });

  test('accepts both ends of a domain and values off the step', () => {
    check(params, { retention: 0, periods: 50, firstMargin: 'now' });
    check(params, { retention: 0.999 });
    check(params, { retention: 0.123456 });
  });

  test('looks at nothing without a param of its own', () => {
    check(params, { margin: NaN, toString: 'x', constructor: -1 });
  });
});
