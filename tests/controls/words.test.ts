import { expect, test } from 'vitest';
import { Vocabulary } from '#controls';

const words = new Vocabulary({
  locale: 'zh',
  units: { years: { short: '{n}年', full: '{n}年' } },
  text: { reset: '重置' },
});

test('a vocabulary says its words and writes numbers in its language', () => {
  expect(words.say('reset')).toBe('重置');
  expect(words.format.quantity(5, 'years')).toBe('5年');
});

test('a missing word is named, not left blank', () => {
  expect(() => words.say('nonesuch')).toThrow('nonesuch');
});
