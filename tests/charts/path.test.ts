import { describe, expect, test } from 'vitest';
import type { PathDrawing } from '#charts/drawing.ts';
import { placeArrow, placeBoxes, placeLabels } from '#charts/path-places.ts';
import { elements, html } from './drawn.ts';

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

  test('has room between two boxes of a column for an arrow and its label, on a phone too', () => {
    const beside = [
      { name: 'a', column: 0, row: 0 },
      { name: 'b', column: 0, row: 1 },
    ];
    const places = placeBoxes(beside, true);
    const { x1, x2 } = placeArrow(places.get('a')!, places.get('b')!);
    // The picture is 19.5 rem wide there, “−80 %” takes 2.4.
    expect(((x2 - x1) / 100) * 19.5).toBeGreaterThan(3);
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
      boxes: boxes.map((box) => ({ ...box, label: { text: box.name } })),
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

  test('gives an arrow and its head the same tone', () => {
    const drawing: PathDrawing = {
      kind: 'path',
      boxes: boxes.map((box) => ({ ...box, label: { text: box.name } })),
      arrows: [
        { from: 'a', to: 'b', strength: 0.2, tone: 'model' },
        { from: 'b', to: 'c', strength: 0.5 },
      ],
    };
    const drawn = html(drawing);
    const heads = new Map(elements(drawn, 'marker').map((head) => [head['id'], head['class']]));
    const lines = elements(drawn, 'line').filter((one) => one['marker-end']);
    expect(lines.map((line) => line['class']!.split(' ')[0])).toContain('tone-model');
    for (const line of lines) {
      const head = heads.get(line['marker-end']!.slice(5, -1));
      expect(line['class']).toContain(head!.split(' ')[0]);
    }
  });

  test('shows what was pinned: former numbers, and former breadths of arrows that have changed', () => {
    const at = (value: number, strength: number): PathDrawing => ({
      kind: 'path',
      boxes: boxes.map((box) => ({
        ...box,
        value: { value: box.name === 'b' ? value : 5, unit: 'number' },
      })),
      arrows: [
        { from: 'a', to: 'b', strength },
        { from: 'b', to: 'c', strength: 0.5 },
      ],
    });
    const drawn = html(at(8, 0.4), at(7, 1));
    expect(drawn).toContain('7 → 8');
    expect(drawn).not.toContain('5 → 5');
    const former = elements(drawn, 'line').filter(({ class: of }) => of?.includes('former'));
    expect(new Set(former.map((line) => line['data-series']))).toEqual(new Set(['baseline.a-b']));
    expect(former[0]!['stroke-width']).toBe('6');
    expect(html(at(8, 0.4))).not.toContain('former');
  });
});
