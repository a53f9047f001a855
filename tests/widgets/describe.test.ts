import { readdirSync } from 'node:fs';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  defaults,
  isNumberParam,
  retention,
  wordOfMouth,
  type Param,
  type Params,
  type Values,
} from '#core';
import { catalog } from '#core/catalog.ts';
import type { Reading } from '#state/lab.svelte.ts';
import { read } from '#widgets/Retention/retention.ts';
import { change, results, settings, together } from '#widgets/stage/describe.ts';
import { hasFigure, vocabulary } from './words.ts';

type Read = (values: Values<Params>, second: unknown) => Reading;

/** Whose eyes a reader looks through; the other figures read the draw. */
const eyes: Readonly<Record<string, string>> = { 'delivered-value': 'commuter' };

/** Every figure by its model: the folder bears the model's name in capitals. */
const figures = Object.keys(catalog).flatMap((id) => {
  const folder = id.replace(/(?:^|-)(.)/g, (_, letter: string) => letter.toUpperCase());
  return hasFigure(id) && readdirSync('src/widgets').includes(folder)
    ? [[id, `../../src/widgets/${folder}/${id}.ts`] as const]
    : [];
});

/** A value as a slider can reach it. */
function reached(param: Param): fc.Arbitrary<string | number> {
  if (!isNumberParam(param)) return fc.constantFrom(...param.domain);
  const [low, high] = param.domain;
  return fc
    .integer({ min: 0, max: Math.floor((high - low) / param.step + 1e-9) })
    .map((steps) => Number((low + steps * param.step).toPrecision(12)));
}

/** Whether the text names this number, as itself or as per cent, to the decimals it shows. */
function names(text: string, value: number): boolean {
  const plain = text.replaceAll('\u2212', '-').replaceAll(',', '');
  return [...plain.matchAll(/(-?)(\d+(?:\.(\d+))?)(\s?%)?/g)].some(
    ([, sign, digits, decimals = '', percent]) => {
      const shown = (Number(digits) / (percent ? 100 : 1)) * (sign ? -1 : 1);
      const half = 0.5 / 10 ** decimals.length / (percent ? 100 : 1);
      return Math.abs(shown - value) <= half * (1 + 1e-6) + Math.abs(value) * 1e-9;
    },
  );
}

test('there are figures to describe', () => {
  expect(figures.length).toBeGreaterThanOrEqual(5);
});

describe.for(figures)('%s', ([id, path]) => {
  const model = catalog[id]!;
  const states = fc.record(
    Object.fromEntries(Object.entries(model.params).map(([key, param]) => [key, reached(param)])),
  );

  test('in 50 states says the numbers of the model, in both languages', async () => {
    const { read } = (await import(path)) as { read: Read };
    const languages = [vocabulary(id, 'en'), vocabulary(id, 'zh')];
    fc.assert(
      fc.property(states, (drawn) => {
        const values = drawn as Values<Params>;
        let answers;
        try {
          answers = model.evaluate(values, 1);
        } catch {
          return; // Values that have no answer together have nothing to be told.
        }
        const reading = read(values, eyes[id] ?? 1);
        for (const words of languages) {
          const told = results(words, reading);
          for (const [index, [key, quantity]] of Object.entries(reading.results).entries()) {
            const line = told[index]!;
            expect(line).toContain(words.say(key));
            if (!quantity) expect(line).toContain(words.say('none'));
            else if (!quantity.compact)
              expect(names(line, quantity.value), `${line} for ${quantity.value}`).toBe(true);
            const answer = answers[key];
            if (quantity && typeof answer === 'number')
              expect(Math.abs(quantity.value - answer)).toBeLessThanOrEqual(
                1e-9 * Math.max(1, Math.abs(answer)),
              );
          }
          const set = settings(words, model.params, values);
          for (const [index, [key, param]] of Object.entries(model.params).entries()) {
            expect(set[index]).toContain(words.say(key));
            if (isNumberParam(param) && param.step < 1e6)
              expect(
                names(set[index]!, Number(values[key])),
                `${set[index]} for ${values[key]}`,
              ).toBe(true);
            else if (!isNumberParam(param))
              expect(set[index]).toContain(words.say(`${key}.${values[key]}`));
          }
        }
      }),
      { numRuns: 50 },
    );
  });
});

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
