import { describe, expect, test } from 'vitest';
import { between, seeded, sources, split } from '#core/random.ts';
import { surprise } from './draw/goodness.ts';

describe('a uniform draw', () => {
  test('lies strictly between 0 and 1, to the ends of what 53 bits can hold', () => {
    expect(between(0, 0)).toBe(2 ** -54);
    expect(between(2 ** 32 - 1, 2 ** 32 - 1)).toBe(1 - 2 ** -53);
    expect(between(2 ** 32 - 1, 2 ** 32 - 33)).toBe(1 - 2 ** -52);
    expect(between(2 ** 31, 0)).toBe(0.5);
  });

  test('times n is below n, however large n is', () => {
    for (let n = 1; n < 2 ** 53; n = 2 * n + (n % 3)) {
      expect(Math.floor(between(2 ** 32 - 1, 2 ** 32 - 1) * n)).toBeLessThan(n);
    }
  });

  test('falls evenly on 1,000 cells, and so does its pair with the next', () => {
    const random = seeded(1);
    const [single, pairs] = [new Array<number>(1000).fill(0), new Array<number>(1024).fill(0)];
    let last = random();
    for (let draw = 0; draw < 200_000; draw += 1) {
      const next = random();
      single[Math.floor(next * 1000)]! += 1;
      pairs[Math.floor(last * 32) * 32 + Math.floor(next * 32)]! += 1;
      last = next;
    }
    for (const cells of [single, pairs]) {
      expect(
        surprise(
          cells,
          cells.map(() => 1 / cells.length),
        ),
      ).toBeLessThan(4);
    }
  });
});

describe('a seed', () => {
  const first = (seed: number | string) => seeded(seed).bits();

  test('is another as a number, as a text, and split', () => {
    const seeds = [1, '1', split(1), split('1'), split(1, 2), split(1, '2'), split('1', 2), 12];
    expect(new Set(seeds.map(first)).size).toBe(seeds.length);
    expect(seeded('x')()).toBe(seeded('x')());
  });
});

describe('sources by number', () => {
  const draws = (random: ReturnType<typeof sources>, i: number, j?: number) => {
    random.at(i, j);
    return [random(), random.bits(), random()];
  };

  test('depend on the seed and the numbers only, not on what was drawn before', () => {
    const random = sources(5);
    const once = draws(random, 7, 3);
    for (let draw = 0; draw < 50; draw += 1) random();
    expect(draws(random, 7, 3)).toEqual(once);
    expect(draws(sources(5), 7, 3)).toEqual(once);
    expect(draws(sources(6), 7, 3)).not.toEqual(once);
    expect(draws(random, 3, 7)).not.toEqual(once);
    expect(draws(random, 7)).toEqual(draws(random, 7, 0));
    const begun = sources(5);
    expect([begun(), begun.bits(), begun()]).toEqual(draws(random, 0));
  });

  test.for([
    ['i', (n: number) => [n, 0]],
    ['j', (n: number) => [9, n]],
    ['both', (n: number) => [n, n]],
  ] as const)('next to each other in %s have nothing in common', ([, place]) => {
    const random = sources('neighbours');
    const [cells, pairs] = [new Array<number>(1024).fill(0), new Array<number>(1024).fill(0)];
    const changed = new Array<number>(32).fill(0);
    let last = 0;
    for (let n = 0; n <= 60_000; n += 1) {
      const [i, j] = place(n);
      random.at(i!, j);
      const drawn = random.bits();
      if (n > 0) {
        cells[drawn >>> 22]! += 1;
        pairs[((drawn >>> 27) << 5) | (last >>> 27)]! += 1;
        changed.forEach((_, bit) => (changed[bit]! += ((drawn ^ last) >>> bit) & 1));
      }
      last = drawn;
    }
    for (const seen of [cells, pairs]) {
      expect(
        surprise(
          seen,
          seen.map(() => 1 / 1024),
        ),
      ).toBeLessThan(4);
    }
    // Half of the bits change from one to the next, each of them half of the time.
    for (const count of changed) {
      expect(Math.abs(count - 30_000)).toBeLessThan(4.5 * Math.sqrt(15_000));
    }
  });
});
