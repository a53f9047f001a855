import { describe, expect, test } from 'vitest';
import { grouped } from '#core/estimate/group.ts';
import { inverseInformation, maximise, type Likelihood } from '#core/estimate/maximise.ts';
import { risingSum, risingTable, tailsOf } from '#core/estimate/rising.ts';
import { digamma, logGamma, trigamma } from '#core/numeric/log-gamma.ts';

/** Counts with mean m: n·(mean·ln m − m), whose summit and curvature are known. */
const poisson: Likelihood = ([m], gradient, hessian) => {
  gradient[0] = 50 * (3 / m! - 1);
  hessian[0] = (-50 * 3) / (m! * m!);
  return 50 * (3 * Math.log(m!) - m!);
};

/** A curved ridge, Rosenbrock’s, turned upside down: its summit 0 lies at (1, 1). */
const ridge: Likelihood = ([x, y], gradient, hessian) => {
  const off = y! - x! * x!;
  gradient[0] = 400 * x! * off + 2 * (1 - x!);
  gradient[1] = -200 * off;
  hessian[0] = 400 * off - 800 * x! * x! - 2;
  hessian[2] = 400 * x!;
  hessian[3] = -200;
  return -100 * off * off - (1 - x!) * (1 - x!);
};

describe('maximise', () => {
  test.for([0.01, 1, 3, 500])('finds the mean from %d', (start) => {
    const found = maximise(poisson, [start]);
    expect(found.stopped).toBe('maximum');
    expect(found.at[0]).toBeCloseTo(3, 9);
    expect(inverseInformation(found)![0]![0]).toBeCloseTo(3 / 50, 9);
  });

  test('follows a curved ridge', () => {
    const found = maximise(ridge, [3, 0.2]);
    expect(found.stopped).toBe('maximum');
    expect(found.at[0]).toBeCloseTo(1, 7);
    expect(found.at[1]).toBeCloseTo(1, 7);
    const [[xx, xy], [yx, yy]] = inverseInformation(found) as [[number, number], [number, number]];
    expect([xx, xy, yx, yy].map((entry) => entry.toFixed(5))).toEqual([
      '0.50000',
      '1.00000',
      '1.00000',
      '2.00500',
    ]);
  });

  test('stops where a parameter runs off', () => {
    const endless: Likelihood = ([x], gradient, hessian) => {
      gradient[0] = 1 / (x! * x!);
      hessian[0] = -2 / (x! * x! * x!);
      return -1 / x!;
    };
    expect(maximise(endless, [1]).stopped).toBe('boundary');
  });

  test('gives up where the derivatives are too large for a number', () => {
    const steep: Likelihood = (_, gradient, hessian) => {
      gradient[0] = 1e300;
      hessian[0] = -Infinity;
      return 0;
    };
    expect(maximise(steep, [1])).toMatchObject({ stopped: 'limit', iterations: 1 });
  });

  test('gives up where the likelihood is no number beyond the start', () => {
    const broken: Likelihood = ([x], gradient, hessian) => {
      gradient[0] = 1;
      hessian[0] = -1;
      return x === 1 ? 0 : NaN;
    };
    const found = maximise(broken, [1]);
    expect(found.stopped).toBe('limit');
    expect(found.at[0]).toBe(1);
  });
});

describe('grouped', () => {
  test('counts equal rows, in the order in which they appear', () => {
    const { columns, weight } = grouped([
      [1, 0, 1, -0, 2],
      [5, 0, 5, 0, 5],
    ]);
    expect(columns.map((column) => Array.from(column))).toEqual([
      [1, 0, 2],
      [5, 0, 5],
    ]);
    expect(Array.from(weight)).toEqual([2, 2, 1]);
  });

  test('adds weights and drops rows without any', () => {
    const { columns, weight } = grouped([[7, 8, 7]], [2, 0, 3]);
    expect(Array.from(columns[0]!)).toEqual([7]);
    expect(Array.from(weight)).toEqual([5]);
  });

  test('keeps a hundred thousand rows apart', () => {
    const rows = Array.from({ length: 100000 }, (_, i) => i / 7);
    const { weight } = grouped([rows, rows.map((x) => -x)]);
    expect(weight.length).toBe(100000);
    expect(weight.every((count) => count === 1)).toBe(true);
  });
});

describe('rising factorials', () => {
  test.for([0.01, 0.7, 3, 250])('are quotients of gamma functions at c = %d', (c) => {
    const { value, slope, bend } = risingTable(c, 40);
    for (const k of [0, 1, 7, 40]) {
      expect(value[k]).toBeCloseTo(logGamma(c + k) - logGamma(c), 9);
      expect(slope[k]).toBeCloseTo(digamma(c + k) - digamma(c), 9);
      expect(bend[k]! / trigamma(c)).toBeCloseTo((trigamma(c + k) - trigamma(c)) / trigamma(c), 12);
    }
  });

  test('add up over customers by how many have more than k', () => {
    const tails = tailsOf([0, 2, 3], [5, 1, 2]);
    expect(Array.from(tails)).toEqual([3, 3, 2]);
    const { value, slope, bend } = risingTable(0.6, 3);
    const sums = [value, slope, bend].map((table) => table[2]! + 2 * table[3]!);
    risingSum(tails, 0.6).forEach((sum, i) => expect(sum).toBeCloseTo(sums[i]!, 12));
  });
});
