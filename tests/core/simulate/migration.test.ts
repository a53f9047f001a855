import { describe, expect, test } from 'vitest';
import { defaults, migration } from '#core';
import type { Chain } from '#core/chain.ts';
import { simulateMigrants } from '#core/simulate/migrants.ts';
import { simulateMigration, type Standing } from '#core/simulate/migration.ts';
import { migrantsByStep } from '../../bench/migrants-by-step.ts';
import { surprise } from '../draw/goodness.ts';

const ladderAt = (changes: Partial<ReturnType<typeof values>>) =>
  migration.chainOf({ ...values(), ...changes });
const values = () => defaults(migration.params);
const sevenths = [
  [1, 2, 1, 1, 1, 1],
  [3, 0, 2, 0, 1, 1],
  [1, 1, 1, 1, 1, 2],
  [0, 0, 0, 7, 0, 0],
  [2, 2, 1, 0, 1, 1],
  [1, 0, 0, 4, 1, 1],
];
const chains: Readonly<Record<string, Chain>> = {
  ladder: ladderAt({}),
  recency: ladderAt({ chain: 'recency' }),
  // Sevenths: no chance fills whole cells of the table.
  'six levels': {
    moves: sevenths.map((row) => row.map((chance) => chance / 7)),
    ends: [0, 0, 0, 0, 0, 0],
    rewards: [1, 5, 2, 8, 0, -3],
    entry: 1,
  },
};
const names = Object.keys(chains);

const ways = {
  'each customer on their own': (chain: Chain, customers: number, periods: number, seed: number) =>
    simulateMigrants(chain, { customers, periods, discount: 0.1 }, seed).standing,
  'customers as wholes': (chain: Chain, customers: number, periods: number, seed: number) =>
    simulateMigration(chain, { customers, periods }, seed),
  'the plain way': (chain: Chain, customers: number, periods: number, seed: number): Standing =>
    migrantsByStep(chain, { customers, periods, discount: 0.1 }, seed).standing,
};

describe.for(Object.entries(ways))('%s', ([, simulate]) => {
  test.for(names)('%s: stand in each period as the formula says (χ² of counts)', (name) => {
    const chain = chains[name]!;
    const expected = migration.cohort(chain, 12);
    simulate(chain, 40000, 12, 1).forEach((row, period) => {
      const possible = [...row.keys()].filter((level) => expected[period]![level]! > 0);
      expect(possible.reduce((sum, level) => sum + row[level]!, 0)).toBe(40000);
      if (possible.length === 1) return;
      const seen = possible.map((level) => row[level]!);
      expect(
        surprise(
          seen,
          possible.map((level) => expected[period]![level]!),
        ),
      ).toBeLessThan(4);
    });
  });

  test.for(names)('%s: take every path of three periods as often as its chance says', (name) => {
    const chain = chains[name]!;
    const states = chain.ends.length + 1;
    const chances = pathChances(chain);
    const seen = chances.map(() => 0);
    for (let seed = 0; seed < 20000; seed += 1) {
      const [, first, second, third] = simulate(chain, 1, 3, seed).map((row) => row.indexOf(1));
      seen[(first! * states + second!) * states + third!]! += 1;
    }
    seen.forEach((count, path) => {
      if (chances[path] === 0) expect(count).toBe(0);
    });
    expect(surprise(seen, chances)).toBeLessThan(4);
  });

  test('spread over runs as the binomial does', () => {
    const chain = chains['ladder']!;
    const share = migration.cohort(chain, 4)[4]!;
    share.forEach((p, level) => {
      const counts = Array.from(
        { length: 3000 },
        (_, seed) => simulate(chain, 200, 4, seed)[4]![level]!,
      );
      const mean = counts.reduce((sum, count) => sum + count, 0) / 3000;
      const variance = counts.reduce((sum, count) => sum + (count - mean) ** 2, 0) / 3000;
      const expected = 200 * p * (1 - p);
      expect(Math.abs(mean - 200 * p)).toBeLessThan(4 * Math.sqrt(expected / 3000));
      expect(Math.abs(variance / expected - 1)).toBeLessThan(4 * Math.sqrt(2.2 / 3000));
    });
  });

  test('keep a chance of one in a hundred thousand', () => {
    const rare = {
      moves: [
        [1 - 1e-5, 1e-5],
        [0, 1],
      ],
      ends: [0, 0],
      rewards: [0, 0],
      entry: 0,
    };
    const [, second] = simulate(rare, 1e6, 1, 3)[1]!;
    expect(Math.abs(second! - 10)).toBeLessThan(4 * Math.sqrt(10));
    expect(second).toBeGreaterThan(0);
  });
});

/** Of each path of three periods. Index: (first·states + second)·states + third, lost last. */
function pathChances({ moves, ends, entry }: Chain): number[] {
  const lost = ends.map(() => 0).concat(1);
  const rows = [...moves.map((row, level) => [...row, ends[level]!]), lost];
  return rows[entry]!.flatMap((one, a) =>
    rows[a]!.flatMap((two, b) => rows[b]!.map((three) => one * two * three)),
  );
}
