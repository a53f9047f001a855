import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, honestShop } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(honestShop.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyShop = fc
  .record({
    margin: number(1, 1000),
    flawShare: number(0.01, 1),
    detection: number(0, 1),
    priceCut: number(0, 1),
    listeners: number(0, 20),
    trustGain: number(0, 0.95),
    retention: number(0, 0.999),
    discount: number(0, 0.3),
  })
  .map(at);

describe('the break-even chance of being found out', () => {
  // [(1 − 8/11)/(9/10) − (1 − 8/11)] / (0.2·(1/2 + 8/11)) = (1/33) / (27/110) = 10/81.
  test('is 10/81, one in eight, at the defaults', () => {
    expect(honestShop.findBreakEven(given)).toEqual({
      kind: 'between',
      detection: expect.closeTo(10 / 81, 12),
    });
  });

  test('makes the two policies earn the same', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const even = honestShop.findBreakEven(shop);
        fc.pre(even.kind === 'between');
        const there = { ...shop, detection: even.detection };
        const [hide, disclose] = [honestShop.hidingValue(there), honestShop.disclosingValue(there)];
        expect(hide / disclose).toBeCloseTo(1, 8);
      }),
    );
  });

  test('parts the shops: above it disclosing earns more, below it hiding does', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const even = honestShop.findBreakEven(shop);
        const better = honestShop.betterPolicy(shop);
        if (even.kind === 'always' && shop.detection > 1e-6) expect(better).toBe('disclose');
        if (even.kind === 'never') expect(better).not.toBe('disclose');
        if (even.kind !== 'between') return;
        if (shop.detection > even.detection + 1e-6) expect(better).not.toBe('hide');
        if (shop.detection < even.detection - 1e-6) expect(better).not.toBe('disclose');
      }),
    );
  });

  test('does not depend on the margin', () => {
    const rich = honestShop.evaluate(at({ margin: 500 }));
    expect(rich.breakEvenDetection).toBe(honestShop.evaluate(given).breakEvenDetection);
  });

  test('falls as customers come back more often, talk more, or value honesty', () => {
    const q = (changes: Partial<Given>) => honestShop.evaluate(at(changes)).breakEvenDetection!;
    expect(q({ retention: 0.9 })).toBeLessThan(q({}));
    expect(q({ listeners: 2 })).toBeLessThan(q({}));
    expect(q({ trustGain: 0.05 })).toBeLessThan(q({}));
    expect(q({ priceCut: 0.8 })).toBeGreaterThan(q({}));
  });

  test('is 0 where disclosing costs nothing', () => {
    expect(honestShop.evaluate(at({ priceCut: 0 })).breakEvenDetection).toBe(0);
  });
});

describe('the turn: a shop at the station', () => {
  test('earns more by hiding whatever the chance of being found out, for nobody comes back', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const station = { ...shop, retention: 0, listeners: 0, trustGain: 0 };
        fc.pre(shop.flawShare * shop.priceCut > 1e-9);
        expect(honestShop.findBreakEven(station).kind).toBe('never');
        expect(honestShop.betterPolicy(station)).toBe('hide');
      }),
    );
  });

  test('a shop whose customers return on every trip does better by saying so', () => {
    const story = at(honestShop.presets.course.values);
    expect(honestShop.betterPolicy(story)).toBe('disclose');
    // [(1 − 1/1.1·0.91)/(0.9) − (1 − 0.9/1.1)] / (0.2·(1 + 0.9/1.1)) = 1/36.
    expect(honestShop.evaluate(story).breakEvenDetection).toBeCloseTo(1 / 36, 12);
  });
});

describe('the repeated game', () => {
  test('adds up to the two values', () => {
    fc.assert(
      fc.property(anyShop, (shop) => {
        const long = { ...shop, retention: shop.retention * 0.9, periods: 3000 };
        const { hide, disclose } = honestShop.cumulativeValues(long);
        expect(hide.at(-1)! / honestShop.hidingValue(long)).toBeCloseTo(1, 8);
        expect(disclose.at(-1)! / honestShop.disclosingValue(long)).toBeCloseTo(1, 4);
      }),
      { numRuns: 30 },
    );
  });

  test('is ahead by hiding at first, and by honesty from the fourth year on, where nobody talks', () => {
    const quiet = at(honestShop.presets.literature.values);
    expect(honestShop.honestyPaysFrom(quiet)).toBe(4);
    expect(honestShop.honestyPaysFrom({ ...quiet, periods: 3 })).toBeNull();
  });

  test('keeps the customers that each policy keeps', () => {
    // A flaw in one of five, found in one of two: a tenth leaves besides those who leave anyway.
    const { hide, disclose } = honestShop.stillComing(given, 3);
    expect(hide).toBeCloseTo((0.9 * 0.8) ** 2, 12);
    expect(disclose).toBeCloseTo(0.8 ** 2, 12);
    expect(honestShop.stillComing(given, 1)).toEqual({ hide: 1, disclose: 1 });
  });

  test('can be played for ten thousand years', () => {
    const { hidingCumulative } = honestShop.evaluate(at({ periods: 10000, retention: 0.999 }));
    expect(hidingCumulative.every(Number.isFinite)).toBe(true);
  });
});

test('without flaws the policies are one', () => {
  const perfect = at({ flawShare: 0 });
  expect(honestShop.findBreakEven(perfect)).toEqual({ kind: 'even' });
  expect(honestShop.betterPolicy(perfect)).toBe('even');
  expect(honestShop.honestyPaysFrom(perfect)).toBe(1);
  const { hide, disclose } = honestShop.cumulativeValues(perfect);
  expect(hide).toEqual(disclose);
});

test('a piece given away leaves nothing to earn by honesty', () => {
  const gift = at({ flawShare: 1, priceCut: 1 });
  expect(honestShop.findBreakEven(gift)).toEqual({ kind: 'never' });
  expect(honestShop.disclosingValue(gift)).toBe(0);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ detection: -0.1 });
  const { hidingValue, disclosingValue, betterPolicy, cumulativeValues } = honestShop;
  const { honestyPaysFrom, findBreakEven, evaluate } = honestShop;
  for (const refused of [
    hidingValue,
    disclosingValue,
    betterPolicy,
    cumulativeValues,
    honestyPaysFrom,
    findBreakEven,
    evaluate,
  ]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('detection is -0.1: it must lie in [0, 1] (share)'),
    );
  }
  expect(() => honestShop.stillComing(given, 0)).toThrow(/^t is 0/);
});
