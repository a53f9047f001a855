/** `npm run -s model -- …`: the one place that touches the process. */
import { run } from './run.ts';

const { out, err, code } = run(process.argv.slice(2));
process.stdout.write(out);
process.stderr.write(err);
process.exitCode = code;
