import { describe, expect, test } from 'vitest';
import { bands, compare, goalSeek, grid, sensitivity } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { defaults } from '#core';
import { inline, run, type Around, type RunOptions, type Task } from '../../src/engine/index.ts';
import { thread } from './thread.ts';

const bucket = catalog['leaky-bucket']!;
const values = defaults(bucket.params);
const output = 'profitGap';
const endless: Task = { model: 'leaky-bucket', around: { kind: 'bands', runs: 100_000 } };
const roomy = { bytes: 2 ** 40 };

const workplaces: [string, RunOptions['open']][] = [
  ['inline', inline],
  ['a thread', thread],
];

describe.for(workplaces)('in %s', ([, open]) => {
  test('a task gives what the core gives', async () => {
    const tasks: [Around | undefined, unknown][] = [
      [undefined, bucket.evaluate(values)],
      [{ kind: 'sensitivity', output }, sensitivity(bucket, values, { output })],
      [
        { kind: 'grid', output, x: { key: 'churn', count: 5 }, y: { key: 'stopped', count: 4 } },
        grid(bucket, values, {
          output,
          x: { key: 'churn', count: 5 },
          y: { key: 'stopped', count: 4 },
        }),
      ],
      [{ kind: 'bands', runs: 30 }, bands(bucket, values, { runs: 30, seed: 7 })],
      [
        { kind: 'goalSeek', output, key: 'saveCost', goal: 0 },
        goalSeek(bucket, values, { output, key: 'saveCost', goal: 0 }),
      ],
      [
        { kind: 'compare', with: { churn: 0.2 } },
        compare(bucket, values, { ...values, churn: 0.2 }),
      ],
    ];
    // A thread takes its time to start.
    for (const [around, expected] of open === inline ? tasks : tasks.slice(3, 4)) {
      const task = { model: 'leaky-bucket', seed: 7, ...(around && { around }) };
      expect(await run(task, { open })).toEqual(expected);
    }
  });

  test('progress rises to 1', async () => {
    const shares: number[] = [];
    const task: Task = { model: 'leaky-bucket', around: { kind: 'bands', runs: 1000 } };
    await run(task, { open, onProgress: (share) => shares.push(share) });
    expect(shares.length).toBeGreaterThan(1);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBe(1);
  });

  test('a signal stops the run', async () => {
    const stop = new AbortController();
    const reason = new Error('enough');
    const onProgress = () => stop.abort(reason);
    const running = run(endless, { open, onProgress, signal: stop.signal, limits: roomy });
    await expect(running).rejects.toBe(reason);
  });

  test('a signal that was given before keeps the run from starting', async () => {
    const started = run(endless, { open, signal: AbortSignal.abort('no'), limits: roomy });
    await expect(started).rejects.toBe('no');
  });

  test('a wrong value is a RangeError that names it', async () => {
    const wrong = run({ model: 'leaky-bucket', values: { churn: 2 } }, { open });
    await expect(wrong).rejects.toThrow(RangeError);
    await expect(wrong).rejects.toThrow(/^churn is 2/);
  });
});

test('an unknown model, parameter or question is refused by name', async () => {
  const open = inline;
  await expect(run({ model: 'nonesuch' }, { open })).rejects.toThrow(/^model is nonesuch/);
  await expect(run({ model: 'constructor' }, { open })).rejects.toThrow(RangeError);
  const strange: Task = { model: 'leaky-bucket', values: { nonesuch: 1 } };
  await expect(run(strange, { open })).rejects.toThrow('nonesuch is not a parameter');
  const around = { kind: 'nonesuch' } as unknown as Around;
  await expect(run({ model: 'leaky-bucket', around }, { open })).rejects.toThrow(
    /^around.kind is nonesuch/,
  );
});

test('a caller that stops stops the work, not only the waiting', async () => {
  const sent: string[] = [];
  const stop = new AbortController();
  const open = () => {
    const place = inline();
    return {
      ...place,
      receive: (listener: Parameters<typeof place.receive>[0]) => {
        place.receive((report) => {
          sent.push(report.kind);
          listener(report);
        });
      },
    };
  };
  const onProgress = () => stop.abort();
  await expect(
    run(endless, { open, onProgress, signal: stop.signal, limits: roomy }),
  ).rejects.toThrow();
  const before = sent.length;
  await new Promise((resolve) => setTimeout(resolve, 200));
  expect(sent).toHaveLength(before);
});

test('a worker that breaks rejects the run', async () => {
  const open = () => ({
    send: () => {},
    receive: () => {},
    broken: (listener: (message: string) => void) =>
      queueMicrotask(() => listener('out of memory')),
    close: () => {},
  });
  await expect(run({ model: 'retention' }, { open })).rejects.toThrow('out of memory');
});

test('a silent worker does not silence progress', async () => {
  const shares: number[] = [];
  const open = () => ({
    send: () => {},
    receive: (listener: (report: { kind: 'done'; result: number }) => void) => {
      setTimeout(() => listener({ kind: 'done', result: 1 }), 350);
    },
    close: () => {},
  });
  await run({ model: 'retention' }, { open, onProgress: (share) => shares.push(share) });
  expect(shares.filter((share) => share === 0).length).toBeGreaterThanOrEqual(2);
});
