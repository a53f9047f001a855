import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as dirichlet from '#core/dirichlet.ts';
import { number } from '../numbers.ts';
import { toothpaste } from '../published/goodhardt-ehrenberg-chatfield-1984.ts';

const { brands, fit, summary } = toothpaste;
const categoryRate = toothpaste.penetration * toothpaste.frequency;
const rateShape = dirichlet.shapeFrom(categoryRate, toothpaste.penetration);

const anyMarket = fc.record({
  categoryRate: number(0.1, 10),
  rateShape: number(0.1, 10),
  switching: number(0.1, 10),
});
const anyShare = number(0.001, 1);

/** The same by summing over the number of category purchases: NBD times beta-binomial. */
function bySum({ categoryRate: M, rateShape: K, switching: S }: dirichlet.Market, share: number) {
  const z = M / (M + K);
  let count = Math.pow(1 - z, K);
  let none = 1;
  let [missed, byOthers] = [0, 0];
  for (let n = 0; n < 5000; n += 1) {
    missed += count * none;
    byOthers += count * none * n;
    none *= (S * (1 - share) + n) / (S + n);
    count *= ((K + n) / (n + 1)) * z;
  }
  return { penetration: 1 - missed, categoryFrequency: (M - byOthers) / (1 - missed) };
}

describe('toothpaste in Britain, 1973', () => {
  test('has the printed M, K and S', () => {
    expect(categoryRate).toBeCloseTo(fit.categoryRate, fit.printedDecimals);
    expect(rateShape).toBeCloseTo(fit.rateShape, fit.printedDecimals);
    const weights = brands.reduce((total, brand) => total + brand.share, 0);
    const sums = brands.map(
      ({ share, penetration }) =>
        share * dirichlet.switchingFrom({ categoryRate, rateShape }, share, penetration),
    );
    const mean = sums.reduce((total, each) => total + each, 0) / weights;
    expect(mean).toBeCloseTo(fit.switching, fit.printedDecimals);
  });

  const market = { categoryRate, rateShape, switching: summary.switching };

  test.for(brands.map((brand, row) => [brand.name, brand.share, row] as const))(
    '%s is bought as often as printed',
    ([, share, row]) => {
      const decimals = summary.printedDecimals;
      expect(dirichlet.frequency(market, share)).toBeCloseTo(summary.frequency[row]!, decimals);
      expect(dirichlet.categoryFrequency(market, share)).toBeCloseTo(
        summary.categoryFrequency[row]!,
        decimals,
      );
    },
  );

  test('shares Colgate’s buyers with the others as printed', () => {
    const shared = brands.slice(1).map(({ share }) => dirichlet.duplication(market, 0.25, share));
    shared.forEach((value, row) => {
      expect(Math.abs(value - summary.duplication[row]!)).toBeLessThan(
        summary.duplicationTolerance,
      );
    });
  });
});

describe('the market', () => {
  test('has the penetration and the category frequency of the sum over purchases', () => {
    fc.assert(
      fc.property(anyMarket, anyShare, (market, share) => {
        const sum = bySum(market, share);
        const b = dirichlet.penetration(market, share);
        expect(b / sum.penetration).toBeCloseTo(1, 8);
        expect(dirichlet.categoryFrequency(market, share) / sum.categoryFrequency).toBeCloseTo(
          1,
          7,
        );
      }),
      { numRuns: 60 },
    );
  });

  test('as one brand is the NBD: 1 − (1 + M/K)^(−K) buy, M a household', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const bought = 1 - Math.pow(1 + market.categoryRate / market.rateShape, -market.rateShape);
        expect(dirichlet.penetration(market, 1)).toBeCloseTo(bought, 10);
        expect(dirichlet.categoryFrequency(market, 1)).toBeCloseTo(
          dirichlet.frequency(market, 1),
          9,
        );
      }),
    );
  });

  test('gives a larger brand more buyers, who buy more often and come back more', () => {
    fc.assert(
      fc.property(anyMarket, anyShare, anyShare, (market, one, other) => {
        const [less, more] = [Math.min(one, other), Math.max(one, other)];
        fc.pre(more - less > 1e-4);
        for (const rule of [dirichlet.penetration, dirichlet.frequency, dirichlet.repeatRate]) {
          expect(rule(market, more)).toBeGreaterThan(rule(market, less) - 1e-9);
        }
      }),
    );
  });

  test('of one-brand households comes back as the category does, whatever the share', () => {
    const loyal = { categoryRate: 1.5, rateShape: 0.8, switching: 1e-4 };
    expect(dirichlet.repeatRate(loyal, 0.1)).toBeCloseTo(dirichlet.repeatRate(loyal, 1), 3);
  });

  test('forgets K and S only where no K or S gives the penetration', () => {
    fc.assert(
      fc.property(anyMarket, number(0.05, 0.9), (market, share) => {
        const { switching, ...rates } = market;
        const bought = dirichlet.penetration(market, 1);
        expect(dirichlet.shapeFrom(rates.categoryRate, bought) / rates.rateShape).toBeCloseTo(1, 6);
        const penetration = dirichlet.penetration(market, share);
        expect(dirichlet.switchingFrom(rates, share, penetration) / switching).toBeCloseTo(1, 4);
      }),
      { numRuns: 40 },
    );
    expect(() => dirichlet.shapeFrom(0, 0.5)).toThrow(/^categoryRate is 0/);
    expect(() => dirichlet.shapeFrom(1, 0.64)).toThrow(/^penetration is 0.64: at this rate/);
    expect(() => dirichlet.switchingFrom({ categoryRate, rateShape }, 0.1, 0.3)).toThrow(
      RangeError,
    );
  });
});

test.for([
  [{ categoryRate: NaN }, 0.1, 'categoryRate is NaN: it must lie in [0.001, 1000000] (number)'],
  [{ rateShape: 0 }, 0.1, 'rateShape is 0: it must lie in [0.00005, 200000] (number)'],
  [{ switching: 1e9 }, 0.1, 'switching is 1000000000: it must lie in [0.00005, 20000] (number)'],
  [{}, 0, 'share is 0: it must lie in [1e-7, 1] (share)'],
] as const)('%j at share %d is refused by every measure', ([change, share, message]) => {
  const market = { categoryRate, rateShape, switching: 1.55, ...change };
  const { penetration, frequency, categoryFrequency, repeatRate, duplication } = dirichlet;
  for (const rule of [penetration, frequency, categoryFrequency, repeatRate]) {
    expect(() => rule(market, share)).toThrow(new RangeError(message));
  }
  expect(() => duplication(market, share, 0.1)).toThrow(new RangeError(message));
});

test('no measure is NaN or infinite at any corner of the domain', { timeout: 30_000 }, () => {
  for (const categoryRate of [1e-3, 1, 1e6]) {
    for (const rateShape of [5e-5, 1, 2e5]) {
      for (const switching of [5e-5, 1, 2e4]) {
        for (const share of [1e-7, 0.3, 1]) {
          const market = { categoryRate, rateShape, switching };
          const { penetration, frequency, categoryFrequency, repeatRate } = dirichlet;
          for (const rule of [penetration, frequency, categoryFrequency, repeatRate]) {
            const where = `${rule.name} ${JSON.stringify(market)} ${share}`;
            expect(Number.isFinite(rule(market, share)), where).toBe(true);
          }
        }
      }
    }
  }
});
