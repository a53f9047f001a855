import { expect, test } from 'vitest';
import { defaults, retention, wordOfMouth, type Values } from '#core';
import { Lab, type Reading } from '#state/lab.svelte.ts';

interface Multiple extends Reading {
  readonly multiple: number;
}

const read = (values: Values<typeof retention.params>): Multiple => ({
  says: 'says',
  results: {},
  table: { columns: [], rows: [] },
  multiple: retention.marginMultiple({ ...values, firstMargin: 'later' }),
});
const lab = () => {
  const made = new Lab<typeof retention.params, Multiple>(retention, read);
  made.set({ discount: 0.12 });
  return made;
};

/** Gupta & Lehmann (2003), i = 12 %. */
test('the reading follows the values: 2.50, 4.09, 1.67', () => {
  const figure = lab();
  expect(figure.now.multiple).toBeCloseTo(2.5, 2);
  figure.set({ retention: 0.9 });
  expect(figure.now.multiple).toBeCloseTo(4.09, 2);
  figure.values.retention = 0.7;
  expect(figure.now.multiple).toBeCloseTo(1.67, 2);
});

test('reset brings back every default', () => {
  const figure = lab();
  figure.set({ retention: 0.3, firstMargin: 'later' });
  figure.reset();
  expect(figure.values).toEqual(defaults(retention.params));
});

test('a preset is a whole scenario: what it does not name returns to its default', () => {
  const figure = lab();
  figure.set({ marginGrowth: 0.05, retention: 0.3 });
  figure.apply('literature');
  expect(figure.values).toEqual({
    ...defaults(retention.params),
    ...retention.presets.literature.values,
  });
});

test('a preset that does not exist is the default scenario', () => {
  const figure = lab();
  figure.apply('nonesuch');
  expect(figure.values).toEqual(defaults(retention.params));
});

test('a pinned baseline stays while the values move on, and can be taken away', () => {
  const figure = lab();
  expect(figure.then).toBeUndefined();
  figure.pin();
  figure.set({ retention: 0.9 });
  expect(figure.then?.multiple).toBeCloseTo(2.5, 2);
  expect(figure.now.multiple).toBeCloseTo(4.09, 2);
  figure.unpin();
  expect(figure.then).toBeUndefined();
});

test('two figures share nothing', () => {
  const [one, other] = [lab(), lab()];
  one.set({ retention: 0.1 });
  expect(other.values.retention).toBe(0.8);
});

test('the reading of a stochastic model follows the draw; the baseline keeps its own', () => {
  const seeds: Reading = { says: 'says', results: {}, table: { columns: [], rows: [] } };
  const figure = new Lab(wordOfMouth, (_, seed) => ({ ...seeds, seed }));
  expect(figure.now.seed).toBe(1);
  figure.pin();
  figure.scenario.drawAgain();
  expect(figure.now.seed).toBe(2);
  expect(figure.then?.seed).toBe(1);
});
