import fc from 'fast-check';
import { expect, test } from 'vitest';
import { fill, pieces } from '#format';

test('values stand in place of their names, as often as they are named', () => {
  expect(fill('{a} of {b}, {a}!', { a: '1', b: '2' })).toBe('1 of 2, 1!');
});

test('a value is text, not a template', () => {
  expect(fill('{a}', { a: '{b} $& $1' })).toBe('{b} $& $1');
});

test('a missing value is named', () => {
  expect(() => fill('{a} {b}', { a: '1' })).toThrow('{b}');
});

test('braces that hold no name are text', () => {
  expect(pieces('{} {a b} {c}')).toEqual([{ text: '{} {a b} ' }, { name: 'c' }]);
});

test('the pieces of any template put together are the template', () => {
  const part = fc.oneof(fc.string(), fc.constantFrom('{a}', '{longName}', '{', '}', '{}'));
  fc.assert(
    fc.property(fc.array(part), (parts) => {
      const template = parts.join('');
      const again = pieces(template).map((piece) =>
        'text' in piece ? piece.text : `{${piece.name}}`,
      );
      expect(again.join('')).toBe(template);
    }),
  );
});
