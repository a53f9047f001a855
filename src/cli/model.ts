/** `npm run -s model -- …`: the one place that touches the process. */
import { progressOn } from './progress.ts';
import { run } from './run.ts';

// Whoever reads may have read enough: `| head -1` is no error.
for (const stream of [process.stdout, process.stderr]) {
  stream.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code !== 'EPIPE') throw error;
  });
}

const { tell, clear } = progressOn({
  terminal: process.stderr.isTTY,
  write: (text) => process.stderr.write(text),
  now: () => performance.now(),
});
const { out, err, code } = run(process.argv.slice(2), { tell });
clear();
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
