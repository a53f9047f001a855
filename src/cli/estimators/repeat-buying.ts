/** The two models of repeat buying, which ask for the same and answer in the same words. */
import { estimated, fitResults, reading, sum } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { calibrated, historyOptions, historyUsage, readHistoryTable, told } from '../purchases.ts';

function estimator(id: 'bg-nbd' | 'pareto-nbd'): Estimator {
  return {
    id,
    usage: historyUsage,
    options: historyOptions,
    answer(options, world) {
      const { path, table } = readHistoryTable(options);
      const answer = estimated({ estimate: id, ...table }, path, world, calibrated);
      const params = told(path, answer, world);
      const { x, tx, T, probabilityAlive, expectedPurchases, holdoutPurchases } = answer.customers;
      const outputs = {
        reading: reading(answer.report),
        customerCount: x.length,
        repeatCustomers: x.filter((count) => count > 0).length,
        repeatPurchases: sum(x),
        ...fitResults(answer.fit, world),
        expectedPurchases: sum(expectedPurchases),
        holdoutPurchases: holdoutPurchases && sum(holdoutPurchases),
        expectedAlive: sum(probabilityAlive),
        ...(options.customers === true && {
          customers: answer.customers.id.map((customer, i) => ({
            ...{ customer, x: x[i]!, t_x: tx[i]!, T: T[i]! },
            probabilityAlive: probabilityAlive[i]!,
            expectedPurchases: expectedPurchases[i]!,
            ...(holdoutPurchases && { holdoutPurchases: holdoutPurchases[i]! }),
          })),
        }),
      };
      return { params, outputs };
    },
  };
}

export const bgNbdEstimator = estimator('bg-nbd');
export const paretoNbdEstimator = estimator('pareto-nbd');
