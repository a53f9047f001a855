import { defaults, retention } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type Terms = Given<'margin' | 'price' | 'rate'>;

/** The retention at which a customer just repays what winning them cost: A = m·r/(1 + d − r). */
const breakEven = ({ margin, price, rate }: Terms) => (price * (1 + rate)) / (margin + price);

export const worthThePrice = exercise({
  id: 'worth-the-price',
  models: ['retention'],
  rows: ['F09', 'M15'],
  vary: {
    margin: { unit: 'USD/year', between: [50, 300], step: 2 },
    price: { unit: 'USD', between: [100, 900], step: 5 },
    rate: { unit: 'share/year', between: [0.06, 0.18], step: 0.01 },
  },
  /** Neither at an end of the slider nor where a wrong model comes to the same. */
  unless: (given) => {
    const keep = breakEven(given);
    const { margin, price } = given;
    const apart = margin * (keep / (1 - keep)) - price;
    return keep < 0.45 || keep > 0.93 || Math.abs(apart) < 25;
  },
  parts: [
    {
      kind: 'tune',
      id: 'retention',
      model: retention,
      free: ['retention'],
      unit: 'USD',
      start: ({ margin, price, rate }) => ({
        margin,
        acquisition: price,
        discount: rate,
        retention: 0.3,
      }),
      reached: (values) => netValue(values, {}),
      goal: () => 0,
      tolerance: { absolute: 5 },
      solution: (given) => ({ retention: Number(breakEven(given).toFixed(3)) }),
      mistakes: {
        firstMarginNow: (values) => netValue(values, { firstMargin: 'now' }),
        noDiscounting: (values) => netValue(values, { discount: 0 }),
        lifetimeTimesMargin: (values) =>
          retention.meanLifetime(of(values)) * of(values).margin - of(values).acquisition,
      },
    },
  ],
});

type Values = ReturnType<typeof defaults<typeof retention.params>>;

function of(values: object): Values {
  return values as Values;
}

function netValue(values: object, other: Partial<Values>): number {
  return retention.netValue({ ...of(values), ...other });
}
