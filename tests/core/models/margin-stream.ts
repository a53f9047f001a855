/** Margins of one customer written out year by year: the second way to what the model says in one formula. */
import fc from 'fast-check';
import { defaults, retention } from '#core';
import { number } from '../../numbers.ts';

export const given = defaults(retention.params);
const firstMargins = fc.constantFrom('now' as const, 'later' as const);

/** Present values of the margins paid at t = 0, 1, …, written out year by year. */
export function stream(values: typeof given, years: number): { t: number; paid: number }[] {
  const { retention: r, discount: d, marginGrowth: g, firstMargin } = values;
  const start = firstMargin === 'now' ? 0 : 1;
  return Array.from({ length: years }, (_, k) => {
    const t = start + k;
    return { t, paid: (1 + g) ** k * r ** t * (1 + d) ** -t };
  });
}

export const total = (parts: { paid: number }[]) => parts.reduce((sum, { paid }) => sum + paid, 0);

/** Streams whose sum three thousand years reach. */
export const convergent = fc
  .record({
    retention: number(0, 0.99),
    discount: number(0, 0.3),
    marginGrowth: number(-0.2, 0.2),
    firstMargin: firstMargins,
  })
  .filter(({ retention: r, discount: d, marginGrowth: g }) => (r * (1 + g)) / (1 + d) < 0.98)
  .map((values) => ({ ...given, ...values }));
