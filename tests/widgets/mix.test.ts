import fc from 'fast-check';
import { expect, test } from 'vitest';
import { closingRates, retentionIllusion } from '#core';
import { mix, mixOf, shapesOf } from '#widgets/stage/mix.ts';

test('mean and spread of a mix lead to shapes the models know, and back', () => {
  const [mean, spread] = [mix.mean, mix.spread].map(({ domain }) =>
    fc.double({ min: domain[0], max: domain[1], noNaN: true }),
  ) as [fc.Arbitrary<number>, fc.Arbitrary<number>];
  const domains = [
    [closingRates.params.yesShape.domain, closingRates.params.noShape.domain],
    [retentionIllusion.params.alpha.domain, retentionIllusion.params.beta.domain],
  ] as const;
  fc.assert(
    fc.property(mean, spread, (μ, φ) => {
      const { alpha, beta } = shapesOf({ mean: μ, spread: φ });
      for (const [ofAlpha, ofBeta] of domains) {
        expect(alpha).toBeGreaterThanOrEqual(ofAlpha[0]);
        expect(alpha).toBeLessThanOrEqual(ofAlpha[1]);
        expect(beta).toBeGreaterThanOrEqual(ofBeta[0]);
        expect(beta).toBeLessThanOrEqual(ofBeta[1]);
      }
      // Mean and variance of a beta distribution: αβ/((α + β)²(α + β + 1)) = μ(1 − μ)φ.
      const all = alpha + beta;
      expect(alpha / all).toBeCloseTo(μ, 12);
      expect((alpha * beta) / (all * all * (all + 1))).toBeCloseTo(μ * (1 - μ) * φ, 12);
      const back = mixOf({ alpha, beta });
      expect(Math.abs(back.mean - μ)).toBeLessThanOrEqual(0.0005 + 1e-9);
      expect(Math.abs(back.spread - φ)).toBeLessThanOrEqual(0.0005 + 1e-9);
    }),
  );
});
