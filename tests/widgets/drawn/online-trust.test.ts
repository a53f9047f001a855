import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults, onlineTrust } from '#core';

const { model, read } = drawnFigureOf('online-trust');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('trust between strangers', () => {
  test('needs more honest sellers than there are: (0.75 − 0.5) / (0.95 − 0.5) = 5/9', () => {
    const { results } = reading({});
    expect(results['leastHonestShare']!.value).toBeCloseTo(5 / 9, 12);
    expect(results['honestWithout']!.value).toBe(0);
    expect(results['honestWith']!.value).toBeGreaterThan(45);
  });

  test('ends each market as the model does with that choice', () => {
    const { rows } = reading({}).table;
    for (const [column, ratings] of [
      [1, 'none'],
      [3, 'perSeller'],
    ] as const) {
      const { honestSellers } = onlineTrust.evaluate(
        { ...defaults(onlineTrust.params), ratings },
        1,
      );
      expect(rows.at(-1)![column]).toBe(honestSellers.at(-1));
    }
  });

  test.for([
    [{ honestShare: 0 }, 'noHonest'],
    [{}, 'saved'],
    [{ honestShare: 0.9 }, 'both'],
    [{ honestCost: 1 }, 'neither'],
    [{ honestShare: 0.9, reportShare: 0.1, patience: 3 }, 'harmed'],
    [{ honestShare: 0.57 }, 'unlucky'],
    [{ reportShare: 0 }, 'unseen'],
    [{ weeks: 6 }, 'patient'],
    [{ honestCost: 0.951, patience: 26, weeks: 30 }, 'lucky'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
