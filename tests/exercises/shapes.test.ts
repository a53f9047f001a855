import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { mark } from '#exercises';
import { markCurve, placesOf, type CurvePart } from '#exercises/kinds/curve.ts';
import { formula, kinds, variant } from './variants.ts';

describe('curves', () => {
  const at = variant('draw-the-zone');
  const part = at.exercise.parts[0] as CurvePart;
  const height = (x: number) => part.answer(at.given, x);

  test('score the same however densely the pointer was sampled', () => {
    const [from, to] = part.x.domain;
    fc.assert(
      fc.property(
        fc.uniqueArray(fc.double({ min: from, max: to, noNaN: true }), { maxLength: 200 }),
        (extra) => {
          // A drawing of straight lines, and the same with points added upon them.
          const corners = [1, 2, 3, 4, 5].map((x) => [x, height(x)] as const);
          const line = (x: number) => {
            const left = Math.min(4, Math.floor(x));
            const [a, b] = [corners[left - 1]![1], corners[left]![1]];
            return a + (b - a) * (x - left);
          };
          const dense = [...new Set([1, 2, 3, 4, 5, ...extra])].sort((a, b) => a - b);
          const score = (points: readonly (readonly [number, number])[]) =>
            markCurve(part, at.given, points).score;
          expect(score(dense.map((x) => [x, line(x)]))).toBeCloseTo(score(corners), 9);
        },
      ),
    );
  });

  test('far off is wrong; half a curve, or one that goes back, is none', () => {
    const places = placesOf(part);
    const draw = (y: (x: number) => number) => places.map((x) => [x, y(x)]);
    expect(markCurve(part, at.given, draw(height)).kind).toBe('right');
    expect(
      markCurve(
        part,
        at.given,
        draw((x) => 1 - height(x)),
      ).score,
    ).toBe(0);
    expect(markCurve(part, at.given, draw(height).slice(0, 12)).kind).toBe('unreadable');
    expect(markCurve(part, at.given, draw(height).reverse()).kind).toBe('unreadable');
    expect(
      markCurve(part, at.given, [
        [1, 0],
        [5, 2],
      ]).kind,
    ).toBe('unreadable');
  });
});

describe('formulas', () => {
  const at = variant('write-the-multiple');
  const g = String(1 + at.given['growth']!);
  const start = `${at.given['margin']} * ${at.given['first'] === 1 ? '(1 + d)' : 'r'}`;

  test('are right however they are written', () => {
    expect(kinds(at, { formula: `${start} / (1 + d - ${g} * r)` })).toEqual(['right']);
    expect(kinds(at, { formula: `${start} * (d - r*${g} + 1)^(-1)` })).toEqual(['right']);
  });

  test('the right answer to a wrong model is that mistake', () => {
    expect(mark(at, { formula: `${start} / (1 + d - r)` }, formula)[0]!.mistakes).toEqual([
      'growthLeftOut',
    ]);
    expect(kinds(at, { formula: 'r + d' })).toEqual(['wrong']);
    expect(kinds(at, { formula: 'r +' })).toEqual(['unreadable']);
    expect(kinds(at, { formula: 'constructor' })).toEqual(['unreadable']);
  });
});
