/** Processor time, which waits for nobody: of all threads, so that collecting garbage counts. */
export interface Run<T> {
  /** Of one time. */
  readonly seconds: number;
  readonly answer: T;
}

/** So long a measurement lasts at least, in seconds; peers.py has the same. */
const ENOUGH = 0.03;

/** Does the work as often as it takes to be measured. */
export function timed<T>(work: () => T): Run<T> {
  for (let times = 1; ; times *= 2) {
    let answer: T | undefined;
    const before = process.cpuUsage();
    for (let time = 0; time < times; time += 1) answer = work();
    const { user, system } = process.cpuUsage(before);
    const seconds = (user + system) / 1e6;
    if (seconds >= ENOUGH) return { seconds: seconds / times, answer: answer as T };
  }
}
