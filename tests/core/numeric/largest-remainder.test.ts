import fc from 'fast-check';
import { expect, test } from 'vitest';
import { wholeParts } from '#core/numeric/largest-remainder.ts';
import { number } from '../../numbers.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

test('gives the units left over to the largest fractions, the first of equals', () => {
  expect(wholeParts([1.2, 2.5, 3.3], 7)).toEqual([1, 3, 3]);
  expect(wholeParts([0.5, 0.5, 2], 3)).toEqual([1, 0, 2]);
});

test('reads a whole number that lost its last digit as that whole number', () => {
  expect(wholeParts([1000 * 0.29, 1000 * 0.71], 1000)).toEqual([290, 710]);
});

test('adds up, and moves no amount by as much as one', () => {
  const shares = fc.array(number(0, 1), {
    minLength: 1,
    maxLength: 9,
  });
  fc.assert(
    fc.property(shares, fc.integer({ min: 1, max: 1e6 }), (weights, total) => {
      fc.pre(sum(weights) > 1e-3);
      const amounts = weights.map((weight) => (weight / sum(weights)) * total);
      const parts = wholeParts(amounts, total);
      expect(sum(parts)).toBe(total);
      parts.forEach((part, index) => expect(Math.abs(part - amounts[index]!)).toBeLessThan(1));
    }),
  );
});
