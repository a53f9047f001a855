import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('honest-shop');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('when honesty pays', () => {
  test('has a border that the margin does not move', () => {
    const border = (margin: number) => reading({ margin }).pictures[0]!.drawing;
    expect(border(200)).toEqual(border(20));
  });

  test('is even at the border: both policies are worth the same there', () => {
    const detection = reading({}).results['breakEvenDetection']!.value;
    const { hidingValue, disclosingValue } = reading({ detection }).results;
    expect(hidingValue!.value).toBeCloseTo(disclosingValue!.value, 9);
    // (1 − rv)/(1 − φκ) − (1 − rv), over φ(ℓ + rv), with r = 0.8 and v = 1/1.1.
    const gone = 1 - 0.8 / 1.1;
    expect(detection).toBeCloseTo((gone / 0.9 - gone) / (0.2 * (0.5 + 0.8 / 1.1)), 12);
  });

  test.for([
    [{}, 'disclose'],
    [{ detection: 0.1 }, 'hide'],
    [{ flawShare: 0 }, 'even'],
    [{ trustGain: 0.95, priceCut: 0 }, 'always'],
    [{ retention: 0, listeners: 0 }, 'never'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
