import { describe, expect, test } from 'vitest';
import { estimationSteps, type Estimation } from '#core/estimations/index.ts';
import { finish } from '#core/steps.ts';
import {
  checkLimits,
  expectedBytes,
  inline,
  run,
  type RunOptions,
} from '../../src/engine/index.ts';
import { donations, purchases, survey } from '../core/estimations/tables.ts';
import { thread } from './thread.ts';

const list = { holds: 'transactions', table: new TextEncoder().encode(purchases) } as const;
const estimations: Estimation[] = [
  { estimate: 'bg-nbd', ...list },
  { estimate: 'pareto-nbd', ...list },
  { estimate: 'gamma-gamma', ...list },
  { estimate: 'bg-bb', table: donations },
  { estimate: 'pls', table: survey, model: 'acsi', resamples: 20 },
  { estimate: 'rfm', table: list.table },
  { estimate: 'cohorts', table: list.table },
  { estimate: 'kaplan-meier', ...list, gap: 90 },
];

test.for(estimations)('$estimate gives what the core gives', async (task) => {
  expect(await run(task, { open: inline })).toEqual(finish(estimationSteps(task, TextDecoder)));
});

const workplaces: [string, RunOptions['open']][] = [
  ['inline', inline],
  ['a thread', thread],
];

describe.for(workplaces)('in %s', ([, open]) => {
  test('every customer’s chance to be alive comes back, with progress up to 1', async () => {
    const shares: number[] = [];
    const onProgress = (share: number) => shares.push(share);
    const task = { estimate: 'pareto-nbd', ...list } as const;
    const { customers, fit } = await run(task, { open, onProgress });
    expect(customers.probabilityAlive).toHaveLength(customers.id.length);
    expect(customers.probabilityAlive.every((chance) => chance > 0 && chance <= 1)).toBe(true);
    expect(fit.converged).toBe(true);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('a signal stops a long bootstrap', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const task = { estimate: 'pls', table: survey, model: 'acsi', resamples: 100_000 } as const;
    const onProgress = () => stop.abort(reason);
    await expect(run(task, { open, onProgress, signal: stop.signal })).rejects.toBe(reason);
  });

  test('a table that leaves nothing is a RangeError that says so', async () => {
    const wrong = run({ estimate: 'rfm', table: 'customer,date\na,never' }, { open });
    await expect(wrong).rejects.toThrow(RangeError);
    await expect(wrong).rejects.toThrow('none can be used');
  });
});

test('a million purchases are allowed, and ten million are not', () => {
  const task = (rows: number) =>
    ({ estimate: 'bg-nbd', holds: 'transactions', table: new Uint8Array(25 * rows) }) as const;
  expect(() => checkLimits(task(1e6))).not.toThrow();
  expect(() => checkLimits(task(1e7))).toThrow(/MB of memory: 512 MB are allowed$/);
});

test('a table of numbers is expected to need more than a list of purchases of its size', () => {
  const table = new Uint8Array(1000);
  const purchases = expectedBytes({ estimate: 'cohorts', table });
  expect(expectedBytes({ estimate: 'kaplan-meier', holds: 'durations', table })).toBeGreaterThan(
    purchases,
  );
});
