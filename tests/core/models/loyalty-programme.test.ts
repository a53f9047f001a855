import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, loyaltyProgramme as programme } from '#core';
import { coffeeCard } from '../../published/kivetz-urminsky-zheng-2006.ts';
import { carWash } from '../../published/nunes-dreze-2006.ts';

const given = defaults(programme.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
const share = (min: number, max: number) => fc.double({ min, max, noNaN: true });
const anyCard = fc
  .record({
    shoppers: fc.constant(300),
    visitRate: share(0.2, 2),
    visitShape: share(0.5, 10),
    joinShare: share(0.05, 0.95),
    selfSelection: share(0, 1),
    stamps: fc.integer({ min: 2, max: 20 }),
    headStart: fc.integer({ min: 0, max: 5 }),
    visitLift: share(0, 0.5),
    goalGradient: share(0, 1),
    dropout: share(0, 0.9),
    persistence: share(0, 4),
  })
  .map(at);

describe('a card with no effect at all', () => {
  test('has members who visit twice as often as the others, and changed nothing', () => {
    const runs = seeds(10).map((seed) => programme.evaluate(given, seed));
    expect(runs[0]!.expectedNaiveRatio).toBeCloseTo(2, 2);
    expect(mean(runs.map((run) => run.naiveRatio!))).toBeCloseTo(2, 1);
    for (const run of runs) {
      expect(run.trueEffect).toBe(0);
      expect(run.subsidyShare).toBe(1);
      expect(run.programmeProfit).toBe(-given.rewardCost * run.rewards);
    }
    expect(Math.abs(mean(runs.map((run) => run.differenceInDifferences!)))).toBeLessThan(0.01);
  });

  test('says exactly “double” at κ = 2 where the golden share joins', () => {
    const golden = (Math.sqrt(5) - 1) / 2;
    const ratio = programme.expectedNaiveRatio({
      visitShape: 2,
      joinShare: golden,
      selfSelection: 1,
    });
    expect(ratio).toBeCloseTo(2, 12);
  });

  test('says nothing where joining has nothing to do with visiting', () => {
    const mixed = at({ selfSelection: 0 });
    expect(programme.expectedNaiveRatio(mixed)).toBeCloseTo(1, 12);
    const runs = seeds(10).map((seed) => programme.evaluate(mixed, seed).naiveRatio!);
    expect(mean(runs)).toBeCloseTo(1, 1);
  });

  test('is told by the formula (A^(κ+1) − 1)/(A^κ − 1), and joined by the share asked for', () => {
    fc.assert(
      fc.property(share(0.5, 10), share(0.05, 0.95), (visitShape, joinShare) => {
        const A = Math.pow(1 - joinShare, -1 / visitShape);
        const formula = (Math.pow(A, visitShape + 1) - 1) / (Math.pow(A, visitShape) - 1);
        const card = at({ visitShape, joinShare });
        expect(programme.expectedNaiveRatio(card) / formula).toBeCloseTo(1, 8);
      }),
    );
    const members = seeds(10).map((seed) => programme.evaluate(given, seed).members / 2000);
    const error = Math.sqrt((0.62 * 0.38) / 40000);
    expect(Math.abs(mean(members) - 0.62)).toBeLessThan(4 * error);
  });
});

describe('a card with an effect', () => {
  test('lifts members’ visits by the lift, as the difference in differences says', () => {
    const lifted = at({ visitLift: 0.2, dropout: 0 });
    const runs = seeds(10).map((seed) => ({
      ...programme.evaluate(lifted, seed),
      rate: (() => {
        const { member, rate } = programme.simulateProgramme(lifted, seed);
        const members = [...rate].filter((_, shopper) => member[shopper]);
        return mean(members);
      })(),
    }));
    const effect = mean(runs.map((run) => run.trueEffect!));
    expect(effect / (0.2 * mean(runs.map((run) => run.rate)))).toBeCloseTo(1, 1);
    expect(mean(runs.map((run) => run.differenceInDifferences!)) / effect).toBeCloseTo(1, 1);
  });

  test('speeds visits up stamp by stamp as exp(φ·p), within four standard errors', () => {
    const pulled = at({ goalGradient: 0.8, dropout: 0, shoppers: 3000, weeks: 52 });
    const { visitsAt, plainAt } = programme.simulateProgramme(pulled, 5);
    visitsAt.forEach((visits, filled) => {
      const expected = plainAt[filled]! * Math.exp((0.8 * filled) / given.stamps);
      expect(Math.abs(visits - expected)).toBeLessThan(4 * Math.sqrt(expected));
    });
  });

  test('never takes a visit from anyone', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 1, max: 99 }), (card, seed) => {
        const { after, twin } = programme.simulateProgramme(card, seed);
        after.forEach((visits, shopper) => {
          expect(visits).toBeGreaterThanOrEqual(twin[shopper]!);
        });
      }),
      { numRuns: 25 },
    );
  });
});

