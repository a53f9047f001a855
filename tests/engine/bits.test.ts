import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import { inline, run, type Workplace } from '../../src/engine/index.ts';
import { catalog } from '#core/catalog.ts';
import { plain, tasks } from './tasks.ts';
import { thread } from './thread.ts';

/** One thread for all: each takes a second to start. */
let worker: Workplace;

beforeAll(() => {
  worker = thread();
});
afterAll(() => worker.close());

test('every model that draws is among the tasks', () => {
  const asked = new Set(tasks.map((task) => ('model' in task ? task.model : '')));
  for (const model of Object.values(catalog)) {
    if (model.stochastic) expect(asked).toContain(model.id);
  }
});

describe('a seed gives the same numbers to the last bit', { timeout: 30_000 }, () => {
  test.for(tasks)('at once, inline and in a thread: %o', async (task) => {
    const expected = plain(task);
    expect(plain(task)).toBe(expected);
    expect(JSON.stringify(await run(task, { open: inline }))).toBe(expected);
    const open = () => ({ ...worker, close: () => {} });
    expect(JSON.stringify(await run(task, { open }))).toBe(expected);
  });

  test('and another seed gives others', () => {
    for (const model of Object.values(catalog)) {
      if (!model.stochastic) continue;
      const [one, other] = [1, 2].map((seed) => plain({ model: model.id, seed }));
      expect(one === other, model.id).toBe(false);
    }
  });
});
