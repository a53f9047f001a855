import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { bytes, fit, small } from './fit.ts';

describe('what was odd about the data', () => {
  test('stands on stderr, a line for each reason, and the fit goes on', () => {
    const text = `${small}\n,2023-01-01,1\na,31.12.2023,1\nb,2023-01-01,-4\nb,2023-01-02,-5`;
    const { err, code, result } = fit(['rfm', '--transactions', 't.csv'], { 't.csv': text });
    expect(code).toBe(0);
    expect(result.outputs.customerCount).toBe(5);
    expect(err.trimEnd().split('\n')).toEqual([
      't.csv: left out 2 rows with a negative amount (line 13, 14; "-4")',
      't.csv: left out 1 row without a customer id (line 11; ",2023-01-01,1")',
      't.csv: left out 1 row with a date that is not year, month, day (line 12; "31.12.2023")',
    ]);
  });

  test('names the encoding that was not UTF-8', () => {
    const gbk = Uint8Array.from([
      ...bytes('customer,date\n'),
      0xd5,
      0xc5,
      ...bytes(',2023-01-01\n'),
    ]);
    expect(fit(['rfm', '--transactions', 't.csv'], { 't.csv': gbk }).err).toBe(
      't.csv: read as gb18030\n',
    );
  });

  test('names customers first seen after the calibration, and a fit that found no maximum', () => {
    const { err } = fit(['bg-nbd', '--transactions', 't.csv', '--calibration-end', '2023-01-10'], {
      't.csv': `${small}\na,2023-01-02,1`,
    });
    expect(err).toContain('left out 1 customers whose first purchase is not before 2023-01-10');
    expect(err).toContain('the fit did not converge: stopped at');
  });
});

describe('a refusal of data', () => {
  const files = {
    't.csv': small,
    'empty.csv': '',
    'one.csv': 'customer,date\na,2023-01-01\na,2023-02-01',
    'never.csv': 'customer,date\na,2023-01-01\nb,2023-02-01\nc,2023-02-03',
    'zeros.csv': 'x,t_x,T\n0,0,0\n0,0,0',
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
    [['bg-nbd', '--transactions', 'empty.csv'], 'the table is empty'],
    [['bg-nbd', '--transactions', 'one.csv'], 'customers is 1: a fit needs at least 2'],
    [['bg-nbd', '--transactions', 'never.csv'], 'x is 0 for every customer'],
    [['bg-nbd', '--summary', 'zeros.csv'], 'T[0] is 0'],
    [
      ['bg-nbd', '--summary', 't.csv'],
      'no column "x" or "frequency": there are customer, date, amount',
    ],
    [
      ['bg-nbd', '--transactions', 't.csv', '--calibration-end', 'soon'],
      '--calibration-end is "soon": it must be a date',
    ],
    [
      ['bg-nbd', '--transactions', 't.csv', '--calibration-end', '1990-01-01'],
      'nobody has bought before',
    ],
    [['bg-nbd', '--transactions', 't.csv', '--horizon=-1'], '--horizon is "-1"'],
    [
      ['bg-nbd', '--transactions', 't.csv', '--horizon=abc'],
      '--horizon is "abc": it must lie in [0, 1000000]',
    ],
    [['bg-nbd', '--transactions', 't.csv', '--customer', 'who'], 'no column "who"'],
    [['bg-nbd', '--transactions', 't.csv', '--bogus'], "Unknown option '--bogus'"],
    [['bg-nbd', 'extra', '--transactions', 't.csv'], "Unexpected argument 'extra'"],
    [['gamma-gamma', '--transactions', 'one.csv'], 'there is no column "amount"'],
    [['sbg'], '--survivors is missing'],
    [['sbg', '--survivors', '100,x'], '--survivors has "x"'],
    [['sbg', '--survivors', '100,110'], 'survivors[0][1] is 110'],
    [['rfm'], '--transactions is missing'],
    [['kaplan-meier', '--transactions', 't.csv'], '--gap is missing'],
    [
      ['pls', '--data', 'flat.csv', '--model', 'm.json'],
      'column x2 is constant: every answer is 5',
    ],
    [
      ['pls', '--data', 'twins.csv', '--model', 'm.json'],
      'column x2 is collinear with others of its block',
    ],
    [['pls', '--data', 'flat.csv', '--model', 'bad.json'], 'bad.json is no JSON'],
    [['pls', '--data', 'flat.csv', '--model', 'list.json'], 'the model must be an object'],
    [['pls', '--data', 'flat.csv', '--model', 'odd.json'], 'blocks.x must be a list of names'],
    [
      ['pls', '--data', 'flat.csv', '--layout', 'best'],
      '--layout is "best": it must be one of scsb, acsi, ecsi',
    ],
    [['pls', '--data', 'flat.csv'], 'one of --model and --layout'],
    [['pls', '--model', 'm.json'], 'one of --data and --covariance'],
    [
      ['pls', '--covariance', 'list.json', '--model', 'm.json'],
      'the covariance file must be an object',
    ],
    [['nbd-dirichlet', '--market', 'list.json'], 'the market must be an object'],
    [['nbd-dirichlet', '--market', 'm.json'], 'brands must be a list of names'],
    [['dataset', 'none'], 'unknown data set "none": there are transactions,'],
    [['dataset'], 'unknown data set ""'],
  ];

  test.for(refusals)('%j is one line and exit code 2', ([argv, message]) => {
    const own = argv[0] === 'dataset' ? run(argv) : fit(argv, files);
    expect(own.code).toBe(2);
    expect(own.err.startsWith(message), own.err).toBe(true);
    expect(own.err).toMatch(/^[^\n]+\n$/);
  });
});
