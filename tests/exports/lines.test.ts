import fc from 'fast-check';
import { expect, test } from 'vitest';
import { broken } from '../../src/exports/lines.ts';

const upTo = (count: number) => (line: string) => [...line].length <= count;
const bare = (text: string) => text.replace(/\s/g, '');

test('breaks between words', () => {
  expect(broken('keeps each for five years', upTo(11))).toEqual([
    'keeps each',
    'for five',
    'years',
  ]);
});

test('breaks Chinese between characters, and leaves its signs where they belong', () => {
  expect(broken('企业每年留住80%的客户，平均停留5年。', upTo(10))).toEqual([
    '企业每年留住80%的',
    '客户，平均停留5年。',
  ]);
  for (const line of broken('一，二。三；四！“五”六（七）八', upTo(2))) {
    expect(line).not.toMatch(/^[，。；！”）]|[“（]$/);
  }
});

test('breaks an address at its parts', () => {
  expect(broken('https://example.org/en/?a.b=1&a.c=2', upTo(20))).toEqual([
    'https://example.org/',
    'en/?a.b=1&a.c=2',
  ]);
});

test('loses no letter, and only a piece that is too long by itself is', () => {
  const text = fc.string({ unit: fc.constantFrom(...'ab c保留，。（” &/?\n') });
  fc.assert(
    fc.property(text, fc.integer({ min: 4, max: 20 }), (given, width) => {
      const lines = broken(given, upTo(width));
      expect(bare(lines.join(''))).toBe(bare(given));
      for (const line of lines)
        if (line.length > width) expect(line).not.toMatch(/[ &?/].+[ &?/]./);
    }),
  );
});
