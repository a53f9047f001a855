import { estimated, fitResults } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { historyOptions, historyUsage, readHistoryTable, told } from '../purchases.ts';

/** Money per purchase, from the customers who bought again. */
export const gammaGammaEstimator: Estimator = {
  id: 'gamma-gamma',
  usage: historyUsage,
  options: historyOptions,
  answer(options, world) {
    const { path, table } = readHistoryTable(options);
    const answer = estimated({ estimate: 'gamma-gamma', ...table }, path, world);
    const { fit, free, meanSpending } = answer;
    const params = told(path, answer, world);
    if (free > 0) world.warn(`left out ${free} customers whose repeat purchases cost nothing`);
    const { id, x, zbar, expectedSpending } = answer.customers;
    const outputs = {
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
