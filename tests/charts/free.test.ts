import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import type { PathDrawing, TornadoDrawing } from '#charts/drawing.ts';
import { heatScale } from '#charts/heat.ts';
import { placeArrow, placeBoxes, placeLabels } from '#charts/path-places.ts';
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
    const names = ['large', 'one-sided', 'falling', 'small'];
    const heights = names.map((name) => middle(`${name}.high`));
    expect(heights).toEqual([...heights].sort((a, b) => a - b));
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

describe('a path diagram', () => {
  const boxes = [
    { name: 'a', column: 0, row: 0 },
    { name: 'b', column: 1, row: 1 },
    { name: 'c', column: 2, row: 0 },
  ];

  test.for([false, true])('turned: %s, has boxes that do not meet', (turned) => {
    const places = [...placeBoxes(boxes, turned).values()];
    places.forEach((p, index) =>
      places.slice(index + 1).forEach((q) => {
        const apart = Math.abs(p.x - q.x) >= p.dx + q.dx || Math.abs(p.y - q.y) >= p.dy + q.dy;
        expect(apart).toBe(true);
      }),
    );
  });

  test.for([false, true])('turned: %s, has arrows from rim to rim', (turned) => {
    const places = placeBoxes(boxes, turned);
    for (const [from, to] of [
      ['a', 'b'],
      ['b', 'c'],
      ['a', 'c'],
    ] as const) {
      const [p, q] = [places.get(from)!, places.get(to)!];
      const { x1, y1, x2, y2 } = placeArrow(p, q);
      // On the rim one of the two distances is that of the rim, the other is less.
      expect(Math.max(Math.abs(x1 - p.x) / p.dx, Math.abs(y1 - p.y) / p.dy)).toBeCloseTo(1, 9);
      expect(Math.max(Math.abs(x2 - q.x) / q.dx, Math.abs(y2 - q.y) / q.dy)).toBeCloseTo(1, 9);
    }
  });

  test('has labels on their arrows, apart from one another where there is room', () => {
    const cross = [
      { x1: 20, y1: 20, x2: 80, y2: 80, text: '0.52' },
      { x1: 20, y1: 80, x2: 80, y2: 20, text: '0.48' },
    ];
    const [one, two] = placeLabels(cross, [], 20, 20);
    expect(one!.x).toBeCloseTo(one!.y, 9);
    expect(two!.x).toBeCloseTo(100 - two!.y, 9);
    expect(Math.hypot(one!.x - two!.x, one!.y - two!.y)).toBeGreaterThan(5);
  });

  test('draws negative arrows dashed, broader ones for stronger, and leaves out what leads nowhere', () => {
    const drawing: PathDrawing = {
      kind: 'path',
      boxes: boxes.map((box) => ({ ...box, label })),
      arrows: [
        { from: 'a', to: 'b', strength: 0.2 },
        { from: 'b', to: 'c', strength: -1 },
        { from: 'a', to: 'nowhere', strength: 1 },
      ],
    };
    const lines = elements(html(drawing), 'line').filter((one) => one['marker-end']);
    expect(new Set(lines.map((line) => line['data-series']))).toEqual(new Set(['a-b', 'b-c']));
    const breadth = (name: string) =>
      Number(lines.find((line) => line['data-series'] === name)!['stroke-width']);
    expect([breadth('a-b'), breadth('b-c')]).toEqual([2, 6]);
    expect(lines.find((line) => line['data-series'] === 'b-c')!['class']).toContain('negative');
  });
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
