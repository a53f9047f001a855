import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, serviceProfitChain as chain } from '#core';
import { number } from '../../numbers.ts';
import { sears } from '../../published/rucci-kirn-quinn-1998.ts';

const given = defaults(chain.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const shares = number(0, 1);

const anyChain = fc
  .record({
    workQuality: number(-10, 10),
    authority: number(-10, 10),
    pay: number(-10, 10),
    toEmployeeSatisfaction: shares,
    toCustomerSatisfaction: shares,
    toProfit: shares,
    adjustment: shares,
    lag: fc.integer({ min: 0, max: 8 }),
    quarters: fc.integer({ min: 1, max: 60 }),
  })
  .map(at);

test('Sears: five points of employee attitude end in 1.3 of customers and 0.5 of growth', () => {
  const values = at(chain.presets.literature.values);
  const [employees, , customers, , growth] = chain.inTheEnd(values);
  expect(employees).toBeCloseTo(sears.employeeAttitude, 12);
  expect(customers).toBeCloseTo(sears.customerImpression, 12);
  expect(growth).toBeCloseTo(sears.revenueGrowth, 12);
});

describe('the chain', () => {
  test('comes to rest where the shares multiplied say', () => {
    const rows = chain.trace(at({ quarters: 400 }));
    chain.inTheEnd(given).forEach((end, link) => expect(rows[link]!.at(-1)).toBeCloseTo(end, 10));
    expect(chain.inTheEnd(given).at(-1)).toBeCloseTo(5 * 0.8 * 0.7 * 0.6 * 0.6 * 0.8, 12);
  });

  test('moves no link before its lags are over', () => {
    const rows = chain.trace(at({ lag: 2 }));
    rows.forEach((row, link) => {
      const first = row.findIndex((x) => x !== 0);
      expect(first).toBe(1 + 2 * (link + 1));
    });
  });

  test('without lag and inertia is at rest in the first quarter', () => {
    const rows = chain.trace(at({ lag: 0, adjustment: 1 }));
    chain.inTheEnd(given).forEach((end, link) => expect(rows[link]![1]).toBeCloseTo(end, 12));
  });

  test('never overshoots, and passes on no more than it got', () => {
    fc.assert(
      fc.property(anyChain, (values) => {
        const end = chain.inTheEnd(values);
        chain.trace(values).forEach((row, link) => {
          expect(row).toHaveLength(values.quarters + 1);
          expect(row[0]).toBe(0);
          for (const x of row) {
            expect(x * Math.sign(end[link]!)).toBeGreaterThanOrEqual(-1e-12);
            expect(Math.abs(x)).toBeLessThanOrEqual(Math.abs(end[link]!) + 1e-9);
          }
        });
      }),
    );
  });

  test('is linear: twice the change moves every link twice as far', () => {
    const twice = chain.trace(at({ workQuality: 10, authority: 10, pay: 10 }));
    chain.trace(given).forEach((row, link) => {
      row.forEach((x, quarter) => expect(twice[link]![quarter]).toBeCloseTo(2 * x, 12));
    });
  });

  test('breaks at one link that passes nothing on', () => {
    const rows = chain.trace(at({ toCustomerSatisfaction: 0 }));
    expect(
      rows
        .slice(2)
        .flat()
        .every((x) => x === 0),
    ).toBe(true);
    expect(rows[1]!.at(-1)).toBeGreaterThan(0);
  });
});

describe('patience', () => {
  test('pay alone moves profit a third as far as all three together', () => {
    const all = at(chain.presets.course.values);
    expect(chain.internalQuality(all)).toBe(5);
    const alone = chain.inTheEnd(at(chain.presets.payAlone.values)).at(-1)!;
    expect(alone).toBeCloseTo(chain.inTheEnd(all).at(-1)! / 3, 12);
  });

  test('half way is the first quarter in which profit has half of what it will have', () => {
    const profit = chain.trace(given).at(-1)!;
    const half = chain.inTheEnd(given).at(-1)! / 2;
    const quarter = chain.halfWayQuarter(given)!;
    expect(profit[quarter]).toBeGreaterThanOrEqual(half);
    expect(profit[quarter - 1]).toBeLessThan(half);
    // Without lag and inertia everything has arrived by the first quarter.
    expect(chain.halfWayQuarter(at({ lag: 0, adjustment: 1 }))).toBe(1);
  });

  test('half of the profit takes longer with each quarter of lag: five links, five quarters', () => {
    const [short, long] = [1, 2].map((lag) => chain.halfWayQuarter(at({ lag, quarters: 100 }))!);
    expect(long! - short!).toBe(5);
  });

  test('half way is never reached by a chain too slow, or one that moves nothing', () => {
    expect(chain.halfWayQuarter(at({ quarters: 3 }))).toBeNull();
    expect(chain.halfWayQuarter(at({ toProfit: 0 }))).toBeNull();
    expect(chain.halfWayQuarter(at({ adjustment: 0 }))).toBeNull();
    const worse = at({ workQuality: -5, authority: -5, pay: -5 });
    expect(chain.halfWayQuarter(worse)).toBe(chain.halfWayQuarter(given));
  });
});

test('correlation thins out: at the published 0.54 a link, five links leave 0.2 % explained', () => {
  expect(chain.correlationAlong(given)[0]).toBe(0.54);
  expect(chain.correlationAlong(given).at(-1)).toBeCloseTo(0.0459, 4);
  expect(100 * chain.evaluate(given).explainedAtEnd).toBeCloseTo(0.2, 1);
});

test('nothing arrives where nothing ever adjusts', () => {
  expect(chain.inTheEnd(at({ adjustment: 0 }))).toEqual([0, 0, 0, 0, 0]);
  expect(
    chain
      .trace(at({ adjustment: 0 }))
      .flat()
      .every((x) => x === 0),
  ).toBe(true);
});

test('answers link by link', () => {
  const rows = chain.trace(given);
  const found = chain.evaluate(given);
  expect([
    found.employeeSatisfaction,
    found.employeeLoyalty,
    found.customerSatisfaction,
    found.customerLoyalty,
    found.profitIndex,
  ]).toEqual(rows);
  const squared = chain.correlationAlong(given).at(-1)! ** 2;
  expect(found.explainedAtEnd).toBeCloseTo(squared, 15);
});

test('ten thousand quarters are no trouble', () => {
  expect(
    chain
      .trace(at({ quarters: 10000, lag: 8 }))
      .at(-1)!
      .at(-1),
  ).toBeCloseTo(0.8064, 10);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ lag: 1.5 });
  const message = 'lag is 1.5: it must lie in [0, 8] (periods), and be a whole number';
  for (const refused of [chain.trace, chain.inTheEnd, chain.halfWayQuarter]) {
    expect(() => refused(wrong)).toThrow(new RangeError(message));
  }
  expect(() => chain.internalQuality(at({ pay: 11 }))).toThrow(/^pay is 11: /);
  expect(() => chain.correlationAlong({ linkCorrelation: 2 })).toThrow(/^linkCorrelation is 2: /);
});
