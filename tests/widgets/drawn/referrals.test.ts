import { describe, expect, test } from 'vitest';
import { drawnFigureOf } from '#widgets/at-hand.ts';
import { defaults } from '#core';

const { model, read } = drawnFigureOf('referrals');
const start = defaults(model.params);
const reading = (values: object) => read({ ...start, ...values }, 1);

describe('the referral loop', () => {
  test('levels off where each brings fewer than one: 100, 60, 36, … add up to 250', () => {
    const { mentions, results } = reading({ rounds: 200, market: 1e6, outsiders: 10 });
    expect(results['amplifier']!.value).toBeCloseTo(2.5, 12);
    // A part of the market is taken by then.
    expect(mentions!['lastNew']!.value).toBeGreaterThan(24.5);
    expect(mentions!['lastNew']!.value).toBeLessThan(25);
    expect(results['dyingOut']!.value).toBe(1);
  });

  test('leaves a family a chance to live on where each brings 1.5: q = exp(−1.5·(1 − q))', () => {
    const { value: q } = reading(model.presets['literature']!.values).results['dyingOut']!;
    expect(Math.exp(-1.5 * (1 - q))).toBeCloseTo(q, 10);
    expect(q).toBeLessThan(0.42);
  });

  test('adds up those who came by themselves and those referred', () => {
    const { rows } = reading({ market: 1e6 }).table;
    expect(rows[0]!.slice(0, 3)).toEqual([1, 100, 0]);
    expect(rows[1]![2]).toBeCloseTo(60, 1);
  });

  test.for([
    [{ outsiders: 0 }, 'nobody'],
    [{ invites: 0 }, 'silent'],
    [{}, 'fades'],
    [{ satisfiedShare: 0.5, invites: 2, conversion: 1 }, 'edge'],
    [{ satisfiedShare: 1, invites: 3, conversion: 0.5 }, 'grows'],
    [{ satisfiedShare: 1, conversion: 0.5, rounds: 60 }, 'full'],
  ] as const)('%o: %s', ([values, key]) => {
    expect(reading(values).says).toBe(`says.${key}`);
  });
});
