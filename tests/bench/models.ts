/** How long the models take where they take longest. */
import { execFileSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { corners } from './corners.ts';

interface First {
  readonly first: number;
  /** By which the process grew, garbage included. */
  readonly megabytes: number;
  readonly later: number;
  readonly pieces: number;
  readonly longest: number;
}

/** Every model at its corner, each in a process that has not warmed up. */
export function models(): void {
  const script = fileURLToPath(new URL('first.ts', import.meta.url));
  const rows = Object.entries(corners).map(([model, { milliseconds }]) => {
    const out = execFileSync(process.execPath, [script, model], { encoding: 'utf8' });
    const { first, megabytes, later, pieces, longest } = JSON.parse(out) as First;
    const [now, warm, piece, grown] = [first, later, longest, megabytes].map((each) =>
      Number(each.toFixed(1)),
    );
    return {
      model,
      'first ms': now,
      'as noted': milliseconds,
      'later ms': warm,
      pieces,
      'longest piece ms': piece,
      'first MB': grown,
    };
  });
  console.log('processor time of a model at its most expensive values:');
  console.table(rows);
}
