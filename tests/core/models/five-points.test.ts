import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, fivePoints } from '#core';
import { number } from '../../numbers.ts';

const given = defaults(fivePoints.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });

/** 0.05 / (1 + d − r − 0.05) in per cent, worked by hand to one decimal. */
const fivePointTable = [
  [0, [11.1, 14.3, 20.0, 25.0, 33.3, 50.0, 100.0]],
  [0.1, [9.1, 11.1, 14.3, 16.7, 20.0, 25.0, 33.3]],
  [0.15, [8.3, 10.0, 12.5, 14.3, 16.7, 20.0, 25.0]],
] as const;
const retentions = [0.5, 0.6, 0.7, 0.75, 0.8, 0.85, 0.9] as const;

describe('five points of retention', () => {
  const cells = fivePointTable.flatMap(([d, row]) =>
    row.map((printed, column) => [d, retentions[column]!, printed] as const),
  );

  test.for(cells)('d = %d, r = %d: %d %', ([discount, retention, printed]) => {
    expect(100 * fivePoints.uplift(at({ discount, retention }))).toBeCloseTo(printed, 1);
  });

  test.for([
    [0.7, 0, 52.4],
    [0.8, 0, 44.0],
    [0.85, 0, 45.8],
    [0.9, 0, 52.4],
    [0.9, 0.05, 71.3],
  ] as const)('after an acquisition of two margins, r = %d, g = %d: %d %', (row) => {
    const [retention, marginGrowth, printed] = row;
    const values = at({ acquisition: 2, retention, marginGrowth });
    expect(100 * fivePoints.uplift(values)).toBeCloseTo(printed, 1);
  });

  test('reach the 15 % and the 85 % that courses quote, at their presets', () => {
    const { course, courseLater } = fivePoints.presets;
    expect(100 * fivePoints.uplift(at(course.values))).toBeCloseTo(15, 1);
    expect(100 * fivePoints.uplift(at(courseLater.values))).toBeCloseTo(85, 10);
  });
});

describe('turn: sliding from 50 to 95 %', () => {
  test.for([0.15, 0.25, 0.85])('the same five points pass a gain of %d', (claim) => {
    // 0.05 / (0.95 − r) = claim, nothing discounted.
    const retention = 0.95 - 0.05 / claim;
    expect(retention).toBeGreaterThan(0.5);
    expect(fivePoints.uplift(at({ discount: 0, retention }))).toBeCloseTo(claim, 10);
  });

  test('and after an acquisition that nearly eats the value the per cent explodes, and says so', () => {
    const near = at({ retention: 0.5, acquisition: 1.8 });
    expect(fivePoints.uplift(near)).toBeCloseTo((2 - 1.8) / (1.1 / 0.6 - 1.8) - 1, 9);
    expect(fivePoints.uplift(near)).toBeGreaterThan(4);
    expect(fivePoints.nearZero(near)).toBe(true);
  });
});

describe('the four readings', () => {
  const readings = [
    ['pointsRetention', 0.95],
    ['percentRetention', 0.945],
    ['pointsDefection', 0.95],
    ['percentDefection', 0.905],
  ] as const;

  test.for(readings)('%s by five moves 0.9 to %d', ([reading, changed]) => {
    expect(fivePoints.changedRetention(at({ retention: 0.9, reading }))).toBeCloseTo(changed, 12);
  });

  test('points of retention won and points of defection lost are the same event', () => {
    fc.assert(
      fc.property(number(0.1, 0.89), number(-0.1, 0.1), (retention, change) => {
        const won = fivePoints.uplift(at({ retention, change, reading: 'pointsRetention' }));
        const notLost = fivePoints.uplift(at({ retention, change, reading: 'pointsDefection' }));
        expect(won).toBe(notLost);
      }),
    );
  });

  test('no change is no uplift', () => {
    for (const [reading] of readings) {
      expect(fivePoints.uplift(at({ reading, change: 0 }))).toBeCloseTo(0, 12);
    }
  });

  test('keep a last-digit overshoot at the end of the domain', () => {
    expect(fivePoints.changedRetention(at({ retention: 0.949, change: 0.05 }))).toBe(0.999);
    const down = at({ retention: 0.1, change: -0.1 });
    expect(fivePoints.changedRetention(down)).toBe(0);
  });
});

