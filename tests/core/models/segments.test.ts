import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, segments } from '#core';
import { normal } from '#core/draw/index.ts';
import { seeded } from '#core/random.ts';
import { number } from '../../numbers.ts';
import { segmentShares } from '../../published/reinartz-kumar-2002.ts';

const given = defaults(segments.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const share = number(0.01, 0.99);
const anyBase = fc
  .record({
    tenureCorrelation: number(-0.99, 0.99),
    profitableShare: share,
    longShare: share,
  })
  .map(at);

const names = ['trueFriends', 'butterflies', 'barnacles', 'strangers'] as const;

describe('the four segments', () => {
  test.for(Object.entries(segmentShares))(
    'have the shares attributed to %s',
    ([preset, printed]) => {
      const { values } = segments.presets[preset as keyof typeof segmentShares];
      const found = segments.shares(at(values));
      const ρ = segments.correlationFor(values, printed.trueFriends / 100)!;
      expect(values.tenureCorrelation).toBeCloseTo(ρ, 4);
      for (const name of names) expect(Math.round(found[name] * 100)).toBe(printed[name]);
    },
  );

  test('add up to all customers, and by rows and columns to the two cuts', () => {
    fc.assert(
      fc.property(anyBase, (base) => {
        const found = segments.shares(base);
        for (const name of names) expect(found[name]).toBeGreaterThanOrEqual(0);
        expect(names.reduce((sum, name) => sum + found[name], 0)).toBeCloseTo(1, 12);
        expect(found.trueFriends + found.butterflies).toBeCloseTo(base.profitableShare, 12);
        expect(found.trueFriends + found.barnacles).toBeCloseTo(base.longShare, 12);
      }),
    );
  });

  test('cut at the middle hold 1/4 + arcsin(ρ)/2π of true friends: a third at ρ = ½', () => {
    expect(segments.shares(at({ tenureCorrelation: 0.5 })).trueFriends).toBeCloseTo(1 / 3, 14);
  });

  test('bring together the mean profit of all customers', () => {
    fc.assert(
      fc.property(anyBase, (base) => {
        const size = segments.shares(base);
        const profit = segments.profits(base);
        const total = names.reduce((sum, name) => sum + size[name] * (profit[name] ?? 0), 0);
        expect(total).toBeCloseTo(base.meanProfit, 4);
      }),
    );
  });

  test('have the shares and profits of a simulated crowd', () => {
    const random = seeded(1);
    const crowd = 200000;
    const counts = { trueFriends: 0, butterflies: 0, barnacles: 0, strangers: 0 };
    const sums = { ...counts };
    for (let who = 0; who < crowd; who += 1) {
      const x = normal(random);
      const y = 0.3 * x + Math.sqrt(1 - 0.09) * normal(random);
      const name =
        x > 0 ? (y > 0 ? 'trueFriends' : 'butterflies') : y > 0 ? 'barnacles' : 'strangers';
      counts[name] += 1;
      sums[name] += 100 + 150 * x;
    }
    const [size, profit] = [segments.shares(given), segments.profits(given)];
    for (const name of names) {
      expect(Math.abs(counts[name] / crowd - size[name])).toBeLessThan(0.005);
      expect(Math.abs(sums[name] / counts[name] - profit[name]!)).toBeLessThan(2.5);
    }
  });
});

describe('the turn: treating all who stay long as the best', () => {
  test('at ρ = 0.3 courts barnacles two times in five, and passes over two butterflies in five', () => {
    expect(segments.longAndProfitable(given)).toBeCloseTo(0.6, 2);
    expect(segments.profitableMissed(given)).toBeCloseTo(0.4, 2);
    expect(segments.careWasted(given)).toBeCloseTo(20 * 1000 * 0.2, -2);
  });

  test('earns the part ρ of what choosing by profit would', () => {
    fc.assert(
      fc.property(anyBase, (base) => {
        const byTenure = segments.longProfit(base) - base.meanProfit;
        const byProfit = segments.chosenByProfit(base) - base.meanProfit;
        expect(byTenure / byProfit).toBeCloseTo(base.tenureCorrelation, 9);
      }),
    );
  });

  test('is the mean of true friends and barnacles, each by its share', () => {
    fc.assert(
      fc.property(anyBase, (base) => {
        const size = segments.shares(base);
        const profit = segments.profits(base);
        const sum =
          size.trueFriends * (profit.trueFriends ?? 0) + size.barnacles * (profit.barnacles ?? 0);
        expect(sum / base.longShare).toBeCloseTo(segments.longProfit(base), 3);
      }),
    );
  });

  test('is no better than chance without correlation, and worse below it', () => {
    expect(segments.longAndProfitable(at({ tenureCorrelation: 0 }))).toBeCloseTo(0.5, 14);
    expect(segments.longAndProfitable(at({ tenureCorrelation: -0.5 }))).toBeLessThan(0.5);
    expect(segments.longProfit(at({ tenureCorrelation: 0 }))).toBe(given.meanProfit);
  });

  test('hits better as the correlation rises', () => {
    fc.assert(
      fc.property(anyBase, number(0, 0.3), (base, more) => {
        const tenureCorrelation = Math.min(0.99, base.tenureCorrelation + more);
        expect(segments.longAndProfitable({ ...base, tenureCorrelation })).toBeGreaterThanOrEqual(
          segments.longAndProfitable(base) - 1e-12,
        );
      }),
    );
  });
});

describe('the correlation behind given shares', () => {
  test('gives those shares back', () => {
    fc.assert(
      fc.property(anyBase, (base) => {
        fc.pre(Math.abs(base.tenureCorrelation) < 0.9);
        const { trueFriends } = segments.shares(base);
        const ρ = segments.correlationFor(base, trueFriends);
        fc.pre(ρ !== null);
        const again = segments.shares({ ...base, tenureCorrelation: ρ! });
        expect(again.trueFriends).toBeCloseTo(trueFriends, 12);
      }),
    );
  });

  test('does not exist for more true friends than long-stayers', () => {
    expect(segments.correlationFor({ profitableShare: 0.5, longShare: 0.4 }, 0.45)).toBeNull();
    expect(segments.correlationFor({ profitableShare: 0.9, longShare: 0.9 }, 0.5)).toBeNull();
  });
});

test('a segment without anybody has no profit', () => {
  const apart = at({ tenureCorrelation: -0.99, profitableShare: 0.01, longShare: 0.01 });
  expect(segments.profits(apart).trueFriends).toBeNull();
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ longShare: 0 });
  const { shares, profits, longAndProfitable, profitableMissed, careWasted } = segments;
  const { longProfit, chosenByProfit, evaluate } = segments;
  for (const refused of [
    shares,
    profits,
    longAndProfitable,
    profitableMissed,
    careWasted,
    longProfit,
    chosenByProfit,
    evaluate,
  ]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('longShare is 0: it must lie in [0.01, 0.99] (share)'),
    );
  }
  expect(() => segments.correlationFor(given, 2)).toThrow(/^trueFriends is 2/);
});
