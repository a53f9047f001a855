import fc from 'fast-check';
import { expect, test } from 'vitest';
import { normalCdf, normalQuantile } from '#core/numeric/normal-distribution.ts';
import { number } from '../../numbers.ts';
import { percentagePoints } from '../../published/wichura-1988.ts';
import reference from '../../reference/log-gamma/data.json' with { type: 'json' };

test('Φ agrees with 40-digit arithmetic, also far down the tail', () => {
  for (const [x, exact] of reference.normal as [number, number][]) {
    expect(Math.abs(normalCdf(x) / exact - 1), `${x}`).toBeLessThan(2e-15);
  }
});

test.for(percentagePoints)('the quantile at %d is as printed', ([p, printed]) => {
  expect(Math.abs(normalQuantile(p) / printed - 1)).toBeLessThan(1e-15);
});

test('one undoes the other', () => {
  fc.assert(
    fc.property(number(1e-12, 1 - 1e-12), (p) => {
      expect(Math.abs(normalCdf(normalQuantile(p)) / p - 1)).toBeLessThan(1e-13);
    }),
  );
});

test('both sides mirror each other and the ends are 0 and 1', () => {
  expect(normalCdf(0)).toBe(0.5);
  expect(normalQuantile(0.5)).toBe(0);
  expect(normalCdf(1.3) + normalCdf(-1.3)).toBeCloseTo(1, 15);
  expect(normalCdf(-Infinity)).toBe(0);
  expect(normalCdf(Infinity)).toBe(1);
  for (const p of [0, 1, -1, NaN]) expect(() => normalQuantile(p)).toThrow(/^p is /);
  expect(() => normalCdf(NaN)).toThrow(RangeError);
});