describe('gain and loss', () => {
  const streams = fc.record({
    retention: number(0.1, 0.89),
    discount: number(0, 0.3),
    change: number(0.005, 0.1),
    acquisition: number(0, 1),
    firstMargin: fc.constantFrom('now' as const, 'later' as const),
  });

  test('losing points always costs a smaller per cent than winning them gains', () => {
    fc.assert(
      fc.property(streams, (values) => {
        const gain = fivePoints.findUplift(at(values));
        const loss = fivePoints.findUplift(at({ ...values, change: -values.change }));
        fc.pre(gain.kind === 'uplift' && loss.kind === 'uplift');
        if (gain.kind !== 'uplift' || loss.kind !== 'uplift') return;
        expect(loss.value).toBeLessThan(0);
        expect(-loss.value).toBeLessThan(gain.value);
      }),
    );
  });

  test('without acquisition the uplift rises with the retention one starts from', () => {
    const grid = Array.from({ length: 90 }, (_, k) => k / 100);
    const curve = fivePoints.upliftCurve(given, grid) as number[];
    curve.slice(1).forEach((value, k) => expect(value).toBeGreaterThan(curve[k]!));
  });
});

describe('where no per cent exists', () => {
  const cases = [
    ['beyondRetention', at({ retention: 0.96 }), 'the changed retention must lie in [0, 0.999]'],
    ['noLimit', at({ marginGrowth: 0.2, retention: 0.9 }), 'must stay below 1 \\+ discount'],
    ['noBase', at({ acquisition: 2, retention: 0.5 }), 'worth nothing before the change'],
    ['noBase', at({ retention: 0, firstMargin: 'later' }), 'worth nothing before the change'],
  ] as const;

  test.for(cases)('%s is found, and refused by uplift', ([reason, values, words]) => {
    expect(fivePoints.findUplift(values)).toEqual({ kind: 'undefined', reason });
    expect(() => fivePoints.uplift(values)).toThrow(RangeError);
    expect(() => fivePoints.uplift(values)).toThrow(new RegExp(words.replace('[0, 0.999]', '')));
    expect(fivePoints.upliftCurve(values, [values.retention])).toEqual([null]);
  });

  test('a limit that only the change removes is found as well', () => {
    const values = at({ retention: 0.89, marginGrowth: 0.2, discount: 0.12 });
    expect(fivePoints.findUplift(values)).toEqual({ kind: 'undefined', reason: 'noLimit' });
    expect(() => fivePoints.evaluate(values)).toThrow(RangeError);
  });

  test('a base of exactly nothing is none, not a division by rounding', () => {
    const values = at({ retention: 0.5, discount: 0, acquisition: 2 });
    expect(fivePoints.findUplift(values)).toEqual({ kind: 'undefined', reason: 'noBase' });
  });

  test('evaluate still shows the values around a missing base', () => {
    const results = fivePoints.evaluate(at({ acquisition: 2, retention: 0.5 }));
    expect(results).toMatchObject({ uplift: null, reason: 'noBase', nearZero: false });
    expect(results.before).toBeCloseTo(1.1 / 0.6 - 2, 12);
    expect(results.after).toBeCloseTo(0, 12);
  });

  test('evaluate refuses a retention changed beyond its domain', () => {
    expect(() => fivePoints.evaluate(at({ retention: 0.96 }))).toThrow(
      new RangeError(
        'retention is 0.96 and change is 0.05 (pointsRetention): ' +
          'the changed retention must lie in [0, 0.999] (share/year)',
      ),
    );
  });
});

test('a base above zero yet below a tenth of a margin is near zero', () => {
  const worth = 1.1 / 0.6;
  const near = (acquisition: number) => fivePoints.nearZero(at({ retention: 0.5, acquisition }));
  expect(near(worth - 0.09)).toBe(true);
  expect(near(worth - 0.11)).toBe(false);
  expect(near(worth + 0.01)).toBe(false);
  expect(fivePoints.uplift(at({ retention: 0.5, acquisition: worth - 0.05 }))).toBeGreaterThan(3);
});

test('an uplift carries the values and lifetimes it was made of', () => {
  const values = at({ retention: 0.9, discount: 0 });
  const found = fivePoints.findUplift(values);
  if (found.kind !== 'uplift') throw new Error('there is an uplift');
  expect(found.before).toBeCloseTo(10, 10);
  expect(found.after).toBeCloseTo(20, 10);
  expect(found.retention).toBeCloseTo(0.95, 12);
  expect(fivePoints.evaluate(values).lifetimeBefore).toBeCloseTo(10, 10);
  expect(fivePoints.evaluate(values).lifetimeAfter).toBeCloseTo(20, 10);
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ change: 0.2 });
  const message = 'change is 0.2: it must lie in [-0.1, 0.1] (share)';
  const functions = [
    () => fivePoints.changedRetention(wrong),
    () => fivePoints.findUplift(wrong),
    () => fivePoints.uplift(wrong),
    () => fivePoints.upliftCurve(wrong, [0.5]),
    () => fivePoints.nearZero(wrong),
    () => fivePoints.evaluate(wrong),
  ];
  for (const refused of functions) expect(refused).toThrow(new RangeError(message));
  expect(() => fivePoints.upliftCurve(given, [0.5, 1])).toThrow(/^retention is 1: /);
});
