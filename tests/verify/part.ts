/** One comparison with another program, as it stands in the table of results. */
import { execFileSync } from 'node:child_process';
import { mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';

export interface Part {
  readonly what: string;
  /** How many numbers and texts were compared. */
  readonly compared: number;
  /** Relative; of the worst number. */
  readonly worst: number;
  readonly where: string;
  /** Programs and libraries, with their versions. */
  readonly tools: string;
}

const kept = '.cache/verify/parts';

export function forget(): void {
  rmSync('.cache/verify', { recursive: true, force: true });
  mkdirSync(kept, { recursive: true });
}

export function keep(part: Part): void {
  const name = part.what.replace(/\W+/g, '-');
  writeFileSync(`${kept}/${name}.json`, JSON.stringify(part));
}

export function parts(): Part[] {
  return readdirSync(kept)
    .sort()
    .map((name) => JSON.parse(readFileSync(`${kept}/${name}`, 'utf8')) as Part);
}

/** What the program prints. @throws {Error} that says what is missing, where there is no such program. */
export function run(program: string, given: readonly string[], install: string): string {
  try {
    return execFileSync(program, given, { encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] });
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ENOENT') throw error;
    throw new Error(`${program} is not on this machine, so nothing was compared: ${install}`);
  }
}
