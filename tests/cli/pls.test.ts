import { describe, expect, test } from 'vitest';
import { fit } from './fit.ts';

describe('pls', () => {
  const blocks = { x: ['x1', 'x2'], y: ['y1'] };
  const model = JSON.stringify({ blocks, arcs: [['x', 'y']], scheme: 'centroid', scaled: true });
  const cov = [
    [4, 1.2, 1],
    [1.2, 1, 0.6],
    [1, 0.6, 1],
  ];
  const covariance = { columns: ['x1', 'x2', 'y1'], n: 100, mean: [7, 6, 5], cov };
  const files = { 'm.json': model, 'c.json': JSON.stringify(covariance) };

  test('takes a covariance, and answers by name', () => {
    const { outputs, params } = fit(
      ['pls', '--covariance', 'c.json', '--model', 'm.json'],
      files,
    ).result;
    expect(params).toMatchObject({ blocks, scheme: 'centroid', scaled: true });
    expect(Object.keys(outputs.paths)).toEqual(['x->y']);
    // Mode A with one neighbour: weights as the correlations, 0.5 and 0.6.
    expect(outputs.weights.x1 / outputs.weights.x2).toBeCloseTo(0.5 / 0.6, 9);
    expect(outputs.r2.y).toBeCloseTo(outputs.paths['x->y'] ** 2, 12);
    expect(outputs.index.y).toBeCloseTo((100 * 4) / 9, 9);
  });

  test('takes answers and a layout, and draws the same intervals from the same seed', () => {
    const given = [
      'pls',
      '--data',
      'satisfaction-survey.csv',
      '--layout',
      'acsi',
      '--resamples',
      '40',
    ];
    const spread = (seed: string) => fit([...given, '--seed', seed]).result.outputs.bootstrap;
    expect(spread('1')).toEqual(spread('1'));
    expect(spread('1').paths).not.toEqual(spread('two').paths);
    expect(Object.keys(spread('1').paths)).toHaveLength(9);
  });

  test('scores everyone with --customers', () => {
    const given = [
      'pls',
      '--data',
      'satisfaction-survey.csv',
      '--layout',
      'scsb',
      '--resamples',
      '0',
    ];
    const { outputs } = fit([...given, '--customers']).result;
    expect(outputs.customers).toHaveLength(250);
    expect(Object.keys(outputs.customers[0])).toEqual([
      'expectation',
      'value',
      'satisfaction',
      'complaints',
      'loyalty',
    ]);
    expect(outputs.bootstrap).toBeUndefined();
  });
});
