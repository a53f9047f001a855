import { describe, expect, test } from 'vitest';
import { run } from '../../src/cli/run.ts';
import { bytes, fit, small } from './fit.ts';

describe('the purchase models on the generated transactions', () => {
  const given = ['--transactions', 'transactions.csv', '--calibration-end', '2023-12-31'];

  test.for(['bg-nbd', 'pareto-nbd'])(
    '%s says what it estimated, how surely, and whether it converged',
    (name) => {
      const { result, err, code } = fit([name, ...given, '--horizon', '26']);
      expect({ err, code }).toEqual({ err: '', code: 0 });
      expect(result.model).toBe(name);
      expect(result.params).toMatchObject({ calibrationEnd: '2023-12-31', horizon: 26, unit: 7 });
      const { estimates, standardErrors, logLikelihood, converged, customerCount } = result.outputs;
      expect(converged).toBe(true);
      expect(customerCount).toBe(1000);
      expect(logLikelihood).toBeLessThan(0);
      expect(Object.keys(standardErrors)).toEqual(Object.keys(estimates));
    },
  );

  test('BG/NBD finds the parameters that made them, within three standard errors', () => {
    const { outputs } = fit(['bg-nbd', ...given]).result;
    const made = { r: 0.243, alpha: 4.414, a: 0.793, b: 2.426 };
    for (const [name, value] of Object.entries(made)) {
      const away = Math.abs(outputs.estimates[name] - value) / outputs.standardErrors[name];
      expect(away, name).toBeLessThan(3);
    }
  });

  test('Gamma-Gamma finds the mean amount that made them, to a tenth', () => {
    const { outputs } = fit(['gamma-gamma', ...given]).result;
    expect(outputs.meanSpending / ((6.25 * 15.44) / 2.74)).toBeGreaterThan(0.9);
    expect(outputs.meanSpending / ((6.25 * 15.44) / 2.74)).toBeLessThan(1.1);
  });

  test('--customers adds a row each, which sum to the totals', () => {
    const { outputs } = fit(['bg-nbd', ...given, '--horizon', '20', '--customers']).result;
    const total = (key: string) =>
      outputs.customers.reduce((sum: number, row: Record<string, number>) => sum + row[key]!, 0);
    expect(outputs.customers).toHaveLength(1000);
    expect(total('expectedPurchases')).toBeCloseTo(outputs.expectedPurchases, 9);
    expect(total('probabilityAlive')).toBeCloseTo(outputs.expectedAlive, 9);
    expect(total('holdoutPurchases')).toBe(outputs.holdoutPurchases);
    // Twenty weeks ahead the model is right about all of them together to a fifth.
    expect(Math.abs(outputs.expectedPurchases / outputs.holdoutPurchases - 1)).toBeLessThan(0.2);
  });

  test('a summary of the same customers gives the same fit, under either set of names', () => {
    const { outputs } = fit(['bg-nbd', ...given, '--customers']).result;
    const rows = outputs.customers.map(
      (row: Record<string, number>) => `${row.x},${row.t_x},${row.T}`,
    );
    for (const names of ['x,t_x,T', 'frequency,recency,T']) {
      const summary = fit(['bg-nbd', '--summary', 's.csv'], {
        's.csv': [names, ...rows].join('\n'),
      });
      expect(summary.result.outputs.logLikelihood).toBe(outputs.logLikelihood);
      expect(summary.result.outputs.estimates).toEqual(outputs.estimates);
    }
  });
});

