import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, highValue } from '#core';
import { seeded } from '#core/random.ts';
import { number } from '../../numbers.ts';

const given = defaults(highValue.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyBuyer = fc
  .record({
    stake: number(0, 100000),
    offerSpread: number(0, 1),
    searchCost: number(1, 1000),
    lead: number(0, 1),
    wantedLoyalty: number(0, 1),
  })
  .map(at);

describe('the number of offers compared', () => {
  test('is the one that gains most, the trouble counted', () => {
    fc.assert(
      fc.property(anyBuyer, (buyer) => {
        const n = highValue.offersCompared(buyer);
        const gain = highValue.searchGain(buyer, n);
        for (const other of [1, n - 1, n + 1, 2 * n]) {
          if (other < 1) continue;
          const slack = 1e-9 * (1 + buyer.stake);
          expect(highValue.searchGain(buyer, other)).toBeLessThanOrEqual(gain + slack);
        }
      }),
    );
  });

  test('rises with the stake, and falls with the trouble', () => {
    fc.assert(
      fc.property(anyBuyer, number(1, 10), (buyer, times) => {
        const n = highValue.offersCompared(buyer);
        const dearer = { ...buyer, stake: Math.min(100000, buyer.stake * times) };
        expect(highValue.offersCompared(dearer)).toBeGreaterThanOrEqual(n);
        const harder = { ...buyer, searchCost: Math.min(1000, buyer.searchCost * times) };
        expect(highValue.offersCompared(harder)).toBeLessThanOrEqual(n);
      }),
    );
  });

  test('is n where the last one just pays: sV = k·n(n + 1)', () => {
    for (const n of [1, 2, 3, 10, 100]) {
      const buyer = at({ stake: 2 * n * (n + 1), offerSpread: 0.5, searchCost: 1 });
      expect(highValue.offersCompared(buyer)).toBe(n);
      const less = { ...buyer, stake: buyer.stake * (1 - 1e-9) };
      expect(highValue.offersCompared(less)).toBe(Math.max(1, n - 1));
    }
    expect(highValue.offersCompared(at({ stake: 0 }))).toBe(1);
  });

  test('grows as the root of the stake: a hundred times the stake, ten times the offers', () => {
    const n = highValue.offersCompared(at({ stake: 100000, offerSpread: 1, searchCost: 1 }));
    expect(n / Math.sqrt(100000)).toBeCloseTo(1, 2);
  });
});

describe('the turn: loyalty by value', () => {
  test('falls from 1 at 100 USD to a third at 1,000 USD and an eleventh at 10,000, all firms alike', () => {
    const { loyaltyByStake } = highValue.evaluate(at({ lead: 0 }));
    expect(loyaltyByStake[0]).toBe(1);
    expect(loyaltyByStake[3]).toBeCloseTo(1 / 3, 12);
    expect(loyaltyByStake[6]).toBeCloseTo(1 / 11, 12);
  });

  test('never rises with the stake, and never falls below the lead', () => {
    fc.assert(
      fc.property(anyBuyer, (buyer) => {
        const { loyaltyByStake } = highValue.evaluate(buyer);
        loyaltyByStake.forEach((loyalty, k) => {
          expect(loyalty).toBeLessThanOrEqual((loyaltyByStake[k - 1] ?? 1) + 1e-12);
          expect(loyalty).toBeGreaterThanOrEqual(buyer.lead);
        });
      }),
    );
  });

  test('is the share of simulated buyers who find the present firm best', () => {
    const random = seeded(1);
    const n = highValue.offersCompared(at({ stake: 5000 }));
    const buyers = 40000;
    let loyal = 0;
    for (let who = 0; who < buyers; who += 1) {
      const mine = 0.1 + random();
      let best = 0;
      for (let rival = 1; rival < n; rival += 1) best = Math.max(best, random());
      if (mine > best) loyal += 1;
    }
    const loyalty = highValue.stakeLoyalty(at({ stake: 5000 }));
    expect(Math.abs(loyal / buyers - loyalty)).toBeLessThan(4 * Math.sqrt(0.25 / buyers));
  });
});

describe('the lead that keeps loyalty at the wanted level', () => {
  test('keeps it there', () => {
    fc.assert(
      fc.property(anyBuyer, (buyer) => {
        const lead = highValue.wantedLead(buyer);
        const loyalty = highValue.stakeLoyalty({ ...buyer, lead });
        if (lead === 0) expect(loyalty).toBeGreaterThanOrEqual(buyer.wantedLoyalty);
        else expect(loyalty).toBeCloseTo(buyer.wantedLoyalty, 9);
      }),
    );
  });

  test('costs its part of the difference among offers, in money', () => {
    fc.assert(
      fc.property(anyBuyer, (buyer) => {
        const { wantedLead, wantedLeadCost } = highValue.evaluate(buyer);
        expect(wantedLeadCost).toBeCloseTo(wantedLead * buyer.offerSpread * buyer.stake, 6);
      }),
    );
  });

  test('costs more at a higher stake', () => {
    const { leadCostByStake } = highValue.evaluate(given);
    leadCostByStake.slice(1).forEach((cost, k) => {
      expect(cost).toBeGreaterThanOrEqual(leadCostByStake[k]!);
    });
  });

  test('is 1 − √(2(1 − L)) where two offers are compared', () => {
    const two = at({ stake: 500, wantedLoyalty: 0.8 });
    expect(highValue.offersCompared(two)).toBe(2);
    expect(highValue.wantedLead(two)).toBeCloseTo(1 - Math.sqrt(0.4), 12);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ searchCost: 0 });
  const { offersCompared, stakeLoyalty, wantedLead, wantedLeadCost, evaluate } = highValue;
  for (const refused of [offersCompared, stakeLoyalty, wantedLead, wantedLeadCost, evaluate]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('searchCost is 0: it must lie in [1, 1000] (USD)'),
    );
  }
  expect(() => highValue.stakeLoyalty(at({ lead: 2 }))).toThrow(/^lead is 2/);
  expect(() => highValue.wantedLead(at({ wantedLoyalty: 2 }))).toThrow(/^wantedLoyalty is 2/);
  expect(() => highValue.searchGain(given, 0)).toThrow(/^offers is 0/);
});
