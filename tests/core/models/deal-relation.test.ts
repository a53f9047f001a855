import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { dealRelation, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(dealRelation.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyFirms = fc
  .record({
    base: fc.integer({ min: 1, max: 5000 }),
    wonYearly: fc.nat(1000),
    margin: number(1, 1000),
    dealChurn: number(0.05, 1),
    relationChurn: number(0.05, 1),
    serviceCost: number(0, 500),
    relationSetUp: number(0, 1000),
    discount: number(0.05, 0.3),
  })
  .map(at);

describe('the horizon', () => {
  test('at which the relation wins is six years at the defaults', () => {
    const { deal, relation } = dealRelation.trace(given);
    expect(relation.cumulative[4]).toBeLessThan(deal.cumulative[4]!);
    expect(relation.cumulative[5]).toBeGreaterThan(deal.cumulative[5]!);
    expect(dealRelation.relationWinsFrom(given)).toBe(6);
  });

  test('parts the two for good: the deal firm never comes back', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        fc.pre(firms.relationChurn <= firms.dealChurn && firms.margin > firms.serviceCost);
        const from = dealRelation.relationWinsFrom(firms);
        fc.pre(from !== null && from < 300);
        const { deal, relation } = dealRelation.trace({ ...firms, periods: 400 });
        deal.cumulative.forEach((total, t) => {
          const gap = relation.cumulative[t]! - total;
          if (t + 1 < from!) expect(gap).toBeLessThan(0);
          else expect(gap).toBeGreaterThanOrEqual(-1e-9 * Math.abs(total));
        });
      }),
    );
  });

  test('does not exist for buyers who move from deal to deal: the deal wins', () => {
    const always = at(dealRelation.presets.alwaysAShare.values);
    expect(dealRelation.relationWinsFrom(always)).toBeNull();
    expect(dealRelation.winner({ ...always, periods: 1000 })).toBe('deal');
    expect(dealRelation.relationValue(always)).toBeLessThan(dealRelation.dealValue(always)!);
  });

  test('is no year in which both merely have nothing yet', () => {
    const young = at({ base: 0 });
    const { deal, relation } = dealRelation.trace(young);
    expect([deal.cumulative[0], relation.cumulative[0]]).toEqual([0, 0]);
    expect(relation.cumulative[1]).toBeLessThan(deal.cumulative[1]!);
    const from = dealRelation.relationWinsFrom(young)!;
    expect(relation.cumulative[from - 2]).toBeLessThan(deal.cumulative[from - 2]!);
    expect(relation.cumulative[from - 1]).toBeGreaterThan(deal.cumulative[from - 1]!);
    // Free service that holds fewer: even at first, behind for good.
    const worse = at({ serviceCost: 0, relationSetUp: 0, relationChurn: 0.5 });
    expect(dealRelation.relationWinsFrom(worse)).toBeNull();
  });

  test('comes sooner where leaving means starting anew', () => {
    const lost = at(dealRelation.presets.literature.values);
    expect(dealRelation.relationWinsFrom(lost)!).toBeLessThan(
      dealRelation.relationWinsFrom(given)!,
    );
  });
});

describe('the break-even cost of service', () => {
  // 100·0.25/0.5 − 20·0.25/1.1 = 50 − 50/11.
  test('is 50 − 50/11 USD a year at the defaults', () => {
    expect(dealRelation.breakEvenService(given)).toBeCloseTo(50 - 50 / 11, 12);
  });

  test('makes a customer worth the same to both, and the firms earn the same without end', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const serviceCost = dealRelation.breakEvenService(firms)!;
        fc.pre(serviceCost >= 0 && serviceCost <= 500);
        const even = { ...firms, serviceCost };
        expect(dealRelation.relationValue(even)! / dealRelation.dealValue(even)!).toBeCloseTo(1, 9);
        const { deal, relation } = dealRelation.trace({ ...even, periods: 1500 });
        expect(relation.cumulative.at(-1)! / deal.cumulative.at(-1)!).toBeCloseTo(1, 6);
      }),
      { numRuns: 50 },
    );
  });

  test('lies below 0 where the relation loses more customers', () => {
    expect(dealRelation.breakEvenService(at({ relationChurn: 0.5 }))).toBeLessThan(0);
  });
});

describe('the firms', () => {
  test('keep, lose and win their customers', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const { deal, relation } = dealRelation.trace(firms);
        for (const [{ customers }, churn] of [
          [deal, firms.dealChurn],
          [relation, firms.relationChurn],
        ] as const) {
          customers.slice(1).forEach((count, t) => {
            expect(count).toBeCloseTo(customers[t]! * (1 - churn) + firms.wonYearly, 7);
          });
        }
      }),
    );
  });

  test('come to a/c customers', () => {
    const { deal, relation } = dealRelation.trace(at({ periods: 300 }));
    expect(deal.customers.at(-1)).toBeCloseTo(200 / 0.4, 9);
    expect(relation.customers.at(-1)).toBeCloseTo(200 / 0.15, 9);
  });

  test('are one where service costs nothing and holds nobody', () => {
    const alike = at({ relationChurn: 0.4, serviceCost: 0, relationSetUp: 0 });
    const { deal, relation } = dealRelation.trace(alike);
    expect(relation).toEqual(deal);
    expect(dealRelation.winner(alike)).toBe('even');
  });

  test('win or lose alike at a trillionth of the size', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const small = { ...firms, base: firms.base / 1e12, wonYearly: firms.wonYearly / 1e12 };
        const { deal, relation } = dealRelation.trace(firms);
        const gap = relation.cumulative.at(-1)! - deal.cumulative.at(-1)!;
        fc.pre(Math.abs(gap) > 1e-6);
        expect(dealRelation.winner(small)).toBe(gap > 0 ? 'relation' : 'deal');
      }),
    );
  });

  test('have the value of all their customers as profit: base and newcomers alike', () => {
    const long = at({ periods: 2000 });
    // Newcomers of the end of year t are worth a·V/(1 + d)ᵗ: a·V/d in all.
    const value = dealRelation.relationValue(long)! * (1000 + 200 / 0.1);
    expect(dealRelation.trace(long).relation.cumulative.at(-1)).toBeCloseTo(value, 4);
  });
});

test('customers who never leave have no value without discounting', () => {
  const never = at({ dealChurn: 0, relationChurn: 0, discount: 0 });
  expect(dealRelation.dealValue(never)).toBeNull();
  expect(dealRelation.relationValue(never)).toBeNull();
  expect(dealRelation.breakEvenService(never)).toBeNull();
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ dealChurn: 1.1 });
  const { trace, relationWinsFrom, dealValue, breakEvenService, winner, evaluate } = dealRelation;
  for (const refused of [trace, relationWinsFrom, dealValue, breakEvenService, winner, evaluate]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('dealChurn is 1.1: it must lie in [0, 1] (share/year)'),
    );
  }
  expect(() => dealRelation.relationValue(at({ serviceCost: -1 }))).toThrow(/^serviceCost is -1/);
});
