import type { Component } from 'svelte';
import { render } from 'svelte/server';
import { describe, expect, test } from 'vitest';
import type { BarsDrawing } from '#charts/drawing.ts';
import Thumbnail from '#charts/Thumbnail.svelte';
import { elements, group, html, share, texts } from './drawn.ts';
import { words } from './words.ts';

const drawing: BarsDrawing = {
  kind: 'bars',
  lying: false,
  places: [{ text: 'p' }, { text: 'q' }],
  y: { label: { text: 'axis' }, unit: 'number', domain: [-10, 10] },
  layers: [
    { name: 'a', values: [4, -3] },
    { name: 'b', values: [2, -5] },
    { name: 'c', values: [-1, null] },
  ],
};

/** From where to where, as values. */
function spans(body: string, layer: string): [number, number][] {
  return elements(group(body, layer), 'rect').map(({ y, height }) => {
    const top = 10 - share(y) / 5;
    return [Number((top - share(height) / 5).toFixed(6)), top];
  });
}

describe('stacked bars', () => {
  const body = html(drawing);

  test('grow up from zero, and hang below it where they are negative', () => {
    expect(spans(body, 'a')).toEqual([
      [0, 4],
      [-3, 0],
    ]);
    expect(spans(body, 'b')).toEqual([
      [4, 6],
      [-8, -3],
    ]);
    expect(spans(body, 'c')).toEqual([
      [-1, 0],
      [0, 0],
    ]);
  });

  test('have areas in proportion to their values', () => {
    const area = ({ width, height }: Record<string, string>) => share(width) * share(height);
    const [first] = elements(group(body, 'a'), 'rect');
    const [second] = elements(group(body, 'b'), 'rect');
    expect(area(first!) / area(second!)).toBeCloseTo(2, 6);
  });
});

describe('bars side by side', () => {
  const body = html({ ...drawing, arranged: 'grouped' });

  test('all begin at zero', () => {
    expect(spans(body, 'a')).toEqual([
      [0, 4],
      [-3, 0],
    ]);
    expect(spans(body, 'b')).toEqual([
      [0, 2],
      [-5, 0],
    ]);
  });

  test('touch and do not overlap', () => {
    const [a, b] = ['a', 'b'].map((layer) => elements(group(body, layer), 'rect')[0]!);
    expect(share(a!['x']) + share(a!['width'])).toBeCloseTo(share(b!['x']), 1);
  });
});

describe('lying bars', () => {
  const body = html({ ...drawing, lying: true });

  test('are the same bars, turned', () => {
    const [first] = elements(group(body, 'a'), 'rect');
    expect([share(first!['x']), share(first!['width'])]).toEqual([50, 20]);
  });

  test('say what their parts come to', () => {
    expect(texts(body)).toEqual(expect.arrayContaining(['p', '5', 'q', '−8']));
  });

  test('have the room of their names in small', () => {
    const props = { drawing: { ...drawing, lying: true }, words: words() };
    const { body } = render(Thumbnail as Component<typeof props>, { props });
    // Seven tenths of a row, in its middle.
    for (const [row, { y, height }] of elements(group(body, 'a'), 'rect').entries()) {
      expect([share(height), share(y)]).toEqual([35, 50 * row + 7.5]);
    }
  });

  test('are chosen by themselves where names have no room side by side', () => {
    const long = [
      'bought again',
      'bought elsewhere',
      'left without a word',
      'complained',
      'stayed',
    ];
    const names = (places: string[]) => ({
      ...drawing,
      lying: undefined,
      places: places.map((text) => ({ text })),
    });
    expect(html(names(long))).toMatch(/class="[^"]*amount/);
    expect(html(names(['north', 'east', 'south']))).not.toMatch(/class="[^"]*amount/);
  });
});
