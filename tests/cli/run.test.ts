import { describe, expect, test } from 'vitest';
import { catalog } from '#core/catalog.ts';
import { run } from '../../src/cli/run.ts';

const retentionDomain = 'it must lie in [0, 0.999] (share/year)';

describe('a result', () => {
  test('is one JSON object of model, params and outputs', () => {
    const settings = ['--set', 'retention=0.7', '--set', 'firstMargin=later'];
    const { out, err, code } = run(['retention', ...settings, '--json']);
    const result = JSON.parse(out);
    expect({ err, code }).toEqual({ err: '', code: 0 });
    expect(Object.keys(result)).toEqual(['model', 'params', 'outputs']);
    expect(result.model).toBe('retention');
    expect(result.params).toMatchObject({ retention: 0.7, discount: 0.12, firstMargin: 'later' });
    expect(result.outputs.marginMultiple).toBeCloseTo(1.67, 2);
  });

  test.for(Object.keys(catalog))('of %s is a table unless JSON is asked for', (id) => {
    const { out, code } = run([id]);
    expect(code).toBe(0);
    expect(out.split('\n')[0]).toBe(id);
    const { params, outputs } = catalog[id]!;
    for (const key of [...Object.keys(params), ...Object.keys(outputs)]) {
      expect(out).toMatch(new RegExp(`^${key} `, 'm'));
    }
  });

  test('has the preset above the defaults and the settings above the preset', () => {
    const { out } = run([
      ...['profit-by-year', '--preset', 'literature'],
      ...['--set', 'retention=0.95', '--set', 'retention=.8', '--json'],
    ]);
    const { params, outputs } = JSON.parse(out);
    expect(params).toMatchObject({ profile: 'creditCard', departure: 'sudden', retention: 0.8 });
    expect(Math.round(outputs.lifetimeValue)).toBe(132);
  });

  test('shows a quantity that does not exist as null, in a table as none', () => {
    const setting = ['leaky-bucket', '--set', 'churn=0'];
    expect(JSON.parse(run([...setting, '--json']).out).outputs.meanLife).toBeNull();
    expect(run(setting).out).toMatch(/^meanLife +none/m);
  });
});

describe('the list', () => {
  test('has a line for each model', () => {
    const lines = run(['--list']).out.trimEnd().split('\n');
    expect(lines.map((line) => line.split(' ')[0])).toEqual(Object.keys(catalog));
  });

  test('as JSON is an array of ids', () => {
    expect(JSON.parse(run(['--list', '--json']).out)).toEqual(Object.keys(catalog));
  });
});

test.for(['-h', '--help'])('%s explains the command and every parameter', (flag) => {
  const { out, code } = run([flag]);
  expect(code).toBe(0);
  expect(out).toMatch(/^Usage: /);
  expect(out).toContain('now | later');
});

describe('a refusal', () => {
  const refusals: [string[], string][] = [
    [['retention', '--set', 'retention=1.2'], `retention is 1.2: ${retentionDomain}`],
    [['retention', '--set', 'retention=-0.1'], `retention is -0.1: ${retentionDomain}`],
    [['retention', '--set', 'retention=abc'], `retention is "abc": ${retentionDomain}`],
    [['retention', '--set', 'retention='], `retention is "": ${retentionDomain}`],
    [['retention', '--set', 'retention'], `retention is "": ${retentionDomain}`],
    [['retention', '--set', 'retention= '], `retention is " ": ${retentionDomain}`],
    [['retention', '--set', 'retention=NaN'], `retention is "NaN": ${retentionDomain}`],
    [['retention', '--set', 'retention=1e999'], `retention is "1e999": ${retentionDomain}`],
    [['retention', '--set', 'retention=0x10'], `retention is "0x10": ${retentionDomain}`],
    [['retention', '--set', 'retention=0,8'], `retention is "0,8": ${retentionDomain}`],
    [['retention', '--set', 'retention=0.5\n2'], `retention is "0.5\\n2": ${retentionDomain}`],
    [['retention', '--set', 'periods=1.5'], 'periods is 1.5: it must lie in [1, 10000] (years),'],
    [['retention', '--set', 'firstMargin=x'], 'firstMargin is "x": it must be one of now, later'],
    [['retention', '--set', 'firstMargin=1'], 'firstMargin is "1": it must be one of now, later'],
    [['retention', '--set', 'loyalty=1'], 'unknown parameter "loyalty": retention has retention,'],
    [['retention', '--set', '__proto__=1'], 'unknown parameter "__proto__": retention has'],
    [['retention', '--set', 'toString=1'], 'unknown parameter "toString": retention has'],
    [['retention', '--set'], "Option '--set <value>' argument missing"],
    [['retention', '--preset', 'x'], 'unknown preset "x": retention has course, literature'],
    [['retention', '--preset', 'toString'], 'unknown preset "toString": retention has'],
    [['retention', '--bogus'], "Unknown option '--bogus'"],
    [['retention', '--json=yes'], "Option '--json' does not take an argument"],
    [['retention', 'five-points'], 'one model at a time, and "five-points" is one too many'],
    [['loyal'], 'unknown model "loyal": did you mean loyalty-programme?'],
    [['xyzzy'], 'unknown model "xyzzy": the models are '],
    [['constructor'], 'unknown model "constructor": the models are'],
    [[], 'no model named: the models are'],
    [['--json'], 'no model named: the models are'],
    [['--list', 'retention'], '--list takes no model'],
    [
      ['retention', '--set', 'discount=0', '--set', 'retention=.95', '--set', 'marginGrowth=.1'],
      'retention is 0.95, marginGrowth is 0.1, discount is 0: over an infinite horizon',
    ],
    [['five-points', '--set', 'retention=.98'], 'retention is 0.98 and change is 0.05'],
  ];

  test.for(refusals)('%j is one line that names what is wrong', ([argv, message]) => {
    for (const asked of [argv, [...argv, '--json']].slice(0, argv.at(-1) === '--set' ? 1 : 2)) {
      const { out, err, code } = run(asked);
      expect({ out, code }).toEqual({ out: '', code: 2 });
      expect(err.startsWith(message), err).toBe(true);
      expect(err).toMatch(/^[^\n]+\n$/);
    }
  });
});
