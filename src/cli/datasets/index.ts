import { parseArgs } from 'node:util';
import { readSeed } from '../options.ts';
import { brandPanel } from './brand-panel.ts';
import { satisfactionSurvey } from './satisfaction-survey.ts';
import { subscriptions } from './subscriptions.ts';
import type { Table } from './table.ts';
import { transactions } from './transactions.ts';

/** The data sets that come with the course, by the name of their file; each from a seed. */
export const datasets: Readonly<Record<string, (seed: number | string) => Table>> = {
  transactions,
  subscriptions,
  'brand-panel': brandPanel,
  'satisfaction-survey': satisfactionSurvey,
};

export const datasetUsage = `dataset <${Object.keys(datasets).join(' | ')}> [--seed <seed>]`;

/** @throws {RangeError} if no data set has that name. */
export function runDataset(argv: readonly string[]): string {
  const { values, positionals } = parseArgs({
    args: [...argv],
    allowPositionals: true,
    options: { seed: { type: 'string' } },
  });
  const [name, ...rest] = positionals;
  const known = Object.keys(datasets).join(', ');
  if (rest.length > 0) {
    throw new RangeError(`one data set at a time, and ${JSON.stringify(rest[0])} is one too many`);
  }
  if (name === undefined || !Object.hasOwn(datasets, name)) {
    throw new RangeError(`unknown data set ${JSON.stringify(name ?? '')}: there are ${known}`);
  }
  return csv(datasets[name]!(readSeed(values.seed)));
}

/** No field of ours needs a quote. */
function csv(table: Table): string {
  return table.map((row) => row.join(',')).join('\n');
}
