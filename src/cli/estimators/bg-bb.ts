import { estimated, fitResults } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { readText, whole } from '../options.ts';
import { given, named } from '../purchases.ts';

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
    const asked = given({ horizon: whole(options, 'horizon', [0, 10000]) });
    const columns = named(options, ['x', 't_x', 'n', 'weight']);
    const answer = estimated({ estimate: 'bg-bb', columns, ...asked }, path, world);
    const { fit, horizon } = answer;
    const { x, tx, n, weight, probabilityAlive, expectedPurchases } = answer.customers;
    const total = (column: Float64Array) =>
      column.reduce((sum, value, i) => sum + weight[i]! * value, 0);
    const outputs = {
      customerCount: fit.customers,
      ...fitResults(fit, world),
      expectedPurchases: total(expectedPurchases),
      expectedAlive: total(probabilityAlive),
      ...(options.customers === true && {
        customers: Array.from(x, (count, i) => ({
          ...{ x: count, t_x: tx[i]!, n: n[i]!, weight: weight[i]! },
          probabilityAlive: probabilityAlive[i]!,
          expectedPurchases: expectedPurchases[i]!,
        })),
      }),
    };
    return { params: { summary: path, horizon }, outputs };
  },
};
