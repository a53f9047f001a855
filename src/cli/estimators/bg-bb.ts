import { readTable } from '#core/data/read-table.ts';
import * as bgBb from '#core/estimate/bg-bb.ts';
import type { Estimator } from '../estimator.ts';
import { readTextFile, warnOfRows } from '../files.ts';
import { readText, text, whole } from '../options.ts';
import { fitResults } from './repeat-buying.ts';

const one = { type: 'string' } as const;

/** Buying or not at each of n occasions; a row may stand for many customers. */
export const bgBbEstimator: Estimator = {
  id: 'bg-bb',
  usage:
    '--summary <file.csv> [--x <column>] [--t_x <column>] [--n <column>] [--weight <column>] [--horizon <occasions>] [--customers]',
  options: {
    ...{ summary: one, x: one, t_x: one, n: one, weight: one, horizon: one },
    customers: { type: 'boolean' },
  },
  answer(options, world) {
    const path = readText(options, 'summary', 'a CSV of x, t_x, n and weight');
    const horizon = whole(options, 'horizon', [0, 10000]) ?? 5;
    const names = (option: string, ...others: string[]) => [
      text(options, option) ?? option,
      ...others,
    ];
    const { columns, report } = readTable(readTextFile(path, world), {
      x: { names: names('x', 'frequency') },
      tx: { names: names('t_x', 'tx', 'recency') },
      n: { names: names('n', 'periods') },
      weight: { names: names('weight', 'weights'), optional: options.weight === undefined },
    });
    warnOfRows(path, report, world);
    const [x, tx, n] = [columns.x!, columns.tx!, columns.n!];
    const weight = columns.weight ?? new Float64Array(x.length).fill(1);
    const fit = bgBb.fit({ x, tx, n, weight });
    if (!fit.converged) world.warn(`the fit did not converge: stopped at ${fit.stopped}`);
    const table = Array.from(x, (count, i) => {
      const donor = { x: count, tx: tx[i]!, n: n[i]! };
      return {
        ...{ x: count, t_x: donor.tx, n: donor.n, weight: weight[i]! },
        probabilityAlive: bgBb.alive(fit.estimates, donor),
        expectedPurchases: bgBb.futurePurchases(fit.estimates, donor, horizon),
      };
    });
    const outputs = {
      customerCount: fit.customers,
      ...fitResults(fit),
      expectedPurchases: table.reduce((sum, row) => sum + row.weight * row.expectedPurchases, 0),
      expectedAlive: table.reduce((sum, row) => sum + row.weight * row.probabilityAlive, 0),
      ...(options.customers === true && { customers: table }),
    };
    return { params: { summary: path, horizon }, outputs };
  },
};
