import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { Drawing, TornadoDrawing } from '#charts/drawing.ts';
import { heatScale } from '#charts/heat.ts';
import { shapePath } from '#charts/shapes.ts';
import { inTriangle } from '#charts/triangle.ts';
import { elements, html, path, runs, share, texts } from './drawn.ts';

const label = { text: 'label' };

describe('a tornado', () => {
  const row = (name: string, low: number, high: number) => ({
    name,
    label: { text: name },
    low: { at: { value: 1, unit: 'number' }, outcome: low },
    high: { at: { value: 2, unit: 'number' }, outcome: high },
  });
  const drawing: TornadoDrawing = {
    kind: 'tornado',
    outcome: { label, unit: 'number', domain: [0, 200] },
    base: 100,
    rows: [
      row('small', 95, 105),
      row('one-sided', 150, 120),
      row('large', 40, 180),
      row('falling', 130, 80),
      row('up or nothing', 150, 100),
      row('down or nothing', 50, 100),
    ],
  };
  const body = html(drawing);
  const bar = (name: string) => {
    const found = elements(body, 'rect').find((one) => one['data-series'] === name)!;
    return [share(found['x']) * 2, (share(found['x']) + share(found['width'])) * 2];
  };

  test('has its bars from the outcome as it stands to that of each setting', () => {
    expect(bar('large.low')).toEqual([40, 100]);
    expect(bar('large.high')).toEqual([100, 180]);
    expect(bar('falling.high')).toEqual([80, 100]);
    expect(bar('one-sided.low')).toEqual([100, 150]);
  });

  test('has the greatest swing on top', () => {
    const middle = (name: string) => {
      const { y, height } = elements(body, 'rect').find((one) => one['data-series'] === name)!;
      return share(y) + share(height) / 2;
    };
    const names = ['large', 'one-sided', 'falling', 'up or nothing', 'down or nothing', 'small'];
    const heights = names.map((name) => middle(`${name}.high`));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
  });

  test('names a setting that moves nothing where the bar of the other is not', () => {
    const ends = [...body.matchAll(/<text([^>]*)>([12])<\/text>/g)].map(([, attributes, text]) => ({
      text,
      left: /class="[^"]*\bleft\b/.test(attributes!),
    }));
    // The last two rows; bars upwards have their setting at the right, those downwards at the left.
    expect(ends.slice(-4)).toEqual([
      { text: '1', left: false },
      { text: '2', left: true },
      { text: '1', left: true },
      { text: '2', left: false },
    ]);
  });

  test('keeps its rows in the order given, so that only their places change', () => {
    const order = elements(body, 'rect').map((one) => one['data-series'] ?? '');
    expect(order.filter((name) => name.endsWith('.low'))).toEqual(
      drawing.rows.map(({ name }) => `${name}.low`),
    );
  });
});

describe('depths of a heat map', () => {
  test('go from the least to the greatest number in seven steps', () => {
    const { step, low, high } = heatScale(
      [
        [0, 7],
        [3.5, null],
      ],
      undefined,
    );
    expect([0, 0.99, 1, 3.5, 6.99, 7].map((value) => step(value).depth)).toEqual([
      0, 0, 1, 3, 6, 6,
    ]);
    expect([low, high]).toEqual([0, 7]);
  });

  test('about a middle are the same for a gain and for a loss of the same size', () => {
    const { step, low, high } = heatScale([[-28, 14]], 0);
    expect(step(-14)).toEqual({ depth: step(14).depth, below: true });
    expect([low, high]).toEqual([-28, 28]);
  });

  test('never fall as numbers rise', () => {
    fc.assert(
      fc.property(
        fc.array(fc.double({ noNaN: true, min: -1e9, max: 1e9 }), { minLength: 2 }),
        (cells) => {
          const { step } = heatScale([cells], undefined);
          const depths = [...cells].sort((a, b) => a - b).map((value) => step(value).depth);
          expect(depths).toEqual([...depths].sort((a, b) => a - b));
        },
      ),
    );
  });
});

