import { expect, test } from 'vitest';
import { moments } from '#widgets/ModelFigure/moments.ts';

test.for([
  [0, 3, 100, [0, 1, 2, 3]],
  [1, 1, 100, [1]],
  [0, 10, 3, [0, 5, 10]],
  [1, 10000, 4, [1, 3334, 6667, 10000]],
] as const)('from %d to %d, at most %d: %j', ([from, to, most, expected]) => {
  expect(moments(from, to, most)).toEqual(expected);
});
