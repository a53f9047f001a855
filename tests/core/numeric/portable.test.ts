import fc from 'fast-check';
import { expect, test } from 'vitest';
import { realPower } from '#core/numeric/portable.ts';

test('agrees with the engine to the last digits', () => {
  const positive = fc.double({ min: 0.01, max: 10, noNaN: true });
  const exponent = fc.double({ min: -7, max: 7, noNaN: true });
  fc.assert(
    fc.property(positive, exponent, (x, y) => {
      expect(realPower(x, y) / x ** y).toBeCloseTo(1, 13);
    }),
  );
});

test('keeps the ends of a curve: 0ʸ = 0, 1ʸ = 1, x⁰ = 1', () => {
  expect(realPower(0, 0.2)).toBe(0);
  expect(realPower(1, 6.2)).toBe(1);
  expect(realPower(6, 0)).toBe(1);
});