describe('the near reward', () => {
  test('shortens the last interval of ten by the printed fifth', () => {
    const pull = programme.gradientOf(coffeeCard, coffeeCard.acceleration);
    const intervals = Array.from({ length: 10 }, (_, filled) => Math.exp((-pull * filled) / 10));
    expect(intervals.at(-1)).toBeCloseTo(0.8, 12);
    expect(programme.presets.literature.values.goalGradient).toBeCloseTo(pull, 4);
  });
});

describe('eight washes', () => {
  test('go on from step to step with .8125, and with a head start with .8738', () => {
    const { washes, completionWithout, completionWith } = carWash;
    expect(programme.continuation({ stamps: washes }, completionWithout)).toBeCloseTo(0.8125, 4);
    expect(programme.continuation({ stamps: washes }, completionWith)).toBeCloseTo(0.8738, 4);
  });

  test('are filled by 19 %, and by 34 % where two of ten places are filled in advance', () => {
    const { eightWashes, twoOfTen } = programme.presets;
    const chance = (values: Partial<Given>) => programme.completionChance(at(values));
    expect(chance(eightWashes.values)).toBeCloseTo(carWash.completionWithout, 2);
    expect(chance(twoOfTen.values)).toBeCloseTo(carWash.completionWith, 2);
    expect(twoOfTen.values).toMatchObject({ ...eightWashes.values, headStart: carWash.headStart });
  });

  test('are filled as the formula says, by shoppers who come often enough to end their cards', () => {
    const card = at({
      stamps: 4,
      dropout: 0.3,
      persistence: 1,
      weeks: 52,
      visitRate: 2,
      visitShape: 10,
    });
    const runs = seeds(5).map((seed) => programme.simulateProgramme(card, seed));
    const filled = runs.reduce((total, run) => total + run.cardsFilled, 0);
    const ended = filled + runs.reduce((total, run) => total + run.cardsDropped, 0);
    const chance = programme.completionChance(card);
    expect(Math.abs(filled / ended - chance)).toBeLessThan(0.02);
  });

  test('are filled more often with a head start, and less often the longer the card', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const chance = programme.completionChance(card);
        const more = { ...card, headStart: Math.min(5, card.headStart + 1) };
        expect(programme.completionChance(more)).toBeGreaterThanOrEqual(chance - 1e-12);
        expect(chance).toBeGreaterThanOrEqual(0);
        expect(chance).toBeLessThanOrEqual(1);
      }),
    );
    expect(programme.continuation({ stamps: 8 }, 0)).toBe(0);
  });
});

describe('a run', () => {
  test('keeps every stamp: redeemed, dropped or still open', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const trace = programme.simulateProgramme(card, 2);
        const { stampsGiven, stampsRedeemed, stampsDropped, stampsOpen, rewards } = trace;
        expect(stampsRedeemed + stampsDropped + stampsOpen).toBe(stampsGiven);
        expect(stampsRedeemed).toBe(rewards * card.stamps);
      }),
      { numRuns: 25 },
    );
  });

  test('shares its draws: another card leaves shoppers, members and their weeks before alone', () => {
    const one = programme.simulateProgramme(given, 9);
    const other = programme.simulateProgramme(at({ stamps: 5, visitLift: 0.3, dropout: 0.5 }), 9);
    for (const key of ['member', 'rate', 'before', 'twin'] as const) {
      expect(other[key]).toEqual(one[key]);
    }
  });

  test('visits as a Poisson process mixed over a gamma: mean T·λ, variance T·λ + (T·λ)²/κ', () => {
    const visits = seeds(10).flatMap((seed) => [
      ...programme.simulateProgramme(given, seed).before,
    ]);
    const expected = 26;
    const variance = expected + (expected * expected) / 2;
    const average = mean(visits);
    const spread = mean(visits.map((count) => (count - average) * (count - average)));
    expect(Math.abs(average - expected)).toBeLessThan(4 * Math.sqrt(variance / visits.length));
    expect(spread / variance).toBeGreaterThan(0.93);
    expect(spread / variance).toBeLessThan(1.07);
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(programme.evaluate(given, 'a')).toEqual(programme.evaluate(given, 'a'));
    expect(programme.evaluate(given, 'a')).not.toEqual(programme.evaluate(given, 'b'));
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ stamps: 1, joinShare: 1 });
  const told = /^(stamps is 1|joinShare is 1): it must lie in/;
  expect(() => programme.evaluate(wrong)).toThrow(told);
  expect(() => programme.simulateProgramme(wrong)).toThrow(told);
  expect(() => programme.expectedNaiveRatio(wrong)).toThrow(told);
  expect(() => programme.completionChance(wrong)).toThrow(told);
  expect(() => programme.continuation(wrong, 0.5)).toThrow(RangeError);
  expect(() => programme.continuation(given, 2)).toThrow(/^completion is 2: /);
  expect(() => programme.gradientOf(given, 0.7)).toThrow(/^acceleration is 0.7: /);
});
