import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { params, simulateCohort, simulateCustomers } from '#core/simulate/cohort.ts';
import { cohortByMonth } from '../../bench/cohort-by-month.ts';

const given = { ...defaults(params), cohortSize: 40000, months: 24 };
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const mean = (row: ArrayLike<number>) => {
  let sum = 0;
  for (let place = 0; place < row.length; place += 1) sum += row[place]!;
  return sum / row.length;
};
const variance = (row: Float32Array | Float64Array) => {
  const middle = mean(row);
  return mean(row.map((each) => (each - middle) * (each - middle)));
};

/** Chances to leave after month 1, …, T and to be there after T, by the forward recursion. */
function exact({ churnAlpha: α, churnBeta: β, months }: Given): number[] {
  const chances: number[] = [];
  let here = 1;
  for (let month = 0; month < months; month += 1) {
    const stay = (β + month) / (α + β + month);
    chances.push(here * (1 - stay));
    here *= stay;
  }
  return [...chances, here];
}

function counts(leftAfter: Uint16Array, months: number): number[] {
  const seen = new Array<number>(months + 1).fill(0);
  for (const month of leftAfter) seen[month - 1]! += 1;
  return seen;
}

function squareOf(seen: readonly number[], expected: readonly number[]): number {
  return seen.reduce((sum, count, place) => {
    const gap = count - expected[place]!;
    return sum + (gap * gap) / expected[place]!;
  }, 0);
}

/** χ² with 24 degrees of freedom exceeds 51.2 once in a thousand. */
const LIMIT = 51.2;

describe('the month of leaving', () => {
  const expected = exact(given).map((chance) => chance * given.cohortSize);

  test('is shifted beta-geometric, by jumps and by months alike (χ² of 25 months)', () => {
    expect(squareOf(counts(simulateCustomers(given, 1).leftAfter, 24), expected)).toBeLessThan(
      LIMIT,
    );
    expect(squareOf(counts(cohortByMonth(given, 1).leftAfter, 24), expected)).toBeLessThan(LIMIT);
  });

  test('is the same in both (χ² of two samples)', () => {
    const jumped = counts(simulateCustomers(given, 2).leftAfter, 24);
    const walked = counts(cohortByMonth(given, 2).leftAfter, 24);
    const square = jumped.reduce((sum, count, month) => {
      const gap = count - walked[month]!;
      return sum + (gap * gap) / (count + walked[month]!);
    }, 0);
    expect(square).toBeLessThan(LIMIT);
  });

  test('of the cohort as a whole has the same distribution: joint counts, by binomial splits', () => {
    const { paying } = simulateCohort(given, 3);
    const left = Array.from({ length: 24 }, (_, month) => paying[month]! - paying[month + 1]!);
    expect(squareOf([...left, paying[24]!], expected)).toBeLessThan(LIMIT);
    // Many small cohorts: those left after month 12 are binomial.
    const share = exact(given)
      .slice(12)
      .reduce((sum, chance) => sum + chance, 0);
    const small = Float64Array.from(
      { length: 4000 },
      (_, seed) => simulateCohort(at({ cohortSize: 50 }), seed).paying[12]!,
    );
    expect(Math.abs(mean(small) - 50 * share)).toBeLessThan(
      4 * Math.sqrt((50 * share * (1 - share)) / 4000),
    );
    expect(variance(small) / (50 * share * (1 - share))).toBeGreaterThan(0.9);
    expect(variance(small) / (50 * share * (1 - share))).toBeLessThan(1.1);
  });

  test('reproduces the printed survivors 1000, 629, 472, 384, 326 of α = 0.76, β = 1.29', () => {
    const { paying } = simulateCohort(at({ cohortSize: 1e7, months: 4 }), 4);
    [1000, 629, 472, 384, 326].forEach((printed, month) => {
      expect(Math.abs(paying[month]! / 1e4 - printed)).toBeLessThan(1);
    });
  });
});

