import { describe, expect, test } from 'vitest';
import { isoDay, readDay } from '#core/data/days.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import { estimationSteps, type EstimateName, type Estimation } from '#core/estimations/index.ts';
import { finish } from '#core/steps.ts';
import { donations, purchases, survey } from './tables.ts';

const ask = <K extends EstimateName>(estimation: Estimation<K>) =>
  finish(estimationSteps<K>(estimation, TextDecoder));
const end = readDay('end', '2023-12-31');

describe.for([
  ['bg-nbd', bgNbd],
  ['pareto-nbd', paretoNbd],
] as const)('%s', ([estimate, model]) => {
  const asked = { estimate, holds: 'transactions', table: purchases, end, horizon: 20 } as const;
  const { fit, customers, later } = ask<'bg-nbd' | 'pareto-nbd'>(asked);

  test('fits the histories, and says of each customer what the model says', () => {
    const { id, x, tx, T } = customers;
    expect(fit.logLikelihood).toBe(model.fit({ x, tx, T }).logLikelihood);
    expect(id.length + later).toBe(1000);
    const estimates = fit.estimates as never;
    for (const i of [0, 17, id.length - 1]) {
      const history = { x: x[i]!, tx: tx[i]!, T: T[i]! };
      expect(customers.probabilityAlive[i]).toBe(model.alive(estimates, history));
      expect(customers.expectedPurchases[i]).toBe(model.futurePurchases(estimates, history, 20));
    }
  });

  test('counts what was bought in the time held out', () => {
    const held = customers.holdoutPurchases!;
    const lines = purchases.split('\n').slice(1);
    const i = held.findIndex((count) => count > 1);
    const days = lines
      .map((line) => line.split(','))
      .filter(([customer]) => customer === customers.id[i])
      .map(([, date]) => readDay('date', date!))
      .filter((day) => day > end && day <= end + 20 * 7);
    expect(new Set(days).size).toBe(held[i]);
  });

  test('a summary of the same customers gives the same answer', () => {
    const { x, tx, T } = customers;
    const rows = Array.from(x, (count, i) => `${count},${tx[i]},${T[i]}`);
    const table = ['frequency,recency,T', ...rows].join('\n');
    const summary = { estimate, holds: 'summary', table, horizon: 20 } as const;
    const other = ask<'bg-nbd' | 'pareto-nbd'>(summary);
    expect(other.fit).toEqual(fit);
    expect(other.customers.probabilityAlive).toEqual(customers.probabilityAlive);
    expect(other.end).toBeNull();
  });
});

test('money: what a purchase costs on average lies between the smallest and the largest mean', () => {
  const asked = { estimate: 'gamma-gamma', holds: 'transactions', table: purchases } as const;
  const { customers, meanSpending } = ask<'gamma-gamma'>(asked);
  const means = customers.zbar.filter((_, i) => customers.x[i]! > 0);
  expect(meanSpending).toBeGreaterThan(Math.min(...means));
  for (const each of customers.expectedSpending) {
    expect(each! > Math.min(...means) && each! < Math.max(...means)).toBe(true);
  }
});

test('occasions: rows that stand for many customers are weighted', () => {
  const { fit, customers } = ask<'bg-bb'>({ estimate: 'bg-bb', table: donations, horizon: 3 });
  expect(fit.customers).toBe(118);
  expect(customers.weight).toEqual(Float64Array.of(50, 20, 9, 7, 12, 20));
  expect(Math.max(...customers.expectedPurchases)).toBeLessThan(3);
});

test('a survey: with and without resamples the same fit, and a score for everyone', () => {
  const asked = { estimate: 'pls', model: 'scsb', table: survey } as const;
  const plain = ask<'pls'>({ ...asked, resamples: 0 });
  const drawn = ask<'pls'>({ ...asked, resamples: 20, seed: 'x' });
  expect(plain.bootstrap).toBeNull();
  expect(drawn.bootstrap!.resamples).toBe(20);
  expect(drawn.fit).toEqual(plain.fit);
  expect(plain.scores).toHaveLength(250);
  expect(plain.model.blocks['satisfaction']).toHaveLength(3);
});

