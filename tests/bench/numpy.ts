/** The peers in numpy and scipy, in one Python process that answers line by line. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import { fileURLToPath } from 'node:url';
import type { Run } from './clock.ts';

export interface Numpy {
  /** numpy 2.2.4, scipy 1.15.3 */
  readonly versions: string;
  readonly run: (task: string, given: object, seed: number) => Promise<Run<readonly number[]>>;
  readonly close: () => void;
}

const script = fileURLToPath(new URL('peers.py', import.meta.url));

/** null where there is no Python with both. */
export async function findNumpy(): Promise<Numpy | null> {
  const python = spawn('python3', ['-B', script], {
    // One thread, as ours.
    env: { ...process.env, OMP_NUM_THREADS: '1', OPENBLAS_NUM_THREADS: '1' },
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  const gone = new Promise<null>((resolve) => {
    python.on('error', () => resolve(null)).on('exit', () => resolve(null));
  });
  const lines = createInterface({ input: python.stdout })[Symbol.asyncIterator]();
  const next = async (): Promise<string | null> => {
    const line = await Promise.race([lines.next(), gone]);
    return line && !line.done ? line.value : null;
  };
  const versions = await next();
  if (versions === null || versions === '') return null;
  return {
    versions,
    run: async (task, given, seed) => {
      python.stdin.write(`${JSON.stringify({ task, given, seed })}\n`);
      const line = await next();
      if (line === null) throw new Error(`peers.py failed at ${task}`);
      return JSON.parse(line) as Run<readonly number[]>;
    },
    close: () => python.stdin.end(),
  };
}
