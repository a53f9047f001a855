/** The plain way to simulate a cohort: a draw a month for every customer. What the fast one is measured against. */
import { beta, gamma } from '#core/draw/index.ts';
import { seeded, split } from '#core/random.ts';
import type { CustomerTrace, params } from '#core/simulate/cohort.ts';
import type { Values } from '#core/params.ts';

export function cohortByMonth(
  given: Readonly<Values<typeof params>>,
  seed: number | string,
): CustomerTrace & { readonly paying: Float64Array; readonly monthly: Float64Array } {
  const { cohortSize, months, churnAlpha, churnBeta, spendShape, spendMean } = given;
  const random = seeded(split(seed, 'by month'));
  const leftAfter = new Uint16Array(cohortSize);
  const spend = new Float32Array(cohortSize);
  const paying = new Float64Array(months + 1);
  const monthly = new Float64Array(months);
  for (let customer = 0; customer < cohortSize; customer += 1) {
    const chance = beta(random, churnAlpha, churnBeta);
    let total = 0;
    let month = 0;
    let here = true;
    while (here && month < months) {
      const spent = (gamma(random, spendShape) * spendMean) / spendShape;
      paying[month]! += 1;
      monthly[month]! += spent;
      total += spent;
      month += 1;
      here = random() >= chance;
    }
    if (here) paying[months]! += 1;
    leftAfter[customer] = here ? months + 1 : month;
    spend[customer] = total;
  }
  return { leftAfter, spend, paying, monthly };
}
