import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import type { Estimator } from '../estimator.ts';
import { historyOptions, historyUsage, readHistories } from '../purchases.ts';
import { fitResults } from './repeat-buying.ts';

/** Money per purchase, from the customers who bought again. */
export const gammaGammaEstimator: Estimator = {
  id: 'gamma-gamma',
  usage: historyUsage,
  options: historyOptions,
  answer(options, world) {
    const { ids, x, zbar, told } = readHistories(options, world, 'amounts');
    if (!zbar) throw new RangeError('there is no column "amount": the model is about amounts');
    const free = ids.filter((_, i) => x[i]! > 0 && zbar[i] === 0).length;
    if (free > 0) world.warn(`left out ${free} customers whose repeat purchases cost nothing`);
    const paid = Float64Array.from(x, (count, i) => (zbar[i] === 0 ? 0 : count));
    const fit = gammaGamma.fit({ x: paid, mean: zbar });
    if (!fit.converged) world.warn(`the fit did not converge: stopped at ${fit.stopped}`);
    const outputs = {
      customerCount: ids.length,
      repeatCustomers: fit.customers,
      ...fitResults(fit),
      meanSpending: gammaGamma.meanSpending(fit.estimates),
      ...(options.customers === true && {
        customers: ids.map((customer, i) => ({
          customer,
          ...{ x: x[i]!, zbar: zbar[i]! },
          expectedSpending: gammaGamma.expectedSpending(fit.estimates, {
            x: paid[i]!,
            mean: zbar[i]!,
          }),
        })),
      }),
    };
    return { params: told, outputs };
  },
};
