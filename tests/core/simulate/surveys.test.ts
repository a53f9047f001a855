import { describe, expect, test } from 'vitest';
import { defaults, surveyNoise as survey } from '#core';
import { categorical } from '#core/draw/index.ts';
import { seeded } from '#core/random.ts';
import { simulateSurveysSteps } from '#core/simulate/surveys.ts';
import { finish } from '#core/steps.ts';

const given = defaults(survey.params);
const at = (changes: Partial<typeof given>): typeof given => ({ ...given, ...changes });
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;

describe('answers', () => {
  test('all alike have their own mean and no variance; of two kinds, those of a coin', () => {
    const alike = finish(simulateSurveysSteps([1, 0, 0], 5, 3, seeded(1)));
    expect([[...alike.means], [...alike.variances]]).toEqual([
      [1, 1, 1],
      [0, 0, 0],
    ]);
    const coin = finish(simulateSurveysSteps([0.5, 0, 0.5], 40, 4000, seeded(2)));
    expect(mean([...coin.means])).toBeCloseTo(2, 1);
    expect(mean([...coin.variances])).toBeCloseTo(1, 1);
  });

  test('split class by class have the moments of answers drawn one at a time', () => {
    const chances = survey.answers(at({ responseTilt: 0.3 }));
    const split = finish(simulateSurveysSteps(chances, 30, 20000, seeded(1)));
    const draw = categorical(chances);
    const random = seeded(2);
    const drawn = Array.from({ length: 20000 }, () => {
      let [sum, squares] = [0, 0];
      for (let answer = 0; answer < 30; answer += 1) {
        const x = draw(random) + 1;
        sum += x;
        squares += x * x;
      }
      return [sum / 30, (squares - (sum * sum) / 30) / 29] as const;
    });
    const apart = (one: readonly number[], other: readonly number[]) => {
      const [a, b] = [mean(one), mean(other)];
      const spread =
        mean(one.map((x) => (x - a) * (x - a))) + mean(other.map((x) => (x - b) * (x - b)));
      return (a - b) / Math.sqrt(spread / 20000);
    };
    const [means, variances] = [[...split.means], [...split.variances]];
    expect(
      Math.abs(
        apart(
          means,
          drawn.map(([each]) => each),
        ),
      ),
    ).toBeLessThan(4);
    expect(
      Math.abs(
        apart(
          variances,
          drawn.map(([, each]) => each),
        ),
      ),
    ).toBeLessThan(4);
    const squared = (row: readonly number[]) => row.map((x) => x * x);
    expect(Math.abs(apart(squared(means), squared(drawn.map(([each]) => each))))).toBeLessThan(4);
  });
});
