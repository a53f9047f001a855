import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, leakyBucket, retention } from '#core';
import { goalSeek } from '#core/around/index.ts';
import { line } from './models.ts';

const values = defaults(line.params);
const ask = (goal: number, rest: object = {}) =>
  goalSeek(line, values, { output: 'line', key: 'slope', goal, ...rest });

describe('goal seek', () => {
  test('finds the one value that gives the goal', () => {
    const { found, answers, skipped } = ask(11);
    expect(found).toBe('one');
    expect(answers[0]!.x).toBeCloseTo(1.5, 12);
    expect(answers[0]!.exact).toBe(true);
    expect(skipped).toBeGreaterThan(0);
  });

  test('finds any goal within reach', () => {
    fc.assert(
      fc.property(fc.double({ min: -35, max: 41, noNaN: true }), (goal) => {
        expect(ask(goal).answers[0]!.y).toBeCloseTo(goal, 9);
      }),
      { numRuns: 30 },
    );
  });

  test('finds several, in rising order', () => {
    const { found, answers } = ask(4, { output: 'square' });
    expect(found).toBe('several');
    expect(answers.map(({ x }) => Math.round(x * 1e9) / 1e9)).toEqual([-2, 2]);
  });

  test('says when there is none, how near it came and what is within reach', () => {
    const { found, answers, nearest, reach } = ask(500, { points: 21 });
    expect([found, answers]).toEqual(['none', []]);
    expect(nearest).toEqual({ x: 9, y: 41 });
    expect(reach).toEqual([-35, 41]);
  });

  test('takes a leap over the goal for what it is', () => {
    const { found, jumps } = ask(0, { output: 'leap', points: 21 });
    expect(found).toBe('none');
    expect(jumps).toEqual([1]);
  });

  test('a whole parameter comes as near as it can, and says whether that is exact', () => {
    const near = (goal: number) => ask(goal, { key: 'count', points: 3 }).answers[0];
    expect(near(13)).toEqual({ x: 4, y: 13, exact: true });
    expect(near(13.9)).toEqual({ x: 4, y: 13, exact: false });
  });

  test('a parameter that changes nothing gives the whole domain', () => {
    const { found, answers } = ask(4, { output: 'square', key: 'shift' });
    expect(found).toBe('one');
    expect(answers).toEqual([{ x: 0, y: 4, to: 100, exact: true }]);
  });

  test('a quantity that never exists is none', () => {
    const given = { ...values, shift: 0 };
    const { found, nearest, reach } = goalSeek(line, given, {
      output: 'line',
      key: 'slope',
      goal: 1,
    });
    expect([found, nearest, reach]).toEqual(['none', null, null]);
  });

  test('refuses what cannot be sought, by name', () => {
    expect(() => ask(NaN)).toThrow(/^goal is NaN/);
    expect(() => ask(1, { key: 'kind' })).toThrow(/^key is kind/);
    expect(() => ask(1, { output: 'kind' })).toThrow(/^output is kind/);
    expect(() => ask(1, { points: 1 })).toThrow(/^points is 1/);
  });
});

test('agrees with closed forms: a life of 8 years needs r = 7/8', () => {
  const given = defaults(retention.params);
  const { answers } = goalSeek(retention, given, {
    output: 'meanLifetime',
    key: 'retention',
    goal: 8,
  });
  expect(answers[0]!.x).toBeCloseTo(0.875, 12);
});

test('agrees with the break-even cost that the leaky bucket computes itself', () => {
  const given = defaults(leakyBucket.params);
  const { answers } = goalSeek(leakyBucket, given, {
    output: 'profitGap',
    key: 'saveCost',
    goal: 0,
  });
  expect(answers[0]!.x).toBeCloseTo(leakyBucket.breakEvenSaveCost(given)!, 6);
});
