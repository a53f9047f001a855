import { describe, expect, test } from 'vitest';
import { defaults } from '#core';
import { compare } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { line, luck } from './models.ts';

const chance = defaults(luck.params);

describe('compare', () => {
  test('with common luck a shift of the mean is seen without any noise', () => {
    const { differences } = compare(luck, chance, { ...chance, mean: 4 }, { replications: 50 });
    expect(differences['draw']!.mean[0]).toBeCloseTo(3, 12);
    expect(differences['draw']!.standardError[0]).toBeLessThan(1e-15 * 100);
  });

  test('the standard error is that of the difference', () => {
    const n = 2000;
    const { differences } = compare(luck, chance, { ...chance, spread: 5 }, { replications: n });
    // Second − first is 3 times one standard normal draw.
    const { mean, standardError } = differences['draw']!;
    expect(standardError[0]).toBeCloseTo(3 / Math.sqrt(n), 2);
    expect(Math.abs(mean[0]!)).toBeLessThan(4 * (3 / Math.sqrt(n)));
  });

  test('mean difference = difference of means, place by place', () => {
    const { differences } = compare(
      luck,
      chance,
      { mean: -2, spread: 1 },
      { replications: 40, seed: 9 },
    );
    const { first, second, mean, pairs } = differences['pair']!;
    expect(pairs).toEqual([40, 40]);
    for (const place of [0, 1]) {
      expect(second[place]! - first[place]!).toBeCloseTo(mean[place]!, 12);
    }
  });

  test('a model that does not draw runs once and has no error', () => {
    const values = defaults(line.params);
    const { differences, replications } = compare(line, values, { ...values, count: 6 });
    expect(replications).toBe(1);
    expect(differences['line']).toEqual({
      first: [13],
      second: [17],
      mean: [4],
      standardError: [0],
      pairs: [1],
    });
    expect(differences['steps']!.pairs).toEqual([1, 1, 1, 1, 0, 0]);
    expect(differences['steps']!.mean.slice(3)).toEqual([0, null, null]);
    expect(differences).not.toHaveProperty('kind');
  });

  test('counts the pairs in which a scenario is refused', () => {
    const values = defaults(line.params);
    const { skipped, differences } = compare(line, values, { ...values, slope: 9.5 });
    expect(skipped).toBe(1);
    expect(differences['line']!.mean).toEqual([]);
  });

  test('a single pair of draws has no standard error', () => {
    const { differences } = compare(luck, chance, chance, { replications: 1 });
    expect(differences['draw']!.standardError).toEqual([null]);
    expect(() => compare(luck, chance, chance, { replications: 0 })).toThrow(/^replications is 0/);
  });
});

test.for(Object.entries(catalog))('identical scenarios of %s differ by exactly 0', ([, model]) => {
  const given = defaults(model.params);
  const { differences, skipped } = compare(model, given, { ...given }, { replications: 2 });
  expect(skipped).toBe(0);
  for (const [key, { mean }] of Object.entries(differences)) {
    expect(
      mean.every((x) => x === 0 || x === null),
      key,
    ).toBe(true);
  }
});
