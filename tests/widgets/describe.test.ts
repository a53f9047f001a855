import { describe, expect, test } from 'vitest';
import { defaults, retention, wordOfMouth, type Values } from '#core';
import type { Reading } from '#state/lab.svelte.ts';
import { read } from '#widgets/Retention/retention.ts';
import { change, together } from '#widgets/stage/describe.ts';
import { vocabulary } from './words.ts';

describe('what has changed', () => {
  const at = (values: Partial<Values<typeof retention.params>>) => {
    const all = { ...defaults(retention.params), ...values };
    return { values: all, seed: 1, reading: read(all) };
  };
  const told = (
    locale: 'en' | 'zh',
    from: Parameters<typeof at>[0],
    to: Parameters<typeof at>[0],
  ) => change(vocabulary('retention', locale), retention.params, at(from), at(to));

  // 1/(1 − 0.85) = 6.67; 100 · 0.85/(1.12 − 0.85) = 314.8.
  test('is what was set and what came of it, each unit once', () => {
    expect(told('en', {}, { retention: 0.85 })).toBe(
      'Retention from 80\u202f% to 85\u202f% a year. Average stay up from 5 to 6.7 years. Value of a customer up from 250 to 315 dollars.',
    );
    expect(told('zh', {}, { retention: 0.85 })).toBe(
      '保留率从80%变为85%。平均停留时间从5升到6.7年。客户价值从250升到315美元。',
    );
    expect(told('en', { retention: 0.85 }, {})).toContain('down from 315 to 250 dollars');
  });

  test('is an option by its name', () => {
    expect(told('en', {}, { firstMargin: 'now' })).toMatch(
      /^First margin from after a year to at once\./,
    );
    expect(told('zh', {}, { firstMargin: 'now' })).toMatch(/^第一份毛利从一年之后变为立即。/);
  });

  test('may be nothing but the setting', () => {
    expect(told('en', {}, { periods: 12 })).toMatch(
      /^\S.* from 10 to 12 years\. No result changes\.$/,
    );
    expect(told('zh', {}, { periods: 12 })).toMatch(/^\S+从10变为12年。结果没有变化。$/);
  });

  test('is counted where it is much, as after a preset', () => {
    const values = { retention: 0.9, discount: 0, firstMargin: 'now' } as const;
    expect(told('en', {}, values)).toMatch(
      /^3 settings changed\. Average stay up from 5 to 10 years\./,
    );
  });

  test('tells that a result has no number any more', () => {
    const words = vocabulary('retention', 'en');
    const text = told(
      'en',
      { marginGrowth: 0.2, discount: 0.1, retention: 0.91 },
      { marginGrowth: 0.2, discount: 0.1, retention: 0.95 },
    );
    expect(text).toContain(words.say('none'));
  });

  test('is the draw where luck alone is new', () => {
    const values = defaults(wordOfMouth.params);
    const reading: Reading = { says: 'reset', results: {}, table: { columns: [], rows: [] } };
    const words = vocabulary('word-of-mouth', 'zh');
    const moment = (seed: number) => ({ values, seed, reading });
    expect(change(words, wordOfMouth.params, moment(1), moment(2))).toBe(
      '第2次抽样。结果没有变化。',
    );
    expect(change(words, wordOfMouth.params, moment(2), moment(2))).toBe('');
  });

  test('is followed by the sentence as each language joins sentences', () => {
    expect(together(vocabulary('retention', 'en'), ['One.', '', 'Two.'])).toBe('One. Two.');
    expect(together(vocabulary('retention', 'zh'), ['一。', '二。'])).toBe('一。二。');
  });
});
