import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, massCustomisation } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(massCustomisation.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyMarket = fc
  .record({
    buyers: fc.integer({ min: 0, max: 100000 }),
    worth: number(0, 1000),
    misfitCost: number(1, 1000),
    unitCost: number(0, 500),
    setUpCost: number(1, 100000),
    leftover: number(0, 1000),
    variants: fc.integer({ min: 1, max: 1000 }),
  })
  .map(at);

describe('the optimum variety', () => {
  test('is ½·√(tN/G): ten variants at the defaults', () => {
    // G = 2000 + 25·40 = 3000; ½·√(120·10000/3000) = 10.
    expect(massCustomisation.optimumVariety(given)).toBeCloseTo(10, 12);
    expect(massCustomisation.bestVariety(given)).toEqual({ variants: 10, profit: 540000 });
  });

  test('is half of what free entry brings (Salop 1979)', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const best = massCustomisation.optimumVariety(market);
        fc.pre(best > 0);
        expect(massCustomisation.freeEntryVariety(market)).toBeCloseTo(2 * best, 9);
      }),
    );
  });

  test('at Salop’s preset is ten variants, where free entry brings twenty', () => {
    const salop = at(massCustomisation.presets.literature.values);
    expect(massCustomisation.optimumVariety(salop)).toBeCloseTo(salop.variants, 12);
    expect(massCustomisation.freeEntryVariety(salop)).toBeCloseTo(20, 12);
    const { course, flexible } = massCustomisation.presets;
    expect(course.values.variants).toBe(1);
    const [one, many] = [at(course.values), at(flexible.values)];
    expect(massCustomisation.fit(many)).toBeGreaterThan(massCustomisation.fit(one));
    // Set-ups of 200 and nothing left over: ½·√(120·10000/200).
    expect(massCustomisation.optimumVariety(many)).toBeCloseTo(38.73, 2);
    expect(massCustomisation.unitCostAll(many)).toBeCloseTo(40 + (30 * 200) / 10000, 12);
  });

  test('just pays for itself where N(w − c)² is tG', () => {
    // 100·30² = 30·3000.
    const edge = at({ buyers: 100, worth: 70, misfitCost: 30, setUpCost: 3000, leftover: 0 });
    expect(massCustomisation.optimumVariety(edge)).toBeCloseTo(0.5, 12);
    expect(massCustomisation.optimumVariety({ ...edge, worth: 69.9 })).toBe(0);
    expect(massCustomisation.bestVariety(edge)).toEqual({ variants: 0, profit: 0 });
  });

  test('is the best whole number of the curve', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const { varietyProfits, bestVariants, bestProfit } = massCustomisation.evaluate(market);
        varietyProfits.forEach((profit, index) => {
          const variants = index + 1;
          expect(profit).toBe(massCustomisation.varietyProfit({ ...market, variants }));
        });
        const best = Math.max(0, ...varietyProfits);
        if (bestVariants <= 40) expect(bestProfit).toBeCloseTo(best, 6);
        if (bestVariants > 0 && bestVariants <= 40)
          expect(varietyProfits[bestVariants - 1]).toBe(bestProfit);
      }),
    );
  });

  test('is beaten by no other number of variants', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const { profit } = massCustomisation.bestVariety(market);
        expect(profit).toBeGreaterThanOrEqual(0);
        const other = massCustomisation.varietyProfit(market);
        expect(other).toBeLessThanOrEqual(profit + 1e-9 * Math.abs(profit));
      }),
      { numRuns: 500 },
    );
  });

  test('rises as set-ups become cheap and goods are made to order', () => {
    const best = (changes: Partial<Given>) => massCustomisation.optimumVariety(at(changes));
    expect(best({ setUpCost: 200 })).toBeGreaterThan(best({}));
    expect(best({ leftover: 0 })).toBeGreaterThan(best({}));
    // A quarter of the cost of a variant doubles the variety.
    expect(best({ setUpCost: 750, leftover: 0 })).toBeCloseTo(20, 12);
  });

  test('is 0 where a variant cannot earn its set-up', () => {
    expect(massCustomisation.optimumVariety(at({ worth: 45 }))).toBe(0);
    expect(massCustomisation.bestVariety(at({ buyers: 0 }))).toEqual({ variants: 0, profit: 0 });
  });
});

