import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, profitByYear } from '#core';
import { number } from '../../numbers.ts';
import { creditCard } from '../../published/reichheld-sasser-1990.ts';

const given = defaults(profitByYear.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const card = at(profitByYear.presets.literature.values);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const departures = fc.constantFrom('gradual' as const, 'sudden' as const);

describe('the published credit card', () => {
  test('has the published profit, then stays at its last year', () => {
    expect(profitByYear.profit(card)).toEqual([...creditCard.profit, 55, 55]);
    expect(card.acquisition).toBe(-creditCard.profit[0]);
    // Ten years at 6 %.
    expect(Math.round(profitByYear.lifetimeValue(card))).toBe(305);
  });

  test.for([
    [0.8, 132],
    [0.9, 305],
    [0.95, 531],
  ] as const)('customers who all stay 1 / (1 − %d) years are worth %d at 6 %', (row) => {
    const [retention, worked] = row;
    expect(Math.round(profitByYear.lifetimeValue({ ...card, retention }))).toBe(worked);
  });

  test.for([
    [0.8, 127],
    [0.9, 270],
    [0.95, 451],
  ] as const)('customers who leave gradually, %d staying, are worth %d at 5 %', (row) => {
    const [retention, worked] = row;
    const values = at({ profile: 'creditCard', discount: 0.05, retention });
    expect(Math.round(profitByYear.lifetimeValue(values))).toBe(worked);
  });

  test.for(creditCard.attributedValues)('comes within 2 % of the attributed $value', (row) => {
    const ours = profitByYear.lifetimeValue({ ...card, retention: row.retention });
    expect(Math.abs(ours / row.value - 1)).toBeLessThan(0.02);
    expect(1 / (1 - row.retention)).toBeCloseTo(row.life, 10);
  });

  test('gains from ten to five per cent of defection what the attributed values print, to a point', () => {
    const [, ten, five] = creditCard.attributedValues;
    const { value, printedDecimals } = creditCard.uplift;
    expect(five.value / ten.value - 1).toBeCloseTo(value, printedDecimals);
    const ours = (retention: number) => profitByYear.lifetimeValue({ ...card, retention });
    expect(Math.abs(ours(0.95) / ours(0.9) - 1 - value)).toBeLessThan(0.01);
  });

  test('takes no size, acquisition or critics from the sliders', () => {
    const turned = { ...card, acquisition: 9, baseProfit: 99, premium: 50 };
    const others = { ...turned, critics: 'noSavingsNoPremium' as const };
    expect(profitByYear.components(others)).toEqual(profitByYear.components(card));
    expect(profitByYear.components(card).published).toEqual([0, 30, 42, 44, 49, 55, 55, 55]);
    expect(profitByYear.components(card).acquisition[0]).toBe(-51);
  });
});

describe('components', () => {
  const sizes = { acquisition: 50, baseProfit: 10, revenueGrowth: 4, savings: 3, referrals: 2 };
  const parts = profitByYear.components(at({ ...sizes, premium: 1 }));

  test('grow from the year in which each of them appears', () => {
    expect(parts).toEqual({
      acquisition: [-50, 0, 0, 0, 0, 0, 0, 0],
      baseProfit: [0, 10, 10, 10, 10, 10, 10, 10],
      revenueGrowth: [0, 0, 4, 8, 12, 16, 20, 24],
      savings: [0, 0, 3, 6, 9, 12, 15, 18],
      referrals: [0, 0, 0, 2, 4, 6, 8, 10],
      premium: [0, 0, 0, 0, 1, 2, 3, 4],
      published: [0, 0, 0, 0, 0, 0, 0, 0],
    });
    expect(Object.keys(parts)).toEqual([...profitByYear.layers]);
  });

  test('lose savings and premium, and nothing else, to the critics', () => {
    const criticised = profitByYear.components(at({ critics: 'noSavingsNoPremium' }));
    const drawn = profitByYear.components(given);
    const none = [0, 0, 0, 0, 0, 0, 0, 0];
    expect(criticised).toEqual({ ...drawn, savings: none, premium: none });
  });

  test('stack up to the profit', () => {
    const stacked = parts.acquisition.map((_, t) => sum(Object.values(parts).map((p) => p[t]!)));
    expect(profitByYear.profit(at({ ...sizes, premium: 1 }))).toEqual(stacked);
  });
});

describe('break-even', () => {
  test('is the first year whose running total is not below 0', () => {
    const flat = { revenueGrowth: 0, savings: 0, referrals: 0, premium: 0, baseProfit: 30 };
    const year = (acquisition: number) => profitByYear.breakEvenYear(at({ ...flat, acquisition }));
    expect([0, 30, 60, 61, 210, 211].map(year)).toEqual([0, 1, 2, 3, 7, null]);
  });

  test('never comes sooner for the expected profit', () => {
    fc.assert(
      fc.property(
        fc.nat(500),
        number(0, 0.999),
        departures,
        (acquisition, retention, departure) => {
          const values = at({ acquisition, retention, departure });
          const certain = profitByYear.breakEvenYear(values) ?? 8;
          expect(profitByYear.expectedBreakEvenYear(values) ?? 8).toBeGreaterThanOrEqual(certain);
        },
      ),
    );
  });

  test('comes in year 2 for the credit card: 51 paid, 30 and 42 earned', () => {
    expect(profitByYear.breakEvenYear(card)).toBe(2);
  });
});

describe('expected profit', () => {
  test('gradual: year 1 is certain, each later year loses the same share of customers', () => {
    const [profit, expected] = [profitByYear.profit, profitByYear.expected].map((of) =>
      of(at({ retention: 0.5 })),
    );
    const shares = expected!.map((amount, t) => amount / profit![t]!);
    expect(shares).toEqual([1, 1, 0.5, 0.25, 0.125, 0.0625, 0.03125, 0.015625]);
  });

  test('sudden: everyone stays the fixed life, its broken year counts as a part', () => {
    const values = at({ retention: 0.6, departure: 'sudden' });
    const profit = profitByYear.profit(values);
    const shares = profitByYear.expected(values).map((amount, t) => amount / profit[t]!);
    [1, 1, 1, 0.5, 0, 0, 0, 0].forEach((share, t) => expect(shares[t]).toBeCloseTo(share, 12));
  });

  test('both ways of leaving have the same mean life', () => {
    const level = { ...at({ acquisition: 0, discount: 0, baseProfit: 1, revenueGrowth: 0 }) };
    const flat = { ...level, savings: 0, referrals: 0, premium: 0 };
    for (const retention of [0, 0.3, 0.8, 0.9, 0.999]) {
      for (const departure of ['gradual', 'sudden'] as const) {
        const years = profitByYear.lifetimeValue({ ...flat, retention, departure });
        expect(years * (1 - retention)).toBeCloseTo(1, 9);
      }
    }
  });
});

describe('present values', () => {
  /** The value written out year by year, with the profit of year 7 ever after. */
  function writtenOut(values: Given, years: number): number {
    const profit = profitByYear.profit(values);
    const life = 1 / (1 - values.retention);
    let total = 0;
    for (let t = 0; t <= years; t++) {
      const gradual = t === 0 ? 1 : values.retention ** (t - 1);
      const sudden = t === 0 ? 1 : Math.min(1, Math.max(0, life - (t - 1)));
      const here = values.departure === 'gradual' ? gradual : sudden;
      total += (profit[Math.min(t, 7)]! * here) / (1 + values.discount) ** t;
    }
    return total;
  }

  test('are the discounted sums, to year 7 and for good', () => {
    fc.assert(
      fc.property(number(0, 0.98), number(0, 0.3), departures, (retention, discount, departure) => {
        const values = at({ retention, discount, departure });
        expect(profitByYear.npv(values)).toBeCloseTo(writtenOut(values, 7), 8);
        expect(profitByYear.lifetimeValue(values)).toBeCloseTo(writtenOut(values, 3000), 7);
      }),
    );
  });

  test('without discount the first is the last running total', () => {
    const values = at({ discount: 0 });
    expect(profitByYear.npv(values)).toBeCloseTo(profitByYear.expectedCumulative(values)[7]!, 10);
  });

  test('rise with retention and fall with discount', () => {
    fc.assert(
      fc.property(number(0, 0.9), number(0, 0.2), departures, (retention, discount, departure) => {
        const here = profitByYear.lifetimeValue(at({ retention, discount, departure }));
        const longer = at({ retention: retention + 0.05, discount, departure });
        const dearer = at({ retention, discount: discount + 0.05, departure });
        expect(profitByYear.lifetimeValue(longer)).toBeGreaterThan(here);
        expect(profitByYear.lifetimeValue(dearer)).toBeLessThan(here);
      }),
    );
  });

  test('stay finite where almost no one leaves and nothing is discounted', () => {
    for (const departure of ['gradual', 'sudden'] as const) {
      const values = at({ retention: 0.999, discount: 0, departure });
      expect(profitByYear.lifetimeValue(values)).toSatisfy(Number.isFinite);
    }
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ acquisition: 501 });
  const { components, profit, cumulative, expected, expectedCumulative } = profitByYear;
  const { breakEvenYear, expectedBreakEvenYear, npv, lifetimeValue, evaluate } = profitByYear;
  const stacks = [components, profit, cumulative, expected, expectedCumulative];
  for (const refused of [
    ...stacks,
    breakEvenYear,
    expectedBreakEvenYear,
    npv,
    lifetimeValue,
    evaluate,
  ]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('acquisition is 501: it must lie in [0, 500] (USD)'),
    );
  }
});
