import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, deliveredValue as value } from '#core';
import { number, share } from '../../numbers.ts';

const given = defaults(value.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const score = number(0, 10);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const [COMMUTER, OURS] = [0, 0];

const anyMarket = fc
  .record({
    productOurs: score,
    moneyOurs: score,
    timeOurs: score,
    mindRival: score,
    contrast: number(0, 1.5),
    sharpness: number(0, 5),
  })
  .map(at);

describe('turn: the tired commuter', () => {
  const ours = (market: Given) => value.segmentShares(market)[COMMUTER]![OURS]!;

  test('goes to the rival at first', () => {
    expect(value.winners(given)[COMMUTER]).toBe('Rival');
    expect(ours(given)).toBeLessThan(0.1);
  });

  test('is not won by three points off the price', () => {
    const cheaper = at(value.presets.lowerPrice.values);
    expect(given.moneyOurs - cheaper.moneyOurs).toBe(3);
    expect(value.winners(cheaper)[COMMUTER]).toBe('Rival');
    expect(ours(cheaper)).toBeLessThan(0.2);
  });

  test('is won by three points off the waiting time', () => {
    const faster = at(value.presets.shorterWait.values);
    expect(given.timeOurs - faster.timeOurs).toBe(3);
    expect(value.winners(faster)[COMMUTER]).toBe('Ours');
    expect(ours(faster)).toBeGreaterThan(0.7);
  });

  test('differs from the bargain hunter, whom the price wins and the time does not', () => {
    const [, bargain] = value.winners(at(value.presets.lowerPrice.values));
    const [, waiting] = value.winners(at(value.presets.shorterWait.values));
    expect(bargain).toBe('Ours');
    expect(waiting).not.toBe('Ours');
  });
});

describe('delivered value', () => {
  test('is four values less four costs, worked by hand for the commuter', () => {
    // 7 + 6 + 6 + 0.5·6 − (0.5·5 + 2.5·6 + 1.5·4 + 3)
    expect(value.deliveredValues(given)[COMMUTER]).toEqual([-4.5, 1, -9.5]);
    expect(value.contributions(given)[COMMUTER]![OURS]).toEqual([
      ...[7, 6, 6, 3],
      ...[-2.5, -15, -6, -3],
    ]);
  });

  test('is what the four bars up and the four bars down add up to', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        const rows = value.deliveredValues(market);
        value.contributions(market).forEach((offers, segment) => {
          offers.forEach((bars, offer) => {
            expect(bars).toHaveLength(8);
            bars.slice(0, 4).forEach((bar) => expect(bar).toBeGreaterThanOrEqual(0));
            bars.slice(4).forEach((bar) => expect(bar).toBeLessThanOrEqual(0));
            expect(sum(bars)).toBeCloseTo(rows[segment]![offer]!, 9);
          });
        });
      }),
    );
  });

  test('weighs nothing without contrast: all segments see the same', () => {
    const rows = value.deliveredValues(at({ contrast: 0 }));
    expect(rows[1]).toEqual(rows[0]);
    expect(rows[2]).toEqual(rows[0]);
    expect(rows[0]).toEqual([7, 5, 0.5]);
  });

  test('is over cost 25 to 18 for our offer, and nothing without costs', () => {
    expect(value.ourValueCostRatio(given)).toBeCloseTo(25 / 18, 12);
    const free = at({ moneyOurs: 0, timeOurs: 0, energyOurs: 0, mindOurs: 0 });
    expect(value.ourValueCostRatio(free)).toBeNull();
  });
});

describe('shares', () => {
  test('add up to 1 in every segment and in the market', () => {
    fc.assert(
      fc.property(anyMarket, (market) => {
        for (const row of value.segmentShares(market)) expect(sum(row)).toBeCloseTo(1, 12);
        expect(sum(value.marketShares(market)!)).toBeCloseTo(1, 12);
      }),
    );
  });

  test('of the market weigh the segments by their sizes, and each stands under its name', () => {
    fc.assert(
      fc.property(anyMarket, fc.tuple(share, share, share), (market, sizes) => {
        fc.pre(sum(sizes) > 0);
        const [sizeCommuter, sizeBargainHunter, sizeGuest] = sizes;
        const sized = { ...market, sizeCommuter, sizeBargainHunter, sizeGuest };
        const run = value.evaluate(sized);
        const rows = [run.sharesCommuter, run.sharesBargainHunter, run.sharesGuest];
        expect(rows).toEqual(value.segmentShares(sized));
        const delivered = [run.deliveredCommuter, run.deliveredBargainHunter, run.deliveredGuest];
        expect(delivered).toEqual(value.deliveredValues(sized));
        const winners = [run.winnerCommuter, run.winnerBargainHunter, run.winnerGuest];
        winners.forEach((winner, segment) => {
          const row = delivered[segment]!;
          expect(row[value.offers.indexOf(winner)]).toBe(Math.max(...row));
        });
        run.marketShares!.forEach((whole, offer) => {
          const buyers = sum(rows.map((row, segment) => row[offer]! * sizes[segment]!));
          expect(whole * sum(sizes)).toBeCloseTo(buyers, 9);
        });
      }),
    );
  });

  test('move by β·w·p(1 − p) for a small cut of the waiting time', () => {
    const [before, after] = [given, at({ timeOurs: 6 - 1e-6 })].map(
      (market) => value.segmentShares(market)[COMMUTER]![OURS]!,
    );
    const slope = 0.5 * 2.5 * before! * (1 - before!);
    expect((after! - before!) / 1e-6).toBeCloseTo(slope, 5);
  });

  test('never rise when our offer costs more', () => {
    fc.assert(
      fc.property(anyMarket, score, (market, money) => {
        const [low, high] = [Math.min(money, market.moneyOurs), Math.max(money, market.moneyOurs)];
        const [cheap, dear] = [low, high].map(
          (moneyOurs) => value.marketShares({ ...market, moneyOurs })![OURS]!,
        );
        expect(dear!).toBeLessThanOrEqual(cheap! + 1e-12);
      }),
    );
  });

  test('are equal where nobody chooses sharply, and absent without customers', () => {
    for (const share of value.marketShares(at({ sharpness: 0 }))!)
      expect(share).toBeCloseTo(1 / 3, 12);
    const nobody = at({ sizeCommuter: 0, sizeBargainHunter: 0, sizeGuest: 0 });
    expect(value.marketShares(nobody)).toBeNull();
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ contrast: 3 });
  const message = 'contrast is 3: it must lie in [0, 1.5] (number)';
  const { offerTable, weightTable, deliveredValues, segmentShares, winners, marketShares } = value;
  const { contributions } = value;
  const all = [offerTable, weightTable, contributions, deliveredValues, segmentShares, winners];
  for (const refused of [...all, marketShares, value.ourValueCostRatio]) {
    expect(() => refused(wrong)).toThrow(new RangeError(message));
  }
});
