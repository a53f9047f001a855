import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as dirichlet from '#core/dirichlet.ts';
import { brandMeasures, fit } from '#core/estimate/nbd-dirichlet.ts';
import { number } from '../../numbers.ts';
import { toothpaste } from '../../published/goodhardt-ehrenberg-chatfield-1984.ts';

const { brands, summary } = toothpaste;
const panel = {
  penetration: toothpaste.penetration,
  frequency: toothpaste.frequency,
  shares: brands.map(({ share }) => share),
  penetrations: brands.map(({ penetration }) => penetration),
};

describe('fit', () => {
  test('gives British toothpaste its printed M, K and S', () => {
    const { categoryRate, rateShape, switching, printedDecimals } = toothpaste.fit;
    const { estimates, switchingByBrand } = fit(panel);
    expect(estimates.categoryRate).toBeCloseTo(categoryRate, printedDecimals);
    expect(estimates.rateShape).toBeCloseTo(rateShape, printedDecimals);
    expect(estimates.switching).toBeCloseTo(switching, printedDecimals);
    expect(switchingByBrand.every((each) => each !== null)).toBe(true);
  });

  test('finds a market again from what it would show', () => {
    const size = number(0.2, 5);
    const market = fc.record({ categoryRate: size, rateShape: size, switching: size });
    fc.assert(
      fc.property(market, (known) => {
        const shares = [0.5, 0.3, 0.15, 0.05];
        const penetrations = shares.map((share) => dirichlet.penetration(known, share));
        const penetration = dirichlet.penetration(known, 1);
        const frequency = known.categoryRate / penetration;
        const found = fit({ penetration, frequency, shares, penetrations }).estimates;
        expect(found.categoryRate / known.categoryRate).toBeCloseTo(1, 9);
        expect(found.rateShape / known.rateShape).toBeCloseTo(1, 6);
        expect(found.switching / known.switching).toBeCloseTo(1, 5);
      }),
    );
  });

  test('leaves out a brand whose penetration no S can give, and says which', () => {
    // A quarter of the purchases from almost nobody; a quarter from almost everybody.
    const odd = { ...panel, penetrations: [0.01, ...panel.penetrations.slice(1)] };
    const found = fit(odd);
    expect(found.switchingByBrand[0]).toBeNull();
    const rest = fit({
      ...panel,
      shares: panel.shares.slice(1),
      penetrations: panel.penetrations.slice(1),
    });
    expect(found.estimates).toEqual(rest.estimates);
  });

  test.for([
    [{ penetration: 1 }, /^penetration is 1/],
    [{ frequency: 1.2 }, /penetration is 0.56/],
    [{ shares: [0.2] }, /^shares has 1 entries, penetrations 8/],
    [{ shares: [], penetrations: [] }, /^shares has 0 entries/],
    [{ shares: [0], penetrations: [0.1] }, /^shares\[0\] is 0/],
    [{ shares: [0.7, 0.4], penetrations: [0.2, 0.1] }, /^sum of shares is 1.1/],
    [{ shares: [0.2], penetrations: [0.6] }, /^penetrations\[0\] is 0.6/],
    [{ shares: [0.2], penetrations: [NaN] }, /^penetrations\[0\] is NaN/],
    [{ shares: [0.5], penetrations: [0.01] }, /no switching gives any brand/],
  ] as const)('refuses %j', ([change, message]) => {
    const attempt = () => fit({ ...panel, ...change });
    expect(attempt).toThrow(RangeError);
    expect(attempt).toThrow(message);
  });
});

describe('brandMeasures', () => {
  test('print as in the summary of the R package, at its S', () => {
    const market = { ...fit(panel).estimates, switching: summary.switching };
    brands.forEach(({ share }, j) => {
      const measures = brandMeasures(market, share);
      expect(measures.frequency).toBeCloseTo(summary.frequency[j]!, summary.printedDecimals);
      const category = summary.categoryFrequency[j]!;
      expect(measures.categoryFrequency).toBeCloseTo(category, summary.printedDecimals);
      expect(measures.shareOfRequirements).toBe(measures.frequency / measures.categoryFrequency);
    });
  });
});
