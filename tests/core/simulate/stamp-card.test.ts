import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, loyaltyProgramme as programme } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(programme.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, shoppers: 200, weeks: 20, ...changes });
const share = (max: number) => number(0, max);
const anyCard = fc
  .record({
    stamps: fc.integer({ min: 2, max: 12 }),
    headStart: fc.integer({ min: 0, max: 5 }),
    visitRate: number(0.2, 2),
    selfSelection: share(1),
    visitLift: share(0.5),
    goalGradient: share(1),
    dropout: share(0.9),
    persistence: share(4),
  })
  .map(at);

const seeds = (count: number) => Array.from({ length: count }, (_, seed) => seed + 1);
const mean = (amounts: readonly number[]) =>
  amounts.reduce((total, amount) => total + amount, 0) / amounts.length;

describe('a run', () => {
  test('speeds visits up stamp by stamp as exp(φ·p), within four standard errors', () => {
    const pulled = at({ goalGradient: 0.8, dropout: 0, shoppers: 3000, weeks: 52 });
    const { visitsAt, plainAt } = programme.simulateProgramme(pulled, 5);
    visitsAt.forEach((visits, filled) => {
      const expected = plainAt[filled]! * Math.exp((0.8 * filled) / given.stamps);
      expect(Math.abs(visits - expected)).toBeLessThan(4 * Math.sqrt(expected));
    });
  });

  test('never takes a visit from anyone', () => {
    fc.assert(
      fc.property(anyCard, fc.integer({ min: 1, max: 99 }), (card, seed) => {
        const { after, twin } = programme.simulateProgramme(card, seed);
        after.forEach((visits, shopper) => {
          expect(visits).toBeGreaterThanOrEqual(twin[shopper]!);
        });
      }),
      { numRuns: 25 },
    );
  });

  test('keeps every stamp: redeemed, dropped or still open', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const trace = programme.simulateProgramme(card, 2);
        const { stampsGiven, stampsRedeemed, stampsDropped, stampsOpen, rewards } = trace;
        expect(stampsRedeemed + stampsDropped + stampsOpen).toBe(stampsGiven);
        expect(stampsRedeemed).toBe(rewards * card.stamps);
      }),
      { numRuns: 25 },
    );
  });

  test('shares its draws: another card leaves shoppers, members and their weeks before alone', () => {
    const one = programme.simulateProgramme(at({}), 9);
    const other = programme.simulateProgramme(at({ stamps: 5, visitLift: 0.3, dropout: 0.5 }), 9);
    for (const key of ['member', 'rate', 'before', 'twin'] as const) {
      expect(other[key]).toEqual(one[key]);
    }
  });

  test('visits as a Poisson process mixed over a gamma: mean T·λ, variance T·λ + (T·λ)²/κ', () => {
    const visits = seeds(10).flatMap((seed) => [
      ...programme.simulateProgramme(given, seed).before,
    ]);
    const expected = 26;
    const variance = expected + (expected * expected) / 2;
    const average = mean(visits);
    const spread = mean(visits.map((count) => (count - average) * (count - average)));
    expect(Math.abs(average - expected)).toBeLessThan(4 * Math.sqrt(variance / visits.length));
    expect(spread / variance).toBeGreaterThan(0.93);
    expect(spread / variance).toBeLessThan(1.07);
  });
});

describe('the visits of one shopper', () => {
  test('are those the run counts, in time, before the card and with it', () => {
    fc.assert(
      fc.property(anyCard, fc.nat(199), (card, shopper) => {
        const trace = programme.simulateProgramme(card, 4);
        const visits = programme.visitsOf(card, trace, shopper, 4);
        for (const part of ['before', 'after', 'twin'] as const) {
          expect(visits[part]).toHaveLength(trace[part][shopper]!);
          visits[part].forEach(({ week }, k) => {
            expect(week).toBeGreaterThan(visits[part][k - 1]?.week ?? 0);
            expect(week).toBeLessThan(card.weeks);
          });
        }
      }),
      { numRuns: 40 },
    );
  });

  test('stamp the card one by one, to a reward or until it is dropped for good', () => {
    fc.assert(
      fc.property(anyCard, (card) => {
        const trace = programme.simulateProgramme(card, 9);
        const totals = { reward: 0, drop: 0, stamp: 0, visit: 0 };
        let open = 0;
        for (let shopper = 0; shopper < 200; shopper += 1) {
          const { after, twin } = programme.visitsOf(card, trace, shopper, 9);
          if (!trace.member[shopper]) {
            expect(after).toBe(twin);
            continue;
          }
          let [stamps, dropped] = [0, false];
          for (const visit of after) {
            totals[visit.outcome] += 1;
            expect(visit.outcome === 'visit').toBe(dropped);
            if (dropped) continue;
            stamps += 1;
            if (visit.outcome === 'reward') expect(stamps).toBe(card.stamps);
            else expect(stamps).toBeLessThan(card.stamps);
            dropped = visit.outcome === 'drop';
            if (visit.outcome !== 'stamp') stamps = 0;
            expect(visit.stamps).toBe(stamps);
          }
          open += stamps;
        }
        expect([trace.rewards, trace.cardsFilled]).toEqual([totals.reward, totals.reward]);
        expect([trace.cardsDropped, trace.stampsOpen]).toEqual([totals.drop, open]);
        expect(trace.stampsGiven).toBe(totals.reward + totals.drop + totals.stamp);
      }),
      { numRuns: 20 },
    );
  });

  test('with a card are the twin’s own, each no later, faster by the lift alone', () => {
    const card = at({ visitLift: 0.5, dropout: 0, stamps: 20 });
    const trace = programme.simulateProgramme(card, 2);
    trace.member.forEach((member, shopper) => {
      if (!member) return;
      const { after, twin } = programme.visitsOf(card, trace, shopper, 2);
      twin.forEach(({ week, outcome }, k) => {
        expect(after[k]!.week).toBeCloseTo(week / 1.5, 9);
        expect([outcome, twin[k]!.stamps]).toEqual(['visit', 0]);
      });
    });
  });

  test('are refused for a shopper who is not there', () => {
    const trace = programme.simulateProgramme(given);
    expect(() => programme.visitsOf(given, trace, 2000)).toThrow(/^shopper is 2000: /);
    expect(() => programme.visitsOf(given, trace, 0.5)).toThrow(/^shopper is 0.5: /);
    expect(programme.visitsOf(given, trace, 3)).toEqual(programme.visitsOf(given, trace, 3, 1));
  });
});
