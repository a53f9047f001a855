import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, leakyBucket } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(leakyBucket.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const anyFirms = fc
  .record({
    base: fc.nat(5000),
    churn: number(0, 1),
    inflow: fc.nat(500),
    stopped: number(0, 1),
    winCost: fc.nat(500),
    saveCost: fc.nat(500),
    margin: fc.nat(100),
    strategy: fc.constantFrom('equalSales' as const, 'equalInflow' as const),
    weeks: fc.integer({ min: 1, max: 80 }),
  })
  .map(at);

/** Firms that grow, so that the careful one always has someone to win, and lose someone to save. */
const growing = fc
  .record({
    base: fc.integer({ min: 10, max: 5000 }),
    churn: number(0.01, 1),
    extra: number(1, 500),
    stopped: number(0.01, 1),
    winCost: number(0, 2000),
    saveCost: number(0, 2000),
    weeks: fc.integer({ min: 1, max: 80 }),
  })
  .map(({ extra, ...firms }) => at({ ...firms, inflow: firms.base * firms.churn + extra }));

describe('the bucket of a thousand', () => {
  const course = at(leakyBucket.presets.course.values);
  const { leaky } = leakyBucket.trace(course);

  test('loses a hundred and wins a hundred every week, and stays as it is', () => {
    for (const customers of leaky.customers) expect(customers).toBeCloseTo(1000, 9);
    for (const lost of leaky.lost) expect(lost).toBeCloseTo(100, 9);
    for (const won of leaky.won) expect(won).toBe(100);
    expect(leakyBucket.steadyState(course)).toBeCloseTo(1000, 10);
    expect(course.winCost / course.saveCost).toBe(5);
  });

  test('keeps a customer ten weeks', () => {
    expect(leakyBucket.meanLife(course)).toBeCloseTo(10, 12);
  });

  test('turn: doubles to two thousand when the leak is halved and the inflow kept', () => {
    const halved = { ...course, strategy: 'equalInflow' as const, weeks: 520 };
    expect(course.stopped).toBe(0.5);
    expect(leakyBucket.trace(halved).careful.customers.at(-1)).toBeCloseTo(2000, 6);
    expect(leakyBucket.evaluate(course).carefulSteadyState).toBeCloseTo(2000, 10);
  });
});

describe('both firms', () => {
  test('have next week the customers they have, less the lost, and the won', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        for (const { customers, won, lost } of Object.values(leakyBucket.trace(firms))) {
          won.forEach((count, week) => {
            const next = customers[week]! - lost[week]! + count;
            expect(customers[week + 1]).toBeCloseTo(next, 8);
            expect(next).toBeGreaterThanOrEqual(0);
          });
        }
      }),
    );
  });

  test('lose or save exactly what the leak of their base is', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const { leaky, careful } = leakyBucket.trace(firms);
        careful.lost.forEach((lost, week) => {
          const leak = careful.customers[week]! * firms.churn;
          expect(lost + careful.saved[week]!).toBeCloseTo(leak, 8);
          expect(leaky.saved[week]).toBe(0);
        });
      }),
    );
  });

  test('earn what they sell less what they spend, and add it up', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        for (const firm of Object.values(leakyBucket.trace(firms))) {
          const spent = sum(firm.winSpend) + sum(firm.saveSpend);
          const earned = firms.margin * sum(firm.customers.slice(0, -1)) - spent;
          const scale = 1 + spent + sum(firm.sales);
          expect(firm.cumulativeProfit.at(-1)! / scale).toBeCloseTo(earned / scale, 10);
          expect(firm.customers).toHaveLength(firms.weeks + 1);
          expect(firm.profit).toHaveLength(firms.weeks);
        }
      }),
    );
  });

  test('come to the steady state from any start', () => {
    for (const base of [0, 500, 100000]) {
      const { leaky } = leakyBucket.trace(at({ base, weeks: 520 }));
      expect(leaky.customers.at(-1)).toBeCloseTo(1000, 6);
    }
  });
});

describe('equal sales', () => {
  test('are equal every week', () => {
    fc.assert(
      fc.property(growing, (firms) => {
        const { leaky, careful } = leakyBucket.trace(firms);
        leaky.sales.forEach((sales, week) => expect(careful.sales[week]).toBeCloseTo(sales, 6));
      }),
    );
  });

  test('break even where saving costs what winning costs', () => {
    fc.assert(
      fc.property(growing, (firms) => {
        expect(leakyBucket.breakEvenSaveCost(firms)).toBeCloseTo(firms.winCost, 4);
      }),
    );
  });

  test('differ where the leaky firm shrinks and there is no one to win', () => {
    const { leaky, careful } = leakyBucket.trace(at({ inflow: 0 }));
    expect(sum(careful.won)).toBe(0);
    expect(careful.customers.at(-1)).toBeGreaterThan(leaky.customers.at(-1)!);
  });
});

describe('the gap', () => {
  test('closes at the break-even cost of saving, under both strategies', () => {
    for (const strategy of ['equalSales', 'equalInflow'] as const) {
      const firms = at({ strategy, margin: 5, winCost: 60 });
      const saveCost = leakyBucket.breakEvenSaveCost(firms)!;
      expect(leakyBucket.profitGap({ ...firms, saveCost })).toBeCloseTo(0, 5);
    }
  });

  test('is 4,000 a week at the folk ratio of five to one: 50 wins spared, 50 customers saved', () => {
    expect(leakyBucket.profitGap(at({ weeks: 1 }))).toBeCloseTo(50 * 100 - 50 * 20, 8);
  });

  test('vanishes at equal costs, the null case', () => {
    const firms = at(leakyBucket.presets.literature.values);
    expect(leakyBucket.profitGap(firms)).toBeCloseTo(0, 6);
  });

  test('vanishes where nothing of the leak is stopped', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        expect(leakyBucket.profitGap({ ...firms, stopped: 0 })).toBeCloseTo(0, 4);
        expect(leakyBucket.breakEvenSaveCost({ ...firms, stopped: 0 })).toBeNull();
      }),
    );
  });
});

test('without churn there is no steady state and no mean life', () => {
  expect(leakyBucket.steadyState({ inflow: 100, churn: 0 })).toBeNull();
  expect(leakyBucket.steadyState({ inflow: 0, churn: 0 })).toBeNull();
  expect(leakyBucket.meanLife({ churn: 0 })).toBeNull();
  expect(leakyBucket.meanLife({ churn: 5e-324 })).toBeNull();
});

test('if everyone leaves, only the week’s newcomers are left', () => {
  const { leaky } = leakyBucket.trace(at({ churn: 1, weeks: 3 }));
  expect(leaky.customers).toEqual([1000, 100, 100, 100]);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ churn: 1.5 });
  const { trace, steadyState, meanLife, profitGap, breakEvenSaveCost, evaluate } = leakyBucket;
  for (const refused of [trace, steadyState, meanLife, profitGap, breakEvenSaveCost, evaluate]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('churn is 1.5: it must lie in [0, 1] (share/week)'),
    );
  }
});
