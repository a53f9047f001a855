import { describe, expect, test } from 'vitest';
import { progressOn } from '../../src/cli/progress.ts';
import { run } from '../../src/cli/run.ts';
import { bytes } from './fit.ts';

/** What stands on stderr after work of so many milliseconds, told of every 50. */
function written(terminal: boolean, milliseconds: number): string[] {
  let time = 0;
  const lines: string[] = [];
  const { tell, clear } = progressOn({
    terminal,
    write: (text) => lines.push(text),
    now: () => time,
  });
  for (; time < milliseconds; time += 50) tell('reading', time / milliseconds);
  clear();
  return lines;
}

describe('who waits', () => {
  test.for([true, false])('less than a second is told nothing (terminal: %s)', (terminal) => {
    expect(written(terminal, 1000)).toEqual([]);
  });

  test('longer sees one line written anew on a terminal, and wiped at the end', () => {
    const lines = written(true, 2000);
    expect(lines.slice(0, 2)).toEqual(['\r\u001B[Kreading: 50 %', '\r\u001B[Kreading: 55 %']);
    expect(lines.at(-1)).toBe('\r\u001B[K');
    expect(lines.join('')).not.toContain('\n');
  });

  test('longer finds a line now and then in a file', () => {
    expect(written(false, 10_000)).toEqual(['reading: 10 %\n', 'reading: 60 %\n']);
  });
});

describe('what takes long says how far it is', () => {
  const rows = Array.from({ length: 150_000 }, (_, k) => `c${k % 999},2023-01-0${1 + (k % 9)},1`);
  const file = bytes(`customer,date,amount\n${rows.join('\n')}`);
  const survey = bytes(
    ['x,y', ...Array.from({ length: 60 }, (_, k) => `${k % 7},${(k * k) % 11}`)].join('\n'),
  );
  const model = bytes(JSON.stringify({ blocks: { x: ['x'], y: ['y'] }, arcs: [['x', 'y']] }));
  const files: Record<string, Uint8Array> = { 't.csv': file, 's.csv': survey, 'm.json': model };

  test.for([
    [['rfm', '--transactions', 't.csv']],
    [['pls', '--data', 's.csv', '--model', 'm.json', '--resamples', '50']],
    [['word-of-mouth']],
  ] as const)('%j, in shares that rise and on stderr alone', ([argv]) => {
    const shares: number[] = [];
    const told = run(argv, {
      read: (path) => files[path]!,
      tell: (work, share) => {
        expect(work).toBe(argv[0]);
        shares.push(share);
      },
    });
    expect(shares.length).toBeGreaterThan(2);
    expect(shares).toEqual([...shares].sort((a, b) => a - b));
    expect(shares.at(-1)).toBeLessThanOrEqual(1);
    expect(told).toEqual(run(argv, { read: (path) => files[path]! }));
  });
});
