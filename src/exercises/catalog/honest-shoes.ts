import { defaults, honestShop } from '#core';
import { exercise } from '../exercise.ts';
import type { Given } from '../vary.ts';

type All = ReturnType<typeof defaults<typeof honestShop.params>>;
type Shop = Given<'flaw' | 'cut' | 'talk' | 'keep'>;

const start = ({ flaw, cut, talk, keep }: Shop) => ({
  flawShare: flaw,
  priceCut: cut,
  listeners: talk,
  retention: keep,
  detection: 0,
});

/** −1 where neither policy ever overtakes the other. */
const even = (given: Shop) => {
  const found = honestShop.findBreakEven({ ...defaults(honestShop.params), ...start(given) });
  return found.kind === 'between' ? found.detection : -1;
};

const lead = (values: object, other: Partial<All> = {}) => {
  const shop = { ...(values as All), ...other };
  return honestShop.disclosingValue(shop) - honestShop.hidingValue(shop);
};

export const honestShoes = exercise({
  id: 'honest-shoes',
  models: ['honest-shop'],
  rows: ['J11', 'L40'],
  vary: {
    flaw: { unit: 'share', between: [0.1, 0.4], step: 0.01 },
    cut: { unit: 'share', between: [0.2, 0.6], step: 0.05 },
    talk: { unit: 'customers', between: [0.3, 2], step: 0.1, digits: 1 },
    keep: { unit: 'share', between: [0.6, 0.9], step: 0.01 },
  },
  unless: (given) => even(given) < 0.05 || even(given) > 0.9,
  worked: (given) => ({ even: { value: even(given), unit: 'share', digits: 1 } }),
  parts: [
    {
      kind: 'tune',
      id: 'found',
      model: honestShop,
      free: ['detection'],
      unit: 'USD',
      start,
      reached: (values) => lead(values),
      goal: () => 0,
      tolerance: { absolute: 0.25 },
      solution: (given) => ({ detection: even(given) }),
      mistakes: {
        nobodyTalks: (values) => lead(values, { listeners: 0 }),
        nobodyReturns: (values) => lead(values, { retention: 0 }),
        noPriceCut: (values) => lead(values, { priceCut: 0 }),
      },
    },
  ],
});
