/** Tasks in which a difference of one bit would show: every model that draws, questions around one, fits. */
import { catalog } from '#core/catalog.ts';
import { finish } from '#core/steps.ts';
import { stepsOf } from '../../src/engine/task.ts';
import type { Given, Task } from '../../src/engine/index.ts';
import { purchases, survey } from '../core/estimations/tables.ts';

const drawing = Object.values(catalog).filter((model) => model.stochastic);

const evaluations = drawing.flatMap((model): Task[] => [
  { model: model.id, seed: 'bits' },
  ...Object.values(model.presets).map((preset): Task => {
    return { model: model.id, values: preset.values as Given, seed: 2 ** 40 };
  }),
]);

const list = { holds: 'transactions', table: purchases, end: 19539 } as const;

export const tasks: readonly Task[] = [
  ...evaluations,
  { model: 'word-of-mouth', values: { network: 'smallWorld', population: 3000, retelling: 0.5 } },
  { model: 'closing-rates', seed: 3, around: { kind: 'bands', runs: 50 } },
  {
    model: 'referrals',
    seed: 4,
    around: { kind: 'compare', with: { invites: 2 }, replications: 20 },
  },
  {
    model: 'leaky-bucket',
    around: { kind: 'goalSeek', output: 'profitGap', key: 'saveCost', goal: 0 },
  },
  { model: 'customer-equity' },
  { model: 'retention' },
  { estimate: 'bg-nbd', ...list },
  { estimate: 'pareto-nbd', ...list },
  { estimate: 'gamma-gamma', ...list },
  { estimate: 'pls', model: 'ecsi', table: survey, resamples: 25, seed: 'bits' },
];

/** The result, done at once in the thread of the caller, as text: a number is written by all its digits. */
export function plain(task: Task): string {
  return JSON.stringify(finish(stepsOf(task)));
}
