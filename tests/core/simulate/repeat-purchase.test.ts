import { describe, expect, test } from 'vitest';
import { attitudeRepeat as typology, defaults } from '#core';

const given = defaults(typology.params);
const at = (changes: Partial<typeof given>): typeof given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);

describe('repeat purchase', () => {
  test('is binomial where nothing but chance decides (χ² of eleven counts)', () => {
    const chance = at({
      attitudeWeight: 0,
      habit: 0,
      monopolyShare: 0,
      dealShare: 0,
      hinderedShare: 0,
      watched: 5000,
    });
    const { bought } = typology.simulateBuyers(chance, 3);
    const seen = new Array<number>(11).fill(0);
    for (const count of bought) seen[count]! += 1;
    let ways = 1;
    let square = 0;
    seen.forEach((count, k) => {
      const expected = (5000 * ways) / 1024;
      square += ((count - expected) * (count - expected)) / expected;
      ways = (ways * (10 - k)) / (k + 1);
    });
    // χ² with 10 degrees of freedom exceeds 29.6 once in a thousand.
    expect(square).toBeLessThan(29.6);
  });

  test('has as long-run share what a two-state chain settles at', () => {
    const { attitudeWeight: weight, habit, barrier, promotion } = given;
    const trace = typology.simulateBuyers(at({ hinderedShare: 0 }), 2);
    const logistic = (utility: number) => 1 / (1 + Math.exp(-utility));
    trace.propensity.forEach((share, buyer) => {
      const tied = trace.captive[buyer]! * barrier + trace.deal[buyer]! * promotion;
      const utility = weight * trace.attitude[buyer]! + tied;
      const [again, back] = [logistic(utility + habit), logistic(utility - habit)];
      // As many go from the brand to the rival as come back.
      expect(share * (1 - again)).toBeCloseTo((1 - share) * back, 12);
    });
  });

  test('starts from the long-run share: the first purchase counted has it already', () => {
    const once = at({ habit: 3, attitudeMean: 1, occasions: 1, watched: 5000 });
    const { bought, propensity } = typology.simulateBuyers(once, 6);
    const [seen, expected] = [sum([...bought]), sum([...propensity])];
    const spread = Math.sqrt(sum([...propensity].map((share) => share * (1 - share))));
    expect(Math.abs(seen - expected)).toBeLessThan(4 * spread);
  });

  test('has the long-run share of each buyer as its mean, habit or not', () => {
    const { bought, propensity } = typology.simulateBuyers(at({ habit: 2, watched: 5000 }), 6);
    const gaps = [...bought].map((count, buyer) => count / 10 - propensity[buyer]!);
    const mean = sum(gaps) / 5000;
    const spread = Math.sqrt(sum(gaps.map((gap) => gap * gap)) / 5000);
    expect(Math.abs(mean)).toBeLessThan((4 * spread) / Math.sqrt(5000));
  });

  test('is more of one kind with habit: more buyers who always or never buy', () => {
    const extremes = (habit: number) =>
      typology
        .simulateBuyers(
          at({ habit, attitudeWeight: 0, monopolyShare: 0, dealShare: 0, hinderedShare: 0 }),
        )
        .bought.filter((count) => count === 0 || count === 10).length;
    expect(extremes(2)).toBeGreaterThan(20 * Math.max(1, extremes(0)));
  });
});
