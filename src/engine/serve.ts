/** The working side: takes one task, works in slices, reports, and stops between two slices when told. */
import { checkLimits } from './limits.ts';
import type { Line, Order, Report } from './messages.ts';
import { stepsOf, type Task } from './task.ts';

/** Milliseconds of work between two looks at the mail. */
const slice = 40;

export function serve(line: Line<Report, Order>): void {
  let cancelled = false;
  line.receive((order) => {
    if (order.kind === 'cancel') cancelled = true;
    else void work(order);
  });

  async function work({ task, limits }: Extract<Order, { kind: 'start' }>): Promise<void> {
    try {
      checkLimits(task, limits);
      const result = await sliced(task);
      if (!cancelled) line.send({ kind: 'done', result });
    } catch (error) {
      const message = error instanceof Error ? error.message : String(error);
      line.send({ kind: 'failed', message, domain: error instanceof RangeError });
    }
  }

  async function sliced(task: Task): Promise<unknown> {
    const steps = stepsOf(task);
    let until = performance.now() + slice;
    while (!cancelled) {
      const step = steps.next();
      if (step.done) return step.value;
      if (performance.now() < until) continue;
      line.send({ kind: 'progress', share: step.value });
      await mail();
      until = performance.now() + slice;
    }
    return undefined;
  }
}

/** Lets messages that have arrived be handled. */
function mail(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve));
}
