import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, wordOfMouth } from '#core';
import { number } from '../../numbers.ts';
import { told as published } from '../../published/tarp-1981.ts';

const given = defaults(wordOfMouth.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;
const heard = ({ waves }: { waves: Int32Array }) =>
  waves.reduce((count, wave) => count + (wave > 0 ? 1 : 0), 0);
const middle = (range: readonly number[]) => mean(range);
const networks = ['everyone', 'random', 'smallWorld', 'preferential'] as const;

const anyTown = fc
  .record({
    angry: fc.integer({ min: 0, max: 300 }),
    content: fc.integer({ min: 0, max: 300 }),
    delighted: fc.integer({ min: 0, max: 300 }),
    angryTells: number(0, 30),
    network: fc.constantFrom(...networks),
    ties: fc.integer({ min: 1, max: 6 }),
    retelling: number(0, 1),
  })
  .map(at);

describe('the reach of stories told to anyone in a town of a thousand', () => {
  const worked = [
    [9, [86, 363, 594]],
    [22, [198, 667, 889]],
    [25, [221, 714, 918]],
  ] as const;

  test.for(worked)('at %d tells each, 10, 50 and 100 tellers reach %j', ([tells, reached]) => {
    [10, 50, 100].forEach((tellers, column) => {
      expect(Math.round(wordOfMouth.reach(given, tellers * tells))).toBe(reached[column]);
    });
  });

  test('is 714 and not 1,250 for fifty angry customers with 25 tells each, in the simulation too', () => {
    const town = at(wordOfMouth.presets.twentyFive.values);
    expect(town).toMatchObject({ angry: 50, angryTells: 25, contentTells: 8 });
    const runs = seeds(100).map((seed) => wordOfMouth.evaluate(town, seed));
    expect(runs[0]!.badStories).toBe(1250);
    expect(runs[0]!.expectedBad).toBeCloseTo(714, 0);
    const spread = wordOfMouth.reachSpread(town, 1250);
    const average = mean(runs.map((run) => run.heardBad));
    expect(Math.abs(average - runs[0]!.expectedBad)).toBeLessThan((3 * spread) / 10);
    const variance = mean(runs.map((run) => (run.heardBad - average) * (run.heardBad - average)));
    expect(Math.sqrt(variance) / spread).toBeGreaterThan(0.8);
    expect(Math.sqrt(variance) / spread).toBeLessThan(1.2);
  });

  test('has the spread of the occupancy problem: exact for two stories', () => {
    // Two stories reach one person with chance 1/n, else two.
    const n = 1000;
    expect(wordOfMouth.reach(given, 2)).toBeCloseTo(2 - 1 / n, 9);
    expect(wordOfMouth.reachSpread(given, 2)).toBeCloseTo(Math.sqrt((1 / n) * (1 - 1 / n)), 6);
    expect(wordOfMouth.reachSpread(given, 0)).toBe(0);
  });

  test('counts whole stories where the tells are broken: 9.5 each make 95 from ten', () => {
    const stories = seeds(200).map((seed) => {
      const { bad } = wordOfMouth.simulateHearsay(at({ angryTells: 9.5 }), seed);
      return heard(bad);
    });
    const expected = wordOfMouth.reach(given, 95);
    // The number of stories itself spreads by √(10 · ¼).
    const spread = Math.sqrt(
      2.5 + wordOfMouth.reachSpread(given, 95) * wordOfMouth.reachSpread(given, 95),
    );
    expect(Math.abs(mean(stories) - expected)).toBeLessThan((3.5 * spread) / Math.sqrt(200));
  });
});

describe('good news and bad', () => {
  const bothReach = (changes: Partial<Given>) => {
    const runs = seeds(40).map((seed) => wordOfMouth.evaluate(at(changes), seed));
    return [mean(runs.map((run) => run.heardGood)), mean(runs.map((run) => run.heardBad))] as const;
  };

  test('told by as many, bad reaches more; told by three times as many, good wins', () => {
    const tells = wordOfMouth.presets.literature.values;
    const [goodAlone, badAlone] = bothReach({ ...tells, angry: 20, content: 20 });
    expect(badAlone).toBeGreaterThan(goodAlone);
    const [good, bad] = bothReach({ ...tells, angry: 20, content: 60 });
    expect(good).toBeGreaterThan(bad);
    const { angry, content, angryTells, contentTells } = wordOfMouth.presets.threeToOne.values;
    expect([content / angry, contentTells]).toEqual([3, angryTells]);
    const [often, seldom] = bothReach(wordOfMouth.presets.threeToOne.values);
    expect(often / seldom).toBeGreaterThan(2.5);
  });

  test('are told as often as quoted: 9–10 and 4–5 by TARP; 22, 8 and more than 10 by the course', () => {
    const { course, literature } = wordOfMouth.presets;
    expect(literature.values).toEqual({
      angryTells: middle(published.dissatisfied),
      contentTells: middle(published.satisfied),
      delighted: 0,
    });
    const { angry, delighted, delightedTells, ...quoted } = course.values;
    expect(quoted).toEqual({ angryTells: 22, contentTells: 8 });
    expect([angry, delighted]).toEqual([10, 10]);
    expect(delightedTells).toBeGreaterThan(10);
  });

  test('are as many stories as tellers times tells', () => {
    const town = at({ angry: 7, content: 3, delighted: 5, angryTells: 4, delightedTells: 2.5 });
    const { goodStories, badStories, expectedGood, expectedBad } = wordOfMouth.evaluate(town);
    expect([goodStories, badStories]).toEqual([3 * 5 + 5 * 2.5, 28]);
    expect(expectedGood).toBe(wordOfMouth.reach(town, 28));
    expect(expectedBad).toBe(wordOfMouth.reach(town, 28));
  });

  test('tell equally often at the even share', () => {
    const share = wordOfMouth.evenContentShare({ angryTells: 9, contentTells: 3 })!;
    expect(share).toBeCloseTo(0.75, 12);
    expect(share * 3).toBeCloseTo((1 - share) * 9, 12);
    expect(wordOfMouth.evenContentShare({ angryTells: 0, contentTells: 0 })).toBeNull();
  });

  test('move a purchase of chance one half equally, and good moves a rarer one more', () => {
    const even = { angry: 100, content: 100, angryTells: 10, contentTells: 10, delighted: 0 };
    const shift = (priorPurchase: number) =>
      mean(
        seeds(60).map(
          (seed) => wordOfMouth.evaluate(at({ ...even, priorPurchase }), seed).purchaseShift,
        ),
      );
    expect(Math.abs(shift(0.5))).toBeLessThan(0.002);
    expect(shift(0.2)).toBeGreaterThan(0.05);
    expect(shift(0.8)).toBeLessThan(-0.05);
  });

  test('move no chance beyond 0 or 1', () => {
    fc.assert(
      fc.property(anyTown, fc.constantFrom(0, 0.3, 1), (town, priorPurchase) => {
        const { purchaseShift } = wordOfMouth.evaluate({ ...town, priorPurchase, persuasion: 1 });
        expect(priorPurchase + purchaseShift).toBeGreaterThanOrEqual(-1e-12);
        expect(priorPurchase + purchaseShift).toBeLessThanOrEqual(1 + 1e-12);
      }),
      { numRuns: 30 },
    );
  });
});

describe('a run', () => {
  test('gives everyone one role, and as many of each as asked', () => {
    fc.assert(
      fc.property(anyTown, (town) => {
        const { roles } = wordOfMouth.simulateHearsay(town);
        const count = (role: number) => roles.filter((each) => each === role).length;
        expect([count(1), count(2), count(3)]).toEqual([town.angry, town.content, town.delighted]);
      }),
      { numRuns: 30 },
    );
  });

  test('shares its draws: bad news is the same whatever the good do', () => {
    const { bad } = wordOfMouth.simulateHearsay(given, 5);
    const other = wordOfMouth.simulateHearsay(
      at({ content: 200, contentTells: 20, delighted: 7 }),
      5,
    );
    expect(other.bad).toEqual(bad);
  });

  test('is the same again for the same seed', () => {
    for (const network of networks) {
      const town = at({ network, retelling: 0.5 });
      expect(wordOfMouth.evaluate(town)).toEqual(wordOfMouth.evaluate(town, 1));
      expect(wordOfMouth.simulateHearsay(town)).toEqual(wordOfMouth.simulateHearsay(town, 1));
      expect(wordOfMouth.evaluate(town, 'x')).toEqual(wordOfMouth.evaluate(town, 'x'));
      expect(wordOfMouth.evaluate(town, 'x')).not.toEqual(wordOfMouth.evaluate(town, 'y'));
    }
  });

  test('heard both ways is at most the smaller of good and bad', () => {
    const { heardGood, heardBad, heardBoth } = wordOfMouth.evaluate(
      at({ angry: 200, content: 200 }),
    );
    expect(heardBoth).toBeLessThanOrEqual(Math.min(heardGood, heardBad));
    expect(heardBoth).toBeGreaterThanOrEqual(heardGood + heardBad - 1000);
  });
});

describe('“eight to ten, and 13 % tell more than twenty”', () => {
  test.for([
    [8, 6.1],
    [9, 7.2],
    [10, 8.4],
  ] as const)('is consistent: a mean of %d leaves %d to the others', ([average, others]) => {
    const { share, moreThan } = published.talkative;
    const told = { mean: average, talkativeShare: share, talkativeTells: moreThan + 1 };
    expect(wordOfMouth.othersTell(told)).toBeCloseTo(others, 1);
  });

  test('leaves nothing to the others where the talkative tell all', () => {
    const told = { mean: 5, talkativeShare: 0.25, talkativeTells: 20 };
    expect(wordOfMouth.othersTell(told)).toBe(0);
    expect(wordOfMouth.othersTell({ ...told, mean: 5.3 })).toBeCloseTo(0.4, 12);
  });

  test('is refused where the talkative alone tell more than everyone', () => {
    const told = { mean: 2, talkativeShare: 0.13, talkativeTells: 21 };
    expect(() => wordOfMouth.othersTell(told)).toThrow(RangeError);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ angryTells: 31 });
  const { evaluate, simulateHearsay, evenContentShare } = wordOfMouth;
  for (const refused of [evaluate, simulateHearsay, evenContentShare]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('angryTells is 31: it must lie in [0, 30] (number)'),
    );
  }
  expect(() => wordOfMouth.reach(given, 1.5)).toThrow(/^stories is 1.5: /);
  expect(() => wordOfMouth.reachSpread(at({ population: 10 }), 1)).toThrow(/^population is 10: /);
});
