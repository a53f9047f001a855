/** Tables that say nothing: one customer, all zeros, a constant column, two questions that are one. */
import { describe, expect, test } from 'vitest';
import { estimationSteps, type EstimateName, type Estimation } from '#core/estimations/index.ts';
import { finish } from '#core/steps.ts';

const lines = (...rows: string[]) => rows.join('\n');
const of = (count: number, row: (i: number) => string) =>
  Array.from({ length: count }, (_, i) => row(i));
const ask = <K extends EstimateName>(estimation: Estimation<K>) =>
  finish(estimationSteps<K>(estimation, TextDecoder));

const once = lines('customer,date,amount', ...of(5, (i) => `c${i},2023-0${i + 1}-01,10`));
const one = lines('customer,date,amount', 'a,2023-01-01,10', 'a,2023-02-01,10', 'a,2023-03-01,20');
const free = lines('customer,date,amount', ...of(8, (i) => `c${i % 4},2023-0${i + 1}-01,0`));
const alike = lines(
  'customer,date,amount',
  ...of(12, (i) => `c${i % 4},2023-0${1 + Math.floor(i / 4)}-01,10`),
);
const zeros = lines('x,t_x,T,zbar', ...of(5, () => '0,0,10,0'));
const never = lines('x,t_x,n', ...of(5, () => '0,0,6'));
const always = lines('x,t_x,n', ...of(5, () => '6,6,6'));
const survey = (row: (i: number) => string) =>
  lines('expectation1,value1,satisfaction1,satisfaction2,complaints1,loyalty1', ...of(12, row));
const answers = (i: number) => [1 + (i % 10), 1 + ((3 * i) % 7), 1 + ((i * i) % 9)] as const;

const refusals: [name: string, estimation: Estimation, message: RegExp][] = [
  [
    'nobody came back',
    { estimate: 'bg-nbd', holds: 'transactions', table: once },
    /nobody bought again/,
  ],
  [
    'nobody came back',
    { estimate: 'pareto-nbd', holds: 'transactions', table: once },
    /nobody bought again/,
  ],
  [
    'nobody came back',
    { estimate: 'gamma-gamma', holds: 'transactions', table: once },
    /^customers is 0/,
  ],
  ['one customer', { estimate: 'bg-nbd', holds: 'transactions', table: one }, /^customers is 1/],
  [
    'one customer',
    { estimate: 'pareto-nbd', holds: 'transactions', table: one },
    /^customers is 1/,
  ],
  [
    'one customer',
    { estimate: 'gamma-gamma', holds: 'transactions', table: one },
    /^customers is 1/,
  ],
  ['all zeros', { estimate: 'bg-nbd', holds: 'summary', table: zeros }, /^x is 0 for every/],
  ['all zeros', { estimate: 'pareto-nbd', holds: 'summary', table: zeros }, /^x is 0 for every/],
  ['all zeros', { estimate: 'gamma-gamma', holds: 'summary', table: zeros }, /^customers is 0/],
  [
    'nothing was paid',
    { estimate: 'gamma-gamma', holds: 'transactions', table: free },
    /^customers is 0/,
  ],
  [
    'all alike',
    { estimate: 'bg-nbd', holds: 'transactions', table: alike },
    /the same x, tx and T/,
  ],
  [
    'all alike',
    { estimate: 'pareto-nbd', holds: 'transactions', table: alike },
    /the same x, tx and T/,
  ],
  [
    'one amount',
    { estimate: 'gamma-gamma', holds: 'transactions', table: alike },
    /^mean is 10 for every/,
  ],
  ['nobody bought', { estimate: 'bg-bb', table: never }, /nobody bought/],
  ['nobody missed', { estimate: 'bg-bb', table: always }, /nobody ever missed/],
  ['one row', { estimate: 'bg-bb', table: lines('x,t_x,n', '1,2,6') }, /^customers is 1/],
  [
    'no mark',
    { estimate: 'kaplan-meier', holds: 'durations', table: 'time,left\n3,2' },
    /left.* is 2.* must be 0 or 1/,
  ],
  [
    'a constant column',
    {
      estimate: 'pls',
      model: 'scsb',
      table: survey((i) => [...answers(i), 5, i, i % 3].join(',')),
    },
    /^column satisfaction2 is constant/,
  ],
  [
    'a question asked twice',
    {
      estimate: 'pls',
      model: 'scsb',
      table: survey((i) => [...answers(i), answers(i)[2], (2 * i) % 5, i % 3].join(',')),
    },
    /^column satisfaction2 is collinear/,
  ],
  [
    'one respondent',
    {
      estimate: 'pls',
      model: 'scsb',
      table: lines(survey(() => '').split('\n')[0]!, '1,2,3,4,5,6'),
    },
    /at least/,
  ],
];

test.for(refusals)('%s: %o', ([, estimation, message]) => {
  expect(() => ask(estimation)).toThrow(RangeError);
  expect(() => ask(estimation)).toThrow(message);
});

describe('what can be said of one customer is said', () => {
  test('groups, cohorts and survival', () => {
    const rfm = ask<'rfm'>({ estimate: 'rfm', table: one });
    expect([...rfm.frequency]).toEqual([3]);
    const cohorts = ask<'cohorts'>({ estimate: 'cohorts', table: one });
    expect(cohorts.cohorts[0]!.share).toEqual([1, 1, 1]);
    const survival = ask<'kaplan-meier'>({
      ...{ estimate: 'kaplan-meier', holds: 'transactions' },
      ...{ table: one, gap: 30 },
    });
    expect(survival).toMatchObject({ customers: 1, departures: 0, steps: [], median: null });
  });
});
