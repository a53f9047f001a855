import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { retention } from '#core';
import { elasticities } from '../../published/gupta-lehmann-stuart-2004.ts';
import { convergent, given, stream, total } from './margin-stream.ts';

describe('retentionElasticity', () => {
  const worked = [
    [0.7, 0.12, 1.67],
    [0.8, 0.12, 2.5],
    [0.9, 0.1, 4.5],
    [0.92, 0.1, 5.11],
    [0.95, 0.1, 6.33],
  ] as const;

  test.for(worked)(
    'r = %d, d = %d gives %d with the first margin now, one more if later',
    (row) => {
      const [r, d, printed] = row;
      const values = { ...given, retention: r, discount: d };
      const now = retention.retentionElasticity({ ...values, firstMargin: 'now' });
      const later = retention.retentionElasticity({ ...values, firstMargin: 'later' });
      expect(now).toBeCloseTo(printed, 2);
      expect(later).toBeCloseTo(now + 1, 12);
    },
  );

  test('lies in the printed range where four to nineteen customers in twenty stay', () => {
    const [low, high] = elasticities.retention.range;
    for (const r of [0.8, 0.85, 0.9, 0.95]) {
      const elasticity = retention.retentionElasticity({ ...given, retention: r, discount: 0.12 });
      expect(elasticity).toBeGreaterThan(low);
      expect(elasticity).toBeLessThan(high);
    }
    const typical = { ...given, retention: 0.9, discount: 0.12 };
    expect(retention.retentionElasticity(typical)).toBeCloseTo(elasticities.retention.about, 0);
  });

  test('is the mean time of the margins by present value', () => {
    fc.assert(
      fc.property(convergent, fc.option(fc.integer({ min: 1, max: 60 })), (values, periods) => {
        const paid = stream(values, periods ?? 3000);
        fc.pre(total(paid) > 1e-9);
        const mean = paid.reduce((sum, part) => sum + part.t * part.paid, 0) / total(paid);
        const finite = periods === null ? {} : { horizon: 'finite' as const, periods };
        expect(retention.retentionElasticity({ ...values, ...finite })).toBeCloseTo(mean, 8);
      }),
    );
  });

  test('is the slope of value on retention, both in per cent', () => {
    for (const firstMargin of ['now', 'later'] as const) {
      for (const horizon of ['finite', 'infinite'] as const) {
        const at = (r: number) =>
          Math.log(retention.value({ ...given, firstMargin, horizon, retention: r }));
        const slope = (at(0.8 * 1.0001) - at(0.8 / 1.0001)) / (2 * Math.log(1.0001));
        const elasticity = retention.retentionElasticity({ ...given, firstMargin, horizon });
        expect(elasticity).toBeCloseTo(slope, 5);
      }
    }
  });

  test('at retention 0 is its limit: 0 now, 1 later', () => {
    for (const horizon of ['finite', 'infinite'] as const) {
      const values = { ...given, retention: 0, horizon };
      expect(retention.retentionElasticity({ ...values, firstMargin: 'now' })).toBe(0);
      expect(retention.retentionElasticity({ ...values, firstMargin: 'later' })).toBe(1);
    }
  });
});
