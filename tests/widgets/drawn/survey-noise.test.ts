import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('survey-noise');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);
const settings = {
  even: { rivalGap: 0 },
  fancied: { rivalGap: 0, rivalGenerosity: 0.5 },
  noisy: {},
  safe: { sampleSize: 2500 },
  biased: { responseTilt: -0.25 },
  wrong: { rivalGenerosity: 0.5 },
};

describe('survey noise', () => {
  test('puts four times the answers at half the margin', () => {
    const margin = (sampleSize: number) => reading({ sampleSize }).results['indexMargin']!.value;
    expect(margin(1000)).toBeCloseTo(margin(250) / 2, 12);
  });

  test('counts the surveys drawn in the wrong order as they are in the table', () => {
    const { table, mentions } = reading({});
    const wrong = table.rows.filter(([, ours, , theirs]) => ours! < theirs!);
    expect(mentions!['wrong']!.value).toBe(wrong.length);
    expect(table.rows).toHaveLength(20);
  });

  test('is surer and no righter of a biased answer: more answers cover less', () => {
    const coverage = (sampleSize: number) =>
      reading({ ...settings.biased, sampleSize }).results['coverage']!.value;
    expect([coverage(10) > coverage(100), coverage(100) > coverage(1000)]).toEqual([true, true]);
  });

  test.for(Object.entries(settings))('%s: %o', ([key, values]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
