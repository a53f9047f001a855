import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { resultTexts, sentence, cellText } from '#widgets/stage/reading-text.ts';
import { drawnFigureOf, drawnFigures, modelOf } from '#widgets/at-hand.ts';
import { labelText } from '#charts/words.ts';
import { defaults, isNumberParam, type Params, type Values } from '#core';
import type { Locale } from '#format';
import { vocabulary } from './words.ts';

const locales: readonly Locale[] = ['en', 'zh'];
const RUNS = 25;

/** Any setting of the model. */
function settings(params: Params): fc.Arbitrary<Values<Params>> {
  return fc.record(
    Object.fromEntries(
      Object.entries(params).map(([key, param]) => [
        key,
        !isNumberParam(param)
          ? fc.constantFrom(...param.domain)
          : param.integer
            ? fc.integer({ min: param.domain[0], max: param.domain[1] })
            : fc.double({ min: param.domain[0], max: param.domain[1], noNaN: true }),
      ]),
    ),
  ) as fc.Arbitrary<Values<Params>>;
}

/** Every label of a drawing, wherever it stands. */
function labels(part: unknown): unknown[] {
  if (typeof part !== 'object' || part === null) return [];
  // The ends of a slope have words, those of an arrow are the names of its boxes.
  const slope = 'kind' in part && part.kind === 'slope';
  return Object.entries(part).flatMap(([key, value]) =>
    (slope ? /label|^from$|^to$/i : /^(label|title|placesLabel|cohortsLabel)$/).test(key) &&
    isLabel(value)
      ? [value]
      : /^(places|names|corners)$/.test(key) && Array.isArray(value) && value.every(isLabel)
        ? value
        : labels(value),
  );
}

function isLabel(value: unknown): boolean {
  return (
    typeof value === 'string' ||
    (typeof value === 'object' &&
      value !== null &&
      ('text' in value || 'key' in value || 'unit' in value))
  );
}

describe.for(drawnFigures().map((id) => [id] as const))('%s', { timeout: 30_000 }, ([id]) => {
  const { model, shown, prediction, read } = drawnFigureOf(id);
  const start = defaults(model.params);
  const presets = Object.values(model.presets).map(
    ({ values }) => ({ ...start, ...values }) as Values<Params>,
  );

  test('stands in the file of its model, and shows parameters that it has', () => {
    expect(model.id).toBe(id);
    expect(Object.keys(model.params)).toEqual(expect.arrayContaining([...(shown ?? [])]));
  });

  test('says everything it says in both languages, at any setting', () => {
    const words = locales.map((locale) => vocabulary(id, locale));
    const check = (values: Values<Params>) => {
      const reading = read(values, 1);
      for (const each of words) {
        const texts = [
          sentence(each, model.params, values, reading),
          ...Object.values(resultTexts(each, reading)),
          ...Object.keys(reading.results).map((key) => each.say(key)),
          ...reading.table.columns.map(({ key }) => each.say(key)),
          ...reading.table.rows.flatMap((row) =>
            row.map((cell, at) => cellText(each, reading.table.columns[at]!, cell)),
          ),
          ...reading.pictures.flatMap(({ name, drawing }) => [
            each.say(`figure.${name}`),
            ...(reading.pictures.length > 1 ? [each.say(`caption.${name}`)] : []),
            ...labels(drawing).map((label) => labelText(each, label as string)),
          ]),
        ];
        for (const text of texts) expect(text).not.toMatch(/NaN|undefined|Infinity|[{}]|^$/);
      }
    };
    presets.forEach(check);
    fc.assert(fc.property(settings(model.params), check), { numRuns: RUNS });
  });

  test('asks something, and has a remark on each answer', () => {
    const results = read(start, 1).results;
    const keys =
      prediction.kind === 'choice'
        ? prediction.options.flatMap((option) => [`option.${option}`, `remark.${option}`])
        : ['remark.over', 'remark.under', 'remark.near'];
    for (const locale of locales) {
      const words = vocabulary(id, locale);
      for (const key of ['title', 'question', ...keys]) expect(words.say(key)).not.toBe('');
    }
    if (prediction.kind === 'number')
      expect(results[prediction.result]?.value).toBeTypeOf('number');
  });

  test('shows the model’s own results', () => {
    const check = (values: Values<Params>) => {
      const answers = modelOf(id).evaluate(values, 1);
      for (const [key, quantity] of Object.entries(read(values, 1).results)) {
        const answer = answers[key];
        if (typeof answer === 'number') expect(quantity?.value, key).toBe(answer);
        else if (answer === null) expect(quantity, key).toBeNull();
      }
    };
    presets.forEach(check);
    fc.assert(fc.property(settings(model.params), check), { numRuns: RUNS });
  });
});