test('descriptions: the days they count to are those of the list', () => {
  const rfm = ask<'rfm'>({ estimate: 'rfm', table: purchases });
  const cohorts = ask<'cohorts'>({ estimate: 'cohorts', table: purchases });
  expect(rfm.reference).toBe(cohorts.end + 1);
  expect(isoDay(cohorts.end)).toBe(
    purchases
      .split('\n')
      .slice(1)
      .map((line) => line.split(',')[1]!)
      .sort()
      .at(-1),
  );
  const gap = { holds: 'transactions', table: purchases, gap: 60 } as const;
  const survival = ask<'kaplan-meier'>({ estimate: 'kaplan-meier', ...gap });
  expect(survival.customers).toBe(1000);
  const durations = { holds: 'durations', table: 'time,left\n1,1\n2,0\n3,1' } as const;
  expect(ask<'kaplan-meier'>({ estimate: 'kaplan-meier', ...durations }).departures).toBe(2);
});

test('a table may come as the bytes of a file, and says how it was read', () => {
  const bytes = new TextEncoder().encode(purchases);
  const { encodings, ...answer } = ask<'rfm'>({ estimate: 'rfm', table: bytes });
  expect(encodings).toEqual({ 'utf-8': 1 });
  expect({ ...answer, encodings: {} }).toEqual(ask<'rfm'>({ estimate: 'rfm', table: purchases }));
});

test('shares of the work rise', () => {
  const table = { holds: 'transactions', table: purchases } as const;
  const shares = [...estimationSteps({ estimate: 'pareto-nbd', ...table }, TextDecoder)];
  expect(shares.length).toBeGreaterThan(10);
  expect(shares).toEqual([...shares].sort((a, b) => a - b));
  expect(shares.at(-1)).toBeLessThanOrEqual(1);
});

describe('what is asked is checked by name', () => {
  const list = { estimate: 'bg-nbd', holds: 'transactions', table: purchases } as const;
  const wrong: [unknown, RegExp][] = [
    [{ ...list, estimate: 'guess' }, /^estimate is "guess": it must be one of bg-nbd, /],
    [{ ...list, estimate: 'constructor' }, /^estimate is "constructor"/],
    [{ ...list, horizon: -1 }, /^horizon is -1: /],
    [{ ...list, unit: 0 }, /^unit is 0: /],
    [{ ...list, end: 0.5 }, /^end is 0.5: .* whole number$/],
    [{ ...list, end: 0 }, /^end is 1970-01-01: it must lie after the first purchase, on 2023/],
    [
      { estimate: 'bg-nbd', holds: 'summary', table: 'x,t_x,T\n0,0,5\n1,7,5' },
      /^line 3: t_x is 7: with x = 1 and T = 5/,
    ],
    [
      { ...list, columns: { customer: 'who' } },
      /^no column "who": there are customer, date, amount/,
    ],
    [{ estimate: 'rfm', table: purchases, reference: NaN }, /^reference is NaN: /],
    [{ estimate: 'cohorts', table: purchases, end: 1e9 }, /^end is 1000000000: /],
    [{ estimate: 'kaplan-meier', holds: 'transactions', table: purchases, gap: 0 }, /^gap is 0: /],
    [{ estimate: 'bg-bb', table: donations, horizon: 2.5 }, /^horizon is 2.5: .* whole number$/],
    [{ estimate: 'pls', table: survey, model: 'best' }, /^layout is "best": it must be one of/],
    [{ estimate: 'pls', table: survey, model: 'acsi', resamples: 3 }, /^resamples is 3: /],
    [{ estimate: 'rfm', table: '' }, /^the table is empty/],
  ];

  test.for(wrong)('%o', ([estimation, message]) => {
    const asked = () => finish(estimationSteps(estimation as Estimation, TextDecoder));
    expect(asked).toThrow(RangeError);
    expect(asked).toThrow(message);
  });
});
