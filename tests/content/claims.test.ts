import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { claims, languages, lessons, references, tags, type Both } from './library.ts';

const STATUS = ['supported', 'conditions', 'misquoted', 'contested', 'unsourced', 'illustrative'];
const VERIFIED = ['verified', 'secondhand', 'attributed', 'computed'];
const works = references.map(({ id }) => id);

describe.for([...claims])('claim %s', ([id, claim]) => {
  test('says its wording, origin, check and verdict in both languages', () => {
    for (const field of ['wording', 'origin', 'checked', 'note'] as const) {
      const words: Both = claim[field];
      expect(words.zh, field).toMatch(/\p{Script=Han}/u);
      expect(words.en, field).toMatch(/^[^\p{Script=Han}]{10,}$/u);
    }
  });

  test('has a status, and says how far it was checked', () => {
    expect(STATUS).toContain(claim.status);
    expect(VERIFIED).toContain(claim.verified);
  });

  test('rests on works that exist, and on none only when it has no source', () => {
    for (const key of claim.references) expect(works).toContain(key);
    if (claim.status === 'supported' || claim.status === 'misquoted') expect(claim.references).not.toEqual([]);
  });

  test('is tested by models and presets that exist', () => {
    for (const { model, preset } of claim.models ?? []) {
      expect(catalog, model).toHaveProperty(model);
      expect(catalog[model]!.presets, `${model} ${preset}`).toHaveProperty(preset);
    }
  });

  test('stands in one lesson, once in each language', () => {
    const homes = lessons.flatMap(([file, { body }]) =>
      tags(body, 'Claim').filter(({ attributes }) => attributes['id'] === id).map(() => file),
    );
    expect(homes.length).toBe(languages.length);
    expect(new Set(homes.map((file) => file.split('/')[0])).size).toBe(1);
  });
});

describe('the bibliography', () => {
  test('has each work once, in the order of the keys', () => {
    expect(works).toEqual([...new Set(works)].sort());
    const titles = references.map(({ title, issued }) => `${title} ${issued}`);
    expect(titles.filter((title, at) => titles.indexOf(title) !== at)).toEqual([]);
  });

  test('holds every work that a model rests on', () => {
    for (const { id, references: keys, presets, params } of Object.values(catalog)) {
      const used = [
        ...keys,
        ...Object.values(presets).map(({ reference }) => reference),
        ...Object.values(params).flatMap(({ reference }) => reference ?? []),
      ];
      for (const key of used) expect(works, id).toContain(key);
    }
  });
});
