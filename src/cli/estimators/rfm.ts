import { isoDay } from '#core/data/days.ts';
import type { Answer } from '#core/estimations/index.ts';
import { estimated, reading, sum } from '../estimated.ts';
import type { Estimator } from '../estimator.ts';
import { day, flag, taking } from '../options.ts';
import {
  customersOf,
  given,
  purchaseList,
  transactionOptions,
  transactionsPath,
} from '../purchases.ts';

/** Counts of customers by group, and each customer's with --customers. */
export const rfmEstimator: Estimator = {
  id: 'rfm',
  usage: '--transactions <file.csv>',
  options: {
    ...transactionOptions,
    reference: taking(
      '<date>',
      'day to which recency counts; that after the last purchase if absent',
    ),
    customers: flag('a row for each customer'),
  },
  answer(options, world) {
    const path = transactionsPath(options);
    const asked = { ...purchaseList(options), ...given({ reference: day(options, 'reference') }) };
    const found = estimated({ estimate: 'rfm', ...asked }, path, world);
    const reference = isoDay(found.reference);
    if (found.later > 0) {
      const whose = `whose first purchase is after ${reference}`;
      world.warn(`${path}: left out ${customersOf(found.later)} ${whose}`);
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
      reading: reading(found.report),
      customerCount: customers.length,
      meanRecency: sum(recency) / customers.length,
      sumFrequency: sum(frequency),
      sumMonetary: monetary && sum(monetary),
      groups: Object.fromEntries(Object.entries(groups).sort(([a], [b]) => (a < b ? 1 : -1))),
      ...(options.customers === true && { customers: table }),
    };
    return { params: { transactions: path, reference }, outputs };
  },
};

/** Three digits, or two without amounts: 5-4-3 is best in recency, fourth in frequency, third in money. */
function groupOf(found: Answer<'rfm'>, i: number): string {
  const { recencyGroup, frequencyGroup, monetaryGroup } = found;
  return [recencyGroup, frequencyGroup, monetaryGroup]
    .flatMap((group) => group?.[i] ?? [])
    .join('-');
}
