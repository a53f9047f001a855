import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { modelTerms } from '#site/model-terms.ts';
import { course, figures, glossary, interfaceWords, languages, latin, placeholders, units, type Both } from './library.ts';

const models = Object.values(catalog);
const HAN = /\p{Script=Han}/u;

/** Words that name the other language on purpose. */
const ABROAD = ['otherLanguage', 'otherLanguageLabel'];

const labels: (readonly [string, Both])[] = [
  ...Object.entries(interfaceWords)
    .filter(([key]) => !ABROAD.includes(key))
    .map(([key, words]) => [`interface ${key}`, words] as const),
  ...[...figures].flatMap(([model, words]) =>
    Object.entries(words).map(([key, both]) => [`${model} ${key}`, both] as const),
  ),
  ...Object.entries(units).flatMap(([unit, { short, full, name }]) => [
    [`unit ${unit}`, short] as const,
    [`unit ${unit} in full`, full] as const,
    [`unit ${unit} by name`, name] as const,
  ]),
];

describe('labels and sentences', () => {
  test('stand in both languages', () => {
    const missing = labels.filter(([, words]) => languages.some((language) => !words[language]));
    expect(missing).toEqual([]);
    expect(labels.length).toBeGreaterThan(100);
  });

  test('have the same places for numbers in both', () => {
    const uneven = labels.filter(
      ([, { en, zh }]) => placeholders(en).join() !== placeholders(zh).join(),
    );
    expect(uneven).toEqual([]);
  });

  test('have no English word in Chinese', () => {
    const leaks = labels.flatMap(([name, { zh }]) => latin(zh).map((word) => `${name}: ${word}`));
    expect(leaks).toEqual([]);
  });

  test('have no Chinese sign in English', () => {
    expect(labels.filter(([, { en }]) => HAN.test(en) || /[，。：；（）“”]/u.test(en.replace(/[“”]/g, '')))).toEqual([]);
  });

  test('the words for the other language are in the other language', () => {
    for (const key of ABROAD) {
      expect(interfaceWords[key]!.en).toMatch(HAN);
      expect(interfaceWords[key]!.zh).not.toMatch(HAN);
    }
  });
});

describe('the glossary', () => {
  test('has term and gloss in both languages, each in its own', () => {
    for (const [key, { term, gloss }] of Object.entries(glossary)) {
      expect(term.zh, key).toMatch(HAN);
      expect(gloss.zh, key).toMatch(HAN);
      expect(term.en, key).toMatch(/^[^\p{Script=Han}]+$/u);
      expect(gloss.en, key).toMatch(/^[^\p{Script=Han}]+$/u);
    }
  });

  test.for(models.map((model) => [model.id, model] as const))('names what %s turns and answers', ([, model]) => {
    const missing = modelTerms(model).filter((key) => !Object.hasOwn(glossary, key));
    expect(missing).toEqual([]);
  });

  test.for(languages)('gives no two keys the same term in %s', (language) => {
    const terms = Object.values(glossary).map(({ term }) => term[language].toLowerCase());
    expect(terms.filter((term, index) => terms.indexOf(term) !== index)).toEqual([]);
  });
});

describe('the words of a figure', () => {
  const drawn = models.filter(({ id }) => figures.has(id));

  test('stand for every model that a lesson draws, and for nothing that is no model', () => {
    const shown = course.flatMap(({ lessons }) => lessons.flatMap((lesson) => lesson.models));
    expect(shown.filter((model) => !figures.has(model))).toEqual([]);
    expect([...figures.keys()].filter((id) => !Object.hasOwn(catalog, id))).toEqual([]);
  });

  test.for(drawn.map(({ id }) => id))('of %s name its title and what it shows', (id) => {
    const keys = Object.keys(figures.get(id)!);
    expect(keys).toContain('title');
    // A figure of several pictures says of each what it shows.
    expect(keys.filter((key) => /^figure(\.|$)/.test(key))).not.toEqual([]);
  });
});

test('every unit of the models is written in both languages, short and in full', () => {
  const used = models.flatMap(({ params, outputs }) => [...Object.values(params), ...Object.values(outputs)]);
  const names = new Set(used.map(({ unit }) => unit as string));
  const missing = [...names].filter((unit) => !['choice', 'boolean'].includes(unit) && !Object.hasOwn(units, unit));
  expect(missing).toEqual([]);
  for (const { short, full } of Object.values(units)) {
    for (const words of [short, full]) for (const language of languages) expect(words[language]).toContain('{n}');
  }
});
