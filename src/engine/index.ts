/**
 * Long runs off the main thread. What may be quick, a page tries `soon` and, if it is not, hands to `run`;
 * an estimate from a file it hands to `run` at once. The page opens `webWorker` (web-worker.ts), all others
 * `inline`.
 */
export { inline } from './inline.ts';
export { checkLimits, expectedBytes, type Limits } from './limits.ts';
export { questionSteps, type Answers, type Around, type Given, type Kind } from './question.ts';
export { run, type RunOptions, type Workplace } from './run.ts';
export { soon } from './soon.ts';
export type { ModelTask, Task } from './task.ts';
