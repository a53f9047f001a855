import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { choiceShares, stationaryShares, switchingMatrix } from '#core/logit.ts';
import { number } from '../numbers.ts';

const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const utilities = fc.array(number(-50, 50), {
  minLength: 1,
  maxLength: 6,
});
const sharp = number(0, 5);

/** Computed independently from McFadden’s formula in double precision, sharpness 1. */
const worked = {
  utilities: [1.2, 1.0, 0.6],
  switchingCost: 0.8,
  shares: [0.42237892110127173, 0.3458146121575097, 0.23180646674121863],
  matrix: [
    [0.6193958591361253, 0.2278630025229032, 0.15274113834097147],
    [0.2966540006808555, 0.5405388318516458, 0.1628071674674987],
    [0.3289329222889067, 0.2693074991777379, 0.4017595785333554],
  ],
  stationary: [0.44793559800198135, 0.34406396024785046, 0.20800044175016835],
} as const;

function expectClose(found: readonly number[], expected: readonly number[]): void {
  expect(found).toHaveLength(expected.length);
  found.forEach((share, index) => expect(share).toBeCloseTo(expected[index]!, 12));
}

describe('three offers', () => {
  test('share the market as the logit has it', () => {
    expectClose(choiceShares(worked.utilities, 1), worked.shares);
  });

  test('hold their customers by a cost of switching', () => {
    const matrix = switchingMatrix(worked.utilities, worked.switchingCost, 1);
    matrix.forEach((row, from) => expectClose(row, worked.matrix[from]!));
  });

  test('come to rest at shares in closed form', () => {
    expectClose(stationaryShares(worked.utilities, worked.switchingCost, 1), worked.stationary);
  });
});

test('shares add up to 1, rise with one’s own utility and are equal without sharpness', () => {
  fc.assert(
    fc.property(utilities, sharp, (given, sharpness) => {
      const shares = choiceShares(given, sharpness);
      expect(sum(shares)).toBeCloseTo(1, 12);
      const raised = [given[0]! + 1, ...given.slice(1)];
      expect(choiceShares(raised, sharpness)[0]!).toBeGreaterThanOrEqual(shares[0]! - 1e-15);
      for (const share of choiceShares(given, 0)) expect(share).toBeCloseTo(1 / given.length, 12);
    }),
  );
});

test('the stationary shares are those that the matrix leaves as they are', () => {
  fc.assert(
    fc.property(utilities, number(0, 5), sharp, (given, cost, beta) => {
      const matrix = switchingMatrix(given, cost, beta);
      const shares = stationaryShares(given, cost, beta);
      const next = shares.map((_, to) =>
        sum(shares.map((share, from) => share * matrix[from]![to]!)),
      );
      expectClose(next, shares);
    }),
  );
});
