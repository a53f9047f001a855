import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { bonds, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(bonds.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const spend = number(0, 50);
const anyFirm = fc
  .record({
    financialSpend: spend,
    socialSpend: spend,
    structuralSpend: spend,
    financialCopy: number(0, 1),
    socialCopy: number(0, 1),
    structuralCopy: number(0, 1),
    barrierCeiling: number(0, 500),
    lureOffer: number(0, 500),
    moveSpread: number(1, 100),
  })
  .map(at);

describe('the barrier', () => {
  test('reaches half of its ceiling at the half spend, in each layer', () => {
    const half = at({ financialSpend: 10, socialSpend: 0, structuralSpend: 0 });
    expect(bonds.barriers(half, 0)).toEqual({ financial: 50, social: 0, structural: 0 });
  });

  test('falls from year to year, the faster the quicker rivals copy', () => {
    fc.assert(
      fc.property(anyFirm, fc.nat(30), (firm, t) => {
        expect(bonds.barrier(firm, t + 1)).toBeLessThanOrEqual(bonds.barrier(firm, t));
      }),
    );
    const after = bonds.barriers(given, 5);
    expect(after.financial).toBeLessThan(after.social);
    expect(after.social).toBeLessThan(after.structural);
  });

  test('is all structural in the end: the published rank of the layers', () => {
    expect(bonds.depth(given, 0)).toBeCloseTo(2 / 3, 12);
    expect(bonds.depth(given, 20)).toBeGreaterThan(0.999);
    const { structural } = bonds.barriers(given, 40);
    expect(structural / bonds.barrier(given, 40)).toBeGreaterThan(0.99);
  });

  test('of one layer halves in the time its copying says', () => {
    const single = at({
      financialSpend: 15,
      socialSpend: 0,
      structuralSpend: 0,
      financialCopy: 0.5,
    });
    expect(bonds.barrier(single, 3)).toBe(bonds.barrier(single, 0) / 8);
  });
});

describe('the cost to lure customers away', () => {
  test('for half of them is the barrier itself', () => {
    fc.assert(
      fc.property(anyFirm, fc.nat(20), (firm, t) => {
        expect(bonds.costToLure(firm, t, 0.5)).toBe(bonds.barrier(firm, t));
      }),
    );
  });

  test('is the offer at which just that share leaves', () => {
    fc.assert(
      fc.property(anyFirm, number(0.01, 0.99), (firm, lured) => {
        const lureOffer = bonds.costToLure(firm, 2, lured);
        fc.pre(lureOffer >= 0 && lureOffer <= 500);
        expect(bonds.stay({ ...firm, lureOffer }, 2)).toBeCloseTo(1 - lured, 9);
      }),
    );
  });
});

describe('the same money', () => {
  const all = { financialSpend: 0, socialSpend: 0, structuralSpend: 0 };
  const earned = (changes: Partial<Given>) => bonds.bondProfit(at({ ...all, ...changes }));

  test('earns more in layers that are harder to copy', () => {
    const [financial, social, structural] = [
      earned({ financialSpend: 15 }),
      earned({ socialSpend: 15 }),
      earned({ structuralSpend: 15 }),
    ];
    expect(financial).toBeLessThan(social);
    expect(social).toBeLessThan(structural);
  });

  test('earns the same in any layer where all are copied alike', () => {
    const alike = { financialCopy: 0.2, socialCopy: 0.2, structuralCopy: 0.2 };
    const [financial, structural] = [
      earned({ ...alike, financialSpend: 15 }),
      earned({ ...alike, structuralSpend: 15 }),
    ];
    expect(financial).toBe(structural);
  });

  test('copied within the year earns less than spending nothing', () => {
    const wasted = earned({ financialSpend: 15, financialCopy: 1 });
    expect(wasted).toBeCloseTo(earned({}) * 0.85, 6);
  });
});

test('customers follow the shares who stay, and none is won', () => {
  fc.assert(
    fc.property(anyFirm, (firm) => {
      const counts = bonds.customers(firm);
      expect(counts).toHaveLength(firm.periods + 1);
      counts.slice(1).forEach((count, t) => {
        expect(count).toBeCloseTo(counts[t]! * bonds.stay(firm, t + 1), 9);
        expect(count).toBeLessThanOrEqual(counts[t]!);
      });
    }),
  );
});

test('profit is margin less spend on those served, discounted from the first year on', () => {
  const two = at({ periods: 2 });
  const stay = bonds.stay(two, 1);
  expect(bonds.bondProfit(two)).toBeCloseTo(85 * 1000 * (1 + stay / 1.1), 8);
});

test('without bonds the rival’s offer takes the same share every year', () => {
  const { unboundProfit, boundCustomers, lureHalf } = bonds.evaluate(given);
  const stay = 1 / (1 + Math.exp(10 / 20));
  const worth = (100 * 1000 * (1 - (stay / 1.1) ** 10)) / (1 - stay / 1.1);
  expect(unboundProfit).toBeCloseTo(worth, 6);
  expect(boundCustomers[0]).toBe(1000);
  lureHalf.forEach((cost, t) => expect(cost).toBe(bonds.costToLure(given, t, 0.5)));
});

test('without bonds there is no barrier and no depth', () => {
  const none = at({ financialSpend: 0, socialSpend: 0, structuralSpend: 0 });
  expect(bonds.barrier(none, 0)).toBe(0);
  expect(bonds.depth(none, 0)).toBe(0);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ socialCopy: 1.5 });
  const { barriers, barrier, depth, stay, customers, bondProfit, evaluate } = bonds;
  for (const refused of [barriers, barrier, depth, stay, customers, bondProfit, evaluate]) {
    expect(() => refused(wrong, 0)).toThrow(
      new RangeError('socialCopy is 1.5: it must lie in [0, 1] (share/year)'),
    );
  }
  expect(() => bonds.barrier(given, -1)).toThrow(/^t is -1/);
  expect(() => bonds.costToLure(given, 0, 1)).toThrow(/^lured is 1/);
});
