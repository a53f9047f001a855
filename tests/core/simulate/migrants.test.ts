import { describe, expect, test } from 'vitest';
import { defaults, migration } from '#core';
import type { Chain } from '#core/chain.ts';
import { params, simulateMigrants } from '#core/simulate/migrants.ts';
import { simulateMigration } from '#core/simulate/migration.ts';
import { migrantsByStep } from '../../bench/migrants-by-step.ts';

const base = defaults(migration.params);
const ladder = migration.chainOf(base);
const given = { ...defaults(params), customers: 50000, periods: 15 };
const mean = (row: ArrayLike<number>) => {
  let sum = 0;
  for (let at = 0; at < row.length; at += 1) sum += row[at]!;
  return sum / row.length;
};

/** Mean and variance of the present value of a customer who enters, by recursion over the years. */
function momentsOf({ moves, rewards, entry }: Chain, discount: number, periods: number) {
  let [first, second] = [[...rewards], rewards.map((reward) => reward * reward)];
  for (let t = 0; t < periods; t += 1) {
    const onward = (values: number[]) =>
      moves.map((row) => row.reduce((sum, chance, to) => sum + chance * values[to]!, 0));
    const [m, s] = [onward(first).map((x) => x / (1 + discount)), onward(second)];
    second = rewards.map((r, level) => r * r + 2 * r * m[level]! + s[level]! / (1 + discount) ** 2);
    first = rewards.map((r, level) => r + m[level]!);
  }
  return { mean: first[entry]!, variance: second[entry]! - first[entry]! ** 2 };
}

describe('the value of a customer', () => {
  const exact = momentsOf(ladder, 0.1, 15);

  test('has the mean of the formula, and the variance of the recursion', () => {
    expect(exact.mean).toBeCloseTo(migration.levelValueWithin(ladder, 0.1, 15)[0]!, 9);
    const { value } = simulateMigrants(ladder, given, 1);
    const plain = migrantsByStep(ladder, given, 1).customers.map((customer) => customer.value);
    for (const values of [value, plain]) {
      const average = mean(values);
      const squares = Float64Array.from(values, (each) => (each - average) * (each - average));
      const fourth = mean(squares.map((square) => square * square));
      const error = Math.sqrt((fourth - exact.variance ** 2) / given.customers);
      expect(Math.abs(average - exact.mean)).toBeLessThan(
        4 * Math.sqrt(exact.variance / given.customers),
      );
      expect(Math.abs(mean(squares) - exact.variance)).toBeLessThan(4 * error);
    }
  });

  test('is the reward of the first level without periods', () => {
    const { value, level, standing } = simulateMigrants(ladder, { ...given, periods: 0 }, 1);
    expect(new Set(value)).toEqual(new Set([20]));
    expect(new Set(level)).toEqual(new Set([0]));
    expect(standing).toEqual([[50000, 0, 0, 0, 0]]);
  });
});

describe('a run', () => {
  const run = simulateMigrants(ladder, given, 2);

  test('ends where its customers stand', () => {
    const counts = [0, 1, 2, 3, 4].map((level) => run.level.filter((own) => own === level).length);
    expect(counts).toEqual(run.standing.at(-1));
  });

  test('changes nobody’s past with more customers or more periods', () => {
    const more = simulateMigrants(ladder, { ...given, customers: 60000 }, 2);
    expect(more.level.slice(0, 50000)).toEqual(run.level);
    expect(more.value.slice(0, 50000)).toEqual(run.value);
    const longer = simulateMigrants(ladder, { ...given, periods: 40 }, 2);
    expect(longer.standing.slice(0, 16)).toEqual(run.standing);
  });

  test.for([{ climb: 0.3 }, { slip: 0.02 }, { lossIndifferent: 0.35 }, { lossDevoted: 0 }])(
    'leaves nobody lower at the better chance %j',
    (better) => {
      // With u + w ≤ 1 and falling losses the higher level has the better chances.
      const there = simulateMigrants(migration.chainOf({ ...base, ...better }), given, 2);
      const rank = (level: number) => (level + 1) % 5;
      expect(there.level.every((level, who) => rank(level) >= rank(run.level[who]!))).toBe(true);
      expect(there.level).not.toEqual(run.level);
    },
  );

  test('is the same for the same seed, and another for another', () => {
    expect(simulateMigrants(ladder, given, 2)).toEqual(run);
    expect(simulateMigrants(ladder, given, 3).level).not.toEqual(run.level);
    const whole = simulateMigration(ladder, given, 2);
    expect(simulateMigration(ladder, given, 2)).toEqual(whole);
    expect(simulateMigration(ladder, given, 3)).not.toEqual(whole);
  });

  test('holds at its edges: nobody, chances of 0 and 1, many levels', () => {
    expect(simulateMigrants(ladder, { ...given, customers: 0 }, 1).value).toHaveLength(0);
    const sure = {
      moves: [
        [0, 1],
        [0, 0],
      ],
      ends: [0, 1],
      rewards: [1, 1],
      entry: 0,
    };
    const three = [
      [100, 0, 0],
      [0, 100, 0],
      [0, 0, 100],
    ];
    const few = { customers: 100, periods: 2, discount: 0 };
    expect(simulateMigrants(sure, few, 1).standing).toEqual(three);
    expect(simulateMigration(sure, few, 1)).toEqual(three);
    const flat = levels(254);
    const { standing } = simulateMigrants(flat, { ...few, customers: 254000 }, 1);
    expect(standing[1]!.slice(0, 254).every((count) => Math.abs(count - 1000) < 160)).toBe(true);
  });

  test('refuses what is no chain, too many levels, and values outside their domain', () => {
    const broken = { ...ladder, ends: [0.5, 0.2, 0.1, 0.03] };
    for (const simulate of [simulateMigrants, simulateMigration]) {
      expect(() => simulate(broken, given, 1)).toThrow(/^chain row 0 adds up to 1.1/);
      expect(() => simulate(ladder, { ...given, customers: 1.5 }, 1)).toThrow(
        /^customers is 1.5: /,
      );
      expect(() => simulate(ladder, { ...given, periods: -1 }, 1)).toThrow(/^periods is -1: /);
    }
    expect(() => simulateMigrants(ladder, { ...given, discount: 2 }, 1)).toThrow(
      /^discount is 2: /,
    );
    expect(() => simulateMigrants(levels(255), given, 1)).toThrow(
      new RangeError('chain has 255 levels: it must have at most 254'),
    );
  });
});

/** All of them equally likely after every period. */
function levels(count: number): Chain {
  const row = new Array<number>(count).fill(1 / count);
  return { moves: row.map(() => row), ends: row.map(() => 0), rewards: row, entry: 0 };
}
