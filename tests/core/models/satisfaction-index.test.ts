import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { defaults, satisfactionIndex } from '#core';
import { number } from '../../numbers.ts';
import { mobilePhones } from '../../published/tenenhaus-et-al-2005.ts';

const given = defaults(satisfactionIndex.params);
type Given = typeof given;
const at = (changes: Partial<Given>): Given => ({ ...given, ...changes });
const { scores, effectsOn, strongestLever, loyaltyAfter, evaluate, constructs } = satisfactionIndex;
type Weight = Exclude<keyof Given, 'layout' | 'leverLift' | `${string}Mean`>;
const weights = Object.keys(given).filter(
  (key): key is Weight => !/Mean$|^layout$|^leverLift$/.test(key),
);

describe('the preset of the literature', () => {
  test('has the weights of the mobile-phone survey by the centroid scheme', () => {
    const { paths } = mobilePhones.centroid;
    for (const [key, printed] of Object.entries(paths)) {
      expect([key, given[key as Weight]]).toEqual([key, printed]);
    }
    expect(weights).toHaveLength(Object.keys(paths).length);
    expect(satisfactionIndex.presets.literature.values).toEqual({ layout: 'ecsi' });
  });
});

describe('a score', () => {
  test('is 0 at the lowest answer, 100 at the highest and 50 half way', () => {
    const score = (loyaltyMean: number) => scores(at({ loyaltyMean })).loyalty;
    expect([1, 5.5, 10].map(score)).toEqual([0, 50, 100]);
  });

  test('exists for the constructs of the layout only', () => {
    const missing = (layout: Given['layout']) =>
      constructs.filter((name) => scores(at({ layout }))[name] === null);
    expect(missing('scsb')).toEqual(['image', 'quality']);
    expect(missing('acsi')).toEqual(['image']);
    expect(missing('ecsi')).toEqual([]);
  });
});

describe('effects on loyalty', () => {
  test('of the published paths are the published total effects', () => {
    const printed = Object.entries(mobilePhones.paths).map(([arc, path]) => {
      const [from, to] = arc.split(' ');
      return [`${from}${to![0]!.toUpperCase()}${to!.slice(1)}`, path];
    });
    const effects = effectsOn(at({ layout: 'ecsi', ...Object.fromEntries(printed) }), 'loyalty');
    for (const [name, effect] of Object.entries(mobilePhones.totalEffectsOnLoyalty)) {
      const found = effects[name as keyof typeof effects];
      expect(found).toBeCloseTo(effect, mobilePhones.printedDecimals - 1);
    }
  });

  test('without quality: the lever that moved loyalty most is gone, and a third of its push is left', () => {
    expect(strongestLever(at({ layout: 'acsi' }))).toBe('quality');
    expect(effectsOn(at({ layout: 'acsi' }), 'loyalty').quality).toBeCloseTo(0.323, 3);
    expect(strongestLever(at({ layout: 'scsb' }))).toBe('value');
    expect(effectsOn(at({ layout: 'scsb' }), 'loyalty').value).toBeCloseTo(0.1, 3);
  });

  test('run through satisfaction alone where nothing else leads to loyalty', () => {
    fc.assert(
      fc.property(
        fc.constantFrom('scsb' as const, 'acsi' as const),
        anyWeights(),
        (layout, own) => {
          const values = at({ ...own, layout });
          const [satisfaction, loyalty] = [
            effectsOn(values, 'satisfaction'),
            effectsOn(values, 'loyalty'),
          ];
          for (const lever of ['expectation', 'quality', 'value'] as const) {
            if (loyalty[lever] === null) continue;
            expect(loyalty[lever]).toBeCloseTo(satisfaction[lever]! * loyalty.satisfaction!, 12);
          }
        },
      ),
    );
  });

  test('are null for what the layout has not, and 0 where no way leads', () => {
    const effects = effectsOn(at({ layout: 'acsi' }), 'satisfaction');
    expect([effects.image, effects.complaints, effects.loyalty]).toEqual([null, 0, 0]);
    expect(() => effectsOn(at({ layout: 'scsb' }), 'quality')).toThrow(RangeError);
    // The first construct of a layout is a target like any other.
    expect(effectsOn(at({ layout: 'acsi' }), 'expectation').loyalty).toBe(0);
  });
});

describe('loyalty after the lift', () => {
  test('moves by the lift times the effect of the strongest lever', () => {
    const before = scores(given).loyalty!;
    const after = loyaltyAfter(at({ leverLift: 10 }));
    expect(after - before).toBeCloseTo(10 * effectsOn(given, 'loyalty').quality!, 12);
    expect(loyaltyAfter(at({ leverLift: 0 }))).toBe(before);
  });

  test('stays between 0 and 100 whatever the weights', () => {
    fc.assert(
      fc.property(anyWeights(), fc.constantFrom(1, 10), (own, loyaltyMean) => {
        const after = loyaltyAfter(at({ ...own, loyaltyMean, leverLift: 20 }));
        expect(after).toBeGreaterThanOrEqual(0);
        expect(after).toBeLessThanOrEqual(100);
      }),
    );
  });
});

test('of two levers alike the first is the strongest, and one that only pushes down is one', () => {
  const none = Object.fromEntries(weights.map((key) => [key, 0])) as Record<Weight, number>;
  const levers = { ...none, satisfactionLoyalty: 0.5, expectationSatisfaction: 0.4 };
  expect(strongestLever(at({ ...levers, qualitySatisfaction: 0.4 }))).toBe('expectation');
  expect(strongestLever(at({ ...levers, qualitySatisfaction: -0.6 }))).toBe('quality');
  const down = at({ ...levers, qualitySatisfaction: -0.6, loyaltyMean: 1, leverLift: 20 });
  expect(loyaltyAfter(down)).toBe(0);
});

test('every function refuses values outside their domain', () => {
  const refusal = new RangeError('qualityMean is 11: it must lie in [1, 10] (score)');
  for (const refused of [scores, loyaltyAfter, evaluate]) {
    expect(() => refused(at({ qualityMean: 11 }))).toThrow(refusal);
  }
  expect(() => strongestLever(at({ qualityValue: 2 }))).toThrow('qualityValue is 2');
});

function anyWeights(): fc.Arbitrary<Partial<Given>> {
  const weight = number(-1, 1);
  const entries = weights.map((key) => [key, weight]);
  return fc.record(Object.fromEntries(entries) as Record<Weight, fc.Arbitrary<number>>);
}
