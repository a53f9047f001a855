import { readFileSync } from 'node:fs';
import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { codeOf, codePath, pieces } from '#site/source-code.ts';

describe('the code of a model', () => {
  test.for(Object.keys(catalog))('of %s is the file as it stands, cut without a gap', (id) => {
    const code = codeOf(id);
    expect(code).toBe(readFileSync(codePath(id), 'utf8'));
    expect(
      pieces(code)
        .map(({ text }) => text)
        .join(''),
    ).toBe(code);
  });

  test('is told apart: comments, strings, keywords, numbers', () => {
    const kinds = pieces("// half\nconst x = 'a 1' + y2 * 0.5;").map(({ kind, text }) => [
      kind,
      text,
    ]);
    expect(kinds).toEqual([
      ['comment', '// half'],
      [undefined, '\n'],
      ['keyword', 'const'],
      [undefined, ' x = '],
      ['string', "'a 1'"],
      [undefined, ' + y2 * '],
      ['number', '0.5'],
      [undefined, ';'],
    ]);
  });

  test('is named where it is missing', () => {
    expect(() => codeOf('nonesuch')).toThrow('src/core/models/nonesuch.ts is missing');
  });
});
