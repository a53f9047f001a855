import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { mathml } from '#site/formulas/mathml.ts';
import { modelSymbols } from '#site/formulas/model-symbols.ts';
import { course, languages, latin, models, type Both, type ModelEntry } from './library.ts';

const HAN = /\p{Script=Han}/u;
/** Chinese signs, and a space between Han letters. */
const EAST = /[，。：；（）]|\p{Script=Han}/u;

const FIELDS = ['part', 'name', 'lead', 'formula', 'assumptions', 'limits'];

function texts({ name, lead, formula, assumptions, limits }: ModelEntry): Both[] {
  return [name, lead, limits, ...assumptions, ...formula.map(({ note }) => note)];
}

test('every model of the catalog has an entry, and nothing else has one', () => {
  expect([...models.keys()].sort()).toEqual(Object.keys(catalog).sort());
});

test.for(languages)('no two models have the same name in %s', (language) => {
  const names = [...models.values()].map(({ name }) => name[language]);
  expect(names.filter((name, place) => names.indexOf(name) !== place)).toEqual([]);
});

describe.for([...models])('%s', ([id, entry]) => {
  const model = catalog[id]!;

  test('has no more fields than it should', () => {
    expect(Object.keys(entry)).toEqual(FIELDS);
    for (const both of texts(entry)) expect(Object.keys(both).sort()).toEqual(['en', 'zh']);
  });

  test('says all it says in both languages, each in its own', () => {
    for (const { en, zh } of texts(entry)) {
      expect(en).not.toMatch(EAST);
      expect(zh).toMatch(HAN);
      expect(latin(zh), zh).toEqual([]);
    }
    const sentences = [entry.lead, entry.limits, ...entry.assumptions];
    for (const { en, zh } of sentences) {
      expect(en).toMatch(/^[“A-Z0-9].*\.$/);
      expect(zh).toMatch(/。$/);
    }
  });

  test('has a lead of one sentence, three to five assumptions, and a part of the course', () => {
    expect(entry.lead.en.match(/\.(?=\s|$)/g)).toHaveLength(1);
    expect(entry.lead.zh.match(/。/g)).toHaveLength(1);
    expect(entry.assumptions.length).toBeGreaterThanOrEqual(3);
    expect(entry.assumptions.length).toBeLessThanOrEqual(5);
    expect(course.map(({ number }) => number)).toContain(entry.part);
  });

  test('has formulas that are TeX, whose symbols lead to what the model has', () => {
    const symbols = modelSymbols([model]);
    const math = entry.formula.map(({ tex }) => mathml(tex, { display: true, symbols })).join('');
    const keys = [...math.matchAll(/data-symbol="(\w*)"/g)].map(([, key]) => key!);
    const known = [...Object.keys(model.params), ...Object.keys(model.outputs)];
    expect(keys.filter((key) => !known.includes(key))).toEqual([]);
    expect(keys.some((key) => Object.hasOwn(model.params, key)), 'a parameter').toBe(true);
    expect(keys.some((key) => Object.hasOwn(model.outputs, key)), 'an output').toBe(true);
  });
});
