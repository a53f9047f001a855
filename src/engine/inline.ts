import type { Order, Report } from './messages.ts';
import type { Workplace } from './run.ts';
import { serve } from './serve.ts';

/**
 * Work in the caller's own thread, in slices of 40 ms: for the command line, tests, and browsers without
 * module workers. One evaluation of a model that has no `evaluateSteps` is one slice, however long.
 */
export function inline(): Workplace {
  let open = true;
  let hear: (order: Order) => void = () => {};
  let report: (report: Report) => void = () => {};
  serve({
    send: (message) => {
      if (open) report(message);
    },
    receive: (listener) => {
      hear = listener;
    },
  });
  return {
    // As from a worker: never before the caller's own turn has ended.
    send: (order) => queueMicrotask(() => hear(order)),
    receive: (listener) => {
      report = listener;
    },
    close: () => {
      open = false;
      hear({ kind: 'cancel' });
    },
  };
}
