import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import Thumbnail from '#charts/Thumbnail.svelte';
import { html } from './drawn.ts';
import { everyKind } from './kinds.ts';
import { words } from './words.ts';

const hard: Readonly<Record<string, readonly (number | null)[]>> = {
  'nothing at all': [],
  'one point': [3],
  'one point that is zero': [0],
  'all equal': [5, 5, 5, 5],
  'all zero': [0, 0, 0],
  'all negative': [-1, -20, -3],
  'a billion': [1e9, 1, -1e9],
  'a billionth': [1e-9, 2e-9, -1e-9],
  'close together, far from zero': [1e9, 1e9 + 1, 1e9 + 2],
  'nothing known': [null, null, null],
  'gaps and no numbers': [1, NaN, null, Infinity, -Infinity, 2],
  many: Array.from({ length: 60 }, (_, index) => Math.sin(index) * 100),
};

const kinds = everyKind([1]).map(
  ({ kind }, index) => [`${kind}, drawing ${index}`, index] as const,
);

describe.for(Object.entries(hard))('%s', ([, values]) => {
  test.for(kinds)('can be drawn as %s', ([, index]) => {
    const drawing = everyKind(values)[index]!;
    const props = { drawing, words: words() };
    const stamp = render(Thumbnail as Component<typeof props>, { props }).body;
    for (const markup of [html(drawing, drawing), stamp]) {
      const body = markup.replaceAll(/ class="[^"]*"/g, '');
      expect(body).not.toMatch(/NaN|Infinity|undefined|null|\de[-+]?\d/);
      expect(body).not.toMatch(/(?:width|height|r)="-/);
      expect(body).not.toMatch(/<[^>]*\sstyle=/);
    }
  });
});

describe('a stamp', () => {
  test.for(kinds)('of %s has no type', ([, index]) => {
    const props = { drawing: everyKind([3, 1, 2])[index]!, words: words() };
    const { body } = render(Thumbnail as Component<typeof props>, { props });
    expect(body).not.toMatch(/<text|data-caption/);
    expect(body).toMatch(/^[^]*<div aria-hidden="true"/);
  });
});
