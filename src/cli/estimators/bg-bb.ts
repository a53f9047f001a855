import { estimated, fitResults, reading } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { flag, readText, taking, whole } from '../options.ts';
import { given, named } from '../purchases.ts';

/** Buying or not at each of n occasions; a row may stand for many customers. */
export const bgBbEstimator: Estimator = {
  id: 'bg-bb',
  usage: '--summary <file.csv>',
  options: {
    summary: taking('<file.csv>', 'x, t_x, n (weight) or frequency, recency, periods (weights)'),
    x: taking('<column>', 'name of the column of occasions on which the customer bought'),
    t_x: taking('<column>', 'name of the column of the last such occasion, 0 if none'),
    n: taking('<column>', 'name of the column of occasions in all'),
    weight: taking('<column>', 'name of the column that says how many customers share the row'),
    horizon: taking('<occasions>', 'how far to look ahead: 5 if absent'),
    customers: flag('a row for each row of the summary'),
  },
  answer(options, world) {
    const path = readText(options, 'summary', 'name a CSV of x, t_x, n and weight');
    const asked = given({ horizon: whole(options, 'horizon', [0, 10000]) });
    const columns = named(options, ['x', 't_x', 'n', 'weight']);
    const answer = estimated({ estimate: 'bg-bb', columns, ...asked }, path, world);
    const { fit, horizon } = answer;
    const { x, tx, n, weight, probabilityAlive, expectedPurchases } = answer.customers;
    const total = (column: Float64Array) =>
      column.reduce((sum, value, i) => sum + weight[i]! * value, 0);
    const outputs = {
      reading: reading(answer.report),
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