describe('a triangle', () => {
  test('has whole shares in its corners and equal ones in its middle of gravity', () => {
    expect(inTriangle([1, 0, 0])).toEqual({ x: 0.5, y: 1 });
    expect(inTriangle([0, 1, 0])).toEqual({ x: 0, y: 0 });
    expect(inTriangle([0, 0, 1])).toEqual({ x: 1, y: 0 });
    expect(inTriangle([2, 2, 2])).toEqual({ x: 0.5, y: 1 / 3 });
  });

  test('keeps ratios: the middle of two mixtures is the mixture of both', () => {
    const shares = fc.tuple(fc.integer({ min: 1, max: 99 }), fc.integer({ min: 1, max: 99 }));
    fc.assert(
      fc.property(shares, shares, ([a, b], [c, d]) => {
        const [one, two] = [
          [a, b, 200 - a - b],
          [c, d, 200 - c - d],
        ] as [[number, number, number], [number, number, number]];
        const [p, q] = [inTriangle(one), inTriangle(two)];
        const both = inTriangle([one[0] + two[0], one[1] + two[1], one[2] + two[2]]);
        expect(both.x).toBeCloseTo((p.x! + q.x!) / 2, 12);
        expect(both.y).toBeCloseTo((p.y! + q.y!) / 2, 12);
      }),
    );
  });
});

test('a slope goes from one side to the other', () => {
  const body = html({
    kind: 'slope',
    from: label,
    to: label,
    unit: 'number',
    domain: [0, 10],
    slopes: [{ name: 'one', label, from: 2, to: 9 }],
  });
  expect(runs(path(body, 'one'))).toEqual([
    [
      [0, 800],
      [1000, 100],
    ],
  ]);
  expect(texts(body)).toContain('label 9');
});

test('a slope says its numbers in short where it is told to', () => {
  const said = (compact?: boolean) =>
    texts(
      html({
        kind: 'slope',
        from: label,
        to: label,
        unit: 'number',
        ...(compact !== undefined && { compact }),
        slopes: [{ name: 'one', from: 284494, to: 358159 }],
      }),
    );
  expect(said()).toContain('358,159');
  expect(said(true)).toContain('358K');
});

test('a pinned slope stays where it was, on an axis that holds both', () => {
  const slope = (from: number, to: number): Drawing => ({
    kind: 'slope',
    from: label,
    to: label,
    unit: 'number',
    slopes: [{ name: 'one', from, to }],
  });
  const body = html(slope(0, 50), slope(100, 50));
  const heights = (series: string) => runs(path(body, series))[0]!.map(([, y]) => y);
  expect(heights('one')).toEqual([1000, 500]);
  expect(heights('baseline.one')).toEqual([0, 500]);
});

test('dots of a size have about the same area, whatever their shape', () => {
  const areas = (['square', 'diamond', 'triangle'] as const).map((shape) => {
    // Vertices of the outline, by its commands.
    let [x, y] = [0, 0];
    const vertices = [...shapePath(shape).matchAll(/([MLHVhv])(-?[\d.]+)? ?(-?[\d.]+)?/g)].map(
      ([, command, a, b]): [number, number] => {
        if (command === 'M' || command === 'L') [x, y] = [Number(a), Number(b)];
        if (command === 'H') x = Number(a);
        if (command === 'h') x += Number(a);
        if (command === 'v') y += Number(a);
        return [x, y];
      },
    );
    return Math.abs(
      vertices.reduce((sum, [px, py], index) => {
        const [qx, qy] = vertices[(index + 1) % vertices.length]!;
        return sum + (px * qy - qx * py) / 2;
      }, 0),
    );
  });
  const disc = Math.PI * 5.5 ** 2;
  for (const area of areas) expect(Math.abs(area / disc - 1)).toBeLessThan(0.15);
});
