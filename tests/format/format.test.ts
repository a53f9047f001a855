import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { Format, isShare } from '#format';

const en = new Format('en', {
  'share/year': { short: '{n}', full: '{n} a year' },
  USD: { short: '${n}', full: '{n} dollars' },
  years: { short: '{n} years', full: '{n} years' },
});
const zh = new Format('zh', {
  'share/year': { short: '{n}', full: '每年{n}' },
  USD: { short: '{n}美元', full: '{n}美元' },
  years: { short: '{n}年', full: '{n}年' },
});

describe('a number', () => {
  test.for([
    [1234567, 0, '1,234,567'],
    [1234.5678, 2, '1,234.57'],
    [-3, 0, '\u22123'],
    [-1234.5, 1, '\u22121,234.5'],
    [0, 0, '0'],
    [-0, 0, '0'],
    [-0.004, 2, '0.00'],
    [-0.4, 0, '0'],
    [2.5, 2, '2.50'],
  ] as const)('%d with %d decimals is %s in both languages', ([x, digits, text]) => {
    expect(en.number(x, digits)).toBe(text);
    expect(zh.number(x, digits)).toBe(text);
  });
});

describe('a share', () => {
  test('has a narrow space before the sign in English and none in Chinese', () => {
    expect(en.percent(0.8)).toBe('80\u202f%');
    expect(zh.percent(0.8)).toBe('80%');
    expect(en.percent(0.8275, 1)).toBe('82.8\u202f%');
  });

  test('is a gain or a loss where that is asked for, and nothing is neither', () => {
    expect(en.quantity(0.15, 'share', { signed: true })).toBe('+15\u202f%');
    expect(zh.quantity(-0.15, 'share', { signed: true })).toBe('\u221215%');
    expect(en.quantity(0, 'share', { signed: true })).toBe('0\u202f%');
    expect(en.quantity(0.001, 'share', { signed: true })).toBe('0\u202f%');
    expect(en.quantity(-0.001, 'share', { signed: true })).toBe('0\u202f%');
    expect(en.quantity(-0.001, 'share', { signed: true, digits: 1 })).toBe('\u22120.1\u202f%');
  });

  test('is said in full with its unit', () => {
    expect(en.quantity(0.8, 'share/year', { full: true })).toBe('80\u202f% a year');
    expect(zh.quantity(0.8, 'share/year', { full: true })).toBe('每年80%');
  });

  test('is told from other units by name', () => {
    expect(['share', 'share/year', 'share/week'].every(isShare)).toBe(true);
    expect(['USD', 'shares', 'years'].some(isShare)).toBe(false);
  });
});

describe('money', () => {
  test('carries the minus before the sign of the currency', () => {
    expect(en.quantity(-51, 'USD')).toBe('\u2212$51');
    expect(zh.quantity(-51, 'USD')).toBe('\u221251美元');
    expect(en.quantity(-51, 'USD', { full: true })).toBe('\u221251 dollars');
  });

  test('has no decimals and no signed nothing', () => {
    expect(en.quantity(1234.56, 'USD')).toBe('$1,235');
    expect(en.quantity(-0.3, 'USD', { signed: true })).toBe('$0');
    expect(en.quantity(12, 'USD', { signed: true })).toBe('+$12');
  });
});

describe('a quantity', () => {
  test.for([
    [5, '5 years', '5年'],
    [6.667, '6.67 years', '6.67年'],
    [33.33, '33.3 years', '33.3年'],
  ] as const)('%d years has the decimals it needs', ([x, english, chinese]) => {
    expect(en.quantity(x, 'years')).toBe(english);
    expect(zh.quantity(x, 'years')).toBe(chinese);
  });

  test('of an unknown unit is its bare number', () => {
    expect(en.quantity(7, 'parsecs')).toBe('7');
  });

  test('never shows a hyphen for a minus, and reads back as the number it rounds', () => {
    const number = fc.double({ min: -1e9, max: 1e9, noNaN: true });
    fc.assert(
      fc.property(number, fc.integer({ min: 0, max: 4 }), (x, digits) => {
        const text = en.number(x, digits);
        expect(text).not.toContain('-');
        const read = Number(text.replaceAll(',', '').replace('\u2212', '-'));
        expect(Math.abs(read - x)).toBeLessThanOrEqual(0.5 / 10 ** digits + Math.abs(x) * 1e-12);
      }),
    );
  });
});

test('a sign stands at its number where words come first, and before a currency', () => {
  expect(zh.quantity(-0.2, 'share/year', { full: true })).toBe('每年\u221220%');
  expect(zh.quantity(0.2, 'share/year', { full: true, signed: true })).toBe('每年+20%');
  expect(en.quantity(-250, 'USD')).toBe('\u2212$250');
  expect(zh.quantity(-250, 'USD')).toBe('\u2212250美元');
});

describe('two quantities of one unit', () => {
  const span = (format: Format, unit: string, from: number, to: number) =>
    format.span([from, {}], [to, {}], unit).join(' … ');

  test('name it once, behind the second, where it stands behind its number', () => {
    expect(span(en, 'share/year', 0.8, 0.85)).toBe('80\u202f% … 85\u202f% a year');
    expect(span(en, 'USD', 240, 300)).toBe('240 … 300 dollars');
    expect(span(zh, 'USD', -240, 300)).toBe('\u2212240 … 300美元');
  });

  test('name it in short, or not at all, where it stands before', () => {
    expect(span(zh, 'share/year', 0.8, 0.85)).toBe('80% … 85%');
    expect(span(en, 'nonesuch', 1, 2)).toBe('1 … 2');
  });
});
