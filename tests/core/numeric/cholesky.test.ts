import fc from 'fast-check';
import { expect, test } from 'vitest';
import { cholesky, solveFactored } from '#core/numeric/cholesky.ts';
import { number } from '../../numbers.ts';

const entry = number(-10, 10);

test('the solution put back in gives the right-hand side', () => {
  const systems = fc.integer({ min: 1, max: 7 }).chain((size) =>
    fc.record({
      size: fc.constant(size),
      root: fc.array(entry, { minLength: size * size, maxLength: size * size }),
      b: fc.array(entry, { minLength: size, maxLength: size }),
    }),
  );
  fc.assert(
    fc.property(systems, ({ size, root, b }) => {
      // A root times its transpose, with something on the diagonal, is positive definite.
      const matrix = Float64Array.from({ length: size * size }, (_, at) => {
        const [i, j] = [Math.floor(at / size), at % size];
        let sum = i === j ? 1 : 0;
        for (let k = 0; k < size; k += 1) sum += root[i * size + k]! * root[j * size + k]!;
        return sum;
      });
      const { factor, dependent } = cholesky(matrix, size, 1e-12);
      expect(dependent).toBeNull();
      const x = solveFactored(factor, size, Float64Array.from(b));
      b.forEach((right, i) => {
        let left = 0;
        for (let k = 0; k < size; k += 1) left += matrix[i * size + k]! * x[k]!;
        expect(Math.abs(left - right)).toBeLessThan(1e-7);
      });
    }),
  );
});

test('names the first row that repeats the rows before it', () => {
  const matrix = Float64Array.of(1, 0.5, 0.5, 0.5, 1, 1, 0.5, 1, 1);
  expect(cholesky(matrix, 3, 1e-12).dependent).toBe(2);
  expect(cholesky(Float64Array.of(0), 1, 1e-12).dependent).toBe(0);
});
