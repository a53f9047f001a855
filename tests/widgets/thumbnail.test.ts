import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { parse } from 'yaml';
import { catalog } from '#core/catalog.ts';
import { thumbnailOf, type Look } from '#widgets/Thumbnail/thumbnail.ts';

interface Entry {
  readonly outcome: Look['outcome'] & { readonly against: string };
  readonly thumbnail?: readonly string[];
}

describe.for(Object.entries(catalog))('the thumbnail of %s', ([id, model]) => {
  const entry: Entry = parse(readFileSync(`content/models/${id}.yaml`, 'utf8'));
  const { outcome, thumbnail: lists } = entry;
  const drawing = thumbnailOf(model, { outcome, against: outcome.against, lists });

  test('draws something that is not flat', () => {
    const rows =
      drawing.kind === 'lines'
        ? drawing.lines.map(({ y }) => y)
        : drawing.kind === 'bars'
          ? drawing.layers.map(({ values }) => values)
          : [];
    const drawn = rows.flat().filter((value) => value !== null);
    expect(drawn.length).toBeGreaterThanOrEqual(3);
    expect(new Set(drawn).size).toBeGreaterThan(1);
  });
});
