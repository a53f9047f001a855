import { describe, expect, test } from 'vitest';
import type { LinesDrawing, StackedDrawing } from '#charts/drawing.ts';
import { elements, html, path, runs, share, texts } from './drawn.ts';

const axis = { label: { text: 'axis' }, unit: 'number' };

const lines = (y: (number | null)[], more: Partial<LinesDrawing> = {}): LinesDrawing => ({
  kind: 'lines',
  x: { ...axis, domain: [0, 4] },
  y: { ...axis, domain: [0, 10] },
  at: [0, 1, 2, 3, 4],
  lines: [{ name: 'one', y }],
  ...more,
});

describe('a line', () => {
  test('goes through its points: a tenth of the height is a hundred units from the top', () => {
    expect(runs(path(html(lines([0, 10, 5, 2, 7.5])), 'one'))).toEqual([
      [
        [0, 1000],
        [250, 0],
        [500, 500],
        [750, 800],
        [1000, 250],
      ],
    ]);
  });

  test('leaves a gap where there is no number, also where there should be one', () => {
    for (const none of [null, NaN, Infinity]) {
      expect(runs(path(html(lines([1, 2, none, 4, 5])), 'one'))).toEqual([
        [
          [0, 900],
          [250, 800],
        ],
        [
          [750, 600],
          [1000, 500],
        ],
      ]);
    }
  });

  test('of one point is still a mark: its caps are round', () => {
    expect(path(html(lines([null, null, 5, null, null])), 'one')).toBe('M500,500Z');
  });

  test('has its pinned twin, drawn as a baseline', () => {
    const body = html(lines([0, 1, 2, 3, 4]), lines([0, 2, 4, 6, 8]));
    expect(runs(path(body, 'baseline.one'))[0]!.at(-1)).toEqual([1000, 200]);
  });
});

describe('a band', () => {
  test('is closed: there along the upper edge, back along the lower', () => {
    const body = html(
      lines([5, 5, 5, 5, 5], {
        bands: [{ name: 'band', low: [0, 0, 0, 0, 0], high: [10, 10, 10, 10, 10] }],
      }),
    );
    const [outline] = runs(path(body, 'band'));
    expect(outline).toEqual([
      [0, 0], [250, 0], [500, 0], [750, 0], [1000, 0],
      [1000, 1000], [750, 1000], [500, 1000], [250, 1000], [0, 1000],
    ]); // prettier-ignore
  });
});

describe('areas on top of one another', () => {
  const at = [0, 1, 2];
  const layers = [
    { name: 'a', values: [1, 2, 3] },
    { name: 'b', values: [4, null, 1] },
    { name: 'c', values: [0, 3, 2] },
  ];
  const drawing: StackedDrawing = {
    kind: 'stacked',
    x: { ...axis, domain: [0, 2] },
    y: { ...axis, domain: [0, 10] },
    at,
    layers,
  };
  const body = html(drawing);
  const edges = (name: string) => {
    const outline = runs(path(body, name))[0]!.map(([, y]) => (1000 - y) / 100);
    return { upper: outline.slice(0, 3), lower: outline.slice(3).reverse() };
  };

  test('each begins where the one below ends', () => {
    expect(edges('a').lower).toEqual([0, 0, 0]);
    expect(edges('b').lower).toEqual(edges('a').upper);
    expect(edges('c').lower).toEqual(edges('b').upper);
  });

  test('a rule and a pinned twin across them keep clear of their colours', () => {
    const clear = (body: string) =>
      [...elements(body, 'line'), ...elements(body, 'path')].filter(({ class: name }) =>
        name?.split(' ').includes('clear'),
      ).length;
    const ruled = { ...drawing, rules: [{ y: 1 }] };
    expect([clear(html(drawing)), clear(html(ruled)), clear(html(ruled, drawing))]).toEqual([
      0, 1, 2,
    ]);
    expect(clear(html(lines([0, 1], { rules: [{ y: 1 }] }), lines([1, 2])))).toBe(0);
  });

  test('together they are as high as their sum', () => {
    const sums = at.map((_, place) =>
      layers.reduce((sum, { values }) => sum + (values[place] ?? 0), 0),
    );
    expect(edges('c').upper).toEqual(sums);
  });
});

describe('an axis', () => {
  const ticks = (body: string) =>
    elements(body, 'text').filter(({ class: name }) => name?.startsWith('y-tick'));

  test('that is not given holds all that is drawn, and ends at round numbers', () => {
    const body = html({ ...lines([3, 47, 12, 8, 9]), y: axis });
    expect(texts(body)).toEqual(expect.arrayContaining(['0', '10', '50']));
    expect(ticks(body).map(({ y }) => share(y))).toEqual([100, 80, 60, 40, 20, 0]);
  });

  test('writes shares as per cent, large numbers in short, and tells its ticks apart', () => {
    expect(texts(html({ ...lines([0, 0.001, 0.002]), y: { ...axis, unit: 'share' } }))).toContain(
      '0.05\u202f%',
    );
    expect(texts(html({ ...lines([0, 1e9]), y: axis }))).toContain('200M');
    const close = texts(html({ ...lines([1e9, 1e9 + 10]), y: axis }));
    expect(close).toContain('1,000,000,002');
  });

  test('has no lines across at names, which are no heights', () => {
    const across = (names?: { text: string }[]) =>
      elements(html(lines([0, 1], { y: { ...axis, names } })), 'line').length;
    expect(across()).toBeGreaterThan(0);
    expect(across([{ text: 'no' }, { text: 'yes' }])).toBe(0);
  });

  test('keeps its ticks inside the plot', () => {
    for (const { y } of ticks(html({ ...lines([-1, 4]), y: axis }))) {
      expect(share(y)).toBeGreaterThanOrEqual(0);
      expect(share(y)).toBeLessThanOrEqual(100);
    }
  });
});
