import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { placeFlow, type FlowLink } from '#charts/flow.ts';

const names = ['source', 'left', 'right', 'fast', 'slow', 'stays', 'leaves'];
const nodes = names.map((name) => ({ name }));

/** d3-sankey leaves boxes so far off at most: less than a hundredth of a pixel. */
const DUST = 1e-5;

const links = fc
  .array(fc.double({ min: 0, max: 1e6, noNaN: true }), { minLength: 8, maxLength: 8 })
  .map((values): FlowLink[] =>
    [
      ['source', 'left'],
      ['source', 'right'],
      ['left', 'fast'],
      ['left', 'slow'],
      ['right', 'leaves'],
      ['fast', 'stays'],
      ['slow', 'stays'],
      ['slow', 'leaves'],
    ].map(([from, to], index) => ({ from: from!, to: to!, value: values[index]! })),
  );

describe('a flow', () => {
  test('is as broad where it arrives as where it leaves, and everywhere to one scale', () => {
    fc.assert(
      fc.property(links, (given) => {
        const { boxes, bands } = placeFlow(nodes, given);
        const [first] = [...bands].sort((a, b) => b.value - a.value);
        const scale = first ? (first.leaves[1] - first.leaves[0]) / first.value : 0;
        for (const { value, leaves, arrives } of bands) {
          expect(leaves[1] - leaves[0]).toBeCloseTo(value * scale, 4);
          expect(arrives[1] - arrives[0]).toBeCloseTo(value * scale, 4);
        }
        for (const { value, y } of boxes) expect(y[1] - y[0]).toBeCloseTo(value * scale, 4);
      }),
    );
  });

  test('is conserved: a box is as high as the greater of what comes and what goes', () => {
    fc.assert(
      fc.property(links, (given) => {
        for (const { name, value } of placeFlow(nodes, given).boxes) {
          const sum = (end: 'from' | 'to') =>
            given.filter((link) => link[end] === name).reduce((all, link) => all + link.value!, 0);
          expect(value).toBeCloseTo(Math.max(sum('from'), sum('to')), 3);
        }
      }),
    );
  });

  test('keeps its boxes in the picture and apart, in the order given', () => {
    fc.assert(
      fc.property(links, (given) => {
        const { boxes } = placeFlow(nodes, given);
        for (const { y } of boxes) {
          expect(y[0]).toBeGreaterThanOrEqual(-DUST);
          expect(y[1]).toBeLessThanOrEqual(1 + DUST);
        }
        for (const column of [0, 1, 2, 3]) {
          const rows = boxes.filter((box) => box.column === column);
          rows
            .slice(1)
            .forEach((box, index) =>
              expect(box.y[0]).toBeGreaterThanOrEqual(rows[index]!.y[1] - DUST),
            );
          const order = rows.map(({ name }) => names.indexOf(name));
          expect(order).toEqual([...order].sort((a, b) => a - b));
        }
      }),
    );
  });

  test('of nothing is empty; unknown and missing amounts are left out', () => {
    expect(placeFlow(nodes, [])).toEqual({ boxes: [], bands: [] });
    const { bands } = placeFlow(nodes, [
      { from: 'source', to: 'left', value: null },
      { from: 'source', to: 'right', value: NaN },
      { from: 'source', to: 'fast', value: 0 },
      { from: 'source', to: 'slow', value: 3 },
    ]);
    expect(bands.map(({ to }) => to)).toEqual(['slow']);
  });

  test('says what is wrong with it', () => {
    expect(() => placeFlow(nodes, [{ from: 'source', to: 'nowhere', value: 1 }])).toThrow(
      new RangeError('flow has no node “nowhere”'),
    );
    expect(() => placeFlow(nodes, [{ from: 'source', to: 'left', value: -1 }])).toThrow(
      new RangeError('flow from source to left is -1: it must be at least 0'),
    );
    expect(() =>
      placeFlow(nodes, [
        { from: 'left', to: 'right', value: 1 },
        { from: 'right', to: 'left', value: 1 },
      ]),
    ).toThrow('circular');
  });
});
