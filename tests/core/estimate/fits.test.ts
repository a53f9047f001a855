import { describe, expect, test } from 'vitest';
import * as bgBb from '#core/estimate/bg-bb.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import type { Fit } from '#core/estimate/fit.ts';
import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import reference from '../../reference/customer-base/data.json' with { type: 'json' };
import { expectSummit } from './differences.ts';

const { bgNbd: inTime, paretoNbd: unseen, bgBb: donors, gammaGamma: money } = reference.models;

interface Theirs {
  readonly estimates: readonly number[];
  readonly errors: readonly number[];
  readonly logLikelihood: number;
}

/** scipy stops within 10⁻¹⁰ of its best value, so its parameters are right to some 10⁻⁵. */
function expectAgreement<Name extends string>(ours: Fit<Name>, theirs: Theirs): void {
  expect(ours.converged).toBe(true);
  expect(ours.stopped).toBe('maximum');
  expect(ours.logLikelihood).toBeGreaterThan(theirs.logLikelihood - 1e-8);
  expect(ours.logLikelihood).toBeLessThan(theirs.logLikelihood + 1e-6);
  const estimates: number[] = Object.values(ours.estimates);
  estimates.forEach((each, i) => expect(each / theirs.estimates[i]!).toBeCloseTo(1, 4));
  const errors: number[] = Object.values(ours.standardErrors!);
  errors.forEach((each, i) => expect(each / theirs.errors[i]!).toBeCloseTo(1, 3));
  errors.forEach((each, i) => expect(Math.sqrt(ours.covariance![i]![i]!)).toBe(each));
}

describe('customers drawn from known parameters are fitted as scipy fits them', () => {
  test('BG/NBD', () => {
    expectAgreement(bgNbd.fit(inTime.data), inTime.fit);
  });

  test('Pareto/NBD', () => {
    expectAgreement(paretoNbd.fit(unseen.data), unseen.fit);
  });

  test('BG/BB', () => {
    expectAgreement(bgBb.fit(donors.data), donors.fit);
  });

  test('Gamma-Gamma', () => {
    expectAgreement(gammaGamma.fit(money.data), money.fit);
  });
});

describe('a fit', () => {
  test('is a summit: every neighbour is less likely', () => {
    expectSummit(bgNbd.fit(inTime.data).estimates, (at) => bgNbd.logLikelihood(at, inTime.data));
    expectSummit(paretoNbd.fit(unseen.data).estimates, (at) =>
      paretoNbd.logLikelihood(at, unseen.data),
    );
    expectSummit(bgBb.fit(donors.data).estimates, (at) => bgBb.logLikelihood(at, donors.data));
    expectSummit(gammaGamma.fit(money.data).estimates, (at) =>
      gammaGamma.logLikelihood(at, money.data),
    );
  });

  test('does not mind whether equal customers come as one row or as many', () => {
    const { x, tx, T, weight } = inTime.data;
    const each = weight.flatMap((count, row) => new Array<number>(count).fill(row));
    const rows = {
      x: each.map((i) => x[i]!),
      tx: each.map((i) => tx[i]!),
      T: each.map((i) => T[i]!),
    };
    expect(bgNbd.fit(rows)).toEqual(bgNbd.fit(inTime.data));
  });

  test('does not mind whether time is counted in weeks or in days', () => {
    const days = {
      ...unseen.data,
      tx: unseen.data.tx.map((week) => 7 * week),
      T: unseen.data.T.map((week) => 7 * week),
    };
    const [weekly, daily] = [paretoNbd.fit(unseen.data), paretoNbd.fit(days)];
    expect(daily.converged).toBe(true);
    expect(daily.estimates.r).toBeCloseTo(weekly.estimates.r, 8);
    expect(daily.estimates.alpha).toBeCloseTo(7 * weekly.estimates.alpha, 6);
    expect(daily.estimates.s).toBeCloseTo(weekly.estimates.s, 7);
    expect(daily.standardErrors!.beta).toBeCloseTo(7 * weekly.standardErrors!.beta, 4);
  });

  test('gives the mean of the data back: expected purchases are those made', () => {
    const { estimates } = bgNbd.fit(inTime.data);
    const { x, T, weight } = inTime.data;
    let [made, expected] = [0, 0];
    x.forEach((count, row) => {
      made += weight[row]! * count;
      expected += weight[row]! * bgNbd.expectedPurchases(estimates, T[row]!);
    });
    expect(expected / made).toBeGreaterThan(0.95);
    expect(expected / made).toBeLessThan(1.05);
  });
});
