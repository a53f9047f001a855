import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retention } from '#core';
import { number } from '../../numbers.ts';
import { marginMultiples } from '../../published/gupta-lehmann-2003.ts';
import { elasticities } from '../../published/gupta-lehmann-stuart-2004.ts';
import { convergent, given, stream, total } from './margin-stream.ts';

describe('survival', () => {
  test('starts at 1, falls by the same share and never rises', () => {
    fc.assert(
      fc.property(number(0, 0.999), fc.nat(200), (r, t) => {
        const [here, next] = [t, t + 1].map((year) => retention.survival({ retention: r }, year));
        expect(next).toBeLessThanOrEqual(here!);
        expect(next).toBeCloseTo(here! * r, 12);
      }),
    );
    expect(retention.survival({ retention: 0 }, 0)).toBe(1);
    expect(retention.survival({ retention: 0 }, 1)).toBe(0);
  });

  test('drawn as a curve holds one more point than periods', () => {
    expect(retention.survivalCurve({ retention: 0.5 }, 3)).toEqual([1, 0.5, 0.25, 0.125]);
  });

  test('sums to the mean lifetime', () => {
    const curve = retention.survivalCurve({ retention: 0.9 }, 1000);
    const sum = curve.reduce((years, share) => years + share, 0);
    expect(retention.meanLifetime({ retention: 0.9 })).toBeCloseTo(sum, 10);
    expect(sum).toBeCloseTo(10, 10);
  });

  test.for([-1, 0.5, NaN, 10001])('is refused at t = %d', (t) => {
    const message = `t is ${t}: it must lie in [0, 10000] (years), and be a whole number`;
    expect(() => retention.survival(given, t)).toThrow(new RangeError(message));
    expect(() => retention.survivalCurve(given, t)).toThrow(new RangeError(message));
  });
});

describe('marginMultiple', () => {
  const cells = marginMultiples.rows.flatMap(([r, printed]) =>
    marginMultiples.discount.map((i, column) => [r, i, printed[column]!] as const),
  );

  test.for(cells)('r = %d, i = %d prints as %d', ([r, i, printed]) => {
    const multiple = retention.marginMultiple({ ...given, retention: r, discount: i });
    expect(multiple).toBeCloseTo(printed, marginMultiples.printedDecimals);
  });

  test('is the discounted sum of the growing, surviving margins', () => {
    fc.assert(
      fc.property(convergent, (values) => {
        const sum = total(stream(values, 3000));
        expect(retention.marginMultiple(values)).toBeCloseTo(sum, 9);
      }),
    );
  });

  test('over a finite horizon counts exactly that many margins', () => {
    fc.assert(
      fc.property(convergent, fc.integer({ min: 1, max: 60 }), (values, periods) => {
        const multiple = retention.marginMultiple({ ...values, horizon: 'finite', periods });
        expect(multiple).toBeCloseTo(total(stream(values, periods)), 10);
      }),
    );
  });

  test('a first margin at once is one certain margin more, then the later stream grown once', () => {
    fc.assert(
      fc.property(convergent, (values) => {
        const now = retention.marginMultiple({ ...values, firstMargin: 'now' });
        const later = retention.marginMultiple({ ...values, firstMargin: 'later' });
        expect(now).toBeCloseTo(1 + (1 + values.marginGrowth) * later, 9);
      }),
    );
  });

  test('rises with retention and growth, falls with discount', () => {
    fc.assert(
      fc.property(convergent, (values) => {
        const { retention: r, discount: d, marginGrowth: g } = values;
        const here = retention.marginMultiple(values);
        const lower = retention.marginMultiple({ ...values, retention: r * 0.9 });
        const shrinking = retention.marginMultiple({ ...values, marginGrowth: (g - 0.2) / 2 });
        const dearer = retention.marginMultiple({ ...values, discount: (d + 0.3) / 2 });
        for (const less of [lower, shrinking, dearer]) {
          expect(less).toBeLessThanOrEqual(here * (1 + 1e-12));
        }
      }),
    );
  });

  test('no one who stays: one margin now, none later', () => {
    expect(retention.marginMultiple({ ...given, retention: 0, firstMargin: 'now' })).toBe(1);
    expect(retention.marginMultiple({ ...given, retention: 0, firstMargin: 'later' })).toBe(0);
  });

  test('without discount it is the mean lifetime', () => {
    for (const r of [0, 0.5, 0.9, 0.999]) {
      const values = { ...given, retention: r, discount: 0, firstMargin: 'now' as const };
      expect(retention.marginMultiple(values) / retention.meanLifetime(values)).toBeCloseTo(1, 12);
    }
  });

  test('margins that neither grow nor shrink are counted, ten thousand of them', () => {
    const even = { ...given, retention: 0.8, discount: 0, marginGrowth: 0.2 };
    const level = { ...even, retention: 1 / 1.2, firstMargin: 'now' as const };
    const finite = { ...level, horizon: 'finite' as const, periods: 10000 };
    expect(retention.marginMultiple(finite)).toBeCloseTo(10000, 6);
    expect(retention.converges(level)).toBe(false);
  });
});

