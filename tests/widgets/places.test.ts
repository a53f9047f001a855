import { describe, expect, test } from 'vitest';
import { Format } from '#format';
import { counted, placeText } from '#widgets/places.ts';

describe('counted', () => {
  test.for([
    ['years 0 to 20', 'years', 0],
    ['after years 0 to 12', 'years', 0],
    ['weeks 1 to T', 'weeks', 1],
    ['steps 1→2 to 4→5', 'steps', 1],
    ['stamps on the card, 0 to N − 1', 'stamps', 0],
    ['few means up to 1, 2, … 10 brands', 'few', 1],
    ['satisfaction 1 to 5', 'satisfaction', 1],
  ] as const)('reads “%s”', ([shape, kind, from]) => {
    expect(counted(shape)).toEqual({ kind, from });
  });

  test.for([
    'paths 1 to 4',
    'loyal, habitual, multi-brand, switcher',
    'tiers 1 to 4, the shop first',
  ])('leaves “%s” to names', (shape) => {
    expect(counted(shape)).toBeUndefined();
  });
});

describe('placeText', () => {
  const said: Record<string, string> = { 'place.steps': '{n} to {m}', 'places.paths.2': 'solved' };
  const words = { say: (key: string) => said[key]!, format: new Format('en', {}) };

  test('counts from the first place', () => {
    expect(placeText(words, 'stepValues', 'steps 1→2 to 4→5', 3)).toBe('4 to 5');
  });

  test('names a place that has a name', () => {
    expect(placeText(words, 'paths', 'paths 1 to 4', 2)).toBe('solved');
  });
});
