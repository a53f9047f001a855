import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, diamond } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(diamond.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const anyShoppers = fc
  .record({
    brands: fc.integer({ min: 2, max: 12 }),
    purchases: number(1, 60),
    rateShape: number(0.1, 10),
    narrowShare: number(0, 1),
    narrowSwitching: number(0.1, 20),
    wideSwitching: number(0.1, 20),
    measurementNoise: number(0, 3),
    involvementCut: number(-2, 2),
    brandsCut: fc.integer({ min: 1, max: 10 }),
  })
  .map((shoppers) => at({ ...shoppers, shoppers: 200 }));

describe('the number of different brands', () => {
  test('is one after one purchase, and by hand after two: 1 + S(1 − 1/J)/(S + 1)', () => {
    fc.assert(
      fc.property(fc.integer({ min: 2, max: 12 }), number(0.1, 20), (brands, S) => {
        expect(diamond.expectedBrands({ brands }, S, 0)).toBe(0);
        expect(diamond.expectedBrands({ brands }, S, 1)).toBeCloseTo(1, 12);
        const two = 1 + (S / (S + 1)) * (1 - 1 / brands);
        expect(diamond.expectedBrands({ brands }, S, 2)).toBeCloseTo(two, 12);
      }),
    );
  });

  test('grows with purchases towards all brands', () => {
    fc.assert(
      fc.property(number(0.1, 20), fc.integer({ min: 1, max: 300 }), (S, n) => {
        const found = diamond.expectedBrands(given, S, n);
        expect(diamond.expectedBrands(given, S, n + 1)).toBeGreaterThan(found);
        expect(found).toBeLessThan(12);
      }),
    );
  });

  test('is in the simulation what the formula says of each number of purchases', () => {
    const trace = diamond.simulateShoppers(at({ shoppers: 4000, narrowShare: 0, rateShape: 3 }), 5);
    const { wideSwitching } = given;
    const gaps = [...trace.brandsBought].map(
      (found, shopper) =>
        found - diamond.expectedBrands(given, wideSwitching, trace.bought[shopper]!),
    );
    const spread = Math.sqrt(sum(gaps.map((gap) => gap * gap)) / 4000);
    expect(Math.abs(sum(gaps) / 4000)).toBeLessThan((4 * spread) / Math.sqrt(4000));
  });
});

describe('the four kinds', () => {
  test('are loyal, habitual, multi-brand and switcher', () => {
    const cuts = { involvementCut: 0, brandsCut: 3 };
    expect([1, -1].map((cares) => diamond.kindOf(cuts, cares, 3))).toEqual([0, 1]);
    expect([1, -1].map((cares) => diamond.kindOf(cuts, cares, 4))).toEqual([2, 3]);
  });

  test('hold every shopper once, seen and truly', () => {
    fc.assert(
      fc.property(anyShoppers, fc.integer(), (shoppers, seed) => {
        const run = diamond.evaluate(shoppers, seed);
        expect(sum(run.kinds)).toBe(200);
        expect(sum(run.trueKinds)).toBe(200);
        expect(run.misclassified).toBe(run.misclassifiedByCut[shoppers.brandsCut - 1]);
        for (const share of run.favouriteShare) expect(share).toBeLessThanOrEqual(1);
      }),
      { numRuns: 30 },
    );
  });

  test('are counted from what each shopper bought, at every cut', () => {
    const trace = diamond.simulateShoppers(given, 3);
    const run = diamond.evaluate(given, 3);
    const everyone = [...trace.brandsBought.keys()];
    const mean = (list: readonly number[]) => sum(list) / list.length;
    const found = (narrow: number) =>
      mean(
        everyone
          .filter((who) => trace.narrow[who] === narrow)
          .map((who) => trace.brandsBought[who]!),
      );
    expect(run.narrowBrands).toBeCloseTo(found(1), 12);
    expect(run.wideBrands).toBeCloseTo(found(0), 12);
    const kindAt = (brandsCut: number) => (who: number) =>
      diamond.kindOf({ ...given, brandsCut }, trace.measured[who]!, trace.brandsBought[who]!);
    const truly = (who: number) =>
      (trace.narrow[who] === 1 ? 0 : 2) + (trace.involvement[who]! >= given.involvementCut ? 0 : 1);
    run.misclassifiedByCut.forEach((share, row) => {
      const wrong = everyone.filter((who) => kindAt(row + 1)(who) !== truly(who));
      expect(share).toBe(wrong.length / given.shoppers);
    });
    run.kinds.forEach((count, kind) => {
      const alike = everyone.filter((who) => kindAt(3)(who) === kind);
      expect(count).toBe(alike.length);
      const favourites = sum(alike.map((who) => trace.favourite[who]!));
      const all = sum(alike.map((who) => trace.bought[who]!));
      expect(run.favouriteShare[kind]).toBe(favourites / all);
    });
  });

  test('may be empty: then there is no favourite, and no mean number of brands', () => {
    const run = diamond.evaluate(at({ brands: 2, brandsCut: 2, narrowShare: 0 }));
    expect(run.kinds.slice(2)).toEqual([0, 0]);
    expect(run.favouriteShare.slice(2)).toEqual([0, 0]);
    expect(run.narrowBrands).toBeNull();
  });

  test('are told by the favourite’s share too: higher for the few brands', () => {
    const { favouriteShare } = diamond.evaluate(at({ shoppers: 4000 }));
    expect(Math.min(...favouriteShare.slice(0, 2))).toBeGreaterThan(
      Math.max(...favouriteShare.slice(2)) + 0.2,
    );
  });

  test('change with the threshold: no cut is right, a bad one is much worse', () => {
    const { misclassifiedByCut } = diamond.evaluate(at({ shoppers: 4000 }));
    const best = Math.min(...misclassifiedByCut);
    expect(best).toBeGreaterThan(0.1);
    expect(Math.max(...misclassifiedByCut)).toBeGreaterThan(best + 0.2);
  });

  test('turn fickle when the same shoppers are watched for longer', () => {
    const [short, long] = [at({ purchases: 8 }), at({ purchases: 80 })];
    const [few, many] = [diamond.simulateShoppers(short, 3), diamond.simulateShoppers(long, 3)];
    expect(many.narrow).toEqual(few.narrow);
    expect(many.measured).toEqual(few.measured);
    few.brandsBought.forEach((found, shopper) => {
      expect(many.brandsBought[shopper]).toBeGreaterThanOrEqual(found);
      expect(many.bought[shopper]).toBeGreaterThanOrEqual(few.bought[shopper]!);
    });
    const [before, after] = [diamond.evaluate(short, 3), diamond.evaluate(long, 3)];
    expect(after.kinds[0]! + after.kinds[1]!).toBeLessThan(
      before.kinds[0]! + before.kinds[1]! - 200,
    );
    expect(after.trueKinds).toEqual(before.trueKinds);
  });

  test('mean nothing where all repertoires are alike: half are misread however the cut', () => {
    const alike = at({
      narrowSwitching: 1.6,
      wideSwitching: 1.6,
      measurementNoise: 0,
      shoppers: 4000,
    });
    for (const share of diamond.evaluate(alike).misclassifiedByCut) {
      expect(Math.abs(share - 0.5)).toBeLessThan(4 * Math.sqrt(0.25 / 4000));
    }
  });
});

test('purchases are Poisson mixed over a gamma: mean m, variance m + m²/K', () => {
  const { bought } = diamond.simulateShoppers(at({ shoppers: 4000, rateShape: 2 }), 8);
  const mean = sum([...bought]) / 4000;
  const variance = 15 + 225 / 2;
  expect(Math.abs(mean - 15)).toBeLessThan(4 * Math.sqrt(variance / 4000));
  const seen = sum([...bought].map((count) => (count - mean) * (count - mean))) / 4000;
  expect(seen / variance).toBeGreaterThan(0.88);
  expect(seen / variance).toBeLessThan(1.12);
});

test('a run is the same again for the same seed, and another for another', () => {
  expect(diamond.evaluate(given, 'a')).toEqual(diamond.evaluate(given, 'a'));
  expect(diamond.evaluate(given, 'a')).not.toEqual(diamond.evaluate(given, 'b'));
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ brands: 1 });
  const told = new RangeError(
    'brands is 1: it must lie in [2, 12] (number), and be a whole number',
  );
  expect(() => diamond.evaluate(wrong)).toThrow(told);
  expect(() => diamond.simulateShoppers(wrong)).toThrow(told);
  expect(() => diamond.expectedBrands(wrong, 1, 1)).toThrow(told);
  expect(() => diamond.expectedBrands(given, 0, 1)).toThrow(/^switching is 0: /);
  expect(() => diamond.kindOf(at({ brandsCut: 0 }), 0, 1)).toThrow(/^brandsCut is 0: /);
});
