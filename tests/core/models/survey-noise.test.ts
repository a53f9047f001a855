import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, surveyNoise as survey } from '#core';
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

const z = 1.959963984540054;

describe('what a survey says', () => {
  const chancesOf = (each: Given) => {
    const p = survey.opinions(each);
    const centre = mean(p.map((chance, place) => 10 * chance * (place + 1)));
    const ready = p.map((_, place) => {
      const odds =
        (each.responseRate / (1 - each.responseRate)) *
        Math.exp(each.responseTilt * (place + 1 - centre));
      return odds / (1 + odds);
    });
    const weights = p.map((chance, place) => chance * ready[place]!);
    const all = weights.reduce((sum, weight) => sum + weight, 0);
    return weights.map((weight) => weight / all);
  };

  test('is the opinion of those who are ready to answer, by the odds of the average customer', () => {
    fc.assert(
      fc.property(anySurvey, (each) => {
        const expected = chancesOf(each);
        survey.answers(each).forEach((chance, place) => {
          expect(chance).toBeCloseTo(expected[place]!, 12);
        });
      }),
    );
  });

  test('is told on the index’s own scale: means, difference and margins', () => {
    const angry = at({ ...survey.presets.angryAnswer.values, rivalGap: -0.7, sampleSize: 90 });
    const found = survey.evaluate(angry);
    const [p, q] = [survey.opinions(angry), chancesOf(angry)];
    const score = (x: number) => (100 * (x - 1)) / 9;
    const centre = (chances: readonly number[]) =>
      chances.reduce((sum, chance, place) => sum + chance * (place + 1), 0);
    expect(found.trueIndex).toBeCloseTo(score(centre(p)), 10);
    expect(found.surveyedIndex).toBeCloseTo(score(centre(q)), 10);
    expect(found.bias).toBeCloseTo(found.surveyedIndex - found.trueIndex, 10);
    const rival = survey.opinions({ ...angry, opinion: angry.opinion - 0.7 });
    expect(found.rivalIndex).toBeCloseTo(score(centre(rival)), 10);
    const spread = (value: (answer: number) => number) => {
      const [first, second] = [1, 2].map((power) =>
        q.reduce((sum, chance, place) => sum + chance * value(place + 1) ** power, 0),
      );
      return Math.sqrt(second! - first! * first!);
    };
    const margin = z / Math.sqrt(90);
    expect(found.indexMargin).toBeCloseTo(margin * spread(score), 9);
    const counted = (x: number) => (x >= 9 ? 100 : x <= 6 ? -100 : 0);
    expect(found.promoterMargin).toBeCloseTo(margin * spread(counted), 9);
  });

  test('covers the truth as often as its bias in errors allows', () => {
    const angry = at({ ...survey.presets.angryAnswer.values, sampleSize: 90 });
    const { bias, indexMargin, expectedCoverage } = survey.evaluate(angry);
    const off = bias / (indexMargin / z);
    // By integrating the normal density over the interval, off the middle by so many errors.
    let area = 0;
    for (let k = 0; k < 4000; k += 1) {
      const x = -z - off + ((k + 0.5) / 4000) * 2 * z;
      area += Math.exp((-x * x) / 2);
    }
    area *= (2 * z) / 4000 / Math.sqrt(2 * Math.PI);
    expect(expectedCoverage).toBeCloseTo(area, 6);
  });

  test('is right half of the time between two firms that are alike', () => {
    const alike = at({ rivalGap: 0, sampleSize: 10, surveys: 1000 });
    const runs = seeds(20).map((seed) => survey.evaluate(alike, seed));
    expect(runs[0]!.expectedReversals).toBeCloseTo(0.5, 12);
    // With ten answers one pair in thirty or so draws, and counts one half.
    expect(Math.abs(mean(runs.map((run) => run.reversals)) - 0.5)).toBeLessThan(error(0.5, 20000));
  });

  test('in the presets rests on 250 answers, or 400, from customers equally ready', () => {
    const { course, literature, angryAnswer } = survey.presets;
    expect(course.values).toEqual({ sampleSize: 250, responseTilt: 0 });
    expect(literature.values).toEqual({ sampleSize: 400, responseTilt: 0 });
    expect(angryAnswer.values.responseTilt).toBeLessThan(0);
    expect(survey.simulateBoth(given)).toEqual(survey.simulateBoth(given, 1));
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
