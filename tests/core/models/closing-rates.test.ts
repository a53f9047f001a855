import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { closingRates, defaults } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(closingRates.params);
const shape = number(0.01, 50);
const bonus = number(0, 1);
const anyChances = fc.record({ yesShape: shape, noShape: shape, loyaltyBonus: bonus });

describe('the turn: fifteen against fifty', () => {
  test('Beta(0.2143, 1.2143) gives 15.0 % and 50.0 % with no loyalty at all', () => {
    const course = { ...given, ...closingRates.presets.course.values };
    expect(closingRates.newRate(course) * 100).toBeCloseTo(15, 1);
    expect(closingRates.pastRate(course) * 100).toBeCloseTo(50, 1);
    expect(closingRates.evaluate(course).loyaltyPart).toBe(0);
  });

  test('the exact shapes are 3/14 and 17/14', () => {
    const { yesShape, noShape } = closingRates.sieveFor(0.15, 0.5);
    expect(yesShape).toBeCloseTo(3 / 14, 14);
    expect(noShape).toBeCloseTo(17 / 14, 14);
  });

  test('a simulated crowd shows both rates', () => {
    const rates = [1, 2, 3, 4, 5].map((seed) =>
      closingRates.evaluate({ ...given, prospects: 10000 }, seed),
    );
    const mean = (key: 'simulatedNewRate' | 'simulatedPastRate') =>
      rates.reduce((sum, rate) => sum + rate[key]!, 0) / rates.length;
    // Standard errors over 50,000 prospects and 7,500 past buyers: 0.0016 and 0.0058.
    expect(Math.abs(mean('simulatedNewRate') - 0.15)).toBeLessThan(4 * 0.0016);
    expect(Math.abs(mean('simulatedPastRate') - 0.5)).toBeLessThan(4 * 0.0058);
  });
});

describe('selection', () => {
  test('explains any pair of rates in which past buyers close more', () => {
    fc.assert(
      fc.property(number(0.01, 0.9), number(0.02, 0.95), (share, part) => {
        const past = share + (1 - share) * part;
        const { yesShape, noShape } = closingRates.sieveFor(share, past);
        expect(yesShape / (yesShape + noShape)).toBeCloseTo(share, 12);
        expect((yesShape + 1) / (yesShape + noShape + 1)).toBeCloseTo(past, 12);
      }),
    );
    expect(() => closingRates.sieveFor(0.5, 0.5)).toThrow(/^newRate is 0.5/);
  });

  test('also makes the rival pair, 12.5 % and 65 %', () => {
    const { newRate, pastRate } = closingRates.evaluate({
      ...given,
      ...closingRates.presets.literature.values,
    });
    expect(newRate).toBeCloseTo(0.125, 12);
    expect(pastRate).toBeCloseTo(0.65, 12);
  });

  test('shrinks with the spread: where all are alike the gap is small', () => {
    const alike = { yesShape: 7.5, noShape: 42.5, loyaltyBonus: 0 };
    expect(closingRates.newRate(alike)).toBeCloseTo(0.15, 12);
    expect(closingRates.pastRate(alike)).toBeCloseTo(8.5 / 51, 12);
  });

  test('raises the rate at every further sieve', () => {
    fc.assert(
      fc.property(anyChances, (chances) => {
        const rates = closingRates.roundRates(chances, 8);
        rates.slice(1).forEach((rate, k) => expect(rate).toBeGreaterThanOrEqual(rates[k]! - 1e-12));
      }),
    );
  });

  test('without a bonus leaves (α + k)/(α + β + k) at sieve k', () => {
    const { yesShape: a, noShape: b } = given;
    closingRates.roundRates(given, 6).forEach((rate, k) => {
      expect(rate).toBeCloseTo((a + k) / (a + b + k), 12);
    });
  });
});

describe('the bonus', () => {
  test('has no say in the first round, and enters the second as stated', () => {
    fc.assert(
      fc.property(anyChances, (chances) => {
        const [first, second] = closingRates.roundRates(chances, 2);
        expect(first).toBeCloseTo(closingRates.newRate(chances), 12);
        expect(second).toBeCloseTo(closingRates.pastRate(chances), 9);
      }),
    );
  });

  test('of 1 makes every past buyer buy', () => {
    expect(closingRates.roundRates({ ...given, loyaltyBonus: 1 }, 3).slice(1)).toEqual([1, 1]);
  });
});