describe('profit', () => {
  test('is the area between willingness to pay and cost, by a sum over buyers', () => {
    for (const market of [given, at({ variants: 3 }), at({ worth: 50, variants: 2 })]) {
      const { variants, worth, unitCost, misfitCost, buyers, setUpCost, leftover } = market;
      let earned = 0;
      const steps = 20000;
      for (let k = 0; k < steps; k += 1) {
        const place = ((k + 0.5) / steps) * variants;
        const distance = Math.abs(place - Math.round(place)) / variants;
        earned += Math.max(0, worth - misfitCost * distance - unitCost);
      }
      const cost = variants * (setUpCost + leftover * unitCost);
      const sum = (earned / steps) * buyers - cost;
      expect(massCustomisation.varietyProfit(market) / sum).toBeCloseTo(1, 5);
    }
  });

  test('is price less cost of a piece, times the pieces sold', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const price = massCustomisation.averagePrice(market);
        const cost = massCustomisation.unitCostAll(market);
        fc.pre(price !== null && cost !== null);
        const sold = market.buyers * massCustomisation.servedShare(market);
        const profit = massCustomisation.varietyProfit(market);
        const scale = 1 + sold * (Math.abs(price!) + Math.abs(cost!));
        expect((sold * (price! - cost!)) / scale).toBeCloseTo(profit / scale, 9);
      }),
    );
  });
});

test('more variants never fit worse, nor serve fewer', () => {
  fc.assert(
    fc.property(anyMarket, (market) => {
      fc.pre(market.variants < 1000);
      const more = { ...market, variants: market.variants + 1 };
      expect(massCustomisation.fit(more)).toBeGreaterThan(massCustomisation.fit(market));
      const served = massCustomisation.servedShare(market);
      expect(massCustomisation.servedShare(more)).toBeGreaterThanOrEqual(served - 1e-12);
    }),
  );
});

test('fit is 0 with one product, a half with two and nine tenths with ten', () => {
  const fit = [1, 2, 10].map((variants) => massCustomisation.fit({ variants }));
  expect(fit).toEqual([0, 0.5, 0.9]);
});

test('free entry at c + t/n leaves a firm with nothing', () => {
  const market = at({ variants: 20 });
  const margin = massCustomisation.freeEntryPrice(market) - market.unitCost;
  expect(massCustomisation.freeEntryVariety(market)).toBeCloseTo(20, 12);
  expect((margin * market.buyers) / 20).toBeCloseTo(3000, 9);
});

test('where nothing is sold there is no price and no cost of a piece', () => {
  const dear = at({ worth: 30 });
  expect(massCustomisation.averagePrice(dear)).toBeNull();
  expect(massCustomisation.unitCostAll(dear)).toBeNull();
  expect(massCustomisation.servedShare(dear)).toBe(0);
  expect(massCustomisation.averagePrice(at({ worth: 40 }))).toBeNull();
  expect(massCustomisation.averagePrice(at({ buyers: 0 }))).toBeNull();
  // One buyer, one variant: at distances up to ¼ on average, 120·¼ below 100.
  expect(massCustomisation.averagePrice(at({ buyers: 1 }))).toBeCloseTo(70, 12);
  expect(massCustomisation.servedShare(at({ variants: 1000 }))).toBe(1);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ misfitCost: 0 });
  const { varietyProfit, servedShare, unitCostAll, averagePrice } = massCustomisation;
  const { optimumVariety, bestVariety, freeEntryVariety, freeEntryPrice, evaluate } =
    massCustomisation;
  for (const refused of [
    varietyProfit,
    servedShare,
    unitCostAll,
    averagePrice,
    optimumVariety,
    bestVariety,
    freeEntryVariety,
    freeEntryPrice,
    evaluate,
  ]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('misfitCost is 0: it must lie in [1, 1000] (USD)'),
    );
  }
  expect(() => massCustomisation.fit({ variants: 0 })).toThrow(/^variants is 0/);
});
