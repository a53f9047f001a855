import { expect, test } from 'vitest';
import { checkLimits, expectedBytes, inline, run, type Task } from '../../src/engine/index.ts';

const task: Task = { model: 'leaky-bucket', around: { kind: 'bands', runs: 100_000 } };

test('more runs need more memory, in proportion', () => {
  const half: Task = { ...task, around: { kind: 'bands', runs: 50_000 } };
  expect(expectedBytes(task) / expectedBytes(half)).toBeCloseTo(2, 4);
});

test('longer lists need more memory', () => {
  const long: Task = { ...task, values: { weeks: 520 } };
  expect(expectedBytes(long)).toBeGreaterThan(5 * expectedBytes(task));
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
