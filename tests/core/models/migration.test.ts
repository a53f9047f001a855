import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, migration } from '#core';
import { number } from '../../numbers.ts';
import { recency } from '../../published/pfeifer-carraway-2000.ts';

const given = defaults(migration.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const chance = (min: number) => number(min, 1);
const half = number(0, 0.5);

/** Ladders on which everyone is lost in the end. */
const anyLadder = fc
  .record({
    climb: half,
    slip: half,
    lossIndifferent: chance(0.01),
    lossHabitual: chance(0.01),
    lossPreferring: chance(0.01),
    lossDevoted: chance(0.01),
    discount: number(0, 0.3),
  })
  .map(at);

describe('the published example', () => {
  const published = at(migration.presets.literature.values);

  test('has the printed values of recency 1 to 4', () => {
    const { levelValueWithin } = migration.evaluate(published);
    [...levelValueWithin].reverse().forEach((value, state) => {
      expect(value).toBeCloseTo(recency.values[state]!, recency.printedDecimals);
    });
  });

  test('is the printed matrix with the order of the states turned round', () => {
    const { moves, ends, rewards } = migration.chainOf(published);
    const living = [0, 1, 2, 3];
    for (const from of living) {
      expect([...moves[3 - from]!].reverse()).toEqual(recency.moves[from]!.slice(0, 4));
      expect(ends[3 - from]).toBe(recency.moves[from]![4]);
      expect(rewards[3 - from]).toBe(recency.rewards[from]);
    }
  });

  // (I − P/(1 + d))⁻¹R of the printed chain, by numpy.linalg.solve.
  test('has the value of the formula without horizon, and recency 4 is worth less than nothing', () => {
    const value = migration.evaluate(published).levelValue!;
    const solved = [-1.8200162733930025, 1.2507729861676158, 5.553783563873068, 52.319609438567944];
    value.forEach((v, level) => expect(v).toBeCloseTo(solved[level]!, 9));
  });
});

describe('the ladder', () => {
  test('moves a fifth of those who stay up and a tenth down, and nobody off its ends', () => {
    const { moves, ends, rewards, entry } = migration.chainOf(at(migration.presets.course.values));
    // Of 60, 80, 90 and 97 in a hundred who are not lost.
    const worked = [
      [0.48, 0.12, 0, 0],
      [0.08, 0.56, 0.16, 0],
      [0, 0.09, 0.63, 0.18],
      [0, 0, 0.097, 0.873],
    ];
    moves.forEach((row, from) => {
      expect(row).toHaveLength(4);
      row.forEach((share, to) => expect(share).toBeCloseTo(worked[from]![to]!, 12));
    });
    expect([ends, rewards, entry]).toEqual([[0.4, 0.2, 0.1, 0.03], [20, 50, 90, 150], 0]);
  });

  test('answers level by level, from the bottom to the lost', () => {
    const found = migration.evaluate(given);
    const years = migration.cohort(migration.chainOf(given), given.periods);
    const { firstLevel, secondLevel, thirdLevel, topLevel, lostShare } = found;
    [firstLevel, secondLevel, thirdLevel, topLevel, lostShare].forEach((shares, level) => {
      expect(shares).toEqual(years.map((year) => year[level]!));
    });
    expect(years[1]!.map((share) => Math.round(share * 100))).toEqual([48, 12, 0, 0, 40]);
    found.climbValue!.forEach((step, level) => {
      const [lower, higher] = found.levelValue!.slice(level, level + 2);
      expect(step).toBeCloseTo(higher! - lower!, 12);
    });
    expect(found.yearsInLevel).toEqual(migration.visits(migration.chainOf(given))![0]);
    expect(found.steadyCustomers).toEqual(found.yearsInLevel!.map((stay) => stay * 200));
  });
});

describe('the value of a level', () => {
  test('is the limit of the values within ever longer horizons', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const chain = migration.chainOf({ ...ladder, lossIndifferent: 0.3 });
        const longRun = migration.levelValue(chain, 0.1)!;
        migration.levelValueWithin(chain, 0.1, 400).forEach((v, level) => {
          expect(v).toBeCloseTo(longRun[level]!, 6);
        });
      }),
      { numRuns: 30 },
    );
  });

  test('undiscounted is margins times years spent in each level', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const chain = migration.chainOf(ladder);
        const visits = migration.visits(chain)!;
        migration.levelValue(chain, 0)!.forEach((v, level) => {
          const sum = visits[level]!.reduce(
            (total, years, to) => total + years * chain.rewards[to]!,
            0,
          );
          expect(v / sum).toBeCloseTo(1, 9);
        });
      }),
    );
  });

  test('rises with the level where higher levels bring more and lose fewer', () => {
    for (const step of migration.evaluate(given).climbValue!) expect(step).toBeGreaterThan(0);
  });

  test('is that of constant retention where nobody moves: m(1 + d)/(1 + d − r)', () => {
    const still = at({ climb: 0, slip: 0, discount: 0.12, lossHabitual: 0.2, marginHabitual: 100 });
    const value = migration.levelValue(migration.chainOf(still), 0.12)!;
    expect(value[1]).toBeCloseTo((100 * 1.12) / (1.12 - 0.8), 9);
  });
});