describe('a stream without an end', () => {
  const endless = { ...given, retention: 0.95, marginGrowth: 0.2, discount: 0.14 };

  test('is refused by the names of retention, marginGrowth and discount', () => {
    for (const refused of [retention.marginMultiple, retention.retentionElasticity]) {
      expect(() => refused(endless)).toThrow(
        new RangeError(
          'retention is 0.95, marginGrowth is 0.2, discount is 0.14: over an infinite horizon ' +
            'retention × (1 + marginGrowth) must be below 1 + discount',
        ),
      );
    }
    expect(() => retention.value(endless)).toThrow(RangeError);
    expect(() => retention.netValue(endless)).toThrow(RangeError);
    expect(() => retention.evaluate(endless)).toThrow(RangeError);
  });

  test('does not converge, unless the horizon is finite', () => {
    expect(retention.converges(endless)).toBe(false);
    expect(retention.converges({ ...endless, retention: 0.94 })).toBe(true);
    expect(retention.converges({ ...endless, horizon: 'finite' })).toBe(true);
    expect(retention.marginMultiple({ ...endless, horizon: 'finite' })).toBeGreaterThan(8);
  });

  test('that outgrows every number is refused by the number of periods', () => {
    const huge = { ...given, retention: 0.999, marginGrowth: 0.2, discount: 0 };
    const finite = { ...huge, horizon: 'finite' as const, periods: 10000 };
    expect(() => retention.marginMultiple(finite)).toThrow(/periods is 10000: .*outgrow/);
    expect(retention.retentionElasticity(finite)).toBeLessThan(10000);
  });
});

describe('the presets', () => {
  test('of the course: ten years at 90 %, of which each margin counts in full', () => {
    const course = { ...given, ...retention.presets.course.values };
    expect(retention.marginMultiple(course)).toBeCloseTo(10, 12);
    expect(retention.meanLifetime(course)).toBeCloseTo(10, 12);
  });

  test('of the literature: 2.50, a cell of the printed table', () => {
    const literature = { ...given, ...retention.presets.literature.values };
    expect(retention.marginMultiple(literature)).toBeCloseTo(2.5, 12);
    expect(literature).toMatchObject({ retention: 0.8, discount: 0.12 });
  });
});

describe('value', () => {
  test('is the multiple times the margin, and acquisition is taken off apart', () => {
    expect(retention.value({ ...given, margin: 40 })).toBeCloseTo(100, 10);
    expect(retention.netValue({ ...given, margin: 40, acquisition: 130 })).toBeCloseTo(-30, 10);
  });

  test('has an elasticity in margin of 1, as printed', () => {
    const more = retention.value({ ...given, margin: 101 }) / retention.value(given);
    expect(Math.log(more) / Math.log(1.01)).toBeCloseTo(elasticities.margin, 10);
  });
});

test('every function refuses a retention outside its domain', () => {
  const wrong = { ...given, retention: 1 };
  const message = 'retention is 1: it must lie in [0, 0.999] (share/year)';
  const functions = [
    () => retention.survival(wrong, 1),
    () => retention.survivalCurve(wrong, 1),
    () => retention.meanLifetime(wrong),
    () => retention.marginMultiple(wrong),
    () => retention.value(wrong),
    () => retention.netValue(wrong),
    () => retention.converges(wrong),
    () => retention.retentionElasticity(wrong),
    () => retention.evaluate(wrong),
  ];
  for (const refused of functions) expect(refused).toThrow(new RangeError(message));
});
