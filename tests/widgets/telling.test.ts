import { describe, expect, test } from 'vitest';
import { Vocabulary } from '#controls';
import { competitiveZones } from '#core';
import {
  amount,
  differenceText,
  readingName,
  settingText,
  tell,
} from '#widgets/questions/telling.ts';

const units = {
  share: { short: '{n}', full: '{n}' },
  points: { short: '{n} points', full: '{n} points' },
  USD: { short: '${n}', full: '{n} dollars' },
};
const text = {
  rises: '{outcome} rises with {x}.',
  loyaltyAt: 'Loyalty at 1 to 5',
  'place.satisfaction': 'satisfaction {n}',
  satisfaction: 'Satisfaction',
  'lab.setting': '{name} {value}',
};
const en = new Vocabulary({ locale: 'en', units, text });
const zh = new Vocabulary({
  locale: 'zh',
  units,
  text: { ...text, rises: '{outcome}随{x}上升。' },
});

describe('tell', () => {
  const parts = { outcome: { term: 'Net value' }, x: { term: 'Retention' } };

  test('quotes a term inside an English sentence, not at its start, and never in Chinese', () => {
    expect(tell(en, 'rises', parts)).toBe('Net value rises with “Retention”.');
    expect(tell(zh, 'rises', parts)).toBe('Net value随Retention上升。');
  });

  test('misses no part', () => {
    expect(() => tell(en, 'rises', { outcome: 'x' })).toThrow('{x} in rises');
  });
});

describe('amount', () => {
  test.for([
    ['share', 0.44000000000000006, '44\u202f%'],
    ['share', 0.4567, '45.7\u202f%'],
    ['share', 0.00123, '0.123\u202f%'],
    ['share', 1e-9, '0\u202f%'],
    ['USD', 374568.7, '$374,569'],
    ['USD', 2.756, '$2.76'],
    ['USD', -28.13, '−$28.1'],
    ['USD', 8341761, '$8.34M'],
    ['USD', null, '–'],
  ] as const)('writes %s %d as %s', ([unit, value, written]) => {
    expect(amount(en, unit, value)).toBe(written);
  });

  test('of a difference of shares is points', () => {
    expect(differenceText(en, 'share', 0.25, true)).toBe('+25 points');
    expect(differenceText(en, 'USD', -3.2, true)).toBe('−$3.20');
  });
});

test('a place of a list is named with the list, from the end if need be', () => {
  const name = (at: number) => readingName(en, competitiveZones, { output: 'loyaltyAt', at }, 5);
  expect(name(-1)).toBe('Loyalty at 1 to 5, satisfaction 5');
  expect(name(0)).toBe('Loyalty at 1 to 5, satisfaction 1');
  expect(settingText(en, competitiveZones, 'satisfaction', 4)).toBe('Satisfaction 4');
});
