import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, expectationExpression as matrix } from '#core';
import { share } from '../../numbers.ts';

const given = defaults(matrix.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const sum = (amounts: readonly number[]) => amounts.reduce((total, amount) => total + amount, 0);
const anyone = fc.record({
  fulfilment: share,
  expectedShare: share,
  voice: share,
  bestGain: share,
  worstLoss: share,
});

test('expected or not, said or not: four zones', () => {
  expect(matrix.zoneOf(true, false)).toBe('cold');
  expect(matrix.zoneOf(true, true)).toBe('satisfaction');
  expect(matrix.zoneOf(false, true)).toBe('delight');
  expect(matrix.zoneOf(false, false)).toBe('loyalty');
});

describe('the curves', () => {
  /** Wang & Ji (2010): S = a·f(x) + b between the coefficients DS at 0 and CS at 1. */
  const { E } = Math;
  const published = {
    cold: (x: number) => ((E * 1) / (E - 1)) * -Math.exp(-x) + (E * 0 + 1) / (E - 1),
    satisfaction: (x: number) => (1 + 1) * x - 1,
    delight: (x: number) => (1 / (E - 1)) * Math.exp(x) - 1 / (E - 1),
    loyalty: (x: number) => (1 / (E - 1)) * Math.exp(x) - 1 / (E - 1),
  } as const;

  test.for(matrix.zones)('%s is the published exponential at coefficients 1 and −1', (zone) => {
    matrix.satisfactionCurve(given, zone, 21).forEach((score, index) => {
      expect(score).toBeCloseTo(published[zone](index / 20), 12);
    });
  });

  test('a must-be never pleases, an attraction never hurts, the ends are the coefficients', () => {
    fc.assert(
      fc.property(anyone, (values) => {
        const [cold, satisfied, delighted] = matrix.zones.map((zone) =>
          matrix.satisfaction(values, zone, values.fulfilment),
        );
        expect(cold).toBeLessThanOrEqual(1e-15);
        expect(delighted).toBeGreaterThanOrEqual(0);
        expect(satisfied).toBeGreaterThanOrEqual(-values.worstLoss - 1e-15);
        expect(matrix.satisfaction(values, 'cold', 0)).toBeCloseTo(-values.worstLoss, 12);
        expect(matrix.satisfaction(values, 'satisfaction', 1)).toBeCloseTo(values.bestGain, 12);
        expect(matrix.satisfaction(values, 'loyalty', 1)).toBeCloseTo(values.bestGain, 12);
      }),
    );
  });

  test('rise with fulfilment, the must-be ever more slowly, the attraction ever faster', () => {
    const gains = (zone: matrix.Zone) => {
      const curve = matrix.satisfactionCurve(given, zone, 11);
      return curve.slice(1).map((score, index) => score - curve[index]!);
    };
    const [cold, delight] = [gains('cold'), gains('delight')];
    for (let k = 1; k < 10; k += 1) {
      expect(cold[k]!).toBeLessThan(cold[k - 1]!);
      expect(delight[k]!).toBeGreaterThan(delight[k - 1]!);
      expect(cold[k]!).toBeGreaterThan(0);
    }
  });
});

describe('the survey and the truth', () => {
  test('differ by the silent must-be: e(1 − v)·(S satisfaction − S cold)', () => {
    fc.assert(
      fc.property(anyone, (values) => {
        const { expectedShare: e, voice, fulfilment } = values;
        fc.pre(voice > 0);
        const apart =
          matrix.satisfaction(values, 'satisfaction', fulfilment) -
          matrix.satisfaction(values, 'cold', fulfilment);
        expect(matrix.surveyGap(values)).toBeCloseTo(e * (1 - voice) * apart, 12);
      }),
    );
  });

  test('agree where everyone speaks, and where nobody expects', () => {
    expect(matrix.surveyGap(at({ voice: 1 }))).toBeCloseTo(0, 12);
    expect(matrix.surveyGap(at({ expectedShare: 0 }))).toBeCloseTo(0, 12);
  });

  test('half fulfilled and all expected, the survey says 0 while the silent are at −0.378', () => {
    const half = at({ fulfilment: 0.5, expectedShare: 1, voice: 0.1 });
    expect(matrix.survey(half)).toBeCloseTo(0, 12);
    expect(matrix.satisfaction(half, 'cold', 0.5)).toBeCloseTo(-0.3775, 4);
    expect(matrix.truth(half)).toBeCloseTo(-0.9 * 0.37754, 4);
  });

  test('without a voice there is no survey', () => {
    expect(matrix.survey(at({ voice: 0 }))).toBeNull();
    expect(matrix.surveyGap(at({ voice: 0 }))).toBeNull();
  });
});

test('the zones share all customers among them', () => {
  fc.assert(
    fc.property(share, share, (expectedShare, voice) => {
      expect(sum(matrix.zoneShares({ expectedShare, voice }))).toBeCloseTo(1, 12);
    }),
  );
  expect(matrix.evaluate(at({ expectedShare: 1, voice: 0.1 })).largestZone).toBe('cold');
  expect(matrix.evaluate(at({ expectedShare: 0, voice: 0.1 })).largestZone).toBe('loyalty');
});

test('every function refuses values outside their domain', () => {
  const wrong = at({ expectedShare: -1 });
  const message = 'expectedShare is -1: it must lie in [0, 1] (share)';
  for (const refused of [matrix.zoneShares, matrix.truth, matrix.evaluate]) {
    expect(() => refused(wrong)).toThrow(new RangeError(message));
  }
  expect(() => matrix.survey(wrong)).toThrow(RangeError);
  expect(() => matrix.surveyGap(wrong)).toThrow(RangeError);
  expect(() => matrix.satisfaction(given, 'cold', 2)).toThrow(/^fulfilment is 2: /);
  expect(() => matrix.satisfactionCurve(given, 'cold', 1)).toThrow(/^points is 1: /);
});
