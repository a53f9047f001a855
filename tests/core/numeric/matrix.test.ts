import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  identity,
  inverse,
  multiply,
  solve,
  transpose,
  type Matrix,
} from '#core/numeric/matrix.ts';
import { number } from '../../numbers.ts';

const entry = number(-10, 10);
const square = fc
  .integer({ min: 1, max: 7 })
  .chain((n) =>
    fc.array(fc.array(entry, { minLength: n, maxLength: n }), { minLength: n, maxLength: n }),
  )
  // A heavy diagonal keeps it far from singular.
  .map((rows) => rows.map((row, i) => row.map((value, j) => (i === j ? value + 100 : value))));

function expectClose(a: Matrix, b: Matrix): void {
  for (const [i, row] of a.entries()) {
    for (const [j, value] of row.entries()) expect(value).toBeCloseTo(b[i]![j]!, 10);
  }
}

test('A·A⁻¹ is the identity', () => {
  fc.assert(
    fc.property(square, (a) => {
      expectClose(multiply(a, inverse(a)), identity(a.length));
      expectClose(multiply(inverse(a), a), identity(a.length));
    }),
  );
});

test('the solution meets the equations', () => {
  fc.assert(
    fc.property(square, fc.array(entry, { minLength: 7, maxLength: 7 }), (a, numbers) => {
      const b = numbers.slice(0, a.length);
      const column = solve(a, b).map((x) => [x]);
      expectClose(
        multiply(a, column),
        b.map((value) => [value]),
      );
    }),
  );
});

test('rows are exchanged where the first pivot is 0', () => {
  expect(
    solve(
      [
        [0, 1],
        [1, 0],
      ],
      [3, 4],
    ),
  ).toEqual([4, 3]);
});

test('(AB)ᵀ = BᵀAᵀ for matrices that are not square', () => {
  const a = [
    [1, 2, 3],
    [4, 5, 6],
  ];
  const b = [
    [1, 0],
    [2, -1],
    [0, 3],
  ];
  expect(multiply(a, b)).toEqual([
    [5, 7],
    [14, 13],
  ]);
  expect(transpose(multiply(a, b))).toEqual(multiply(transpose(b), transpose(a)));
});

describe('clear errors', () => {
  test('a singular matrix, also one that rounding hides', () => {
    expect(() =>
      inverse([
        [1, 2],
        [2, 4],
      ]),
    ).toThrow(/singular/);
    expect(() =>
      inverse([
        [0.1, 0.2, 0.3],
        [0.4, 0.5, 0.6],
        [0.7, 0.8, 0.9],
      ]),
    ).toThrow(/singular/);
    expect(() =>
      solve(
        [
          [0, 0],
          [0, 0],
        ],
        [1, 1],
      ),
    ).toThrow(RangeError);
    expect(() =>
      inverse([
        [1e-20, 0],
        [0, 1e20],
      ]),
    ).not.toThrow();
  });

  test('shapes that do not fit, and numbers that are none', () => {
    expect(() => inverse([[1, 2]])).toThrow(/1 × 1/);
    expect(() => solve([[1]], [1, 2])).toThrow(/^b has 2/);
    expect(() => multiply([[1, 2]], [[1, 2]])).toThrow(RangeError);
    expect(() => inverse([[NaN]])).toThrow(/not finite/);
  });
});
