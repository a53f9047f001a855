/** The one place that starts a Web Worker. */
import address from './worker.ts?worker&url';
import type { Report } from './messages.ts';
import type { Workplace } from './run.ts';

/**
 * A new worker for one run; it ends with it. A worker from a blob that imports the script obeys the
 * page's Content-Security-Policy, one from an address would have none.
 */
export function webWorker(): Workplace {
  const script = `import ${JSON.stringify(new URL(address, location.href).href)};`;
  const blob = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(blob, { type: 'module' });
  return {
    send: (order) => worker.postMessage(order),
    receive: (listener) => {
      worker.addEventListener('message', ({ data }: MessageEvent<Report>) => listener(data));
    },
    broken: (listener) => {
      worker.addEventListener('error', ({ message }) => listener(message || 'the worker broke'));
    },
    close: () => {
      worker.terminate();
      URL.revokeObjectURL(blob);
    },
  };
}
