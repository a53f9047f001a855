/** The script of a Web Worker: the core, and the line to the page. */
import type { Order } from './messages.ts';
import { serve } from './serve.ts';

serve({
  send: (report) => postMessage(report),
  receive: (listener) => {
    addEventListener('message', ({ data }: MessageEvent<Order>) => listener(data));
  },
});