describe('the other fits', () => {
  test('sbg reads survivors from the command line', () => {
    // Fader & Hardie (2007), Appendix B: α = 0.668, β = 3.806 for the High End.
    const { outputs } = fit(['sbg', '--survivors', '1000,869,743,653,593,551,517,491']).result;
    expect(outputs.estimates.alpha).toBeCloseTo(0.668, 3);
    expect(outputs.estimates.beta).toBeCloseTo(3.806, 3);
    expect(outputs.survival).toHaveLength(13);
  });

  test('bg-bb counts a row as often as its weight', () => {
    const rows = [
      'x,t_x,n,weight',
      '0,0,3,50',
      '1,1,3,20',
      '1,3,3,9',
      '2,2,3,7',
      '2,3,3,12',
      '3,3,3,20',
    ];
    const once = fit(['bg-bb', '--summary', 's.csv'], { 's.csv': rows.join('\n') }).result.outputs;
    const expanded = rows.slice(1).flatMap((row) => {
      const [x, tx, n, weight] = row.split(',');
      return new Array<string>(Number(weight)).fill(`${x},${tx},${n}`);
    });
    const many = fit(['bg-bb', '--summary', 's.csv'], {
      's.csv': ['x,t_x,n', ...expanded].join('\n'),
    });
    expect(once.customerCount).toBe(118);
    expect(many.result.outputs.logLikelihood).toBeCloseTo(once.logLikelihood, 9);
  });

  test('nbd-dirichlet reads a market of brands', () => {
    const market = {
      ...{ category_penetration: 0.56, category_buy_rate: 2.6, brands: ['Colgate DC', 'Macleans'] },
      ...{ share: [0.25, 0.19], penetration: [0.2, 0.17] },
    };
    const { outputs } = fit(['nbd-dirichlet', '--market', 'm.json'], {
      'm.json': JSON.stringify(market),
    }).result;
    // Goodhardt, Ehrenberg & Chatfield (1984): M = 1.46 and K = 0.78.
    expect(outputs.estimates.M).toBeCloseTo(1.46, 2);
    expect(outputs.estimates.K).toBeCloseTo(0.78, 2);
    expect(outputs.duplication.Macleans['Macleans']).toBe(1);
    expect(outputs.brands[0].penetration).toBeGreaterThan(outputs.brands[1].penetration);
  });

  test('rfm and cohorts count customers', () => {
    const files = { 't.csv': small };
    const found = fit(
      ['rfm', '--transactions', 't.csv', '--reference', '2023-05-01', '--customers'],
      files,
    ).result;
    expect(found.outputs).toMatchObject({ customerCount: 5, sumFrequency: 9, sumMonetary: 100 });
    expect(found.outputs.customers[0]).toEqual({
      customer: 'a',
      recency: 61,
      frequency: 3,
      monetary: 60,
      group: '4-5-5',
    });
    const { outputs } = fit(['cohorts', '--transactions', 't.csv'], files).result;
    expect(outputs.active).toEqual({ '2023-01': [5, 1, 1, 1] });
    expect(outputs.amount).toEqual({ '2023-01': [43, 20, 30, 7] });
  });

  test('kaplan-meier reads durations, or purchases with a gap', () => {
    const survey = fit(['kaplan-meier', '--durations', 'subscriptions.csv']).result.outputs;
    expect(survey.customerCount).toBe(2000);
    expect(survey.steps).toHaveLength(12);
    const { outputs } = fit(['kaplan-meier', '--transactions', 't.csv', '--gap', '60'], {
      't.csv': small,
    }).result;
    expect(outputs).toMatchObject({ customerCount: 5, departures: 3 });
  });
});

test('a table shows nested results under joined names, and customers below', () => {
  const { out } = run(['rfm', '--transactions', 't.csv', '--customers'], {
    read: () => bytes(small),
  });
  expect(out).toMatch(/^rfm\n/);
  expect(out).toMatch(/^groups\.4-5-5 +1$/m);
  expect(out).toMatch(/^customer +recency +frequency +monetary +group$/m);
});

test('--help of a fit names its options', () => {
  expect(run(['pls', '--help']).out).toMatch(/^Usage: .* pls \(--data/);
});

test('--seed changes a model that draws, and is of no effect to one that does not', () => {
  const { err, code } = run(['retention', '--seed', '7']);
  expect({ err, code }).toEqual({
    err: '--seed has no effect: retention draws nothing\n',
    code: 0,
  });
});
