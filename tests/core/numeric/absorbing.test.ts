import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { expectedSum, fundamentalMatrix } from '#core/numeric/absorbing.ts';
import { number } from '../../numbers.ts';

/** A chain of 1 to 6 states that ends from every state with some chance. */
const anyChain = fc.integer({ min: 1, max: 6 }).chain((size) =>
  fc
    .array(
      fc.array(number(0.01, 1), {
        minLength: size + 1,
        maxLength: size + 1,
      }),
      {
        minLength: size,
        maxLength: size,
      },
    )
    .map((weights) => {
      const rows = weights.map((row) => {
        const total = row.reduce((sum, x) => sum + x, 0);
        return row.map((x) => x / total);
      });
      return { moves: rows.map((row) => row.slice(0, -1)), ends: rows.map((row) => row.at(-1)!) };
    }),
);

const times = (row: readonly number[], column: readonly number[]) =>
  row.reduce((sum, x, k) => sum + x * column[k]!, 0);

describe('the expected sum', () => {
  test('satisfies v = r + Q·v', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const rewards = chain.ends.map((_, state) => state - 1.5);
        const v = expectedSum(chain, rewards)!;
        chain.moves.forEach((row, state) => {
          expect(v[state]).toBeCloseTo(rewards[state]! + times(row, v), 9);
        });
      }),
    );
  });

  test('is the number of rolls of a coin: 1 / chance of ending', () => {
    expect(expectedSum({ moves: [[0.75]], ends: [0.25] }, [1])).toEqual([4]);
  });

  test('keeps its digits where the chain hardly ever ends', () => {
    const rare = 2 ** -40;
    const chain = {
      moves: [
        [0, 1],
        [1 - rare, 0],
      ],
      ends: [0, rare],
    };
    expect(expectedSum(chain, [1, 0])![0]! * rare).toBe(1);
  });

  test('does not exist where a chain never ends', () => {
    expect(
      expectedSum(
        {
          moves: [
            [0, 1],
            [1, 0],
          ],
          ends: [0, 0],
        },
        [1, 1],
      ),
    ).toBeNull();
    expect(fundamentalMatrix({ moves: [[1]], ends: [0] })).toBeNull();
  });
});

describe('the fundamental matrix', () => {
  test('is the inverse of I − Q', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        const visits = fundamentalMatrix(chain)!;
        visits.forEach((row, i) => {
          chain.ends.forEach((_, j) => {
            const product =
              row[j]! -
              times(
                row,
                chain.moves.map((moves) => moves[j]!),
              );
            expect(product).toBeCloseTo(i === j ? 1 : 0, 9);
          });
        });
      }),
    );
  });

  test('ends every chain with certainty', () => {
    fc.assert(
      fc.property(anyChain, (chain) => {
        for (const row of fundamentalMatrix(chain)!)
          expect(times(row, chain.ends)).toBeCloseTo(1, 9);
      }),
    );
  });

  // Grinstead & Snell (1997), Introduction to Probability, 2nd ed., section 11.2: the drunkard on four
  // corners between home and bar, N printed as [[3/2, 1, 1/2], [1, 2, 1], [1/2, 1, 3/2]].
  test('of the drunkard’s walk is the one printed', () => {
    const moves = [
      [0, 0.5, 0],
      [0.5, 0, 0.5],
      [0, 0.5, 0],
    ];
    expect(fundamentalMatrix({ moves, ends: [0.5, 0, 0.5] })).toEqual([
      [1.5, 1, 0.5],
      [1, 2, 1],
      [0.5, 1, 1.5],
    ]);
  });
});
