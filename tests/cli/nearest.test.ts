import { expect, test } from 'vitest';
import { nearest } from '../../src/cli/nearest.ts';

const known = ['retention', 'retention-illusion', 'bg-nbd', 'bg-bb', 'leaky-bucket', 'T', 'x'];

test.for([
  ['retentoin', 'retention'],
  ['retentionn', 'retention'],
  ['Retention', 'retention'],
  ['bg-ndb', 'bg-nbd'],
  ['bgnbd', 'bg-nbd'],
  ['leaky', 'leaky-bucket'],
  ['t', 'T'],
] as const)('%s is meant to be %s', ([typed, name]) => {
  expect(nearest(typed, known)).toBe(name);
});

test.for(['loyalty', 'constructor', '', 'y', 'reten', 'zz'])('%j is near nothing', (typed) => {
  expect(nearest(typed, known)).toBeUndefined();
});
