import type { Limits } from './limits.ts';
import type { Line, Order, Report } from './messages.ts';
import type { AnswerTo, Task } from './task.ts';

/** A line to someone who works, which the caller may cut at any moment. */
export interface Workplace extends Line<Order, Report> {
  /** Hears of a worker that broke, rather than failed at its task. */
  broken?(listener: (message: string) => void): void;
  /** Stops the work at once, or at its next slice, and frees what it held. */
  close(): void;
}

export interface RunOptions {
  /** Where the work is done: a new worker in the page, `inline` in the same thread. */
  readonly open: () => Workplace;
  /** Share done, 0 to 1, at least every 100 ms in a worker; the last one is 1. */
  readonly onProgress?: (share: number) => void;
  readonly signal?: AbortSignal;
  readonly limits?: Limits;
}

/** Milliseconds between two calls of onProgress when the work itself says nothing. */
const beat = 100;

/**
 * Runs a task and promises what the model, the question around it, or the fit answers. Knows no model, so that a
 * page need not load them all: the worker checks the task and its limits before it begins.
 *
 * Rejects with a RangeError if the task is not valid or needs more memory than its limits allow, with
 * the signal's reason once it is aborted, and with an Error if the worker breaks.
 */
export function run<const T extends Task>(
  task: T,
  { open, onProgress, signal, limits = {} }: RunOptions,
): Promise<AnswerTo<T>> {
  return new Promise((resolve, reject) => {
    if (signal?.aborted) return reject(signal.reason);
    const place = open();
    let share = 0;
    const heart = setInterval(() => onProgress?.(share), beat);
    const settle = (outcome: () => void) => {
      clearInterval(heart);
      signal?.removeEventListener('abort', cancel);
      place.close();
      outcome();
    };
    const cancel = () => settle(() => reject(signal!.reason));
    signal?.addEventListener('abort', cancel);
    place.broken?.((message) => settle(() => reject(new Error(message))));
    place.receive((report) => {
      if (report.kind === 'progress') {
        share = report.share;
        onProgress?.(share);
      } else if (report.kind === 'done') {
        settle(() => {
          onProgress?.(1);
          resolve(report.result as AnswerTo<T>);
        });
      } else {
        const Failure = report.domain ? RangeError : Error;
        settle(() => reject(new Failure(report.message)));
      }
    });
    place.send({ kind: 'start', task, limits });
  });
}
