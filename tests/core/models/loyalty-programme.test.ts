import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, loyaltyProgramme as programme } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(programme.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
describe('turn: a card with no effect at all', () => {
  test('has members who visit twice as often as the others, and changed nothing', () => {
    const nothing = at(programme.presets.course.values);
    const runs = seeds(10).map((seed) => programme.evaluate(nothing, seed));
    expect(nothing).toEqual(given);
    expect(runs[0]!.expectedNaiveRatio).toBeCloseTo(2, 2);
    expect(mean(runs.map((run) => run.naiveRatio!))).toBeCloseTo(2, 1);
    for (const run of runs) {
      expect(run.trueEffect).toBe(0);
      expect(run.subsidyShare).toBe(1);
      expect(run.programmeProfit).toBe(-given.rewardCost * run.rewards);
      expect(run.memberVisitsWithout).toBe(run.memberVisits);
      for (const times of run.visitsByStamp) expect(Math.abs(times - 1)).toBeLessThan(0.1);
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
      fc.property(number(0.5, 10), number(0.05, 0.95), (visitShape, joinShare) => {
        const A = Math.pow(1 - joinShare, -1 / visitShape);
        const formula = (Math.pow(A, visitShape + 1) - 1) / (Math.pow(A, visitShape) - 1);
        const card = at({ visitShape, joinShare });
        expect(programme.expectedNaiveRatio(card) / formula).toBeCloseTo(1, 8);
      }),
    );
    for (const visitRate of [1, 0.3]) {
      const card = at({ visitRate, weeks: 4 });
      const members = seeds(10).map((seed) => programme.evaluate(card, seed).members / 2000);
      const error = Math.sqrt((0.62 * 0.38) / 20000);
      expect(Math.abs(mean(members) - 0.62)).toBeLessThan(4 * error);
    }
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

  test('pays most to visits that would have come anyway', () => {
    const run = programme.evaluate(at({ visitLift: 0.25, dropout: 0, goalGradient: 0 }), 3);
    // Five visits for four: four in five would have come.
    expect(run.subsidyShare).toBeCloseTo(0.8, 2);
    expect(run.memberVisits! / run.memberVisitsWithout!).toBeCloseTo(1.25, 2);
  });
});

describe('a run', () => {
  test('says what its visits say: means, ratio, differences, cards and money', () => {
    const card = at({ visitLift: 0.3, goalGradient: 0.4, dropout: 0.2, shoppers: 500 });
    const run = programme.evaluate(card, 6);
    const trace = programme.simulateProgramme(card, 6);
    const weekly = (visits: Uint32Array, member: number) =>
      mean([...visits].filter((_, shopper) => trace.member[shopper] === member)) / card.weeks;
    expect(run.members).toBe([...trace.member].filter((joined) => joined).length);
    expect(run.memberVisits).toBeCloseTo(weekly(trace.after, 1), 12);
    expect(run.otherVisits).toBeCloseTo(weekly(trace.after, 0), 12);
    expect(run.memberVisitsBefore).toBeCloseTo(weekly(trace.before, 1), 12);
    expect(run.otherVisitsBefore).toBeCloseTo(weekly(trace.before, 0), 12);
    expect(run.memberVisitsWithout).toBeCloseTo(weekly(trace.twin, 1), 12);
    expect(run.naiveRatio).toBeCloseTo(run.memberVisits! / run.otherVisits!, 12);
    const [rise, otherRise] = [
      run.memberVisits! - run.memberVisitsBefore!,
      run.otherVisits! - run.otherVisitsBefore!,
    ];
    expect(run.differenceInDifferences).toBeCloseTo(rise - otherRise, 12);
    expect(run.trueEffect).toBeCloseTo(run.memberVisits! - run.memberVisitsWithout!, 12);
    const { cardsFilled, cardsDropped, stampsOpen, stampsDropped, stampsGiven } = trace;
    expect(run.completion).toBeCloseTo(cardsFilled / (cardsFilled + cardsDropped), 12);
    expect(run.breakage).toBeCloseTo(stampsDropped / stampsGiven, 12);
    expect(run.liability).toBeCloseTo((card.rewardCost * stampsOpen) / card.stamps, 9);
    const extra = run.trueEffect! * run.members * card.weeks;
    expect(run.programmeProfit).toBeCloseTo(
      card.visitMargin * extra - card.rewardCost * run.rewards,
      6,
    );
    run.visitsByStamp.forEach((times, filled) => {
      expect(times).toBeCloseTo(trace.visitsAt[filled]! / trace.plainAt[filled]!, 12);
    });
  });

  test('where no card comes so far says 1: nobody with so many stamps', () => {
    const { visitsByStamp } = programme.evaluate(at({ stamps: 20, dropout: 0.9, weeks: 4 }));
    expect(visitsByStamp.at(-1)).toBe(1);
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(programme.evaluate(given)).toEqual(programme.evaluate(given, 1));
    expect(programme.simulateProgramme(given)).toEqual(programme.simulateProgramme(given, 1));
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
