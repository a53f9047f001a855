import { describe, expect, test } from 'vitest';
import { defaults, isNumberParam } from '#core';
import { catalog } from '#core/catalog.ts';
import {
  checkLimits,
  expectedBytes,
  inline,
  run,
  type Around,
  type Task,
} from '../../src/engine/index.ts';

const task: Task = { model: 'leaky-bucket', around: { kind: 'bands', runs: 20_000 } };

test('more runs need more memory, in proportion', () => {
  const half: Task = { ...task, around: { kind: 'bands', runs: 10_000 } };
  expect(expectedBytes(task) / expectedBytes(half)).toBeGreaterThan(1.8);
});

test('longer lists need more memory', () => {
  const steady = { kind: 'bands', runs: 20_000, spreads: {} } as const;
  const short: Task = { ...task, around: steady };
  const long: Task = { ...task, values: { weeks: 520 }, around: steady };
  expect(expectedBytes(long)).toBeGreaterThan(5 * expectedBytes(short));
});

test('a parameter that is spread counts at its upper end', () => {
  const rest = { model: 'migration', values: { periods: 10 } } as const;
  const narrow = { kind: 'triangular', low: 5, high: 20 } as const;
  const bands = (spreads?: Record<string, typeof narrow | { kind: 'normal'; deviation: number }>) =>
    expectedBytes({ ...rest, around: { kind: 'bands', runs: 1000, ...(spreads && { spreads }) } });
  expect(bands({ periods: narrow })).toBeGreaterThan(bands({}) + 24 * 1000 * 10);
  // A tenth of the domain is a thousand years.
  expect(bands()).toBeGreaterThan(5 * bands({ periods: narrow }));
  expect(bands({ periods: { kind: 'normal', deviation: 1 } })).toBeGreaterThan(5 * bands());
});

test('no single evaluation is refused, however many customers it counts', () => {
  for (const { id, params } of Object.values(catalog)) {
    const most = Object.entries(params).map(([key, { domain }]) => [key, domain.at(-1)!] as const);
    expect(() => checkLimits({ model: id, values: Object.fromEntries(most) })).not.toThrow();
  }
});

test('a run of 52 weeks fits under the usual bound, unless a tighter one is set', () => {
  expect(() => checkLimits(task)).not.toThrow();
  expect(() => checkLimits(task, { bytes: 2 ** 20 })).toThrow(RangeError);
  expect(() => checkLimits(task, { bytes: 2 ** 20 })).toThrow(/MB of memory: 1 MB are allowed$/);
});

test('the bound is checked before any work starts', async () => {
  const shares: number[] = [];
  const onProgress = (share: number) => shares.push(share);
  const started = run(task, { open: inline, onProgress, limits: { bytes: 1000 } });
  await expect(started).rejects.toThrow(/MB of memory/);
  await expect(started).rejects.toThrow(RangeError);
  expect(shares).toEqual([]);
});

describe.for(Object.values(catalog))('$id', (model) => {
  test('is expected to need at least the numbers it returns, at all its upper ends', () => {
    const values = defaults(model.params);
    for (const [key, param] of Object.entries(model.params)) {
      if (isNumberParam(param) && param.integer) values[key] = param.domain[1];
    }
    const lists = Object.values(model.evaluate(values)).map((value) =>
      Array.isArray(value) ? value.length : 1,
    );
    const numbers = lists.reduce((sum, length) => sum + length, 0);
    const given = values as Record<string, number | string>;
    expect(expectedBytes({ model: model.id, values: given })).toBeGreaterThan(64 * numbers);
    const bands: Around = { kind: 'bands', runs: 50, spreads: {} };
    expect(expectedBytes({ model: model.id, values: given, around: bands })).toBeGreaterThan(
      50 * 20 * numbers,
    );
  });
});
