/** The numbers of a browser are those of Node, to the last bit: in the worker that readers get. */
import { readdirSync } from 'node:fs';
import type { Page } from 'playwright-core';
import { expect, test } from 'vitest';
import type { Task } from '../../src/engine/index.ts';
import { plain, tasks } from '../engine/tasks.ts';
import { dist } from './pages.ts';
import { inBrowser, visit, withBrowser } from './visit.ts';

/** The script of the engine's worker, as the build names it. */
function workerScript(): string {
  const found = readdirSync(`${dist}_astro`).filter((name) => /^worker-.*\.js$/.test(name));
  expect(found).toHaveLength(1);
  return `/_astro/${found[0]}`;
}

/** Results as text, from one worker that takes the tasks in turn. */
function answers(page: Page, script: string, asked: readonly Task[]): Promise<string[]> {
  return page.evaluate(
    async ([address, all]) => {
      const line = `import ${JSON.stringify(new URL(address, location.href).href)};`;
      const blob = URL.createObjectURL(new Blob([line], { type: 'text/javascript' }));
      const worker = new Worker(blob, { type: 'module' });
      const results: string[] = [];
      for (const task of all) {
        worker.postMessage({ kind: 'start', task, limits: {} });
        results.push(
          await new Promise<string>((resolve, reject) => {
            worker.onerror = (event) => reject(new Error(event.message));
            worker.onmessage = ({ data }) => {
              if (data.kind === 'done') resolve(JSON.stringify(data.result));
              if (data.kind === 'failed') resolve(`failed: ${data.message}`);
            };
          }),
        );
      }
      worker.terminate();
      return results;
    },
    [script, asked] as const,
  );
}

inBrowser('a worker of the page', () => {
  withBrowser();

  test('answers with the bits of Node: models that draw, questions around them, fits', async () => {
    await using seen = await visit('en/');
    const found = await answers(seen.page, workerScript(), tasks);
    tasks.forEach((task, i) => {
      const name = 'model' in task ? task.model : task.estimate;
      expect(found[i] === plain(task), `${name}: ${found[i]!.slice(0, 200)}`).toBe(true);
    });
    expect(seen.faults).toEqual([]);
  });
});
