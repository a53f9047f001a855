/** The two models of repeat buying, which ask for the same and answer in the same words. */
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import type { Fit } from '#core/estimate/fit.ts';
import type { History } from '#core/estimate/histories.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import type { Estimator, Results } from '../estimator.ts';
import { historyOptions, historyUsage, readHistories, type Histories } from '../purchases.ts';

interface RepeatBuying<Name extends string> {
  readonly fit: (histories: Pick<Histories, 'x' | 'tx' | 'T'>) => Fit<Name>;
  readonly alive: (estimates: Readonly<Record<Name, number>>, history: History) => number;
  readonly futurePurchases: (
    estimates: Readonly<Record<Name, number>>,
    history: History,
    t: number,
  ) => number;
}

/** The part of a fit that a reader sees first. */
export function fitResults(fit: Fit<string>): Results {
  const { estimates, standardErrors, logLikelihood, converged, stopped, iterations } = fit;
  return { estimates, standardErrors, logLikelihood, converged, stopped, iterations };
}

function estimator<Name extends string>(id: string, model: RepeatBuying<Name>): Estimator {
  return {
    id,
    usage: historyUsage,
    options: historyOptions,
    answer(options, world) {
      const histories = readHistories(options, world);
      const { ids, x, tx, T, holdout, horizon, told } = histories;
      const fit = model.fit(histories);
      if (!fit.converged) world.warn(`the fit did not converge: stopped at ${fit.stopped}`);
      const table = ids.map((customer, i) => {
        const history = { x: x[i]!, tx: tx[i]!, T: T[i]! };
        return {
          customer,
          ...{ x: history.x, t_x: history.tx, T: history.T },
          probabilityAlive: model.alive(fit.estimates, history),
          expectedPurchases: model.futurePurchases(fit.estimates, history, horizon),
          ...(holdout && { holdoutPurchases: holdout[i]! }),
        };
      });
      const outputs = {
        customerCount: ids.length,
        repeatCustomers: x.filter((count) => count > 0).length,
        repeatPurchases: sum(x),
        ...fitResults(fit),
        expectedPurchases: sum(table.map((row) => row.expectedPurchases)),
        holdoutPurchases: holdout && sum(holdout),
        expectedAlive: sum(table.map((row) => row.probabilityAlive)),
        ...(options.customers === true && { customers: table }),
      };
      return { params: told, outputs };
    },
  };
}

function sum(values: ArrayLike<number>): number {
  let total = 0;
  for (let i = 0; i < values.length; i += 1) total += values[i]!;
  return total;
}

export const bgNbdEstimator = estimator('bg-nbd', bgNbd);
export const paretoNbdEstimator = estimator('pareto-nbd', paretoNbd);
