import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { customerEquity as equity, defaults, retention } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(equity.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });

const anyFirm = fc.record({
  margin: number(0, 1000),
  discount: number(0, 0.3),
  prospectSpend: number(0.1, 100),
  winChanceCeiling: number(0, 1),
  winChanceReach: number(0.01, 0.98),
  retentionSpend: number(0.1, 100),
  retentionCeiling: number(0, 0.99),
  retentionReach: number(0.01, 0.98),
});

describe('a classroom exercise on the method, solved independently to five decimals', () => {
  const exercise = at(equity.presets.literature.values);

  test('today: 1 dollar wins 4 %, 8 dollars keep 60 %, a customer is worth 94', () => {
    expect(equity.winSteepness(exercise)).toBeCloseTo(0.5108256, 6);
    expect(equity.retentionSteepness(exercise)).toBeCloseTo(0.1732868, 6);
    expect(equity.evaluate(exercise)).toMatchObject({
      winChance: expect.closeTo(0.04, 12),
      retentionReached: expect.closeTo(0.6, 12),
      customerValue: expect.closeTo(94, 9),
      equity: expect.closeTo(2.76, 9),
    });
  });

  test('at best', () => {
    expect(equity.best(exercise)).toEqual({
      retentionSpend: expect.closeTo(15.79764, 5),
      retention: expect.closeTo(0.7482156, 6),
      customerValue: expect.closeTo(111.438591, 5),
      prospectSpend: expect.closeTo(3.4046092, 6),
      winChance: expect.closeTo(0.0824332, 6),
      equity: expect.closeTo(5.7816347, 6),
    });
  });
});

test('a customer kept for nothing is worth the margin multiple of constant retention', () => {
  const free = at({ retentionSpend: 1000, retentionReach: 0.01 });
  const kept = equity.retentionAt(free, 0.0001);
  const multiple = retention.marginMultiple({
    retention: kept,
    discount: free.discount,
    marginGrowth: 0,
    firstMargin: 'now',
    horizon: 'infinite',
    periods: 1,
  });
  expect(equity.customerValueAt(free, 0.0001)).toBeCloseTo(free.margin * multiple, 3);
});

test('customer equity is a·m − A + a(m − R/r)·r′/(1 − r′) with r′ = r/(1 + d), as it is printed', () => {
  fc.assert(
    fc.property(anyFirm, (firm) => {
      const { prospectSpend, retentionSpend, margin, discount } = firm;
      const { winChance: a, retentionReached: r, equity: found } = equity.evaluate(firm);
      fc.pre(r > 1e-3);
      const discounted = r / (1 + discount);
      const kept = (margin - retentionSpend / r) * (discounted / (1 - discounted));
      const slack = 1e-9 * (1 + margin + retentionSpend / r);
      expect(Math.abs(found - (a * margin - prospectSpend + a * kept))).toBeLessThan(slack);
    }),
  );
});

test('the outputs show the best beside today', () => {
  fc.assert(
    fc.property(anyFirm, (firm) => {
      const best = equity.best(firm);
      expect(equity.evaluate(firm)).toMatchObject({
        bestProspectSpend: best.prospectSpend,
        bestRetentionSpend: best.retentionSpend,
        bestWinChance: best.winChance,
        bestRetention: best.retention,
        bestCustomerValue: best.customerValue,
        bestEquity: best.equity,
      });
    }),
  );
});

test('no two spends nearby or far do better than the best', () => {
  fc.assert(
    fc.property(anyFirm, number(0, 2), number(0, 2), number(0, 100), (firm, x, y, spend) => {
      const best = equity.best(firm);
      const most = best.equity + 1e-9 * (1 + best.customerValue);
      const near = equity.equityAt(firm, x * best.prospectSpend, y * best.retentionSpend);
      expect(near).toBeLessThanOrEqual(most);
      for (const far of [spend, spend / 100, spend / 10000]) {
        expect(equity.equityAt(firm, far, best.retentionSpend)).toBeLessThanOrEqual(most);
      }
      expect(best.equity).toBeGreaterThanOrEqual(-1e-12);
    }),
  );
});

test('a worthless customer gets nothing spent', () => {
  expect(equity.best(at({ margin: 0 }))).toMatchObject({
    prospectSpend: 0,
    retentionSpend: 0,
    equity: 0,
  });
  expect(equity.best(at({ winChanceCeiling: 0 })).prospectSpend).toBe(0);
  expect(equity.best(at({ retentionCeiling: 0 })).retentionSpend).toBe(0);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ retentionCeiling: 1 });
  const message = 'retentionCeiling is 1: it must lie in [0, 0.99] (share/year)';
  const functions = [
    () => equity.winSteepness(wrong),
    () => equity.retentionSteepness(wrong),
    () => equity.winChanceAt(wrong, 1),
    () => equity.retentionAt(wrong, 1),
    () => equity.customerValueAt(wrong, 1),
    () => equity.equityAt(wrong, 1, 1),
    () => equity.best(wrong),
  ];
  for (const refused of functions) expect(refused).toThrow(new RangeError(message));
  expect(() => equity.winChanceAt(given, -1)).toThrow(/^spend is -1: /);
});
