import { describe, expect, test } from 'vitest';
import { fit, small } from './fit.ts';
import { run } from '../../src/cli/run.ts';

const files = { 't.csv': small };
const purchases = ['--transactions', 't.csv'];

describe('a near miss is answered with what was meant', () => {
  test.for([
    [['bg-ndb', ...purchases], 'unknown model "bg-ndb": did you mean bg-nbd?'],
    [['retentoin', '--json'], 'unknown model "retentoin": did you mean retention?'],
    [['transactions'], 'unknown model "transactions": the data set of that name is printed by'],
    [
      ['bg-nbd', ...purchases, '--horizn', '3'],
      "Unknown option '--horizn': did you mean --horizon?",
    ],
    [['retention', '--sed', '3'], "Unknown option '--sed': did you mean --set?"],
    [['retention', '--preset', 'corse'], 'unknown preset "corse": did you mean course?'],
    [
      ['retention', '--set', 'retenton=0.5'],
      'unknown parameter "retenton": did you mean retention?',
    ],
    [['pls', '--data', 't.csv', '--layout', 'asci'], '--layout is "asci": did you mean acsi?'],
  ] as const)('%j', ([argv, message]) => {
    const { out, err, code } = run(argv, { read: () => new TextEncoder().encode(small) });
    expect({ out, code }).toEqual({ out: '', code: 2 });
    expect(err.startsWith(message), err).toBe(true);
    expect(err).toMatch(/^[^\n]+\n$/);
  });
});

describe('options', () => {
  test('that stand twice are refused, rather than one of them dropped', () => {
    const { err, code } = fit(['bg-nbd', ...purchases, '--horizon', '3', '--horizon', '4'], files);
    expect({ err, code }).toEqual({ err: '--horizon stands twice: 3 and 4\n', code: 2 });
    expect(run(['survey-noise', '--seed', '1', '--seed', '2']).err).toContain(
      '--seed stands twice',
    );
  });

  test('take a number with a sign as their value', () => {
    const seeded = (seed: string) => run(['survey-noise', '--seed', seed, '--json']).out;
    expect(seeded('-7')).toBe(run(['survey-noise', '--seed=-7', '--json']).out);
    expect(seeded('-7')).not.toBe(seeded('7'));
    const { err } = fit(['bg-nbd', ...purchases, '--horizon', '-5'], files);
    expect(err).toBe('--horizon is "-5": it must lie in [0, 1000000]\n');
    expect(fit(['sbg', '--survivors', '-5,-6']).err).toContain('survivors[0][0] is -5');
  });

  test('do not take the option behind them for their value', () => {
    const { err } = fit(['bg-nbd', '--transactions', '--horizon', '3'], files);
    expect(err).toBe("Option '--transactions' argument missing (--help tells more)\n");
  });

  test('may stand before the name, if they are flags', () => {
    expect(fit(['--customers', 'rfm', ...purchases], files).result.outputs.customers).toHaveLength(
      5,
    );
    expect(JSON.parse(run(['--json', 'retention']).out).model).toBe('retention');
  });
});

describe('--help', () => {
  test('of a model tells of that model alone', () => {
    const { out } = run(['retention', '--help']);
    expect(out).toMatch(/^Usage: .* retention \[--preset/);
    expect(out).toMatch(/^ {2}marginMultiple +M +margins$/m);
    expect(out).not.toContain('leaky-bucket');
    expect(run(['word-of-mouth', '--help']).out).toContain('takes --seed');
  });

  test('of a fit has a line for each of its options', () => {
    const { out } = run(['bg-nbd', '--help']);
    expect(out).toMatch(/^ {2}--calibration-end <date> +last day the fit may see/m);
    expect(out).toMatch(/^ {2}--customers +a row for each customer$/m);
  });

  test('of the data sets names them', () => {
    expect(run(['dataset', '--help']).out).toMatch(/^Usage: .* dataset <transactions \| /);
  });
});

test('what a file holds does not reach the terminal as it is: no escapes, no endless line', () => {
  const header = `a\u001B[31m,${'b'.repeat(5000)}`;
  const { err } = fit(['rfm', '--transactions', 't.csv'], { 't.csv': `${header}\n1,2` });
  expect(err).toMatch(/^t\.csv: no column "customer": there are a\uFFFD\[31m, bbb/);
  expect(err.length).toBeLessThan(1100);
  const rows = 'customer,date\nx\u001B[2J,2023-01-01\ny,2023-01-02';
  const { out } = run(['rfm', '--transactions', 't.csv', '--customers'], {
    read: () => new TextEncoder().encode(rows),
  });
  expect(out).toContain('x\uFFFD[2J');
  expect(out).not.toContain('\u001B');
});

test(
  'a table of more customers than a call takes arguments is printed',
  { timeout: 30_000 },
  () => {
    const rows = Array.from({ length: 150_000 }, (_, k) => `c${k},2023-01-0${1 + (k % 9)}`);
    const table = `customer,date\n${rows.join('\n')}`;
    const { out, code } = run(['rfm', '--transactions', 't.csv', '--customers'], {
      read: () => new TextEncoder().encode(table),
    });
    expect(code).toBe(0);
    expect(out.split('\n').filter((line) => /^c\d/.test(line))).toHaveLength(150_000);
  },
);
