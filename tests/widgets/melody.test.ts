import fc from 'fast-check';
import { expect, test } from 'vitest';
import { melodyOf, notes } from '#widgets/sound/melody.ts';

test('the lowest point sounds as A3, the highest as A5, and equal steps are equal intervals', () => {
  const pitches = notes({ x: [0, 1, 2], y: [10, 20, 30] }).map(({ pitch }) => pitch);
  expect(pitches).toEqual([220, 440, 880]);
});

test('pitch follows the curve, time and place go from left to right, a gap is silent', () => {
  const height = fc.option(fc.double({ min: -1e6, max: 1e6, noNaN: true }));
  fc.assert(
    fc.property(fc.array(height, { minLength: 2, maxLength: 40 }), (y) => {
      const line = notes({ x: y.map((_, at) => at), y });
      for (const [at, note] of line.entries()) {
        expect(note.pitch === null).toBe(y[at] === null);
        if (note.pitch !== null) {
          expect(note.pitch).toBeGreaterThanOrEqual(220);
          expect(note.pitch).toBeLessThanOrEqual(880.001);
        }
        const next = line[at + 1];
        if (!next) continue;
        expect(next.at).toBeGreaterThan(note.at);
        expect(next.side).toBeGreaterThan(note.side);
        if (next.pitch !== null && note.pitch !== null)
          expect(Math.sign(y[at + 1]! - y[at]!) * (next.pitch - note.pitch)).toBeGreaterThanOrEqual(
            0,
          );
      }
      expect([line[0]!.side, line.at(-1)!.side]).toEqual([-0.9, expect.closeTo(0.9, 12)]);
    }),
  );
});

test('a figure without a melody of its own plays the first numbers of its table', () => {
  const table = {
    columns: [
      { key: 'year', unit: 'year' },
      { key: 'share', unit: 'share' },
    ],
    rows: [
      [0, 1],
      [1, 0.8],
      [2, null],
    ],
  };
  const reading = { says: '', results: {}, table };
  expect(melodyOf(reading)).toEqual({ x: [0, 1, 2], y: [1, 0.8, null] });
  const melody = { x: [1, 2], y: [3, 4] };
  expect(melodyOf({ ...reading, melody })).toBe(melody);
});
