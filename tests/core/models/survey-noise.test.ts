import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, surveyNoise as survey } from '#core';
import { categorical } from '#core/draw/index.ts';
import { seeded } from '#core/random.ts';
import { simulateSurveysSteps } from '#core/simulate/surveys.ts';
import { finish } from '#core/steps.ts';
import { number } from '../../numbers.ts';

const given = defaults(survey.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
const anySurvey = fc
  .record({
    sampleSize: fc.integer({ min: 10, max: 5000 }),
    opinion: number(1, 10),
    opinionSpread: number(0.5, 4),
    responseRate: number(0.01, 0.99),
    responseTilt: number(-1, 1),
  })
  .map((each) => at({ ...each, surveys: 100 }));
/** Over so many surveys, four standard errors of a share. */
const error = (share: number, count: number) => 4 * Math.sqrt((share * (1 - share)) / count);

describe('the answers needed', () => {
  test('are 385 for ± 5 % and 1,068 for ± 3 % of an even split', () => {
    // 384.1 and 1067.1, rounded up.
    expect(survey.sampleFor({ spread: 0.5, margin: 0.05 })).toBe(385);
    expect(survey.sampleFor({ spread: 0.5, margin: 0.03 })).toBe(1068);
  });

  test('quadruple where the margin is to be halved', () => {
    const [once, half] = [1, 0.5].map((margin) => survey.sampleFor({ spread: 22, margin }));
    expect(half! / once!).toBeCloseTo(4, 2);
  });
});

describe('a survey everyone is as ready to answer', () => {
  const reps = 20;
  const runs = seeds(reps).map((seed) => survey.evaluate(at({ surveys: 1000 }), seed));

  test('covers the truth with its interval in 95 % of surveys', () => {
    const coverage = mean(runs.map((run) => run.coverage));
    expect(runs[0]!.expectedCoverage).toBeCloseTo(0.95, 12);
    expect(Math.abs(coverage - 0.95)).toBeLessThan(error(0.95, 1000 * reps));
    expect(runs[0]!.bias).toBeCloseTo(0, 10);
  });

  test('puts the worse of two firms ahead as often as the normal distribution says', () => {
    const { expectedReversals } = runs[0]!;
    expect(expectedReversals).toBeGreaterThan(0.1);
    const reversals = mean(runs.map((run) => run.reversals));
    expect(Math.abs(reversals - expectedReversals)).toBeLessThan(
      error(expectedReversals, 1000 * reps) + 0.003,
    );
  });

  test('needs a wider margin for the share of promoters than for the mean', () => {
    expect(runs[0]!.promoterMargin).toBeGreaterThan(2 * runs[0]!.indexMargin);
  });
});

describe('a survey the angry answer more readily', () => {
  const angry = (sampleSize: number) => at({ ...survey.presets.angryAnswer.values, sampleSize });

  test('is no less wrong with more answers, only more certain', () => {
    const [few, many] = [survey.evaluate(angry(100)), survey.evaluate(angry(10000))];
    expect(many.bias).toBe(few.bias);
    expect(few.bias).toBeLessThan(-3);
    expect(many.indexMargin).toBeCloseTo(few.indexMargin / 10, 10);
    expect(few.coverage).toBeGreaterThan(0.05);
    expect(many.coverage).toBe(0);
  });

  test('covers the truth as often as bias and error say', () => {
    for (const sampleSize of [50, 200]) {
      const runs = seeds(10).map((seed) =>
        survey.evaluate({ ...angry(sampleSize), surveys: 1000 }, seed),
      );
      const coverage = mean(runs.map((run) => run.coverage));
      expect(Math.abs(coverage - runs[0]!.expectedCoverage)).toBeLessThan(0.03);
    }
  });

  test('leans towards whoever answers more', () => {
    fc.assert(
      fc.property(anySurvey, (each) => {
        const { bias, responseTilt } = { ...survey.evaluate(each), ...each };
        if (responseTilt > 0) expect(bias).toBeGreaterThanOrEqual(-1e-9);
        else expect(bias).toBeLessThanOrEqual(1e-9);
      }),
      { numRuns: 50 },
    );
  });
});

describe('two firms', () => {
  test('change places where the rival’s customers are generous with the scale', () => {
    const generous = survey.evaluate(at({ rivalGenerosity: 0.6, sampleSize: 2000 }));
    expect(generous.rivalIndex).toBeLessThan(generous.trueIndex);
    expect(generous.reversals).toBeGreaterThan(0.95);
  });

  test('are told apart by more answers', () => {
    const [few, many] = [
      survey.evaluate(at({ sampleSize: 50 })),
      survey.evaluate(at({ sampleSize: 5000 })),
    ];
    expect(many.expectedReversals).toBeLessThan(few.expectedReversals / 10);
    expect(many.reversals).toBeLessThan(few.reversals / 5);
  });
});

describe('the answers', () => {
  test('have chances that add up to one, and an index from 0 to 100', () => {
    fc.assert(
      fc.property(anySurvey, (each) => {
        for (const chances of [survey.opinions(each), survey.answers(each)]) {
          expect(chances.reduce((sum, chance) => sum + chance, 0)).toBeCloseTo(1, 12);
          expect(Math.min(...chances)).toBeGreaterThanOrEqual(0);
          expect(survey.index(chances)).toBeGreaterThanOrEqual(0);
          expect(survey.index(chances)).toBeLessThanOrEqual(100);
        }
      }),
    );
    expect(survey.index([0, 0, 0, 0, 0, 0, 0, 0, 0, 1])).toBeCloseTo(100, 12);
    expect(survey.index([1, 0, 0, 0, 0, 0, 0, 0, 0, 0])).toBe(0);
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

  test('are the same again for the same seed; the rival’s draws leave ours alone', () => {
    expect(survey.evaluate(given, 'a')).toEqual(survey.evaluate(given, 'a'));
    expect(survey.evaluate(given, 'a')).not.toEqual(survey.evaluate(given, 'b'));
    const other = survey.simulateBoth(at({ rivalGap: 1 }), 4);
    expect(other.own).toEqual(survey.simulateBoth(given, 4).own);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ opinionSpread: 0 });
  const told = new RangeError('opinionSpread is 0: it must lie in [0.5, 4] (score)');
  for (const refused of [survey.evaluate, survey.simulateBoth, survey.opinions, survey.answers]) {
    expect(() => refused(wrong)).toThrow(told);
  }
  expect(() => survey.sampleFor({ spread: 1, margin: 0 })).toThrow(/^margin is 0: /);
});
