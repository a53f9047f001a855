import { estimated, fitResults, reading } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import {
  calibrated,
  customersOf,
  historyOptions,
  historyUsage,
  readHistoryTable,
  told,
} from '../purchases.ts';

/** Money per purchase, from the customers who bought again. */
export const gammaGammaEstimator: Estimator = {
  id: 'gamma-gamma',
  usage: historyUsage,
  options: historyOptions,
  answer(options, world) {
    const { path, table } = readHistoryTable(options);
    const answer = estimated({ estimate: 'gamma-gamma', ...table }, path, world, calibrated);
    const { fit, free, meanSpending } = answer;
    const params = told(path, answer, world);
    if (free > 0)
      world.warn(`${path}: left out ${customersOf(free)} whose repeat purchases cost nothing`);
    const { id, x, zbar, expectedSpending } = answer.customers;
    const outputs = {
      reading: reading(answer.report),
      customerCount: id.length,
      repeatCustomers: fit.customers,
      ...fitResults(fit, world),
      meanSpending,
      ...(options.customers === true && {
        customers: id.map((customer, i) => ({
          ...{ customer, x: x[i]!, zbar: zbar[i]! },
          expectedSpending: expectedSpending[i]!,
        })),
      }),
    };
    return { params, outputs };
  },
};
