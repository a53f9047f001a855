import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { fit, small } from './fit.ts';

describe('a refusal of data', () => {
  const files = {
    't.csv': small,
    'empty.csv': '',
    'one.csv': 'customer,date\na,2023-01-01\na,2023-02-01',
    'never.csv': 'customer,date\na,2023-01-01\nb,2023-02-01\nc,2023-02-03',
    'zeros.csv': 'x,t_x,T\n0,0,0\n0,0,0',
    'bad.csv': 'frequency,recency,T,monetary_value\n0,0,5,0\n2,3,5,-8\n1,9,5,4',
    'occasions.csv': 'x,t_x,n,weight\n1,1,6,9\n7,1,6,2',
    'left.csv': 'time,left\n1,1\n-3,0',
    'dates.csv': 'customer,date\na,1/2/23\nb,31.12.2023',
    zeros: 'customer\u0000,date',
    'market.json': JSON.stringify({
      ...{ category_penetration: 1.2, category_buy_rate: 2.6, brands: ['a'] },
      ...{ share: [0.2], penetration: [0.1] },
    }),
    'typo.json': JSON.stringify({ brand: ['a'], share: [0.2] }),
    'huge.json': '{ "brands": ["a"], "share": [1e999] }',
    'm.json': JSON.stringify({ blocks: { x: ['x1', 'x2'], y: ['y1'] }, arcs: [['x', 'y']] }),
    'flat.csv': 'x1,x2,y1\n1,5,1\n2,5,3\n3,5,2',
    'twins.csv': 'x1,x2,y1\n1,2,1\n2,4,3\n3,6,2\n5,10,4',
    'bad.json': '{',
    'list.json': '[]',
    'odd.json': JSON.stringify({ blocks: { x: 'x1' }, arcs: [] }),
  };
  const refusals: [string[], string][] = [
    [['bg-nbd'], 'one of --transactions and --summary must name a file'],
    [
      ['bg-nbd', '--transactions', 't.csv', '--summary', 't.csv'],
      'one of --transactions and --summary',
    ],
    [['bg-nbd', '--transactions', 'none.csv'], 'cannot read'],
    [['bg-nbd', '--transactions', 'empty.csv'], 'empty.csv: the table is empty'],
    [['bg-nbd', '--transactions', 'one.csv'], 'one.csv: customers is 1: a fit needs at least 2'],
    [['bg-nbd', '--transactions', 'never.csv'], 'never.csv: x is 0 for every customer'],
    [['bg-nbd', '--summary', 'zeros.csv'], 'zeros.csv: customers is 0: a fit needs'],
    [
      ['bg-nbd', '--summary', 't.csv'],
      't.csv: no column "x" or "frequency": there are customer, date, amount',
    ],
    [
      ['bg-nbd', '--transactions', 't.csv', '--calibration-end', 'soon'],
      '--calibration-end is "soon": it must be a date',
    ],
    [
      ['bg-nbd', '--transactions', 't.csv', '--calibration-end', '1990-01-01'],
      '--calibration-end is 1990-01-01: it must lie after the first purchase, on 2023-01-01',
    ],
    [['bg-nbd', '--transactions', 't.csv', '--horizon=-1'], '--horizon is "-1"'],
    [
      ['bg-nbd', '--transactions', 't.csv', '--horizon=abc'],
      '--horizon is "abc": it must lie in [0, 1000000]',
    ],
    [['bg-nbd', '--transactions', 't.csv', '--customer', 'who'], 't.csv: no column "who"'],
    [['bg-nbd', '--transactions', 't.csv', '--bogus'], "Unknown option '--bogus'"],
    [['bg-nbd', 'extra', '--transactions', 't.csv'], "Unexpected argument 'extra'"],
    [['gamma-gamma', '--transactions', 'one.csv'], 'one.csv: there is no column "amount"'],
    [['bg-nbd', '--summary', 'bad.csv'], 'bad.csv, line 4: t_x is 9: with x = 1 and T = 5 it must'],
    [['gamma-gamma', '--summary', 'bad.csv'], 'bad.csv, line 3: zbar is -8: with x = 2'],
    [
      ['bg-bb', '--summary', 'occasions.csv'],
      'occasions.csv, line 3: x is 7: it must lie in [0, 6]',
    ],
    [['kaplan-meier', '--durations', 'left.csv'], 'left.csv, line 3: time is -3: it must lie in'],
    [
      ['bg-bb', '--summary', 'occasions.csv', '--weight', 'w'],
      'occasions.csv: no column "w": there are x, t_x, n, weight',
    ],
    [['bg-nbd', '--summary', 'bad.csv', '--x', 'n'], 'bad.csv: no column "n": there are frequency'],
    [['bg-nbd', '--summary', 'bad.csv', '--id', 'who'], 'bad.csv: no column "who"'],
    [['bg-nbd', '--summary', 'bad.csv', '--customer', 'a'], '--customer is of no use to --summary'],
    [['bg-nbd', '--transactions', 't.csv', '--x', 'a'], '--x is of no use to --transactions'],
    [
      ['kaplan-meier', '--durations', 'left.csv', '--gap', '9'],
      '--gap is of no use to --durations',
    ],
    [
      ['kaplan-meier', '--durations', 'left.csv', '--transactions', 't.csv'],
      'one of --durations and --transactions must name a file, and only one',
    ],
    [['rfm', '--transactions', 'zeros'], 'zeros: this is no text: it holds zero bytes'],
    [
      ['rfm', '--transactions', 'dates.csv'],
      'dates.csv: of 2 rows none can be used: 2 rows with a date that is not year, month, day (lines 2, 3; "1/2/23")',
    ],
    [['rfm', '--transactions', 't.csv', '--reference', '2022-01-01'], '--reference is 2022-01-01:'],
    [['cohorts', '--transactions', 't.csv', '--end', '2022-01-01'], '--end is 2022-01-01: it must'],
    [
      ['nbd-dirichlet', '--market', 'market.json'],
      'market.json: category_penetration is 1.2: it must lie in [0.0001, 0.9999]',
    ],
    [
      ['nbd-dirichlet', '--market', 'typo.json'],
      'typo.json: the market has an unknown field "brand": did you mean brands?',
    ],
    [
      ['nbd-dirichlet', '--market', 'huge.json'],
      'huge.json: share[0] is Infinity: it must be a number',
    ],
    [['sbg'], '--survivors is missing: it must list the customers left after 0, 1, 2, … periods'],
    [['sbg', '--survivors', '100,x'], '--survivors has "x"'],
    [['sbg', '--survivors', '100,110'], 'survivors[0][1] is 110'],
    [['rfm'], '--transactions is missing'],
    [['kaplan-meier', '--transactions', 't.csv'], '--gap is missing'],
    [
      ['pls', '--data', 'flat.csv', '--model', 'm.json'],
      'flat.csv: column x2 is constant: every answer is 5',
    ],
    [
      ['pls', '--data', 'twins.csv', '--model', 'm.json'],
      'twins.csv: column x2 is collinear with others of its block',
    ],
    [['pls', '--data', 'flat.csv', '--model', 'bad.json'], 'bad.json is no JSON'],
    [
      ['pls', '--data', 'flat.csv', '--model', 'list.json'],
      'list.json: the model is []: it must be an object',
    ],
    [
      ['pls', '--data', 'flat.csv', '--model', 'odd.json'],
      'odd.json: blocks.x is "x1": it must be a list of names',
    ],
    [
      ['pls', '--data', 'flat.csv', '--model', 'm.json', '--resamples', '5'],
      '--resamples is 5: it must lie in [10, 100000], and be a whole number',
    ],
    [
      ['pls', '--data', 'flat.csv', '--layout', 'best'],
      '--layout is "best": it must be one of scsb, acsi, ecsi',
    ],
    [['pls', '--data', 'flat.csv'], 'one of --model and --layout'],
    [['pls', '--model', 'm.json'], 'one of --data and --covariance'],
    [
      ['pls', '--covariance', 'list.json', '--model', 'm.json'],
      'list.json: the covariance file is []: it must be an object',
    ],
    [
      ['nbd-dirichlet', '--market', 'list.json'],
      'list.json: the market is []: it must be an object',
    ],
    [
      ['nbd-dirichlet', '--market', 'm.json'],
      'm.json: brands is missing: it must be a list of names',
    ],
    [['dataset', 'none'], 'unknown data set "none": there are transactions,'],
    [['dataset'], 'no data set named: there are transactions, subscriptions'],
    [['dataset', 'transactoins'], 'unknown data set "transactoins": did you mean transactions?'],
    [['dataset', 'transactions', 'x'], 'one data set at a time, and "x" is one too many'],
  ];

  test.for(refusals)('%j is one line and exit code 2', ([argv, message]) => {
    const own = argv[0] === 'dataset' ? run(argv) : fit(argv, files);
    expect(own.code).toBe(2);
    expect(own.err.startsWith(message), own.err).toBe(true);
    expect(own.err).toMatch(/^[^\n]+\n$/);
  });
});
