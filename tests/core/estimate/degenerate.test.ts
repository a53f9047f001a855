import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import * as bgBb from '#core/estimate/bg-bb.ts';
import * as bgNbd from '#core/estimate/bg-nbd.ts';
import * as gammaGamma from '#core/estimate/gamma-gamma.ts';
import * as paretoNbd from '#core/estimate/pareto-nbd.ts';
import * as sbg from '#core/estimate/sbg.ts';

/** Every number in a result, however deep. */
function numbersIn(value: unknown): number[] {
  if (typeof value === 'number') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(numbersIn) : [];
}

/** A few customers, in any unit, often alike: what a fit gets that should not be asked of it. */
function expectAnswerOrRefusal(work: () => unknown): void {
  let result: unknown;
  try {
    result = work();
  } catch (error) {
    expect(error).toBeInstanceOf(RangeError);
    return;
  }
  for (const number of numbersIn(result)) expect(Number.isFinite(number)).toBe(true);
}

const part = fc.oneof(fc.constantFrom(0, 1), fc.double({ min: 0, max: 1, noNaN: true }));
const scale = fc.integer({ min: -11, max: 11 }).map((power) => Number(`1e${power}`));
const few = <T>(one: fc.Arbitrary<T>) => fc.array(one, { minLength: 1, maxLength: 6 });
const count = fc.oneof(fc.integer({ min: 0, max: 5 }), fc.integer({ min: 0, max: 2000 }));

describe('of data that no fit can use, a fit says so or gives numbers', () => {
  test.for([
    ['BG/NBD', bgNbd],
    ['Pareto/NBD', paretoNbd],
  ] as const)('%s', ([, model]) => {
    const rows = few(fc.tuple(count, part, part));
    fc.assert(
      fc.property(rows, scale, (customers, unit) => {
        const T = customers.map(([, , length]) => unit * (1 + length));
        const x = customers.map(([purchases]) => purchases);
        const tx = customers.map(([, last], i) => (x[i] === 0 ? 0 : last * T[i]!));
        expectAnswerOrRefusal(() => {
          const fit = model.fit({ x, tx, T });
          const estimates = fit.estimates as never;
          const history = { x: x[0]!, tx: tx[0]!, T: T[0]! };
          return [fit, model.alive(estimates, history)];
        });
      }),
    );
  });

  test('Gamma-Gamma', () => {
    fc.assert(
      fc.property(few(fc.tuple(count, part)), scale, (customers, money) => {
        const x = customers.map(([purchases]) => purchases);
        const mean = customers.map(([purchases, own]) => (purchases ? money * (0.1 + own) : 0));
        expectAnswerOrRefusal(() => {
          const fit = gammaGamma.fit({ x, mean });
          return [fit, gammaGamma.meanSpending(fit.estimates)];
        });
      }),
    );
  });

  test('BG/BB', () => {
    fc.assert(
      fc.property(few(fc.tuple(fc.integer({ min: 1, max: 8 }), part, part)), (donors) => {
        const n = donors.map(([occasions]) => occasions);
        const x = donors.map(([occasions, bought]) => Math.round(bought * occasions));
        const tx = x.map((buys, i) =>
          buys ? Math.round(buys + donors[i]![2] * (n[i]! - buys)) : 0,
        );
        expectAnswerOrRefusal(() => {
          const fit = bgBb.fit({ x, tx, n });
          return [fit, bgBb.futurePurchases(fit.estimates, { x: x[0]!, tx: tx[0]!, n: n[0]! }, 5)];
        });
      }),
    );
  });

  test('sBG', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1e6 }), few(part), (customers, stays) => {
        const survivors = [customers];
        for (const share of stays) survivors.push(Math.floor(survivors.at(-1)! * share));
        expectAnswerOrRefusal(() => {
          const fit = sbg.fit([survivors]);
          return [fit, sbg.lifetime(fit.estimates, 0.1), sbg.survival(fit.estimates, 12)];
        });
      }),
    );
  });
});
