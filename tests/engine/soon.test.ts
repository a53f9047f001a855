import { expect, test } from 'vitest';
import { evaluationSteps } from '#core/around/index.ts';
import { catalog } from '#core/catalog.ts';
import { finish, type Steps } from '#core/steps.ts';
import { soon } from '../../src/engine/index.ts';
import { atCorner } from '../bench/corners.ts';

test('what is quick is done at once', () => {
  const model = catalog['retention']!;
  const steps = () => evaluationSteps(model, atCorner(model));
  expect(soon(steps())).toEqual(finish(steps()));
});

test('what would never end is left after the time allowed', () => {
  let pieces = 0;
  function* endless(): Steps<never> {
    for (;;) {
      pieces += 1;
      yield 0;
    }
  }
  expect(soon(endless(), 2)).toBeUndefined();
  const before = pieces;
  expect(before).toBeGreaterThan(0);
  expect(pieces).toBe(before);
});

test('the most expensive evaluation of the catalog is left unfinished, having begun', () => {
  const model = catalog['loyalty-programme']!;
  expect(soon(evaluationSteps(model, atCorner(model)), 0)).toBeUndefined();
});
