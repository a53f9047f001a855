/** Work in pieces: yields the share done, 0 to 1, after each; returns the whole. */
export type Steps<T> = Generator<number, T, void>;

/** All pieces at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done) return step.value;
  }
}
