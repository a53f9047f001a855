/** A million customers on a ladder of six levels. */
import type { Chain } from '#core/chain.ts';
import { simulateMigrants } from '#core/simulate/migrants.ts';
import { simulateMigration, type Standing } from '#core/simulate/migration.ts';
import { agentScript, migrantsInAgentScript } from '../agentscript.ts';
import { migrantsByStep } from '../migrants-by-step.ts';
import type { Numpy } from '../numpy.ts';
import { inNumpy, meanAndSpread, plain, type Answer, type Task } from './task.ts';

/** Up one at a time, down any number; nobody is lost. */
export const ladder: Chain = {
  moves: [
    [0.9, 0.1, 0, 0, 0, 0],
    [0.15, 0.6, 0.25, 0, 0, 0],
    [0.1, 0.05, 0.6, 0.25, 0, 0],
    [0.05, 0.02, 0.08, 0.65, 0.2, 0],
    [0.02, 0.01, 0.02, 0.1, 0.75, 0.1],
    [0.01, 0, 0.01, 0.03, 0.1, 0.85],
  ],
  ends: [0, 0, 0, 0, 0, 0],
  rewards: [5, 10, 20, 35, 50, 80],
  entry: 0,
};
const given = { customers: 1e6, periods: 120, discount: 0.01 };
const fewer = { ...given, customers: 1e5 };

export async function markovTasks(numpy: Numpy | null): Promise<Task[]> {
  const { moves, rewards } = ladder;
  const { customers, periods } = given;
  const [all, some] = [customers * periods, fewer.customers * periods];
  const AgentScript = await agentScript();
  return [
    {
      name: 'Markov, 6 levels, each customer',
      unit: 'ns a step',
      units: all,
      target: 7,
      agree: 'drawn',
      run: (seed) => {
        const { standing, value } = simulateMigrants(ladder, given, seed);
        return answerOf(standing, value);
      },
      peers: [
        ...inNumpy(numpy, 'numpy, table', 'markov', { moves, rewards, ...given }, all),
        plain('plain objects', some, (seed) => {
          const { standing, customers } = migrantsByStep(ladder, fewer, seed);
          return answerOf(
            standing,
            Float64Array.from(customers, ({ value }) => value),
          );
        }),
        ...(AgentScript
          ? [
              plain('AgentScript', some, (seed) => {
                const run = migrantsInAgentScript(AgentScript, ladder, fewer, seed);
                return answerOf(run.standing, run.value);
              }),
            ]
          : []),
      ],
    },
    {
      name: 'Markov, 6 levels, as a whole',
      unit: 'ns a step',
      units: all,
      agree: 'drawn',
      run: (seed) => sharesOf(simulateMigration(ladder, given, seed)),
      peers: inNumpy(
        numpy,
        'numpy, multinomial too',
        'markov_whole',
        { moves, customers, periods },
        all,
      ),
    },
  ];
}

/** In each level after a year and at the end; and what the customers are worth. */
function answerOf(standing: Standing, value: Float32Array | Float64Array): Answer {
  return [...sharesOf(standing), ...meanAndSpread(value)];
}

function sharesOf(standing: Standing): Answer {
  const customers = standing[0]![ladder.entry]!;
  const rows = [standing[12]!, standing.at(-1)!];
  return rows.flatMap((row) => row.slice(0, ladder.ends.length).map((count) => count / customers));
}
