/**
 * Where each model of the catalog takes longest: the most expensive values that a search of its domain
 * found, what differs from the defaults, and the milliseconds of processor time that the first evaluation
 * took there (Node 24, 2026), rounded up. A phone takes about four times as long. `npm run bench` measures
 * them anew.
 */
import type { Model, Params, Values } from '#core';
import { defaults } from '#core';

export interface Corner {
  readonly values: Readonly<Record<string, number | string>>;
  readonly milliseconds: number;
}

const corner = (milliseconds: number, values: Corner['values'] = {}): Corner => ({
  values,
  milliseconds,
});

const town = { population: 3000, network: 'random', ties: 25, angry: 300, content: 300 };

export const corners: Readonly<Record<string, Corner>> = {
  'satisfaction-trap': corner(2),
  retention: corner(1),
  'profit-by-year': corner(2),
  'five-points': corner(2),
  'leaky-bucket': corner(4, { weeks: 520 }),
  'competitive-zones': corner(1),
  'budget-split': corner(1),
  'customer-equity': corner(1),
  'retention-illusion': corner(1),
  'word-of-mouth': corner(33, { ...town, angryTells: 30, contentTells: 30, retelling: 1 }),
  'double-jeopardy': corner(27, { households: 10000, categoryRate: 10, switching: 10 }),
  formation: corner(33, { starters: 5000, visits: 60 }),
  expectations: corner(3, { visits: 1000 }),
  'attitude-repeat': corner(25, { watched: 5000, occasions: 60 }),
  'expectation-expression': corner(2),
  diamond: corner(55, { shoppers: 4000, purchases: 100 }),
  'delivered-value': corner(1),
  'switching-costs': corner(8, { months: 10000 }),
  'satisfaction-index': corner(2),
  'service-profit-chain': corner(9, { quarters: 10000 }),
  complaints: corner(1),
  'loyalty-programme': corner(95, {
    ...{ shoppers: 3000, visitRate: 2, weeks: 52, joinShare: 0.95 },
    ...{ visitLift: 0.5, goalGradient: 1, dropout: 0, headStart: 5 },
  }),
  'club-discount': corner(2, { periods: 100 }),
  'honest-shop': corner(5, { periods: 10000 }),
  bonds: corner(3, { periods: 100 }),
  'deal-relation': corner(2),
  bullwhip: corner(16, { weeks: 5000, window: 52, leadTime: 10 }),
  'mass-customisation': corner(1),
  segments: corner(1),
  'high-value': corner(1),
  referrals: corner(4, { rounds: 200, invites: 10 }),
  'closing-rates': corner(10, { prospects: 10000 }),
  'cost-ratio': corner(1),
  'online-trust': corner(32, { sellers: 200, weeks: 156, visitors: 19 }),
  'survey-noise': corner(15, { sampleSize: 10000, surveys: 1000 }),
  'intention-behaviour': corner(1),
  migration: corner(22, { periods: 10000 }),
};

/** All values of the model at its corner. */
export function atCorner(model: Model): Values<Params> {
  return { ...defaults(model.params), ...corners[model.id]!.values };
}
