import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, formation } from '#core';
import { afterVisit, FIRST_TRUST, states, type Standing } from '#core/simulate/formation.ts';
import { number } from '../../numbers.ts';

const given = defaults(formation.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const anyRelation = fc
  .record({
    expectedValue: number(0, 10),
    perceivedValue: number(1, 10),
    valueSpread: number(0.1, 5),
    bestAlternative: number(0, 10),
    customerShare: number(0.05, 1),
    fairShare: number(0, 1),
    trustLearning: number(0.01, 0.9),
    visits: fc.integer({ min: 1, max: 60 }),
  })
  .map((relation) => at({ ...relation, starters: 100 }));

/** Expected share in each state after so many visits, by following every history of passes and fails. */
function exactOccupancy(relation: Given, visits: number): number[] {
  const chances = formation.passChances(relation);
  const shares = states.map(() => 0);
  const follow = (standing: Standing, chance: number, left: number): void => {
    if (left === 0 || standing.state === 4) {
      shares[standing.state]! += chance;
      return;
    }
    const passing = chances[standing.period]!;
    follow(afterVisit(standing, true, relation.trustLearning), chance * passing, left - 1);
    follow(afterVisit(standing, false, relation.trustLearning), chance * (1 - passing), left - 1);
  };
  follow({ state: 0, trust: FIRST_TRUST, period: 0 }, 1, visits);
  return shares;
}

describe('a run', () => {
  test('keeps every customer: the five states add up after every visit', () => {
    fc.assert(
      fc.property(anyRelation, fc.integer(), (relation, seed) => {
        const run = formation.evaluate(relation, seed);
        run.gone.forEach((gone, visit) => {
          const here = states
            .slice(0, 4)
            .map((state) => (run[state as keyof typeof run] as number[])[visit]!);
          expect(sum(here) + gone).toBe(100);
        });
        expect(sum(run.lostIn)).toBe(run.gone.at(-1));
        const [formed, , settled, doubted, slipped, back, left] = run.moveCounts as [
          ...[number, number, number, number, number, number, number],
        ];
        expect(formed - settled - doubted + back).toBe(run.formation.at(-1));
        expect(settled - slipped).toBe(run.stable.at(-1));
        expect(doubted + slipped - back - left).toBe(run.decline.at(-1));
        expect(run.moveCounts[1]! + left).toBe(run.gone.at(-1));
        run.gone.slice(1).forEach((gone, visit) => {
          expect(gone).toBeGreaterThanOrEqual(run.gone[visit]!);
        });
        for (const trust of run.meanTrust) {
          expect(trust).toBeGreaterThanOrEqual(0);
          expect(trust).toBeLessThanOrEqual(1);
        }
      }),
      { numRuns: 40 },
    );
  });

  test('has the occupancy of all histories followed one by one, within four standard errors', () => {
    const relation = at({ starters: 5000, visits: 12, bestAlternative: 5.5, customerShare: 0.42 });
    const exact = exactOccupancy(relation, 12);
    expect(sum(exact)).toBeCloseTo(1, 12);
    const { occupancy } = formation.simulateLifeCycle(relation, 4);
    exact.forEach((expected, state) => {
      const seen = occupancy[12 * 5 + state]! / 5000;
      const error = Math.sqrt((expected * (1 - expected)) / 5000);
      expect(Math.abs(seen - expected)).toBeLessThan(4 * error + 1e-9);
    });
  });

  test('counts as visits to loyalty the median of those who became stable', () => {
    const relation = at({ ...formation.presets.unfair.values, starters: 2000 });
    const { loyalAt } = formation.simulateLifeCycle(relation, 3);
    const { medianVisitsToLoyalty, everStable, stable } = formation.evaluate(relation, 3);
    const loyal = [...loyalAt].filter((visit) => visit > 0);
    expect(everStable).toBe(loyal.length / 2000);
    expect(everStable).toBeGreaterThan(stable.at(-1)! / 2000);
    const upTo = loyal.filter((visit) => visit <= medianVisitsToLoyalty!).length;
    const before = loyal.filter((visit) => visit < medianVisitsToLoyalty!).length;
    expect(upTo).toBeGreaterThanOrEqual(loyal.length / 2);
    expect(before).toBeLessThan(loyal.length / 2);
  });

  test('shares its draws: a rival changes no one before the formation period', () => {
    const [one, other] = [
      formation.evaluate(given, 8),
      formation.evaluate(at({ bestAlternative: 9 }), 8),
    ];
    expect(other.exploration).toEqual(one.exploration);
    expect(other.lostIn[0]).toBe(one.lostIn[0]);
    expect(other.stable).not.toEqual(one.stable);
  });

  test('is the same again for the same seed, and another for another', () => {
    expect(formation.evaluate(given, 'a')).toEqual(formation.evaluate(given, 'a'));
    expect(formation.evaluate(given, 'a')).not.toEqual(formation.evaluate(given, 'b'));
  });
});

describe('the three comparisons', () => {
  test('are each an even chance where value equals what it is compared with', () => {
    const even = at({ expectedValue: 6, bestAlternative: 6, fairShare: 0.5, customerShare: 0.5 });
    for (const chance of formation.passChances(even)) expect(chance).toBeCloseTo(0.5, 12);
  });

  test('pass at Φ(1) for one standard deviation: 84.13 %', () => {
    const [first] = formation.passChances(
      at({ perceivedValue: 6, expectedValue: 4.5, valueSpread: 1.5 }),
    );
    expect(first).toBeCloseTo(0.8413, 4);
  });

  test('a better rival empties the middle, not the end', () => {
    const better = formation.evaluate(at({ ...formation.presets.rival.values, starters: 5000 }));
    const [, middle, end] = better.lostIn;
    const before = formation.evaluate(at({ starters: 5000 }));
    expect(middle).toBeGreaterThan(10 * before.lostIn[1]!);
    expect(middle).toBeGreaterThan(10 * end!);
    expect(end).toBeLessThanOrEqual(before.lostIn[2]!);
    expect(better.mostLostIn).toBe('formation');
  });

  test('an unfair share empties the end, and more slowly', () => {
    const unfair = formation.evaluate(at({ ...formation.presets.unfair.values, starters: 5000 }));
    const rival = formation.evaluate(at({ ...formation.presets.rival.values, starters: 5000 }));
    const [, middle, end] = unfair.lostIn;
    expect(end).toBeGreaterThan(2 * middle!);
    expect(unfair.mostLostIn).toBe('stable');
    expect(unfair.gone[12]).toBeLessThan(rival.gone[12]! / 2);
    expect(unfair.stable.at(-1)).toBeLessThan(Math.max(...unfair.stable) / 2);
  });

  test('passed by all leave everyone stable; failed by all leave no one', () => {
    const best = at({
      perceivedValue: 10,
      expectedValue: 0,
      bestAlternative: 0,
      fairShare: 0,
      valueSpread: 0.5,
    });
    const loyal = formation.evaluate(best);
    expect(loyal.stable.at(-1)).toBe(1000);
    expect(loyal.everStable).toBe(1);
    expect(loyal.mostLostIn).toBeNull();
    expect(loyal.moveCounts).toEqual([1000, 0, 1000, 0, 0, 0, 0]);
    // 0.4 → 0.52 → … → 0.7542 takes four visits passed at α = 0.2.
    expect(loyal.medianVisitsToLoyalty).toBe(4);
    const worst = formation.evaluate(
      at({ perceivedValue: 1, expectedValue: 10, valueSpread: 0.5 }),
    );
    expect(worst.gone.at(-1)).toBe(1000);
    expect(worst.medianVisitsToLoyalty).toBeNull();
    expect(worst.meanTrust.at(-1)).toBe(0);
  });
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ valueSpread: 0 });
  const told = new RangeError('valueSpread is 0: it must lie in [0.1, 5] (score)');
  for (const refused of [formation.evaluate, formation.simulateLifeCycle, formation.passChances]) {
    expect(() => refused(wrong)).toThrow(told);
  }
});
