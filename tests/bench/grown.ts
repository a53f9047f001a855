/**
 * One simulation at one size, in a process of its own: nanoseconds a customer, and the bytes a customer
 * that the process grew by at its highest, beyond what the run returned.
 */
import { defaults } from '#core';
import { seeded } from '#core/random.ts';
import { simulateBucket } from '#core/simulate/bucket.ts';
import * as cohort from '#core/simulate/cohort.ts';
import { simulateMigrants } from '#core/simulate/migrants.ts';
import { simulateMigration } from '#core/simulate/migration.ts';
import { networkSteps } from '#core/simulate/network.ts';
import { storySteps } from '#core/simulate/telling.ts';
import { finish } from '#core/steps.ts';
import { timed } from './clock.ts';
import { ladder } from './tasks/markov.ts';

export interface Grown {
  readonly nanoseconds: number;
  readonly beside: number;
}

const months = { months: 120, churnAlpha: 1, churnBeta: 49 };
const network = { acquaintances: 6, rewiring: 0.1 };

/** Each returns what it leaves behind. */
export const simulations: Readonly<Record<string, (customers: number) => object>> = {
  'leaky bucket': (base) => simulateBucket({ base, churn: 0.1, inflow: base / 10, weeks: 120 }, 1),
  'cohort, as a whole': (cohortSize) =>
    cohort.simulateCohort({ ...defaults(cohort.params), ...months, cohortSize }, 1),
  'cohort, each': (cohortSize) =>
    cohort.simulateCustomers({ ...defaults(cohort.params), ...months, cohortSize }, 1),
  'Markov, as a whole': (customers) => simulateMigration(ladder, { customers, periods: 12 }, 1),
  'Markov, each': (customers) =>
    simulateMigrants(ladder, { customers, periods: 12, discount: 0.1 }, 1),
  'random network': (population) =>
    finish(networkSteps({ kind: 'random', population, ...network }, seeded(1))),
  'small world': (population) =>
    finish(networkSteps({ kind: 'smallWorld', population, ...network }, seeded(1))),
  'preferential attachment': (population) =>
    finish(networkSteps({ kind: 'preferential', population, ...network }, seeded(1))),
  'a story told to anyone': (population) => {
    const people = Int32Array.from({ length: population / 50 }, (_, person) => person);
    const tellers = [{ group: 'tellers', people, tells: 4 }];
    return finish(storySteps({ population, network: null, tellers, retelling: 0.9, seed: 1 }));
  },
};

function bytesOf(left: object): number {
  const arrays = Object.values(left).filter((part) => ArrayBuffer.isView(part));
  return arrays.reduce((sum, array) => sum + array.byteLength, 0);
}

const [, script, name, size] = process.argv;
if (script?.endsWith('grown.ts')) {
  const simulate = simulations[name!]!;
  const customers = Number(size);
  for (let warm = 0; warm < 200; warm += 1) simulate(1000);
  const before = process.resourceUsage().maxRSS;
  const left = bytesOf(simulate(customers));
  const grown = (process.resourceUsage().maxRSS - before) * 1024;
  const seconds = Math.min(...[1, 2, 3].map(() => timed(() => simulate(customers)).seconds));
  const row = {
    nanoseconds: (seconds / customers) * 1e9,
    beside: (grown - left) / customers,
  } satisfies Grown;
  process.stdout.write(JSON.stringify(row));
}
