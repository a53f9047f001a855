import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { clubDiscount, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(clubDiscount.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const anyFirms = fc
  .record({
    plainRetention: number(0.01, 0.99),
    programmeSpend: number(0, 100),
    bondShare: number(0, 1),
    benefitPull: number(0, 3),
    bondPull: number(0, 5),
    bondGrowth: number(0, 1),
    bondDecay: number(0, 1),
    copyLag: fc.integer({ min: 0, max: 20 }),
    discount: number(0, 0.3),
  })
  .map(at);

describe('a benefit that every rival matches', () => {
  test('holds nobody and costs its price: the customers are those without a programme', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const matched = { ...firms, copyLag: 0 };
        const reward = clubDiscount.trace(matched, 'reward');
        const plain = clubDiscount.trace(matched, 'plain');
        expect(reward.customers).toEqual(plain.customers);
        const left = (given.margin - firms.programmeSpend) / given.margin;
        expect(reward.profit).toBeCloseTo(plain.profit * left, 5);
      }),
    );
  });

  test('holds as before up to the year of the copy, and as without a programme from then on', () => {
    const { stay } = clubDiscount.trace(given, 'reward');
    const odds = (share: number) => share / (1 - share);
    // Odds of 7 to 3, times e^0.8 for twenty dollars at 0.4 for ten.
    stay
      .slice(0, 3)
      .forEach((share) => expect(odds(share)).toBeCloseTo((7 / 3) * Math.exp(0.8), 12));
    stay.slice(3).forEach((share) => expect(share).toBeCloseTo(0.7, 12));
  });
});

describe('the turn: the rival copies', () => {
  test('the club starts behind and is ahead from year 2 on', () => {
    const reward = clubDiscount.trace(given, 'reward').customers;
    const club = clubDiscount.trace(given, 'club').customers;
    expect(club[1]).toBeLessThan(reward[1]!);
    expect(clubDiscount.overtakeYear(given)).toBe(2);
  });

  test('the copy takes more from the reward firm than from the club', () => {
    const { rewardCopyLoss, clubCopyLoss } = clubDiscount.evaluate(given);
    expect(rewardCopyLoss).toBeGreaterThan(clubCopyLoss);
    expect(clubCopyLoss).toBeGreaterThan(0);
  });

  test('an uncopied benefit may be worth more than a slow bond', () => {
    const { rewardProfit, clubProfit } = clubDiscount.evaluate(
      at({ copyLag: 100, bondGrowth: 0.02, benefitPull: 1 }),
    );
    expect(rewardProfit).toBeGreaterThan(clubProfit);
  });

  test('a later copy never costs customers', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const later = clubDiscount.trace({ ...firms, copyLag: firms.copyLag + 1 }, 'reward');
        clubDiscount.trace(firms, 'reward').customers.forEach((count, t) => {
          expect(later.customers[t]).toBeGreaterThanOrEqual(count);
        });
      }),
    );
  });
});

describe('the bond', () => {
  test('approaches its steady level as E(t) = E*·(1 − ((1 − δ)(1 − G))ᵗ)', () => {
    const steady = clubDiscount.steadyBond(given);
    const grown = 1 - 0.85 ** 1;
    clubDiscount.trace(given, 'club').bond.forEach((bond, t) => {
      expect(bond).toBeCloseTo(steady * (1 - (0.95 * (1 - grown)) ** t), 12);
    });
  });

  test('rises, and stays between nothing and its steady level', () => {
    fc.assert(
      fc.property(anyFirms, (firms) => {
        const { bond } = clubDiscount.trace(firms, 'club');
        const steady = clubDiscount.steadyBond(firms);
        bond.forEach((level, t) => {
          expect(level).toBeGreaterThanOrEqual(bond[Math.max(0, t - 1)]! - 1e-12);
          expect(level).toBeLessThanOrEqual(steady + 1e-12);
        });
        expect(steady).toBeLessThanOrEqual(1);
      }),
    );
  });

  test('is nothing where nothing feeds it', () => {
    expect(clubDiscount.steadyBond(at({ bondShare: 0 }))).toBe(0);
    expect(clubDiscount.steadyBond(at({ bondGrowth: 0, bondDecay: 0 }))).toBe(0);
  });
});

describe('the three firms', () => {
  test('are one where nothing is spent', () => {
    const free = at({ programmeSpend: 0 });
    const [reward, club, plain] = clubDiscount.firms.map((firm) => clubDiscount.trace(free, firm));
    expect(reward).toEqual(plain);
    expect(club).toEqual(plain);
  });

  test('are two where the club puts nothing into the bond', () => {
    const alike = at({ bondShare: 0 });
    expect(clubDiscount.trace(alike, 'club')).toEqual(clubDiscount.trace(alike, 'reward'));
    expect(clubDiscount.overtakeYear(alike)).toBeNull();
  });

  test('without a programme earn m·Σ r₀ᵗ/(1 + d)ᵗ', () => {
    const q = 0.7 / 1.1;
    const closed = (100 * 1000 * (1 - q ** 15)) / (1 - q);
    expect(clubDiscount.trace(given, 'plain').profit).toBeCloseTo(closed, 6);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ bondShare: 2 });
  const { steadyBond, overtakeYear, evaluate } = clubDiscount;
  const error = new RangeError('bondShare is 2: it must lie in [0, 1] (share)');
  for (const refused of [steadyBond, overtakeYear, evaluate]) {
    expect(() => refused(wrong)).toThrow(error);
  }
  expect(() => clubDiscount.trace(wrong, 'club')).toThrow(error);
  expect(() => clubDiscount.copyLoss(wrong, 'club')).toThrow(error);
  expect(() => clubDiscount.trace(given, 'guild' as 'club')).toThrow(/^firm is "guild"/);
});
