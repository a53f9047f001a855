/** Long runs off the main thread. The page opens `webWorker` (web-worker.ts), all others `inline`. */
export { inline } from './inline.ts';
export { checkLimits, expectedBytes, type Limits } from './limits.ts';
export { run, type RunOptions, type Workplace } from './run.ts';
export type { Around, Given, Task } from './task.ts';
