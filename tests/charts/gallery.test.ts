import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import { marks } from '../gallery/marks.ts';

describe.for(marks.map((example) => [example.name, example] as const))('%s', ([, { draw }]) => {
  const { body } = draw(render);

  test('holds no number that is none, and no word that is missing', () => {
    expect(body).not.toMatch(/NaN|Infinity|undefined|\[object/);
  });

  test('is served without style attributes', () => {
    expect(body).not.toMatch(/<[^>]*\sstyle=/);
  });
});

test('no two examples have the same name', () => {
  expect(new Set(marks.map(({ name }) => name)).size).toBe(marks.length);
});
