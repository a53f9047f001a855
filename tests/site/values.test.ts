import { describe, expect, test } from 'vitest';
import { Format } from '#format';
import { findValue, writeValue } from '#site/values.ts';

const en = new Format('en', { CNY: { short: '¥{n}', full: '{n} yuan' } });

describe('findValue', () => {
  test('reads the margin multiple that Gupta & Lehmann print for 90 % at 12 %', () => {
    const found = findValue('retention.marginMultiple', 'retention=0.9');
    expect(found).toHaveProperty('value', expect.closeTo(4.09, 2));
  });

  test('takes one number of a list', () => {
    expect(findValue('profit-by-year.profit[0]', 'acquisition=51')).toMatchObject({ value: -51 });
  });

  test.for([
    ['nonesuch.value', ''],
    ['retention.nonesuch', ''],
    ['retention.marginMultiple', 'nonesuch=1'],
    ['profit-by-year.profit', ''],
    ['__proto__.x', ''],
  ] as const)('says what is wrong with %s %s', ([of, given]) => {
    expect(findValue(of, given)).toHaveProperty('trouble');
  });
});

describe('writeValue', () => {
  test.for([
    ['percent', 0.2, '20\u202f%'],
    ['signedPercent', 0.145, '+15\u202f%'],
    ['signedPercent1', -0.145, '\u221214.5\u202f%'],
    ['number1', 6.66, '6.7'],
    ['money', 208000, '¥208,000'],
  ] as const)('writes %s', ([style, value, text]) => {
    expect(writeValue(en, { value, unit: style === 'money' ? 'CNY' : 'share' }, style)).toBe(text);
  });
});
