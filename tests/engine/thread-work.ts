import { parentPort } from 'node:worker_threads';
import type { Order } from '../../src/engine/messages.ts';
import { serve } from '../../src/engine/serve.ts';

serve({
  send: (report) => parentPort!.postMessage(report),
  receive: (listener) => {
    parentPort!.on('message', (order: Order) => {
      listener(order);
      if (order.kind === 'cancel') parentPort!.close();
    });
  },
});
