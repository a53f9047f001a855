import { describe, expect, test } from 'vitest';
import { defaults, formation } from '#core';
import { afterVisit, states } from '#core/simulate/formation.ts';

const given = defaults(formation.params);
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('a visit', () => {
  test('moves trust as T + α(passed − T): two first visits by hand', () => {
    const start = { state: 0, trust: 0.4, period: 0 };
    const passed = afterVisit(start, true, 0.2);
    expect(passed).toEqual({ state: 1, trust: 0.4 + 0.2 * 0.6, period: 1 });
    expect(afterVisit(start, false, 0.2)).toEqual({ state: 0, trust: 0.4 - 0.2 * 0.4, period: 0 });
    expect(afterVisit(start, false, 0.9)).toMatchObject({ state: 4, period: 0 });
    const gone = { state: 4, trust: 0.1, period: 2 };
    expect(afterVisit(gone, true, 0.2)).toEqual(gone);
  });

  test('changes state at the stated marks of trust, ½, ¾, 2/5, ¼, and not before', () => {
    const marks = [
      // From state at trust, a visit passed or failed at two speeds: just not enough, and enough.
      ['exploration', 0.4, true, 0.16, 0.17, 'formation'],
      ['exploration', 0.4, false, 0.37, 0.38, 'gone'],
      ['formation', 0.7, true, 0.16, 0.17, 'stable'],
      ['formation', 0.5, false, 0.19, 0.21, 'decline'],
      ['stable', 0.8, false, 0.37, 0.38, 'decline'],
      ['decline', 0.45, true, 0.09, 0.1, 'formation'],
      ['decline', 0.3, false, 0.16, 0.17, 'gone'],
    ] as const;
    for (const [from, trust, passed, short, enough, to] of marks) {
      const state = states.indexOf(from);
      const standing = { state, trust, period: Math.min(2, state) };
      expect(states[afterVisit(standing, passed, short).state], `${from} stays`).toBe(from);
      expect(states[afterVisit(standing, passed, enough).state], `${from} to ${to}`).toBe(to);
    }
  });

  test('takes in decline the comparison that was failed, and after it that of formation', () => {
    const fallen = afterVisit({ state: 2, trust: 0.55, period: 2 }, false, 0.2);
    expect(fallen).toEqual({ state: 3, trust: 0.55 * 0.8, period: 2 });
    expect(afterVisit(fallen, true, 0.2)).toMatchObject({ state: 1, period: 1 });
  });

  test('has after one visit the mean trust of those who passed and those who failed', () => {
    const { formation: formed, meanTrust } = formation.evaluate(given, 5);
    expect(meanTrust[0]).toBe(0.4);
    // Passed 0.4 + 0.2·0.6, failed 0.4 − 0.2·0.4; who passed is in formation.
    expect(meanTrust[1]).toBeCloseTo(0.32 + (0.2 * formed[1]!) / 1000, 12);
  });

  test('has as mean trust that of the four states, weighed by who is in them', () => {
    const { occupancy, trust, trustIn, moved } = formation.simulateLifeCycle(given, 5);
    const least = [0.25, 0.4, 0.5, 0];
    for (let visit = 0; visit <= given.visits; visit += 1) {
      const row = [0, 1, 2, 3].map((state) => visit * 5 + state);
      const all = sum(row.map((at) => occupancy[at]! * trustIn[at]!));
      const here = sum(row.map((at) => occupancy[at]!));
      expect(trust[visit]).toBeCloseTo(all / here, 12);
      row.forEach((at, state) => {
        if (occupancy[at]! > 0) expect(trustIn[at]).toBeGreaterThanOrEqual(least[state]!);
      });
    }
    expect(moved).toHaveLength((given.visits + 1) * formation.moves.length);
  });
});
