import * as fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { ring, sunflower, walks, type Tie } from '#charts/network.ts';
import { CELL, region } from '#charts/people.ts';
import { html, path } from './drawn.ts';

/** Area of a path of horizontal and vertical lines, in cells (shoelace formula). */
function cells(d: string): number {
  let [x, y, area] = [0, 0, 0];
  let start: [number, number] = [0, 0];
  const to = (nextX: number, nextY: number) => {
    area += x * nextY - nextX * y;
    [x, y] = [nextX, nextY];
  };
  for (const [, command, first, second] of d.matchAll(/([MHVZ])(-?[\d.]+)? ?(-?[\d.]+)?/g)) {
    if (command === 'M') [x, y] = start = [Number(first), Number(second)];
    if (command === 'H') to(Number(first), y);
    if (command === 'V') to(x, Number(first));
    if (command === 'Z') to(...start);
  }
  return Math.abs(area) / 2 / (CELL.width * CELL.height);
}

describe('a region of a block', () => {
  test('has as many cells as people, wherever it begins, from the top and from the bottom', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        fc.nat(500),
        fc.integer({ min: 1, max: 60 }),
        (from, count, columns) => {
          expect(cells(region(from, from + count, columns))).toBeCloseTo(count, 6);
          expect(cells(region(from, from + count, columns, 40))).toBeCloseTo(count, 6);
        },
      ),
    );
  });

  test('is placed by hand: three of a line of four, then the rest and two more', () => {
    expect(region(0, 3, 4)).toBe('M0 0H30V12H0Z');
    expect(region(3, 6, 4)).toBe('M30 0H40V12H20V24H0V12H30Z');
  });
});

test('a picture of people has a person for each', () => {
  const body = html({
    kind: 'people',
    columns: 25,
    groups: [613, 87, 300].map((count, index) => ({ name: `group ${index}`, count })),
  });
  expect([0, 1, 2].map((index) => cells(path(body, `group ${index}`)))).toEqual([613, 87, 300]);
  expect(body.match(/<path/g)!.length).toBeLessThan(12);
});

const ties = fc
  .array(fc.tuple(fc.nat(29), fc.nat(29)), { maxLength: 200 })
  .map((pairs): Tie[] => pairs.filter(([a, b]) => a !== b));

describe('a network', () => {
  test('is drawn with each tie once', () => {
    fc.assert(
      fc.property(ties, (given) => {
        const key = (a: number, b: number) => `${Math.min(a, b)}-${Math.max(a, b)}`;
        const drawn = walks(given, 30).flatMap((walk) =>
          walk.slice(1).map((to, index) => key(walk[index]!, to)),
        );
        expect(drawn.sort()).toEqual(given.map(([a, b]) => key(a, b)).sort());
      }),
    );
  });

  test('stands in its square, everybody at a place of their own', () => {
    for (const places of [ring(200), sunflower([[0, 1]], 200)]) {
      expect(new Set(places.map(([x, y]) => `${x.toFixed(4)} ${y.toFixed(4)}`)).size).toBe(200);
      for (const place of places.flat()) {
        expect(place).toBeGreaterThanOrEqual(0);
        expect(place).toBeLessThanOrEqual(1);
      }
    }
  });

  test('has those with most ties in its middle', () => {
    const star: Tie[] = Array.from({ length: 9 }, (_, index) => [7, index < 7 ? index : index + 1]);
    const away = sunflower(star, 10).map(([x, y]) => Math.hypot(x - 0.5, y - 0.5));
    expect(away.indexOf(Math.min(...away))).toBe(7);
  });

  test('of neighbours begins at the top and goes round clockwise', () => {
    const places = ring(4).map((place) => place.map((share) => Number(share.toFixed(9))));
    expect(places).toEqual([
      [0.5, 0],
      [1, 0.5],
      [0.5, 1],
      [0, 0.5],
    ]);
  });
});
