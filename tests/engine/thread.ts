/** A worker thread of Node at work on the same protocol as a Web Worker: what `thread-work.ts` runs. */
import { Worker } from 'node:worker_threads';
import type { Order } from '../../src/engine/messages.ts';
import type { Workplace } from '../../src/engine/run.ts';

export function thread(): Workplace {
  const worker = new Worker(new URL('./thread-work.ts', import.meta.url));
  return {
    send: (order) => worker.postMessage(order),
    receive: (listener) => {
      worker.on('message', listener);
    },
    broken: (listener) => {
      worker.on('error', (error) => listener(String(error)));
    },
    // The thread ends by itself: to kill one while it loads takes Node down now and then.
    close: () => worker.postMessage({ kind: 'cancel' } satisfies Order),
  };
}