describe('the sieve', () => {
  const crowd = { ...given, prospects: 5000 };

  test('counts what its dots show, and never gains anyone', () => {
    const { chances, passed, counts } = closingRates.sift(crowd, 7);
    expect(chances).toHaveLength(5000);
    counts.forEach((count, round) => {
      expect([...passed].filter((rounds) => rounds >= round)).toHaveLength(count);
    });
    expect([...counts].sort((a, b) => b - a)).toEqual(counts);
  });

  test('thins out the unlikely first: each sieve leaves a higher mean chance', () => {
    const { chances, passed, counts } = closingRates.sift(crowd, 7);
    const means = counts.map((count, round) => {
      const left = [...chances].filter((_, who) => passed[who]! >= round);
      return left.reduce((sum, chance) => sum + chance, 0) / count;
    });
    means.slice(1).forEach((mean, round) => expect(mean).toBeGreaterThan(means[round]!));
    // The mean chance of the second round is that of all who bought once: one half.
    expect(Math.abs(means[1]! - 0.5)).toBeLessThan(4 * Math.sqrt(0.08 / counts[1]!));
  });

  test('is in the outputs with its expectation beside it', () => {
    const { sieveCounts, newRate, pastRate } = closingRates.evaluate(crowd);
    expect(sieveCounts[0]).toBe(5000);
    expect(sieveCounts[1]).toBeCloseTo(5000 * newRate, 9);
    expect(sieveCounts[2]).toBeCloseTo(5000 * newRate * pastRate, 9);
  });

  test('leaves the counts the formula expects (χ² over five places, three seeds)', () => {
    for (const seed of [1, 2, 3]) {
      const loyal = { ...crowd, loyaltyBonus: 0.3 };
      const { counts } = closingRates.sift(loyal, seed);
      const expected = closingRates.passing(loyal, 4).map((share) => share * 5000);
      const cells = (row: readonly number[]) => row.map((n, k) => n - (row[k + 1] ?? 0));
      const observed = cells(counts);
      const chi = cells(expected).reduce((sum, e, k) => sum + (observed[k]! - e) ** 2 / e, 0);
      // 99.9 % point of χ² with 4 degrees of freedom.
      expect(chi).toBeLessThan(18.47);
    }
  });

  test('is the same for the same seed and another for another', () => {
    expect(closingRates.sift(crowd, 'a')).toEqual(closingRates.sift(crowd, 'a'));
    expect(closingRates.sift(crowd, 'a').counts).not.toEqual(closingRates.sift(crowd, 'b').counts);
  });

  test('gives a bonus to the same prospects: nobody passes fewer rounds for it', () => {
    const plain = closingRates.sift(crowd, 3);
    const loyal = closingRates.sift({ ...crowd, loyaltyBonus: 0.4 }, 3);
    expect(loyal.chances).toEqual(plain.chances);
    loyal.passed.forEach((rounds, who) =>
      expect(rounds).toBeGreaterThanOrEqual(plain.passed[who]!),
    );
    expect(loyal.counts[1]).toBe(plain.counts[1]);
  });

  test('keeps the first prospects when more are added', () => {
    const few = closingRates.sift({ ...crowd, prospects: 100 }, 3);
    const many = closingRates.sift(crowd, 3);
    expect(many.chances.slice(0, 100)).toEqual(few.chances);
    expect(many.passed.slice(0, 100)).toEqual(few.passed);
  });
});

test('nobody who bought leaves no rate of past buyers', () => {
  const { simulatedPastRate } = closingRates.evaluate({
    ...given,
    yesShape: 0.01,
    noShape: 50,
    prospects: 1,
  });
  expect(simulatedPastRate).toBeNull();
});

test('every function refuses values outside their domain', () => {
  const wrong = { ...given, yesShape: 0 };
  const { newRate, sieveRate, pastRate, sift, evaluate } = closingRates;
  for (const refused of [newRate, sieveRate, pastRate, sift, evaluate]) {
    expect(() => refused(wrong)).toThrow(
      new RangeError('yesShape is 0: it must lie in [0.01, 50] (number)'),
    );
  }
  expect(() => closingRates.passing(given, 51)).toThrow(/^count is 51/);
  expect(() => closingRates.roundRates(given, 1.5)).toThrow(/^count is 1.5/);
});
