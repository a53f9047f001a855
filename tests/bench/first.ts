/** One model at its corner, in a process of its own: what its first evaluation takes, and later ones. */
import { catalog } from '#core/catalog.ts';
import { evaluationSteps } from '#core/around/index.ts';
import { atCorner } from './corners.ts';

const model = catalog[process.argv[2]!]!;
const values = atCorner(model);

/** Milliseconds of processor time that `work` takes. */
function spent(work: () => void): number {
  const before = process.threadCpuUsage();
  work();
  const { user, system } = process.threadCpuUsage(before);
  return (user + system) / 1000;
}

const before = process.resourceUsage().maxRSS;
const first = spent(() => model.evaluate(values, 1));
const megabytes = (process.resourceUsage().maxRSS - before) / 1024;
const later = [2, 3, 4, 5, 6].map((seed) => spent(() => model.evaluate(values, seed)));
let pieces = 0;
let longest = 0;
const steps = evaluationSteps(model, values, 7);
for (let done = false; !done; pieces += 1) {
  // A piece is too short for the clock of the processor.
  const start = performance.now();
  done = steps.next().done === true;
  longest = Math.max(longest, performance.now() - start);
}
const row = { first, megabytes, later: later.sort((a, b) => a - b)[2]!, pieces, longest };
process.stdout.write(JSON.stringify(row));
