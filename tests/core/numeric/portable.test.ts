import fc from 'fast-check';
import { expect, test } from 'vitest';
import { expm1, ln1p, realPower } from '#core/numeric/portable.ts';
import { number } from '../../numbers.ts';

test('agrees with the engine to the last digits', () => {
  const positive = number(0.01, 10);
  const exponent = number(-7, 7);
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

test('ln(1 + x) and eˣ − 1 keep their digits near 0 and at the ends', () => {
  const small = number(-0.999, 5);
  fc.assert(
    fc.property(small, fc.integer({ min: 0, max: 18 }), (x, zeros) => {
      const near = x / 10 ** zeros;
      if (Math.abs(near) < 1e-300) return;
      expect(ln1p(near) / Math.log1p(near)).toBeCloseTo(1, 14);
      expect(expm1(near) / Math.expm1(near)).toBeCloseTo(1, 14);
    }),
  );
  expect(ln1p(-1)).toBe(-Infinity);
  expect(ln1p(0)).toBe(0);
  expect(expm1(0)).toBe(0);
  expect(expm1(-1000)).toBe(-1);
});
