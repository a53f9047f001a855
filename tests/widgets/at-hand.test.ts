import { globSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { modelOf } from '#widgets/at-hand.ts';

describe('modelOf', () => {
  test.for(Object.keys(catalog))('finds %s at once where pages are made', (id) => {
    expect(modelOf(id).id).toBe(id);
  });

  test('names a model that does not exist', () => {
    expect(() => modelOf('no-such-model')).toThrow('no-such-model');
  });

  test('can load every model of the catalog by its file’s name', () => {
    const files = globSync('src/core/models/*.ts').map((file) => file.replace(/^.*\/|\.ts$/g, ''));
    expect(files.sort()).toEqual(Object.keys(catalog).sort());
  });
});
