import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalog } from '#core/catalog.ts';
import { drawnFigureOf, drawnFigures } from '#widgets/at-hand.ts';
import { thumbnailOf, type Look } from '#widgets/Thumbnail/thumbnail.ts';

const lookOf = (id: string): Look => parse(readFileSync(`content/models/${id}.yaml`, 'utf8'));
const drawn = new Set(drawnFigures());

describe.for(Object.entries(catalog).filter(([id]) => !drawn.has(id)))(
  'the thumbnail of %s',
  ([id, model]) => {
    const look = lookOf(id);
    const drawing = thumbnailOf(model, look);
    const rows =
      drawing.kind === 'lines'
        ? drawing.lines.map(({ y }) => y)
        : drawing.kind === 'bars'
          ? drawing.layers.map(({ values }) => values)
          : [];

    test('draws something that is not flat', () => {
      const values = rows.flat().filter((value) => value !== null);
      expect(values.length).toBeGreaterThanOrEqual(3);
      expect(new Set(values).size).toBeGreaterThan(1);
    });

    test('draws each list or preset that it names', () => {
      const { lists, presets } = look.thumbnail ?? {};
      expect(rows.length).toBe((lists ?? presets)?.length ?? 1);
    });
  },
);

test.for([...drawn])('the thumbnail of %s is a picture of its figure', (id) => {
  const look = lookOf(id);
  const drawing = thumbnailOf(catalog[id]!, look, drawnFigureOf(id));
  expect(Object.keys(look.thumbnail ?? {})).not.toContain('lists');
  expect(drawing).toBeDefined();
});

test('a picture that is not there is no thumbnail', () => {
  const look = { ...lookOf('bonds'), thumbnail: { picture: 'none' } };
  expect(() => thumbnailOf(catalog['bonds']!, look, drawnFigureOf('bonds'))).toThrow('none');
});
