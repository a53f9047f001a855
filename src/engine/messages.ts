/** What the caller and a worker tell each other. */
import type { Limits } from './limits.ts';
import type { Task } from './task.ts';

export type Order =
  | { readonly kind: 'start'; readonly task: Task; readonly limits: Limits }
  | { readonly kind: 'cancel' };

export type Report =
  /** share: how much is done, 0 to 1. */
  | { readonly kind: 'progress'; readonly share: number }
  | { readonly kind: 'done'; readonly result: unknown }
  /** domain: whether the input was at fault (a RangeError). */
  | { readonly kind: 'failed'; readonly message: string; readonly domain: boolean };

/** One end of the line between a caller and whoever works: a Worker, a thread, or a function in the same one. */
export interface Line<Out, In> {
  send(message: Out): void;
  receive(listener: (message: In) => void): void;
}