describe('the steady state', () => {
  test('is the eigenvector of the chain in which newcomers take the places of the lost', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const { moves, ends, entry } = migration.chainOf(ladder);
        const steady = migration.evaluate({ ...ladder, wonYearly: 100 }).steadyCustomers!;
        const lost = steady.reduce((sum, count, level) => sum + count * ends[level]!, 0);
        expect(lost).toBeCloseTo(100, 6);
        const next = steady.map((_, to) =>
          steady.reduce(
            (sum, count, from) => sum + count * moves[from]![to]!,
            to === entry ? lost : 0,
          ),
        );
        next.forEach((count, level) =>
          expect(count / (1 + steady[level]!)).toBeCloseTo(
            steady[level]! / (1 + steady[level]!),
            9,
          ),
        );
      }),
    );
  });

  test('is where a firm ends up that wins the same number every year', () => {
    const { moves, entry } = migration.chainOf(given);
    let customers = [0, 0, 0, 0];
    for (let year = 0; year < 2000; year += 1) {
      customers = customers.map((_, to) =>
        customers.reduce((sum, n, from) => sum + n * moves[from]![to]!, to === entry ? 200 : 0),
      );
    }
    migration.evaluate(given).steadyCustomers!.forEach((count, level) => {
      expect(count).toBeCloseTo(customers[level]!, 8);
    });
  });
});

describe('a cohort', () => {
  test('is conserved: the levels and the lost add up to everyone', () => {
    fc.assert(
      fc.property(anyLadder, (ladder) => {
        const years = migration.cohort(migration.chainOf(ladder), 60);
        years.forEach((year, t) => {
          expect(year.reduce((sum, x) => sum + x, 0)).toBeCloseTo(1, 12);
          expect(year[4]!).toBeGreaterThanOrEqual(years[Math.max(0, t - 1)]![4]!);
        });
      }),
    );
  });

  test('spends the years of the fundamental matrix in each level', () => {
    const years = migration.cohort(migration.chainOf(given), 2000);
    migration.evaluate(given).yearsInLevel!.forEach((expected, level) => {
      expect(years.reduce((sum, year) => sum + year[level]!, 0)).toBeCloseTo(expected, 9);
    });
  });

  test('can be followed for ten thousand years', () => {
    const { lostShare } = migration.evaluate(at({ periods: 10000 }));
    expect(lostShare).toHaveLength(10001);
    expect(lostShare.at(-1)).toBeCloseTo(1, 12);
  });
});

test('where nobody is ever lost there is no number of years, and no value undiscounted', () => {
  const forEver = { lossIndifferent: 0, lossHabitual: 0, lossPreferring: 0, lossDevoted: 0 };
  const { yearsInLevel, steadyCustomers, levelValue } = migration.evaluate(
    at({ ...forEver, discount: 0 }),
  );
  expect([yearsInLevel, steadyCustomers, levelValue]).toEqual([null, null, null]);
  expect(migration.evaluate(at(forEver)).levelValue![3]).toBeGreaterThan(0);
});

test('every function refuses what is not a chain or lies outside its domain', () => {
  const chain = migration.chainOf(given);
  expect(() => migration.chainOf(at({ climb: 0.6 }))).toThrow(
    new RangeError('climb is 0.6: it must lie in [0, 0.5] (share/year)'),
  );
  expect(() => migration.levelValue(chain, -0.1)).toThrow(/^discount is -0.1/);
  expect(() => migration.levelValueWithin(chain, 0.1, -1)).toThrow(/^horizon is -1/);
  expect(() => migration.cohort(chain, 0.5)).toThrow(/^horizon is 0.5/);
  const broken = { ...chain, ends: [0.9, 0.2, 0.1, 0.03] };
  expect(() => migration.visits(broken)).toThrow(/^chain row 0 adds up to 1.5/);
  expect(() => migration.visits({ ...chain, entry: 4 })).toThrow(/^chain has 4 levels/);
  const narrow = { ...chain, moves: chain.moves.map((row) => row.slice(0, 3)) };
  expect(() => migration.visits(narrow)).toThrow(/^chain has 4 levels/);
  expect(() => migration.visits({ ...chain, moves: chain.moves.slice(0, 3) })).toThrow(
    /^chain has 4 levels/,
  );
  expect(() => migration.visits({ ...chain, rewards: [1, 2, 3, NaN] })).toThrow(
    /^rewards\[3\] is NaN/,
  );
});
