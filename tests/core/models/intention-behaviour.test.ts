import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, intentionBehaviour as say } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(say.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

const anyGroup = fc
  .record({
    lowIntention: number(0, 0.5),
    highIntention: number(0.5, 1),
    intentionBend: number(1, 10),
    lowRepurchase: number(0, 0.5),
    highRepurchase: number(0.5, 1),
    repurchaseBend: number(1, 10),
    opportunity: number(0, 1),
    generosity: number(-2, 2),
  })
  .map(at);

describe('the two link functions', () => {
  test('worked by hand: words saturate, deeds accelerate', () => {
    const { course, literature } = say.presets;
    for (const { values } of [course, literature]) expect(at(values)).toEqual(given);
    // 0.9·(1 − (1 − z)²) and 0.5·z⁴ above the same 5 %, at z = 0, ¼, ½, ¾, 1.
    const { intentionAt, repurchaseAt } = say.evaluate(given);
    [0.05, 0.44375, 0.725, 0.89375, 0.95].forEach((share, k) => {
      expect(intentionAt[k]).toBeCloseTo(share, 12);
    });
    [0.05, 0.051953125, 0.08125, 0.208203125, 0.55].forEach((share, k) => {
      expect(repurchaseAt[k]).toBeCloseTo(share, 12);
    });
  });

  test('intention has decreasing returns and repurchase increasing ones, as found in 2001', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        const honest = { ...group, generosity: 0 };
        const [said, done] = [say.steps(honest, 'intention'), say.steps(honest, 'repurchase')];
        for (let k = 1; k < 4; k += 1) {
          expect(said[k]!).toBeLessThanOrEqual(said[k - 1]! + 1e-12);
          expect(done[k]!).toBeGreaterThanOrEqual(done[k - 1]! - 1e-12);
        }
      }),
    );
  });

  test('rise between their ends, which the four steps add up to', () => {
    fc.assert(
      fc.property(anyGroup, (group) => {
        for (const yardstick of ['intention', 'repurchase'] as const) {
          const curve = say.curve(group, yardstick, 21);
          curve.forEach((share, k) => {
            expect(share).toBeGreaterThanOrEqual((curve[k - 1] ?? 0) - 1e-12);
            expect(share).toBeLessThanOrEqual(1);
          });
          const ends = curve.at(-1)! - curve[0]!;
          expect(sum(say.steps(group, yardstick))).toBeCloseTo(ends, 12);
        }
      }),
    );
  });

  test('are drawn with 81 points from 1 to 5 where not told otherwise', () => {
    const curve = say.curve(given, 'repurchase');
    expect(curve).toHaveLength(81);
    expect(curve[60]).toBeCloseTo(say.repurchase(given, 4), 12);
    expect([curve[0], curve[80]]).toEqual([say.repurchase(given, 1), say.repurchase(given, 5)]);
  });

  test('are straight lines at bend 1', () => {
    const straight = at(say.presets.straight.values);
    for (const step of say.steps(straight, 'intention')) expect(step).toBeCloseTo(0.9 / 4, 12);
    for (const step of say.steps(straight, 'repurchase')) expect(step).toBeCloseTo(0.5 / 4, 12);
  });
});

describe('turn: what one more point is worth by each yardstick', () => {
  test('the survey says 3→4 is worth three times 4→5', () => {
    const [, , three, four] = say.steps(given, 'intention');
    expect(three).toBeCloseTo(0.16875, 12);
    expect(four).toBeCloseTo(0.05625, 12);
  });

  test('repurchase says 4→5 is worth 2.7 times 3→4', () => {
    const [, , three, four] = say.steps(given, 'repurchase');
    expect(three).toBeCloseTo(0.126953125, 12);
    expect(four).toBeCloseTo(0.341796875, 12);
    expect(four! / three!).toBeCloseTo(175 / 65, 12);
  });

  test('managing by the survey the firm stops at 4; managing by repurchase it starts there', () => {
    expect(say.stop(given, 'intention')).toBe(4);
    expect(say.start(given, 'repurchase')).toBe(4);
    expect(say.stop(given, 'repurchase')).toBe(5);
    expect(say.start(given, 'intention')).toBe(1);
  });

  test('no step pays for nothing', () => {
    expect(say.stop(at({ repurchaseValue: 0 }), 'intention')).toBeNull();
    expect(say.start(at({ opportunity: 0 }), 'repurchase')).toBeNull();
    const free = at({ repurchaseValue: 0, pointCost: 0 });
    expect([say.stop(free, 'intention'), say.start(free, 'repurchase')]).toEqual([null, null]);
  });

  test('a point pays what it adds times the value of a repurchase, less its cost', () => {
    say.stepProfits(given, 'intention').forEach((profit, k) => {
      expect(profit).toBeCloseTo(1000 * say.steps(given, 'intention')[k]! - 150, 9);
    });
    // The first step alone: 0.39375 × 1,000 above 393, and half a yuan is enough.
    const dear = at({ pointCost: 393 });
    expect([say.start(dear, 'intention'), say.stop(dear, 'intention')]).toEqual([1, 2]);
  });
});

describe('a generous group', () => {
  test('says what others say and does what others do a point lower', () => {
    const generous = at(say.presets.generousGroup.values);
    for (const rating of [2, 3, 4, 5]) {
      expect(say.intention(generous, rating)).toBe(say.intention(given, rating));
      expect(say.repurchase(generous, rating)).toBeCloseTo(say.repurchase(given, rating - 1), 12);
    }
    expect(say.repurchase(generous, 1)).toBe(say.repurchase(given, 1));
  });

  test('and a stingy one the other way, up to the end of the scale', () => {
    const stingy = at({ generosity: -1 });
    expect(say.repurchase(stingy, 3)).toBeCloseTo(say.repurchase(given, 4), 12);
    expect(say.repurchase(stingy, 5)).toBe(say.repurchase(given, 5));
  });
});

test('half the occasions, half the repurchases, and the same words', () => {
  const rare = at({ opportunity: 0.5 });
  expect(say.repurchase(rare, 4)).toBeCloseTo(say.repurchase(given, 4) / 2, 12);
  expect(say.intention(rare, 4)).toBe(say.intention(given, 4));
  expect(say.evaluate(rare).sayDoGap).toBeGreaterThan(say.evaluate(given).sayDoGap);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ repurchaseBend: 0.5 });
  const message = 'repurchaseBend is 0.5: it must lie in [1, 10] (number)';
  const functions = [
    () => say.intention(wrong, 3),
    () => say.repurchase(wrong, 3),
    () => say.curve(wrong, 'intention'),
    () => say.steps(wrong, 'repurchase'),
    () => say.stepProfits(wrong, 'repurchase'),
    () => say.stop(wrong, 'intention'),
    () => say.start(wrong, 'intention'),
  ];
  for (const refused of functions) expect(refused).toThrow(new RangeError(message));
  expect(() => say.intention(given, 6)).toThrow(/^satisfaction is 6: /);
  expect(() => say.curve(given, 'intention', 1)).toThrow(/^points is 1: /);
});
