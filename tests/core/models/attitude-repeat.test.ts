import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { attitudeRepeat as typology, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(typology.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const anyBuyers = fc
  .record({
    occasions: fc.integer({ min: 1, max: 60 }),
    attitudeMean: number(-2, 2),
    attitudeWeight: number(0, 6),
    habit: number(0, 3),
    monopolyShare: number(0, 1),
    barrier: number(0, 6),
    dealShare: number(0, 1),
    hinderedShare: number(0, 1),
    measurementNoise: number(0, 3),
    attitudeCut: number(-2, 2),
    repeatCut: number(0.05, 1),
    event: fc.constantFrom('nothing' as const, 'marketOpens' as const, 'promotionEnds' as const),
  })
  .map((buyers) => at({ ...buyers, watched: 200 }));

describe('the four cells', () => {
  test('are loyal, latent, false and none, a value at the cut counting as high', () => {
    const cut = { attitudeCut: 0, repeatCut: 0.5 };
    const cells = [
      [0, 0.5],
      [1, 0.4],
      [-0.1, 0.9],
      [-1, 0],
    ] as const;
    cells.forEach(([attitude, repeat], cell) => {
      expect(typology.cellOf(cut, attitude, repeat)).toBe(cell);
    });
  });

  test('hold every buyer once, counted and truly', () => {
    fc.assert(
      fc.property(anyBuyers, fc.integer(), (buyers, seed) => {
        const { cells, trueCells, falseByCause, misclassified } = typology.evaluate(buyers, seed);
        expect(sum(cells)).toBe(200);
        expect(sum(trueCells)).toBe(200);
        expect(sum(falseByCause)).toBe(cells[2]);
        const moved = cells.reduce(
          (total, count, cell) => total + Math.abs(count - trueCells[cell]!),
          0,
        );
        expect(misclassified * 200).toBeGreaterThanOrEqual(moved / 2 - 1e-9);
      }),
      { numRuns: 40 },
    );
  });

  test('are misread in attitude by arccos(ρ)/π where the cut is the mean', () => {
    for (const [measurementNoise, mean] of [
      [0.5, 0],
      [1, 1.2],
      [2, -0.7],
    ] as const) {
      const expected = Math.acos(1 / Math.sqrt(1 + measurementNoise * measurementNoise)) / Math.PI;
      const many = at({ measurementNoise, attitudeMean: mean, attitudeCut: mean, watched: 5000 });
      const runs = [1, 2, 3, 4].map((seed) => typology.evaluate(many, seed).attitudeMisread);
      const error = Math.sqrt((expected * (1 - expected)) / 20000);
      expect(Math.abs(sum(runs) / 4 - expected)).toBeLessThan(4 * error);
    }
    // As much noise as signal: ρ = 1/√2, a quarter of all buyers.
    expect(Math.acos(Math.SQRT1_2) / Math.PI).toBeCloseTo(0.25, 12);
  });

  test('are read right without noise over many purchases', () => {
    const clear = at({
      measurementNoise: 0,
      attitudeWeight: 6,
      habit: 0,
      occasions: 60,
      watched: 5000,
    });
    expect(typology.evaluate(clear).misclassified).toBeLessThan(0.05);
    expect(typology.evaluate(at({ watched: 5000 })).misclassified).toBeGreaterThan(0.2);
  });
});

describe('a latently loyal buyer', () => {
  test('is one who likes the brand and is hindered: without hindrance there is none', () => {
    const free = at({ hinderedShare: 0, measurementNoise: 0 });
    expect(typology.evaluate(free).trueCells[1]).toBe(0);
    expect(typology.evaluate(at({ hinderedShare: 0.3 })).trueCells[1]).toBeGreaterThan(50);
  });
});

describe('when the market opens', () => {
  const opened = typology.evaluate(at({ watched: 5000 }));
  const calm = typology.evaluate(at({ watched: 5000, event: 'nothing' }));

  test('the falsely loyal leave, the loyal stay', () => {
    expect(opened.falseLeft).toBeGreaterThan(3 * opened.loyalLeft!);
    expect(opened.falseLeft).toBeGreaterThan(calm.falseLeft! + 0.2);
    // No more than mere chance takes from the loyal, and the few captives among them.
    expect(opened.loyalLeft! - calm.loyalLeft!).toBeLessThan(0.08);
  });

  test('or when the promotion ends, those who came for the deal do', () => {
    const deals = at({ ...typology.presets.promotion.values, watched: 5000 });
    const ended = typology.evaluate(deals);
    const running = typology.evaluate({ ...deals, event: 'nothing' });
    expect(ended.cells).toEqual(running.cells);
    expect(ended.falseLeft).toBeGreaterThan(running.falseLeft! + 0.15);
    expect(ended.falseByCause[0]).toBe(0);
  });

  test('the cause is gone for good: what is left is a toss-up between like brands', () => {
    const bare = { attitudeWeight: 0, habit: 0, hinderedShare: 0, watched: 5000 };
    const tied = [
      { ...bare, monopolyShare: 1, dealShare: 0, event: 'marketOpens' },
      { ...bare, monopolyShare: 0, dealShare: 1, event: 'promotionEnds' },
    ] as const;
    for (const changes of tied) {
      const { bought, boughtAfter } = typology.simulateBuyers(at(changes), 5);
      expect(sum([...bought])).toBeGreaterThan(0.85 * 50000);
      expect(Math.abs(sum([...boughtAfter]) - 25000)).toBeLessThan(4 * Math.sqrt(50000 / 4));
    }
  });

  test('each buyer is where the counts have them', () => {
    fc.assert(
      // Half of ten purchases is often just at the cut.
      fc.property(fc.oneof(anyBuyers, fc.constant(given)), fc.integer(), (buyers, seed) => {
        const { captive, deal } = typology.simulateBuyers(buyers, seed);
        const placed = typology.placedBuyers(buyers, seed);
        const run = typology.evaluate(buyers, seed);
        const kind = (which: number) => placed.filter(({ cell }) => cell === which);
        const gone = (which: number) =>
          kind(which).filter(({ repeatAfter }) => repeatAfter < buyers.repeatCut).length;
        expect([0, 1, 2, 3].map((which) => kind(which).length)).toEqual(run.cells);
        expect(gone(0)).toBeCloseTo((run.loyalLeft ?? 0) * run.cells[0]!, 9);
        expect(gone(2)).toBeCloseTo((run.falseLeft ?? 0) * run.cells[2]!, 9);
        placed.forEach(({ attitude, repeat, cell, misread, trueCell, cause }, buyer) => {
          expect(typology.cellOf(buyers, attitude, repeat)).toBe(cell);
          if (misread) expect(trueCell).not.toBe(cell);
          expect(cause).toBe(captive[buyer] === 1 ? 0 : deal[buyer] === 1 ? 1 : 2);
        });
      }),
      { numRuns: 20 },
    );
  });

  test('nobody is different before: the event shares all its draws', () => {
    const [one, other] = [
      typology.simulateBuyers(given, 4),
      typology.simulateBuyers(at({ event: 'nothing' }), 4),
    ];
    for (const key of ['attitude', 'measured', 'captive', 'deal', 'bought'] as const) {
      expect(other[key]).toEqual(one[key]);
    }
    one.captive.forEach((captive, buyer) => {
      if (!captive) expect(other.boughtAfter[buyer]).toBe(one.boughtAfter[buyer]);
    });
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(typology.evaluate(given, 'a')).toEqual(typology.evaluate(given, 'a'));
    expect(typology.evaluate(given, 'a')).not.toEqual(typology.evaluate(given, 'b'));
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ repeatCut: 0 });
  const told = new RangeError('repeatCut is 0: it must lie in [0.05, 1] (share)');
  expect(() => typology.evaluate(wrong)).toThrow(told);
  expect(() => typology.simulateBuyers(wrong)).toThrow(told);
  expect(() => typology.placedBuyers(wrong)).toThrow(told);
  expect(() => typology.cellOf(wrong, 0, 0)).toThrow(told);
});
