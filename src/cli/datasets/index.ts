import { meant } from '../nearest.ts';
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

/** @throws {RangeError} unless just one data set is named, and there is one of that name. */
export function runDataset(positionals: readonly string[], seed: number | string): string {
  const [name, ...rest] = positionals;
  const known = Object.keys(datasets);
  if (rest.length > 0) {
    throw new RangeError(`one data set at a time, and ${JSON.stringify(rest[0])} is one too many`);
  }
  if (name === undefined) throw new RangeError(`no data set named: there are ${known.join(', ')}`);
  if (!Object.hasOwn(datasets, name)) {
    const hint = meant(name, known) || `: there are ${known.join(', ')}`;
    throw new RangeError(`unknown data set ${JSON.stringify(name)}${hint}`);
  }
  return csv(datasets[name]!(seed));
}

/** No field of ours needs a quote. */
function csv(table: Table): string {
  return table.map((row) => row.join(',')).join('\n');
}
