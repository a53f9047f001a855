import { describe, expect, test } from 'vitest';
import { defaults, isNumberParam, type Model, type Params, type Values } from '#core';
import { catalog } from '#core/catalog.ts';
import { mathml } from '#site/formulas/mathml.ts';
import { modelSymbols } from '#site/formulas/model-symbols.ts';
import { counted } from '#widgets/places.ts';
import { course, interfaceWords, languages, latin, models, type Both, type ModelEntry } from './library.ts';

const HAN = /\p{Script=Han}/u;
/** Chinese signs, and a space between Han letters. */
const EAST = /[，。：；（）]|\p{Script=Han}/u;

const FIELDS = ['part', 'name', 'lead', 'outcome', 'formula', 'assumptions', 'limits'];
const MAY = ['thumbnail', 'words', 'places'];

function texts({ name, lead, formula, assumptions, limits }: ModelEntry): Both[] {
  return [name, lead, limits, ...assumptions, ...formula.map(({ note }) => note)];
}

function labels({ words = {}, places = {} }: ModelEntry): Both[] {
  return [...Object.values(words), ...Object.values(places).flat()];
}

/** What the model answers at its defaults, its presets, and the ends of every domain. */
function answers({ params, presets, evaluate }: Model): Readonly<Record<string, unknown>>[] {
  const start = defaults(params);
  const changes = [
    ...Object.values(presets).map((preset) => preset.values),
    ...Object.entries(params).flatMap(([key, { domain }]) =>
      domain.map((value) => ({ [key]: value })),
    ),
  ];
  return [{}, ...changes].flatMap((change) => {
    try {
      return [evaluate({ ...start, ...change } as Values<Params>)];
    } catch (error) {
      if (error instanceof RangeError) return [];
      throw error;
    }
  });
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
    expect(Object.keys(entry).filter((field) => !MAY.includes(field))).toEqual(FIELDS);
    for (const both of texts(entry)) expect(Object.keys(both).sort()).toEqual(['en', 'zh']);
  });

  test('says all it says in both languages, each in its own', () => {
    for (const { en, zh } of [...texts(entry), ...labels(entry)]) {
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

  test('looks first at a result and a parameter that it has', () => {
    const { output, at, against } = entry.outcome;
    expect(isNumberParam(model.params[against]!)).toBe(true);
    expect(Object.keys(model.outputs)).toContain(output);
    expect(at !== undefined, 'a list has a place').toBe(model.outputs[output]!.shape !== undefined);
    for (const list of entry.thumbnail?.lists ?? []) expect(model.outputs[list]?.shape).toBeDefined();
  });

  test('names its options, its presets, and every result that is no number', () => {
    const own = { ...interfaceWords, ...entry.words };
    const options = Object.entries(model.params).flatMap(([key, param]) =>
      isNumberParam(param) ? [] : param.domain.map((option) => `${key}.${option}`),
    );
    const presets = Object.keys(model.presets).map((preset) => `preset.${preset}`);
    const choices = Object.keys(model.outputs).filter((key) => model.outputs[key]!.unit === 'choice');
    const results = (choices.length > 0 ? answers(model) : []).flatMap((answer) =>
      choices.filter((key) => answer[key] !== null).map((key) => `${key}.${String(answer[key])}`),
    );
    const wanted = [...options, ...presets, ...results];
    expect(wanted.filter((key) => !Object.hasOwn(own, key))).toEqual([]);
    const idle = Object.keys(entry.words ?? {}).filter(
      (key) => !wanted.includes(key) && !choices.includes(key.split('.')[0]!),
    );
    expect(idle).toEqual([]);
  });

  test('names the places of every list that does not count them', () => {
    const answer: Readonly<Record<string, unknown>> = model.evaluate(defaults(model.params));
    for (const [key, { shape }] of Object.entries(model.outputs)) {
      const names = entry.places?.[key];
      if (shape === undefined || counted(shape)) expect(names, key).toBeUndefined();
      else expect(names, key).toHaveLength((answer[key] as readonly number[]).length);
    }
  });
});
