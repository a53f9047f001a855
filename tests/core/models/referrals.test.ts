import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, referrals } from '#core';
import { number } from '../../numbers.ts';
import { durables } from '../../published/bass-1969.ts';

const given = defaults(referrals.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (counts: readonly number[]) => counts.reduce((total, n) => total + n, 0);
const share = number(0, 1);
const anyLoop = fc.record({
  satisfiedShare: share,
  invites: number(0, 10),
  conversion: share,
});

describe('the reproduction number', () => {
  test('is invites × conversion × the satisfied share: 0.6 in the course', () => {
    expect(referrals.reproduction(given)).toBeCloseTo(0.6, 12);
    expect(referrals.reproduction(at(referrals.presets.course.values))).toBeCloseTo(0.6, 12);
  });

  test('has no share above 1', () => {
    const wild = at(referrals.presets.literature.values);
    expect(referrals.reproduction(wild)).toBe(1.5);
    expect(referrals.evaluate(wild).referralLimit).toBe(1);
  });

  test('is the share of new customers from referral in the long run: “60 %” says R = 0.6', () => {
    const { arrived, referred } = referrals.path(at({ rounds: 60, outsiders: 1 }));
    expect(referred.at(-1)! / arrived.at(-1)!).toBeCloseTo(0.6, 3);
    expect(referrals.evaluate(given).referralLimit).toBeCloseTo(0.6, 12);
  });

  test('makes one outsider bring 1/(1 − R) customers, and no finite number from R = 1 on', () => {
    expect(referrals.amplifier(given)).toBeCloseTo(2.5, 12);
    expect(referrals.unlimitedNew({ ...given, outsiders: 1 }, 200)).toBeCloseTo(2.5, 12);
    expect(referrals.amplifier({ satisfiedShare: 1, invites: 2, conversion: 0.5 })).toBeNull();
  });
});

describe('dying out', () => {
  // Poisson(1.5): the root of q = e^(−1.5(1 − q)), as tabulated for the final size of an epidemic, 0.5828.
  test('of a Poisson tree with R = 1.5 has the chance 1 − 0.5828', () => {
    const q = referrals.dyingOut(at(referrals.presets.literature.values));
    expect(1 - q).toBeCloseTo(0.5828, 4);
  });

  test('is the smallest root, and certain up to R = 1', () => {
    fc.assert(
      fc.property(anyLoop, (loop) => {
        const q = referrals.dyingOut(loop);
        const next = (x: number) =>
          1 - loop.satisfiedShare * (1 - Math.exp(-loop.invites * loop.conversion * (1 - x)));
        expect(next(q)).toBeCloseTo(q, 9);
        if (referrals.reproduction(loop) <= 1) expect(q).toBe(1);
        // Below the smallest root the function lies above the diagonal.
        for (const part of [0, 0.25, 0.5, 0.75, 0.99]) {
          expect(next(q * part)).toBeGreaterThanOrEqual(q * part - 1e-12);
        }
        expect(q).toBeLessThanOrEqual(1);
        expect(q).toBeGreaterThanOrEqual(1 - loop.satisfiedShare - 1e-12);
      }),
    );
  });

  test('happens in simulated trees as often as the root says', () => {
    for (const loop of [
      { satisfiedShare: 0.8, invites: 5, conversion: 0.4 },
      { satisfiedShare: 1, invites: 3, conversion: 0.5 },
    ]) {
      const q = referrals.dyingOut(loop);
      const seen = referrals.simulatedDyingOut(loop, 5000, 1);
      expect(Math.abs(seen - q)).toBeLessThan(4 * Math.sqrt((q * (1 - q)) / 5000));
    }
    expect(referrals.simulatedDyingOut(given, 200, 1)).toBe(1);
  });
});

describe('the expected path', () => {
  test('follows n(t) = a(1 + R + … + Rᵗ⁻¹) while the market is wide', () => {
    const { arrived } = referrals.path(at({ outsiders: 0.001, rounds: 12 }));
    arrived.forEach((count, t) => {
      const wide = referrals.unlimitedNew({ ...given, outsiders: 0.001 }, t + 1);
      expect(count / wide).toBeCloseTo(1, 6);
    });
  });

  test('loses the invitations that meet a customer', () => {
    const { arrived, referred } = referrals.path(at({ market: 1000, outsiders: 100, rounds: 3 }));
    // 100 of 1,000 are customers after round 1, so nine in ten of the 60 brought are new, and of 100 outsiders.
    expect(arrived[0]).toBeCloseTo(100, 12);
    expect(referred[1]).toBeCloseTo(54, 12);
    expect(arrived[1]).toBeCloseTo(144, 12);
    expect(referred[2]).toBeCloseTo(0.6 * 144 * 0.756, 12);
  });

  test('shares what is left of the market between the invited and the outsiders', () => {
    const rush = { satisfiedShare: 1, invites: 10, conversion: 0.8 };
    const town = at({ ...rush, market: 1000, outsiders: 600, rounds: 2 });
    const { arrived, referred } = referrals.path(town);
    // 400 are left: 1,920 invited and 240 outsiders would come for them.
    expect(arrived).toEqual([600, 400]);
    expect(referred[1]).toBeCloseTo((400 * 1920) / 2160, 9);
    const { referralShare } = referrals.evaluate(town);
    expect(referralShare).toBeCloseTo((400 * 1920) / 2160 / 1000, 12);
    const run = referrals.trace(town, 1);
    const { simulatedByRound, simulatedReferralShare } = referrals.evaluate(town);
    expect(simulatedByRound).toEqual(run.arrived);
    expect(simulatedReferralShare).toBeCloseTo(sum(run.referred) / sum(run.arrived), 12);
  });

  test('never wins more than the market holds', () => {
    fc.assert(
      fc.property(
        anyLoop,
        fc.integer({ min: 1, max: 5000 }),
        fc.nat(10000),
        (loop, market, outsiders) => {
          const { arrived, referred } = referrals.path(at({ ...loop, market, outsiders }));
          expect(sum(arrived)).toBeLessThanOrEqual(market * (1 + 1e-12));
          referred.forEach((count, t) => {
            expect(count).toBeGreaterThanOrEqual(0);
            expect(count).toBeLessThanOrEqual(arrived[t]! + 1e-9);
          });
        },
      ),
    );
  });
});

describe('the simulated path', () => {
  test('has the mean of the expected one', () => {
    const small = at({ rounds: 8, outsiders: 50 });
    const runs = Array.from({ length: 400 }, (_, seed) =>
      sum(referrals.trace(small, seed).arrived),
    );
    const mean = sum(runs) / runs.length;
    const spread = Math.sqrt(sum(runs.map((run) => (run - mean) ** 2)) / (runs.length - 1));
    const expected = sum(referrals.path(small).arrived);
    expect(Math.abs(mean - expected)).toBeLessThan((4 * spread) / Math.sqrt(runs.length));
  });

  test('counts whole customers and stays inside the market', () => {
    for (const market of [1, 10, 500]) {
      const { arrived, referred } = referrals.trace(at({ market, invites: 10, conversion: 1 }), 5);
      expect(sum(arrived)).toBeLessThanOrEqual(market);
      for (const count of [...arrived, ...referred]) expect(Number.isInteger(count)).toBe(true);
      if (market < 100) expect(sum(arrived)).toBe(market);
    }
  });

  test('is the same for the same seed, and the same scenario differs by nothing', () => {
    expect(referrals.trace(given, 9)).toEqual(referrals.trace({ ...given }, 9));
    expect(referrals.trace(given, 9)).not.toEqual(referrals.trace(given, 10));
    expect(referrals.trace(given)).toEqual(referrals.trace(given, 1));
    const loop = at(referrals.presets.literature.values);
    expect(referrals.simulatedDyingOut(loop, 50)).toBe(referrals.simulatedDyingOut(loop, 50, 1));
  });

  test('keeps its first rounds when more are added, and its outsiders when invitations change', () => {
    const short = referrals.trace(at({ rounds: 5 }), 2);
    expect(referrals.trace(at({ rounds: 9 }), 2).arrived.slice(0, 5)).toEqual(short.arrived);
    const first = referrals.trace(at({ invites: 8 }), 2);
    expect(first.arrived[0]).toBe(short.arrived[0]);
  });
});

describe('Bass’s curve', () => {
  test.for(durables)('peaks where printed for $product', ({ innovation, imitation, peak }) => {
    const computed = referrals.bassPeak({ innovation, imitation })!;
    expect(Math.abs(computed / peak - 1)).toBeLessThan(0.03);
  });

  test('is what invitations for good make of a closed market: dF/dt = (P + QF)(1 − F)', () => {
    const curve = { innovation: 0.03, imitation: 0.38 };
    for (const t of [0, 1, 5, 20]) {
      const step = 1e-5;
      const f = referrals.bassShare({ ...curve, t });
      const slope = (referrals.bassShare({ ...curve, t: t + step }) - f) / step;
      expect(slope).toBeCloseTo((0.03 + 0.38 * f) * (1 - f), 5);
    }
  });

  test('only falls where nobody follows', () => {
    expect(referrals.bassPeak({ innovation: 0.1, imitation: 0.1 })).toBeNull();
    expect(referrals.bassShare({ innovation: 0.1, imitation: 0, t: 10000 })).toBe(1);
  });
});

test('without anybody coming there is no share', () => {
  const { referralShare, simulatedReferralShare } = referrals.evaluate(at({ outsiders: 0 }));
  expect(referralShare).toBeNull();
  expect(simulatedReferralShare).toBeNull();
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ conversion: 1.2 });
  const { reproduction, amplifier, dyingOut, path, trace, evaluate } = referrals;
  for (const refused of [reproduction, amplifier, dyingOut, path, trace, evaluate]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('conversion is 1.2: it must lie in [0, 1] (share)'),
    );
  }
  expect(() => referrals.unlimitedNew(given, 0)).toThrow(/^t is 0/);
  expect(() => referrals.simulatedDyingOut(given, 0)).toThrow(/^lines is 0/);
  expect(() => referrals.bassPeak({ innovation: 0, imitation: 1 })).toThrow(/^innovation is 0/);
});