describe('the spend', () => {
  test('of a customer has the mean and the variance of the plain method', () => {
    const [jumped, walked] = [simulateCustomers(given, 5).spend, cohortByMonth(given, 5).spend];
    const error = Math.sqrt((variance(jumped) + variance(walked)) / given.cohortSize);
    expect(Math.abs(mean(jumped) - mean(walked))).toBeLessThan(4 * error);
    const squares = [jumped, walked].map((spend) => spend.map((each) => each * each));
    const squareError = Math.sqrt(
      (variance(squares[0]!) + variance(squares[1]!)) / given.cohortSize,
    );
    expect(Math.abs(mean(squares[0]!) - mean(squares[1]!))).toBeLessThan(4 * squareError);
  });

  test('of a customer is gamma given the months: mean m·n, variance m²·n/k', () => {
    const { leftAfter, spend } = simulateCustomers(at({ cohortSize: 100000, spendShape: 0.5 }), 6);
    for (const month of [1, 2, 5]) {
      const theirs = spend.filter((_, customer) => leftAfter[customer] === month);
      const expected = (50 * 50 * month) / 0.5;
      expect(Math.abs(mean(theirs) - 50 * month)).toBeLessThan(
        4 * Math.sqrt(expected / theirs.length),
      );
      expect(variance(theirs) / expected).toBeGreaterThan(0.8);
      expect(variance(theirs) / expected).toBeLessThan(1.2);
    }
  });

  test('of the cohort in a month is the sum of its customers’: mean m·N, variance m²·N/k', () => {
    const first = Float64Array.from(
      { length: 4000 },
      (_, seed) => simulateCohort(at({ cohortSize: 200, months: 1 }), seed).spend[0]!,
    );
    const expected = (50 * 50 * 200) / given.spendShape;
    expect(Math.abs(mean(first) - 10000)).toBeLessThan(4 * Math.sqrt(expected / 4000));
    expect(variance(first) / expected).toBeGreaterThan(0.9);
    expect(variance(first) / expected).toBeLessThan(1.1);
  });
});

describe('a run', () => {
  test('shares its draws: another spend leaves the same customers at the same time', () => {
    const [one, other] = [
      simulateCustomers(given, 7),
      simulateCustomers(at({ spendMean: 10, spendShape: 9 }), 7),
    ];
    expect(other.leftAfter).toEqual(one.leftAfter);
    expect(simulateCustomers(given, 7)).toEqual(one);
    expect(simulateCohort(given, 7)).toEqual(simulateCohort(given, 7));
    expect(simulateCohort(at({ spendMean: 10 }), 7).paying).toEqual(
      simulateCohort(given, 7).paying,
    );
  });

  test('loses more, and never fewer, customers to a higher chance of leaving', () => {
    const { paying } = simulateCohort(given, 8);
    paying.slice(1).forEach((here, month) => expect(here).toBeLessThanOrEqual(paying[month]!));
    expect(simulateCohort(at({ churnAlpha: 5 }), 8).paying[12]).toBeLessThan(paying[12]!);
  });

  test('holds at its edges: nobody, no spend, chances near 0 and near 1, ten thousand months', () => {
    expect(simulateCohort(at({ cohortSize: 0 }), 1).spend[0]).toBe(0);
    expect(simulateCustomers(at({ cohortSize: 0 }), 1).spend).toHaveLength(0);
    expect(Math.max(...simulateCustomers(at({ spendMean: 0, cohortSize: 100 }), 1).spend)).toBe(0);
    const fickle = simulateCustomers(
      at({ churnAlpha: 1000, churnBeta: 0.001, cohortSize: 100 }),
      1,
    );
    expect(new Set(fickle.leftAfter)).toEqual(new Set([1]));
    const faithful = simulateCustomers(
      at({ churnAlpha: 0.001, churnBeta: 1000, cohortSize: 100, months: 10000 }),
      1,
    );
    expect(Math.max(...faithful.leftAfter)).toBe(10001);
    const long = simulateCohort(at({ cohortSize: 1e6, months: 10000 }), 1);
    expect(long.paying.every(Number.isFinite)).toBe(true);
    expect(long.spend.every(Number.isFinite)).toBe(true);
  });

  test('refuses values outside their domain', () => {
    expect(() => simulateCohort(at({ churnAlpha: 0 }), 1)).toThrow(/^churnAlpha is 0: /);
    expect(() => simulateCustomers(at({ months: 1.5 }), 1)).toThrow(/^months is 1.5: /);
  });
});
