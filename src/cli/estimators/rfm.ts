import { isoDay } from '#core/data/days.ts';
import type { Answer } from '#core/estimations/index.ts';
import { estimated } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { day } from '../options.ts';
import {
  given,
  purchaseList,
  transactionOptions,
  transactionsPath,
  transactionUsage,
} from '../purchases.ts';

/** Counts of customers by group, and each customer's with --customers. */
export const rfmEstimator: Estimator = {
  id: 'rfm',
  usage: `${transactionUsage} [--reference <date>] [--customers]`,
  options: {
    ...transactionOptions,
    reference: { type: 'string' },
    customers: { type: 'boolean' },
  },
  answer(options, world) {
    const path = transactionsPath(options);
    const asked = { ...purchaseList(options), ...given({ reference: day(options, 'reference') }) };
    const found = estimated({ estimate: 'rfm', ...asked }, path, world);
    const reference = isoDay(found.reference);
    if (found.later > 0) {
      world.warn(`left out ${found.later} customers whose first purchase is after ${reference}`);
    }
    const { customers, recency, frequency, monetary } = found;
    const table = customers.map((customer, i) => ({
      customer,
      recency: recency[i]!,
      frequency: frequency[i]!,
      monetary: monetary ? monetary[i]! : null,
      group: groupOf(found, i),
    }));
    const groups: Record<string, number> = {};
    for (const { group } of table) groups[group] = (groups[group] ?? 0) + 1;
    const outputs = {
      customerCount: customers.length,
      meanRecency: sum(recency) / customers.length,
      sumFrequency: sum(frequency),
      sumMonetary: monetary && sum(monetary),
      groups: Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? 1 : -1))),
      ...(options.customers === true && { customers: table }),
    };
    return { params: { reference }, outputs };
  },
};

/** Three digits, or two without amounts: 5-4-3 is best in recency, fourth in frequency, third in money. */
function groupOf(found: Answer<'rfm'>, i: number): string {
  const { recencyGroup, frequencyGroup, monetaryGroup } = found;
  return [recencyGroup, frequencyGroup, monetaryGroup]
    .flatMap((group) => group?.[i] ?? [])
    .join('-');
}

function sum(values: Float64Array): number {
  return values.reduce((total, value) => total + value, 0);
}
