import type { Steps } from '#core/steps.ts';

/** A frame of the screen. */
const frame = 16;

/**
 * Does here what takes no longer than some milliseconds; undefined for what would take longer, and is then
 * left unfinished. The rule for a page: `soon(evaluationSteps(model, values)) ?? (await run(task, …))`.
 */
export function soon<T>(steps: Steps<T>, milliseconds = frame): T | undefined {
  const until = performance.now() + milliseconds;
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
    if (performance.now() >= until) return undefined;
  }
}
