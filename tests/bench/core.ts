/**
 * How fast the simulations and the fits are, beside peers in the same run: least processor time of a few
 * runs, ours and theirs in turn, so that a busy machine is busy for both. Where it can be, every answer is
 * compared: drawn ones by Welch's t over the runs, the largest of a few; others by their relative gap.
 */
import { timed, type Run } from './clock.ts';
import { growth } from './growth.ts';
import { findNumpy } from './numpy.ts';
import { cohortTasks } from './tasks/cohort.ts';
import { fitTasks } from './tasks/fits.ts';
import { markovTasks } from './tasks/markov.ts';
import { networkTasks } from './tasks/network.ts';
import { total, type Answer, type Peer, type Task } from './tasks/task.ts';

const ROUNDS = 5;
/** Of 8 degrees of freedom and more, and some numbers an answer, seldom above. */
const LARGEST_T = 6;
const IN_A_SECOND: Readonly<Record<string, number>> = { ns: 1e9, µs: 1e6, ms: 1e3 };

export async function core(): Promise<void> {
  const numpy = await findNumpy();
  console.log(`peers: ${numpy?.versions ?? 'no Python with numpy and scipy, so none of these'}`);
  const tasks = [
    ...cohortTasks(numpy),
    ...(await markovTasks(numpy)),
    ...networkTasks(numpy),
    ...fitTasks(numpy),
  ];
  const rows = [];
  for (const task of tasks) rows.push(...(await measured(task)));
  numpy?.close();
  console.table(rows);
  growth();
}

async function measured(task: Task) {
  const runs: Run<Answer>[][] = [[], ...task.peers.map(() => [])];
  for (let seed = 1; seed <= ROUNDS; seed += 1) {
    runs[0]!.push(timed(() => task.run(seed)));
    for (const [at, peer] of task.peers.entries()) runs[at + 1]!.push(await peer.run(seed));
  }
  const [own, ...others] = runs;
  const ours = least(own!, task.units, task.unit);
  const row = { task: task.name, unit: task.unit, ours: short(ours) };
  const target = task.target === undefined ? {} : { target: `≤ ${task.target}` };
  const met = task.target === undefined ? {} : { met: ours <= task.target ? 'yes' : 'no' };
  if (others.length === 0) return [{ ...row, ...target, ...met }];
  return task.peers.map((peer: Peer, at) => {
    const theirs = least(others[at]!, peer.units, task.unit);
    return {
      ...row,
      ...target,
      ...met,
      peer: peer.name,
      theirs: short(theirs),
      ratio: short(theirs / ours),
      agree: agreement(task.agree, own!, others[at]!),
    };
  });
}

function least(runs: readonly Run<Answer>[], units: number, unit: string): number {
  const seconds = Math.min(...runs.map((run) => run.seconds));
  return (seconds / units) * IN_A_SECOND[unit.slice(0, 2)]!;
}

function agreement(
  agree: Task['agree'],
  ours: readonly Run<Answer>[],
  theirs: readonly Run<Answer>[],
): string {
  const gaps = ours[0]!.answer.map((_, at) => {
    const [one, other] = [ours, theirs].map((runs) => runs.map(({ answer }) => answer[at]!));
    return agree === 'drawn' ? welch(one!, other!) : Math.abs(other![0]! / one![0]! - 1);
  });
  const gap = Math.max(...gaps);
  const most = agree === 'drawn' ? LARGEST_T : agree;
  const name = agree === 'drawn' ? 't ' : '';
  return gap <= most ? `${name}${short(gap)}` : `NO: ${name}${short(gap)} > ${most}`;
}

/** |t| of two samples that need not vary alike. */
function welch(one: readonly number[], other: readonly number[]): number {
  const [ours, theirs] = [moments(one), moments(other)];
  const gap = Math.abs(ours.mean - theirs.mean);
  return gap === 0 ? 0 : gap / Math.sqrt(ours.square + theirs.square);
}

/** Mean, and the square of its standard error. */
function moments(row: readonly number[]) {
  const mean = total(row) / row.length;
  const squares = total(row.map((each) => (each - mean) * (each - mean)));
  return { mean, square: squares / row.length / (row.length - 1) };
}

function short(x: number): string {
  return x >= 1000 ? Math.round(x).toLocaleString('en') : x.toPrecision(x < 0.1 ? 1 : 3);
}
