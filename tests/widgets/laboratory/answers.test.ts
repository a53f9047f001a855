import { describe, expect, test } from 'vitest';
import { bonds, closingRates, defaults, leakyBucket, retention, wordOfMouth } from '#core';
import { bands, compare, goalSeek, grid, sensitivity } from '#core/around/index.ts';
import { QUANTILES, readChance, spreadsOf, usualReach } from '#widgets/questions/chance.ts';
import { readGoal } from '#widgets/Laboratory/panels/goal.ts';
import { nearest, readGrid, roundAxis, secondKey } from '#widgets/Laboratory/panels/grid.ts';
import { readMatters } from '#widgets/questions/matters.ts';
import { comparedRows } from '#widgets/Laboratory/panels/scenarios.ts';

const stay = defaults(retention.params);

describe('what matters', () => {
  test('only retention matters to the mean stay of 1 / (1 − r) years', () => {
    const reading = readMatters(
      sensitivity(retention, stay, { output: 'meanLifetime', share: 0.05 }),
    );
    expect(reading.kind).toBe('one');
    expect(reading.bars.map(({ key }) => key)).toEqual(['retention']);
  });

  test('is told of the strongest first', () => {
    const { kind, bars } = readMatters(
      sensitivity(bonds, defaults(bonds.params), { output: 'bondProfit' }),
    );
    expect(kind).toBe('most');
    const sizes = bars.map(({ swing }) => Math.abs(swing));
    expect(sizes).toEqual(sizes.toSorted((a, b) => b - a));
  });
});

describe('two at once', () => {
  test('has the extremes of the printed margin multiples in their corners', () => {
    const cells = grid(retention, stay, {
      output: 'marginMultiple',
      x: { key: 'retention', low: 0.6, high: 0.9, count: 4 },
      y: { key: 'discount', low: 0.1, high: 0.16, count: 4 },
    });
    const { kind, least, most } = readGrid(cells);
    expect(kind).toBe('says');
    // Gupta & Lehmann (2003), table 1: 1.07 at 60 % and 16 %, 4.50 at 90 % and 10 %.
    expect([least!.row, least!.column, most!.row, most!.column]).toEqual([3, 0, 0, 3]);
    expect([least!.value, most!.value].map((value) => value.toFixed(2))).toEqual(['1.07', '4.50']);
  });

  test('lies on round values inside the domain', () => {
    for (const [key, param] of Object.entries(bonds.params)) {
      const { low = param.domain[0], high = param.domain[1], count = 0 } = roundAxis(key, param, 5);
      expect(low).toBeGreaterThanOrEqual(param.domain[0]);
      expect(high).toBeLessThanOrEqual(param.domain[1]);
      expect(count).toBeGreaterThanOrEqual(3);
      expect(count).toBeLessThanOrEqual(12);
    }
    expect(roundAxis('margin', bonds.params.margin, 5)).toMatchObject({
      low: 0,
      high: 1000,
      count: 6,
    });
  });

  test('goes on with a share or an amount rather than with a number of people', () => {
    expect(secondKey(wordOfMouth, 'angryTells')).not.toMatch(
      /population|angry$|content$|delighted$/,
    );
    expect(nearest([0, 10, 20], 14)).toBe(1);
    expect(nearest(['now', 'later'], 'later')).toBe(1);
  });
});

describe('finding a value', () => {
  test('the retention that keeps customers ten years is 90 %', () => {
    const reading = readGoal(
      goalSeek(retention, stay, { output: 'meanLifetime', key: 'retention', goal: 10 }),
    );
    expect(reading.kind).toBe('one');
    expect(reading.answers[0]).toBeCloseTo(0.9, 9);
  });

  test('a goal out of reach is told with what comes nearest', () => {
    const reading = readGoal(
      goalSeek(retention, stay, { output: 'meanLifetime', key: 'retention', goal: 5000 }),
    );
    expect(reading).toEqual({ kind: 'near', answers: [0.999], value: 1 / (1 - 0.999) });
  });
});

describe('uncertainty', () => {
  test('spread evenly about its middle, a parameter leaves the middle of a straight line where it is', () => {
    const values = { ...defaults(leakyBucket.params), churn: 0.2 };
    const spreads = spreadsOf({ inflow: 50, churn: 0 }, values, 'triangular');
    expect(Object.keys(spreads)).toEqual(['inflow']);
    const answer = bands(leakyBucket, values, {
      spreads,
      runs: 4000,
      quantiles: [...QUANTILES],
      outputs: ['steadyState'],
    });
    const { kind, low, middle, high } = readChance(answer.bands['steadyState']!, -1);
    expect(kind).toBe('says');
    // a / c with a between 50 and 150; 5 % of a triangle lie below its end by √(0.05 / 2) of its width.
    expect(middle).toBeCloseTo(500, -1);
    expect(low! / 500).toBeCloseTo(0.5 + Math.sqrt(0.025), 1);
    expect(high! / 500).toBeCloseTo(1.5 - Math.sqrt(0.025), 1);
  });

  test('is none where everything is known', () => {
    const answer = bands(retention, stay, { spreads: {}, runs: 3, quantiles: [...QUANTILES] });
    expect(readChance(answer.bands['meanLifetime']!, -1)).toMatchObject({
      kind: 'sure',
      middle: expect.closeTo(5, 12),
    });
    expect(usualReach(retention, 'retention')).toBe(0.08);
    expect(usualReach(retention, 'horizon')).toBe(0);
  });
});

describe('scenarios', () => {
  test('a bonus of one half takes half of what selection leaves', () => {
    const first = defaults(closingRates.params);
    const rows = comparedRows(
      closingRates,
      compare(closingRates, first, { ...first, loyaltyBonus: 0.5 }, { replications: 2 }),
    );
    const past = rows.find(({ key }) => key === 'pastRate')!;
    expect(past.difference).toBeCloseTo((1 - past.first!) / 2, 12);
    expect(past.error).toBe(0);
    expect(rows.find(({ key }) => key === 'roundRates')!.at).toBe(3);
  });
});
