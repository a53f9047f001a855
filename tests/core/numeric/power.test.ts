import fc from 'fast-check';
import { expect, test } from 'vitest';
import { power } from '#core/numeric/power.ts';
import { number } from '../../numbers.ts';

test('multiplies exactly where the product is exact', () => {
  for (let n = 0; n <= 1000; n++) expect(power(2, n)).toBe(2 ** n);
  expect(power(3, 30)).toBe(Number(3n ** 30n));
  expect(power(-1, 7)).toBe(-1);
});

test('anything to the power 0 is 1, also 0', () => {
  expect(power(0, 0)).toBe(1);
  expect(power(0, 3)).toBe(0);
});

test('agrees with the engine to the last digits', () => {
  fc.assert(
    fc.property(number(0.5, 1.5), fc.nat(200), (x, n) => {
      expect(power(x, n) / x ** n).toBeCloseTo(1, 12);
    }),
  );
});
