import { spawnSync } from 'node:child_process';
import { fileURLToPath } from 'node:url';
import { expect, test } from 'vitest';
import { marginMultiples } from '../published/gupta-lehmann-2003.ts';

const command = fileURLToPath(new URL('../../src/cli/model.ts', import.meta.url));

function model(...argv: string[]) {
  const { stdout, stderr, status } = spawnSync(process.execPath, [command, ...argv], {
    encoding: 'utf8',
  });
  return { stdout, stderr, status };
}

test('prints a cell of the published table as JSON, and nothing else', () => {
  const { stdout, stderr, status } = model('retention', '--preset', 'literature', '--json');
  expect({ stderr, status }).toEqual({ stderr: '', status: 0 });
  const { marginMultiple } = JSON.parse(stdout).outputs;
  expect(marginMultiple).toBeCloseTo(
    marginMultiples.rows[2][1][1],
    marginMultiples.printedDecimals,
  );
});

test('refuses a wrong value with exit code 2, one line and no output', () => {
  expect(model('retention', '--set', 'retention=1.2', '--json')).toEqual({
    stdout: '',
    stderr: 'retention is 1.2: it must lie in [0, 0.999] (share/year)\n',
    status: 2,
  });
});

test('a reader who has read enough is no error', { timeout: 30_000 }, () => {
  const asked = `"${process.execPath}" "${command}" dataset transactions`;
  const { stderr } = spawnSync('sh', ['-c', `{ ${asked}; echo "exit $?" >&2; } | true`], {
    encoding: 'utf8',
  });
  expect(stderr).toBe('exit 0\n');
});
